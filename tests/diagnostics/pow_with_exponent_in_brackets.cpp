// SPDX-License-Identifier: BSL-1.0
// expect: pow(A, n): the exponent is a whole number known to the compiler; write pow<n>(A)
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto cube = pow(x, 3);
#else
constexpr auto cube = pow<3>(x);
#endif
static_assert(shape_of(cube) == dims{3, 1});

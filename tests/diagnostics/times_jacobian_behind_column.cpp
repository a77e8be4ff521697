// SPDX-License-Identifier: BSL-1.0
// expect: times_jacobian(l, u, x): the transpose of l must have the shape of u; for a column u, l is a row
// expect: left_has_shape<1, 4>
// expect: right_has_shape<4, 1>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 4, 3>;
constexpr auto y = vector<"y", 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = times_jacobian(y, 2_c * A * x, x);
#else
static_assert(times_jacobian(transpose(y), 2_c * A * x, x) == 2_c * transpose(y) * A);
#endif

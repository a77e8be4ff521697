// SPDX-License-Identifier: BSL-1.0
// expect: derivative(f, part) of order 3 or 4 is no matrix; write jacobian(f, part), of vec(f) by vec(part)
// expect: has_shape<3, 3>
// expect: by_shape<1, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = derivative(A * A, transpose(unit<3, 1>) * A);
#else
constexpr auto right = jacobian(A * A, transpose(unit<3, 1>) * A);
static_assert(shape_of(right) == dims{9, 3});
#endif

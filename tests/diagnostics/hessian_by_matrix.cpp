// SPDX-License-Identifier: BSL-1.0
// expect: hessian(f, x, y): x and y must be columns; make each column of a matrix a variable
// expect: left_has_shape<4, 2>
// expect: right_has_shape<4, 2>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto A = matrix<"A", 4, 2>;
constexpr auto wrong = hessian(determinant(transpose(A) * A), A);
#else
constexpr auto a = vector<"a", 4>;
constexpr auto b = vector<"b", 4>;
constexpr auto right = hessian(dot(a, a) * dot(b, b) - dot(a, b) * dot(a, b), a, b);
static_assert(shape_of(right) == dims{4, 4});
#endif

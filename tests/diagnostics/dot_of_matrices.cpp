// SPDX-License-Identifier: BSL-1.0
// expect: dot(a, b): a and b must be column vectors of one length;
// expect: transpose a row, write trace(transpose(A) * B) of matrices
// expect: left_has_shape<3, 4>
// expect: right_has_shape<3, 4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 3, 4>;
constexpr auto B = matrix<"B", 3, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = dot(A, B);
#else
constexpr auto right = trace(transpose(A) * B);
static_assert(shape_of(right) == dims{1, 1});
#endif

// SPDX-License-Identifier: BSL-1.0
// expect: log_determinant(A): A must be square; of a tall A take log_determinant(transpose(A) * A)
// expect: has_rows<4>
// expect: has_columns<3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = log_determinant(A);
#else
constexpr auto right = log_determinant(transpose(A) * A);
static_assert(shape_of(right) == dims{1, 1});
#endif

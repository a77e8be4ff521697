// SPDX-License-Identifier: BSL-1.0
// expect: log_softmax(x): x must be a column; transpose a row; of a matrix write
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto A = matrix<"A", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = log_softmax(A);
#else
constexpr auto right = log_softmax_rows(A);
static_assert(shape_of(right) == dims{4, 3});
#endif

// SPDX-License-Identifier: BSL-1.0
// expect: log_sum_exp(x): x must be a column; transpose a row;
// expect: transpose a row; of a matrix write
// expect: has_shape<1, 4>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto r = matrix<"r", 1, 4>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = log_sum_exp(r);
#else
constexpr auto right = log_sum_exp(transpose(r));
static_assert(shape_of(right) == dims{1, 1});
#endif

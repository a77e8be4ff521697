// SPDX-License-Identifier: BSL-1.0
// expect: log_sum_exp(x): x must be a column; transpose a row;
// expect: transpose a row; of a matrix write
// expect: has_shape<4, 3>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto X = matrix<"X", 4, 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = log_sum_exp(X);
#else
constexpr auto right = log_sum_exp(X * unit<3, 1>) + log_sum_exp(transpose(X) * unit<4, 0>);
static_assert(shape_of(right) == dims{1, 1});
#endif

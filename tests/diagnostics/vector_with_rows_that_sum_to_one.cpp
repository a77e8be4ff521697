// SPDX-License-Identifier: BSL-1.0
// expect: rows_sum_to_one>: every entry is 1, write ones<n>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto p = vector<"p", 3, rows_sum_to_one>;
#else
constexpr auto p = vector<"p", 3, sums_to_one>;
static_assert(sum(p) == 1_c);
#endif

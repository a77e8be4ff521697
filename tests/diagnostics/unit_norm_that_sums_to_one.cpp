// SPDX-License-Identifier: BSL-1.0
// expect: a variable of unit norm, or with rows or columns that sum to one, may be positive, no more
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

#ifdef CTGRAD_MISTAKE
constexpr auto u = vector<"u", 3, unit_norm, sums_to_one>;
#else
constexpr auto u = vector<"u", 3, unit_norm, positive>;
static_assert(norm(u) == 1_c);
#endif

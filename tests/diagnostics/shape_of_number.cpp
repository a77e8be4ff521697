// SPDX-License-Identifier: BSL-1.0
// expect: shape_of(e): a plain number is not an expression; write 2_c for 2
// expect: , double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
static_assert(shape_of(2.0) == dims{1, 1});
#else
static_assert(shape_of(2.0_c) == dims{1, 1});
#endif

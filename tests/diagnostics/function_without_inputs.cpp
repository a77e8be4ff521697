// SPDX-License-Identifier: BSL-1.0
// expect: function(e, inputs(x, ...)): the arguments are named by inputs(x, ...)
// expect: are_inputs<
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = function(sum(x), x);
#else
static_assert(function(sum(x), inputs(x))(std::array{1.0, 2.0, 3.0}) == 6.0);
#endif

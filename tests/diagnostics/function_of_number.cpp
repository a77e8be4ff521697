// SPDX-License-Identifier: BSL-1.0
// expect: function(e, inputs(...)): e must be an expression or outputs(e, ...)
// expect: can_be_evaluated<double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
constexpr auto wrong = function(2.0, inputs(x));
#else
static_assert(function(2.0_c, inputs(x))(std::array{1.0, 2.0, 3.0}) == 2.0);
#endif

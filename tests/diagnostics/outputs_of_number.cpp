// SPDX-License-Identifier: BSL-1.0
// expect: outputs(e, ...): a plain number is not an expression; write 2_c for 2
// expect: , double>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;
[[maybe_unused]] constexpr double x_data[3] = {1, 2, 3};

#ifdef CTGRAD_MISTAKE
auto [f, two] = evaluate(outputs(sum(x), 2.0), x = x_data);
#else
auto [f, two] = evaluate(outputs(sum(x), 2.0_c), x = x_data);
#endif

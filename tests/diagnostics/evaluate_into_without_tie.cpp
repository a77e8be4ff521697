// SPDX-License-Identifier: BSL-1.0
// expect: evaluate_into(std::tie(d, ...), outputs(e, ...), ...): as many destinations as outputs
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

void both(double (&sum)[3], double (&twice)[3], const double (&numbers)[3]) {
#ifdef CTGRAD_MISTAKE
    evaluate_into(sum, twice, outputs(x + x, 2_c * x), x = numbers);
#else
    evaluate_into(std::tie(sum, twice), outputs(x + x, 2_c * x), x = numbers);
#endif
}

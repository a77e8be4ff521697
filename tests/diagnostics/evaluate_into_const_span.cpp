// SPDX-License-Identifier: BSL-1.0
// expect: d and data must be arrays or std::spans of the right rows and columns, d not const
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

#ifdef CTGRAD_MISTAKE
void doubled(std::span<const double, 3> result, std::span<const double, 3> numbers) {
#else
void doubled(std::span<double, 3> result, std::span<const double, 3> numbers) {
#endif
    evaluate_into(result, 2_c * x, x = numbers);
}

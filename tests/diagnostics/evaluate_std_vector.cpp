// SPDX-License-Identifier: BSL-1.0
// expect: data must be an array or a std::span with the variable's rows and columns
#include <span>
#include <vector>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 3>;

double length(const std::vector<double>& numbers) {
#ifdef CTGRAD_MISTAKE
    return evaluate(norm(x), x = numbers);
#else
    return evaluate(norm(x), x = std::span(numbers));
#endif
}

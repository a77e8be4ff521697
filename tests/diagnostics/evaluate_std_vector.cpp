// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, x = v): how long a std::vector is, is not known while compiling;
// expect: write std::span(v) in place of v
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

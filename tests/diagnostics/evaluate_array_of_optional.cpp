// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, x = data): data, or their entries, are no numbers;
// expect: convert them first, as double(value)
#include <array>
#include <optional>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto x = vector<"x", 2>;

#ifdef CTGRAD_MISTAKE
double wrong(const std::array<std::optional<double>, 2>& maybe) {
    return evaluate(sum(x), x = maybe);
}
#else
double right(const std::array<std::optional<double>, 2>& maybe) {
    return evaluate(sum(x), x = std::array{*maybe[0], *maybe[1]});
}
#endif

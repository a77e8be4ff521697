// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, x = data): data, or their entries, are no numbers;
// expect: convert them first, as double(value)
#include <atomic>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

[[maybe_unused]] constexpr auto s = scalar<"s">;

#ifdef CTGRAD_MISTAKE
double wrong(const std::atomic<double>& level) {
    return evaluate(2_c * s, s = level);
}
#else
double right(const std::atomic<double>& level) {
    return evaluate(2_c * s, s = level.load());
}
#endif

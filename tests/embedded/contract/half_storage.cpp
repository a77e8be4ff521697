// SPDX-License-Identifier: BSL-1.0
// Readings that are kept in 16 bits and computed with in float, in a storage of the user's; arrays of __fp16
// alone are refused, as their sums are no __fp16.
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

template <int Count>
struct readings {
    __fp16 numbers[Count];
};

template <int Count>
struct ctgrad::evaluation::storage<readings<Count>> {
    using value_type = float;
    static constexpr bool is_read_only = true;
    static constexpr bool fits(dims shape) { return shape.count() == Count; }
    static constexpr float at(const readings<Count>& data, dims, int i, int j) {
        return static_cast<float>(data.numbers[i + j]);
    }
};

void smooth(float (&estimate)[3], const readings<3>& seen, float weight) {
    constexpr auto x = vector<"x", 3>;
    constexpr auto y = vector<"y", 3>;
    constexpr auto w = scalar<"w">;
    evaluate_into(estimate, x + w * (y - x), x = estimate, y = seen, w = weight);
}

#if defined(ARRAY)
void refused(float (&sum)[3], const __fp16 (&numbers)[3]) {
    constexpr auto x = vector<"x", 3>;
    evaluate_into(sum, x + x, x = numbers);
}
#endif

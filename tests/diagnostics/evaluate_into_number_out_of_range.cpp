// SPDX-License-Identifier: BSL-1.0
// expect: evaluate_into(d, e, ...): a number of e is beyond the range of the arrays' entries; specialise
// number_traits, and let it be a factor
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

// In [−1, 1), with constants of its own.
struct fraction {
    int raw = 0;
    fraction() = default;
    constexpr explicit fraction(std::int64_t whole) : raw(whole >= 1 ? 32767 : whole <= -1 ? -32768 : 0) {}
    friend constexpr fraction operator+(fraction a, fraction) { return a; }
    friend constexpr fraction operator*(fraction a, fraction) { return a; }
};
template <>
struct ctgrad::number_traits<fraction> {
    static constexpr bool represents(std::int64_t n, std::int64_t d) { return -d <= n && n < d; }
    static constexpr fraction constant(std::int64_t, std::int64_t) { return {}; }
    static constexpr fraction times(fraction x, std::int64_t, std::int64_t) { return x; }
};

void line(fraction& to, fraction given) {
    constexpr auto s = scalar<"s">;
#ifdef CTGRAD_MISTAKE
    evaluate_into(to, 0.5_c * s + 1.5_c, s = given);
#else
    evaluate_into(to, 1.5_c * s + 0.5_c, s = given);
#endif
}

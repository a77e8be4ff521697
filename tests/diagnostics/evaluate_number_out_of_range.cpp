// SPDX-License-Identifier: BSL-1.0
// expect: evaluate(e, ...): a number of e is beyond the range of the arrays' entries; specialise
// number_traits, and let it be a factor
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

// In [−1, 1), of which 2 is none; adding up and multiplying saturate.
struct fraction {
    int raw = 0;
    fraction() = default;
    constexpr explicit fraction(std::int64_t whole) : raw(whole >= 1 ? 32767 : whole <= -1 ? -32768 : 0) {}
    friend constexpr fraction operator+(fraction a, fraction) { return a; }
    friend constexpr fraction operator*(fraction a, fraction) { return a; }
    friend constexpr fraction operator/(fraction a, fraction) { return a; }
    friend constexpr bool operator==(fraction, fraction) = default;
};

fraction half(fraction given) {
    constexpr auto s = scalar<"s">;
#ifdef CTGRAD_MISTAKE
    return evaluate(0.5_c * s, s = given);
#else
    return evaluate(s * s, s = given);
#endif
}

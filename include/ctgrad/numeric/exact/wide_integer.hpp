// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstdint.hpp"
#include "../../platform/type_traits.hpp"

namespace ctgrad::numeric {

/// An integer of 128 bits where the compiler has none: sign and size, in two words. What does not fit is no
/// constant, so it does not compile.
struct two_words {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    bool negative = false;

    constexpr two_words() = default;
    constexpr two_words(std::int64_t n)
        : low(n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n)), negative(n < 0) {}
    constexpr two_words(std::uint64_t l, std::uint64_t h, bool minus)
        : low(l), high(h), negative(minus && (l != 0 || h != 0)) {}

    explicit constexpr operator std::int64_t() const {
        return static_cast<std::int64_t>(negative ? 0 - low : low);
    }
    explicit constexpr operator int() const { return static_cast<int>(static_cast<std::int64_t>(*this)); }
    explicit constexpr operator unsigned() const { return static_cast<unsigned>(low); }

    friend constexpr bool operator==(two_words a, two_words b) = default;
    friend constexpr bool operator<(two_words a, two_words b) {
        if (a.negative != b.negative) return a.negative;
        return a.negative ? is_smaller(b, a) : is_smaller(a, b);
    }
    friend constexpr bool operator>(two_words a, two_words b) { return b < a; }
    friend constexpr bool operator<=(two_words a, two_words b) { return !(b < a); }
    friend constexpr bool operator>=(two_words a, two_words b) { return !(a < b); }

    friend constexpr two_words operator-(two_words a) { return {a.low, a.high, !a.negative}; }
    friend constexpr two_words operator+(two_words a, two_words b) {
        if (a.negative == b.negative) {
            const std::uint64_t first = a.low + b.low;
            const std::uint64_t second = a.high + b.high + (first < a.low ? 1 : 0);
            if (second >> 63 != 0) needs_more_than_127_bits();
            return {first, second, a.negative};
        }
        if (is_smaller(a, b)) return b + a;
        return {a.low - b.low, a.high - b.high - (a.low < b.low ? 1 : 0), a.negative};
    }
    friend constexpr two_words operator-(two_words a, two_words b) { return a + -b; }
    friend constexpr two_words operator*(two_words a, two_words b) {
        const bool in_one_word = (a.high | b.high) == 0 && (a.low | b.low) >> 32 == 0;
        if (in_one_word) return {a.low * b.low, 0, a.negative != b.negative};
        two_words total;
        two_words power{b.low, b.high, false};
        two_words rest{a.low, a.high, false};
        while (rest.low != 0 || rest.high != 0) {
            if ((rest.low & 1) != 0) total = total + power;
            rest = {rest.low >> 1 | rest.high << 63, rest.high >> 1, false};
            if (rest.low != 0 || rest.high != 0) power = power + power;
        }
        return {total.low, total.high, a.negative != b.negative};
    }
    friend constexpr two_words operator/(two_words a, two_words b) {
        if ((a.high | b.high) == 0) return {a.low / b.low, 0, a.negative != b.negative};
        two_words rest;
        two_words quotient;
        const two_words by{b.low, b.high, false};
        for (int bit = 127; bit >= 0; --bit) {
            const std::uint64_t next = bit < 64 ? a.low >> bit & 1 : a.high >> (bit - 64) & 1;
            rest = {rest.low << 1 | next, rest.high << 1 | rest.low >> 63, false};
            if (is_smaller(rest, by)) continue;
            rest = rest - by;
            (bit < 64 ? quotient.low : quotient.high) |= std::uint64_t{1} << (bit < 64 ? bit : bit - 64);
        }
        return {quotient.low, quotient.high, a.negative != b.negative};
    }
    friend constexpr two_words operator%(two_words a, two_words b) { return a - a / b * b; }

private:
    static constexpr bool is_smaller(two_words a, two_words b) {
        return a.high != b.high ? a.high < b.high : a.low < b.low;
    }
    static void needs_more_than_127_bits() {}  // not constexpr: that is the error
};

/// What exact numbers are made of.
#ifdef __SIZEOF_INT128__
__extension__ using wide_integer = __int128;
#else
using wide_integer = two_words;
#endif

template <class Wide>
constexpr bool fits_64_bits(const Wide& n) {
    constexpr auto largest = static_cast<std::int64_t>(~std::uint64_t{0} >> 1);
    return Wide{-largest} <= n && n <= Wide{largest};
}

/// An integer in another type: of one that is made of floating-point numbers, as std::complex is, by those.
template <class T>
constexpr T of_integer(std::int64_t n) {
    if constexpr (!std::is_class_v<T> || requires { T{n}; }) return T(n);
    else if constexpr (requires(long double x) { T{x}; }) return T(static_cast<long double>(n));
    else if constexpr (requires(double x) { T{x}; }) return T(static_cast<double>(n));
    else if constexpr (requires(float x) { T{x}; }) return T(static_cast<float>(n));
    else return T(n);
}

/// As a number of any type that can be made of one of 64 bits.
template <class T, class Wide>
constexpr T rounded_to(const Wide& n) {
    if (fits_64_bits(n)) return of_integer<T>(static_cast<std::int64_t>(n));
    constexpr std::int64_t part = std::int64_t{1} << 62;
    const Wide above = n / Wide{part};
    const T first = of_integer<T>(static_cast<std::int64_t>(above / Wide{part}));
    const T second = of_integer<T>(static_cast<std::int64_t>(above % Wide{part}));
    const T whole = of_integer<T>(part);
    return T(T(first * whole + second) * whole + of_integer<T>(static_cast<std::int64_t>(n % Wide{part})));
}

}  // namespace ctgrad::numeric

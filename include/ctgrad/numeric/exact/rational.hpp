// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include "wide_integer.hpp"

namespace ctgrad::numeric {

/// An exact fraction in lowest terms, denominator positive. What literals of at most 18 digits make has 128
/// bits of room: 6378137 · (1 − 0.00669437999014) is exact. Overflow in a constant is a compile error.
struct rational {
    wide_integer numerator = 0;
    wide_integer denominator = 1;

    constexpr rational() = default;
    constexpr rational(std::int64_t whole) : numerator(whole) {}
    constexpr rational(wide_integer n, wide_integer d) : numerator(n), denominator(d) {
        if (d == wide_integer{1}) return;
        const wide_integer a = common_divisor(n, d);
        if (a == wide_integer{1}) return;
        numerator = n / a;
        denominator = d / a;
    }

    friend constexpr rational operator+(rational a, rational b) {
        return {a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator};
    }
    friend constexpr rational operator*(rational a, rational b) {
        return {a.numerator * b.numerator, a.denominator * b.denominator};
    }
    friend constexpr rational operator/(rational a, rational b) {
        return {a.numerator * b.denominator, a.denominator * b.numerator};
    }
    friend constexpr rational operator-(rational a) { return {-a.numerator, a.denominator}; }
    friend constexpr bool operator==(rational, rational) = default;
    friend constexpr bool operator<(rational a, rational b) {
        return a.numerator * b.denominator < b.numerator * a.denominator;
    }
    friend constexpr bool operator>(rational a, rational b) { return b < a; }
    friend constexpr bool operator<=(rational a, rational b) { return !(b < a); }
    friend constexpr rational abs(rational a) { return a < rational{} ? -a : a; }

private:
    // Euclid's, with the sign of the second; short numbers take short steps.
    static constexpr wide_integer common_divisor(wide_integer n, wide_integer d) {
        const bool negative = d < wide_integer{0};
        if (fits_64_bits(n) && fits_64_bits(d)) {
            std::int64_t a = static_cast<std::int64_t>(n);
            std::int64_t b = static_cast<std::int64_t>(d);
            while (b != 0) {
                const std::int64_t remainder = a % b;
                a = b;
                b = remainder;
            }
            return wide_integer{(a < 0) != negative ? -a : a};
        }
        while (!(d == wide_integer{0})) {
            const wide_integer remainder = n % d;
            n = d;
            d = remainder;
        }
        return (n < wide_integer{0}) != negative ? -n : n;
    }
};

/// The nearest number of another type, but for a rounding of each of three steps.
template <class T>
constexpr T value_in(const rational& x) {
    return rounded_to<T>(x.numerator) / rounded_to<T>(x.denominator);
}

/// The same of a constant: computed while compiling wherever T can be.
template <class T, rational Value>
constexpr T known_number() {
    if constexpr (std::is_floating_point_v<T>) {
        constexpr T number = value_in<T>(Value);
        return number;
    } else {
        return value_in<T>(Value);
    }
}

}  // namespace ctgrad::numeric

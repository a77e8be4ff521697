// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace ctgrad::numeric {

/// An exact fraction in lowest terms, denominator positive. Overflow in a constant is a compile error.
struct rational {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    constexpr rational() = default;
    constexpr rational(std::int64_t whole) : numerator(whole) {}
    constexpr rational(std::int64_t n, std::int64_t d) : numerator(n), denominator(d) {
        std::int64_t a = n < 0 ? -n : n;
        std::int64_t b = d < 0 ? -d : d;
        while (b != 0) {
            const std::int64_t remainder = a % b;
            a = b;
            b = remainder;
        }
        if (d < 0) a = -a;
        numerator /= a;
        denominator /= a;
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
};

}  // namespace ctgrad::numeric

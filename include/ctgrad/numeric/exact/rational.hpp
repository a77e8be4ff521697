// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "wide_integer.hpp"

namespace ctgrad::numeric {

/// An exact fraction in lowest terms, denominator positive. What literals of at most 18 digits make has 128
/// bits of room: 6378137 · (1 − 0.00669437999014) is exact. What needs more is `too_long`, with the
/// denominator 0, and so is all that is made of it.
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

    static constexpr rational too_long() {
        rational result{1};
        result.denominator = 0;
        return result;
    }
    constexpr bool is_too_long() const { return denominator == wide_integer{0}; }

    friend constexpr rational operator+(rational a, rational b) {
        if (!are_short(a, b) && !sum_fits(a, b)) return too_long();
        return {a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator};
    }
    friend constexpr rational operator*(rational a, rational b) {
        if (!are_short(a, b) && !products_fit(a, b.numerator, b.denominator)) return too_long();
        return {a.numerator * b.numerator, a.denominator * b.denominator};
    }
    friend constexpr rational operator/(rational a, rational b) {
        if (!are_short(a, b) && (b.is_too_long() || !products_fit(a, b.denominator, b.numerator)))
            return too_long();
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
    friend constexpr rational floor(rational a) {
        if (a.is_too_long()) return a;
        const wide_integer whole = a.numerator / a.denominator;  // towards zero
        const bool is_above = a.numerator < whole * a.denominator;
        return {is_above ? whole - wide_integer{1} : whole, wide_integer{1}};
    }
    friend constexpr rational ceil(rational a) { return -floor(-a); }
    friend constexpr rational round(rational a) {
        const rational half{wide_integer{1}, wide_integer{2}};
        return a < rational{} ? -floor(-a + half) : floor(a + half);
    }

private:
    // Of 62 bits, and not too long.
    static constexpr bool are_short(const rational& a, const rational& b) {
        constexpr wide_integer end{std::int64_t{1} << 62};
        constexpr wide_integer none{0};
        return a.numerator < end && a.numerator > -end && a.denominator < end && a.denominator > none &&
               b.numerator < end && b.numerator > -end && b.denominator < end && b.denominator > none;
    }
    static constexpr wide_integer size_of(wide_integer n) { return n < wide_integer{0} ? -n : n; }
    static constexpr wide_integer largest() {
        constexpr wide_integer half{std::int64_t{1} << 62};
        return (half * half - wide_integer{1}) * wide_integer{8} + wide_integer{7};
    }
    static constexpr bool fits(wide_integer x, wide_integer y) {
        return y == wide_integer{0} || size_of(x) <= largest() / size_of(y);
    }
    // Numerator by numerator, denominator by denominator.
    static constexpr bool products_fit(const rational& a, wide_integer numerator, wide_integer denominator) {
        return !a.is_too_long() && !(denominator == wide_integer{0}) && fits(a.numerator, numerator) &&
               fits(a.denominator, denominator);
    }
    static constexpr bool sum_fits(const rational& a, const rational& b) {
        if (!products_fit(a, b.denominator, b.denominator) || a.is_too_long() ||
            !fits(b.numerator, a.denominator))
            return false;
        const wide_integer x = size_of(a.numerator * b.denominator);
        return x <= largest() - size_of(b.numerator * a.denominator);
    }

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

}  // namespace ctgrad::numeric

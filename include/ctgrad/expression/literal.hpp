// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/exact/rational.hpp"
#include "../platform/cstdint.hpp"
#include "expression.hpp"

namespace ctgrad {

/// An exact rational number as a scalar expression.
template <std::int64_t Numerator, std::int64_t Denominator = 1>
struct literal_type : expression_base {
    static constexpr dims shape{1, 1};
    static constexpr numeric::rational value{Numerator, Denominator};
};
/// The value of a whole number is an integer, as Boost.Hana asks of a constant (interop/hana.hpp).
template <std::int64_t Number>
struct literal_type<Number, 1> : expression_base {
    static constexpr dims shape{1, 1};
    static constexpr std::int64_t value = Number;
};

/// −2_c is a literal too.
template <std::int64_t Numerator, std::int64_t Denominator>
constexpr literal_type<-Numerator, Denominator> operator-(literal_type<Numerator, Denominator>) {
    return {};
}

namespace detail {

/// Reads a decimal number character by character; 0.1 is exactly 1/10, and 1e-3 is 1/1000.
struct decimal_reader {
    std::int64_t numerator = 0;
    int digits = 0;
    int behind_point = 0;
    int points = 0;
    int exponent = 0;
    int sign_of_exponent = 1;
    bool in_exponent = false;
    bool decimal = true;  // so far

    constexpr void read(char character) {
        const bool digit = character >= '0' && character <= '9';
        if (digit && in_exponent) {
            if (exponent <= most_digits) exponent = exponent * 10 + (character - '0');
        } else if (digit) {
            if (digits++ < most_digits) numerator = numerator * 10 + (character - '0');
            behind_point += points;
        } else if (character == '.') {
            ++points;
        } else if (character == 'e' || character == 'E') {
            in_exponent = true;
        } else if (in_exponent && (character == '-' || character == '+')) {
            sign_of_exponent = character == '-' ? -1 : 1;
        } else if (character != '\'') {
            decimal = false;
        }
    }
    /// The power of ten that the digits are multiplied by.
    constexpr int power() const { return sign_of_exponent * exponent - behind_point; }
    /// Does it have digits that fit a 64 bit integer, as numerator and denominator?
    constexpr bool fits() const {
        const int zeros = power();
        return decimal && points <= 1 && digits <= most_digits && digits + zeros <= most_digits &&
               -zeros <= most_digits;
    }
    constexpr numeric::rational value() const {
        std::int64_t power_of_ten = 1;
        for (int k = power() < 0 ? -power() : power(); k > 0; --k) power_of_ten *= 10;
        if (power() < 0) return {numerator, power_of_ten};
        return {numerator * power_of_ten, 1};
    }

    static constexpr int most_digits = 18;
};

template <char... Characters>
constexpr decimal_reader read_decimal() {
    decimal_reader reader;
    (reader.read(Characters), ...);
    return reader;
}
template <char... Characters>
concept is_written = sizeof...(Characters) > 0;
template <char... Characters>
inline constexpr bool is_decimal = read_decimal<Characters...>().fits();

}  // namespace detail

inline namespace literals {

/// `2_c`, `0.5_c`, `1e-3_c`: an exact rational constant. Write it where a plain number would be rejected.
/// With plain numbers it makes plain numbers. It is more constrained than Boost.Hana's literal of that name,
/// so that where both are visible it is this one.
template <char... Digits>
requires detail::is_written<Digits...>
constexpr auto operator""_c() {
    static_assert(
        detail::is_decimal<Digits...>,
        "a literal has at most 18 decimal digits and at most one point, as in 1000_c, 0.5_c or 1e-3_c");
    if constexpr (detail::is_decimal<Digits...>) {
        constexpr numeric::rational value = detail::read_decimal<Digits...>().value();
        return literal_type<static_cast<std::int64_t>(value.numerator),
                            static_cast<std::int64_t>(value.denominator)>{};
    } else {
        return literal_type<1>{};
    }
}

}  // namespace literals
}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include "../numeric/exact/rational.hpp"
#include "expression.hpp"

namespace ctgrad {

/// An exact rational number as a scalar expression.
template <std::int64_t Numerator, std::int64_t Denominator = 1>
struct literal_type : expression_base {
    static constexpr dims shape{1, 1};
    static constexpr numeric::rational value{Numerator, Denominator};
};

/// −2_c is a literal too.
template <std::int64_t Numerator, std::int64_t Denominator>
constexpr literal_type<-Numerator, Denominator> operator-(literal_type<Numerator, Denominator>) {
    return {};
}

namespace detail {

/// Decimal digits, as many as fit a 64 bit integer, with at most one point among them?
template <char... Characters>
constexpr bool is_decimal_text() {
    constexpr int points = (0 + ... + (Characters == '.' ? 1 : 0));
    constexpr int digits = (0 + ... + (Characters >= '0' && Characters <= '9' ? 1 : 0));
    constexpr int marks = (0 + ... + (Characters == '\'' ? 1 : 0));
    return points <= 1 && digits <= 18 && points + digits + marks == sizeof...(Characters);
}
template <char... Characters>
inline constexpr bool is_decimal = is_decimal_text<Characters...>();

/// Reads digits one by one; 0.1 is exactly 1/10.
struct decimal_reader {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    bool behind_point = false;

    constexpr void read(char character) {
        if (character == '.') behind_point = true;
        if (character < '0' || character > '9') return;
        numerator = numerator * 10 + (character - '0');
        if (behind_point) denominator *= 10;
    }
};

template <char... Characters>
constexpr numeric::rational parse_literal() {
    decimal_reader reader;
    (reader.read(Characters), ...);
    return {reader.numerator, reader.denominator};
}

}  // namespace detail

inline namespace literals {

/// `2_c`, `0.5_c`: an exact rational constant. Write it where a plain number would be rejected.
template <char... Digits>
constexpr auto operator""_c() {
    static_assert(detail::is_decimal<Digits...>,
                  "a literal has at most 18 decimal digits and at most one point, as in 1000_c or 0.5_c");
    if constexpr (detail::is_decimal<Digits...>) {
        constexpr numeric::rational value = detail::parse_literal<Digits...>();
        return literal_type<static_cast<std::int64_t>(value.numerator),
                            static_cast<std::int64_t>(value.denominator)>{};
    } else {
        return literal_type<1>{};
    }
}

}  // namespace literals
}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include "../numeric/exact/prime_field.hpp"

namespace ctgrad::checking {

/// A number of GF(p) that takes part in the arithmetic of an operation of a user: with whole numbers, and
/// with floating-point numbers, which are fractions over a power of two.
struct exact_number {
    numeric::prime_field value{};

    constexpr exact_number() = default;
    constexpr exact_number(numeric::prime_field x) : value(x) {}
    constexpr exact_number(std::integral auto n) : value(static_cast<std::int64_t>(n)) {}
    constexpr exact_number(std::floating_point auto x) {
        numeric::prime_field scale{1};
        const numeric::prime_field half = numeric::prime_field{1} / numeric::prime_field{2};
        while (x != static_cast<decltype(x)>(static_cast<std::int64_t>(x))) {
            x = x + x;
            scale = scale * half;
        }
        value = numeric::prime_field{static_cast<std::int64_t>(x)} * scale;
    }

    friend constexpr exact_number operator+(exact_number a, exact_number b) { return a.value + b.value; }
    friend constexpr exact_number operator-(exact_number a, exact_number b) { return a.value - b.value; }
    friend constexpr exact_number operator*(exact_number a, exact_number b) { return a.value * b.value; }
    friend constexpr exact_number operator/(exact_number a, exact_number b) { return a.value / b.value; }
    friend constexpr exact_number operator-(exact_number a) { return -a.value; }
    friend constexpr bool operator==(exact_number, exact_number) = default;
    constexpr exact_number& operator+=(exact_number b) { return *this = *this + b; }
    constexpr exact_number& operator-=(exact_number b) { return *this = *this - b; }
    constexpr exact_number& operator*=(exact_number b) { return *this = *this * b; }
    constexpr exact_number& operator/=(exact_number b) { return *this = *this / b; }
};

}  // namespace ctgrad::checking

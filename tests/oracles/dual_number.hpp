// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <ctgrad/numeric/prime_field.hpp>

namespace exact_oracle {

using field = ctgrad::numeric::prime_field;

/// value + slope ε with ε² = 0 over the integers modulo 2³¹ − 1: f(x + v ε) = f(x) + (df/dx v) ε. Nothing is rounded and
/// nothing is small, so a derivative is right or wrong.
struct dual {
    field value;
    field slope;

    constexpr dual() = default;
    constexpr dual(std::int64_t whole) : value(whole) {}
    constexpr dual(field v, field s) : value(v), slope(s) {}

    friend constexpr dual operator+(dual a, dual b) { return {a.value + b.value, a.slope + b.slope}; }
    friend constexpr dual operator-(dual a, dual b) { return {a.value - b.value, a.slope - b.slope}; }
    friend constexpr dual operator-(dual a) { return {-a.value, -a.slope}; }
    friend constexpr dual operator*(dual a, dual b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    friend constexpr bool operator==(dual, dual) = default;
};

/// Is x a square? The squares of this field multiply like positive numbers (square × square is one, −1 is none), so they
/// are its positive numbers: with them √, |x| and sign are real functions that obey every law of products.
constexpr bool is_square(field x) { return x == 0 || x.power(field::modulus / 2) == 1; }

/// The root of a square that is a square itself. 2³¹ − 1 leaves 3 divided by 4, so it is a power.
constexpr field root_of_square(field x) { return x.power((field::modulus + 1) / 4); }

}  // namespace exact_oracle

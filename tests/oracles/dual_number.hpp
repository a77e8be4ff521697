// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace exact_oracle {

/// The integers modulo a prime: exact. The oracle has a field of its own, so that it shares no line of code
/// with what it judges, and of a prime that was chosen: p is −1 modulo 4 and modulo every prime up to 23, so
/// that −1 is no square and every whole number below 43 is one (see is_square).
class field {
public:
    static constexpr std::uint32_t modulus = 892371479u;

    constexpr field() = default;
    constexpr field(std::int64_t n)
        : value_(static_cast<std::uint32_t>((n % std::int64_t{modulus} + modulus) % modulus)) {}

    constexpr std::uint32_t value() const { return value_; }

    friend constexpr field operator+(field a, field b) { return reduced(std::uint64_t{a.value_} + b.value_); }
    friend constexpr field operator-(field a) { return reduced(modulus - a.value_); }
    friend constexpr field operator-(field a, field b) { return a + -b; }
    friend constexpr field operator*(field a, field b) { return reduced(std::uint64_t{a.value_} * b.value_); }
    /// Division by zero gives zero; `exact_functions` does not let it come to that.
    friend constexpr field operator/(field a, field b) { return a * b.power(modulus - 2); }
    friend constexpr bool operator==(field, field) = default;

    constexpr field power(std::uint32_t n) const {
        field result = reduced(1);
        for (field square = *this; n != 0; n /= 2) {
            if (n % 2 != 0) result = result * square;
            square = square * square;
        }
        return result;
    }

private:
    static constexpr field reduced(std::uint64_t n) {
        field f;
        f.value_ = static_cast<std::uint32_t>(n % modulus);
        return f;
    }
    std::uint32_t value_ = 0;
};

/// A well mixed element of the field for two numbers: random points, and functions of which nothing is known.
constexpr field mixed(std::uint32_t a, std::uint32_t b) {
    std::uint64_t h = (std::uint64_t{a} << 32 | b) * 0x9E3779B97F4A7C15u + 0xD1B54A32D192ED03u;
    h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93u;
    h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93u;
    return field{static_cast<std::int64_t>((h ^ (h >> 32)) >> 2)};
}

/// Is x a square? The squares multiply like positive numbers (square × square is one, −1 is none, small whole
/// numbers are), so they are the positive numbers of this field: with them √, |x| and sign obey every law of
/// products.
constexpr bool is_square(field x) {
    return x == 0 || x.power(field::modulus / 2) == 1;
}

/// The root of a square that is a square itself: since p leaves 3 divided by 4, it is a power.
constexpr field root_of_square(field x) {
    return x.power((field::modulus + 1) / 4);
}

/// value + slope ε with ε² = 0: f(x + v ε) = f(x) + (df/dx v) ε. Nothing is rounded and nothing is small, so
/// a derivative is right or wrong.
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

}  // namespace exact_oracle

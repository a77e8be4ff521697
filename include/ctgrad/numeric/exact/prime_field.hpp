// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace ctgrad::numeric {

/// GF(p), the integers modulo a prime below 2³¹, exact and quick: the field of the modular identity test,
/// which compares functions at random points. The prime is a random one, for which no small power of 2 or 10
/// is ±1: modulo 2³¹ − 1, for instance, 2³¹ is 1. Division by zero gives zero, which no caller may rely on.
class prime_field {
public:
    static constexpr std::uint32_t modulus = 2091040873u;

    constexpr prime_field() = default;
    constexpr prime_field(std::int64_t n)
        : value_(static_cast<std::uint32_t>((n % std::int64_t{modulus} + modulus) % modulus)) {}

    constexpr std::uint32_t value() const { return value_; }

    friend constexpr prime_field operator+(prime_field a, prime_field b) {
        const std::uint32_t sum = a.value_ + b.value_;
        return reduced(sum >= modulus ? sum - modulus : sum);
    }
    friend constexpr prime_field operator-(prime_field a) {
        return reduced(a.value_ == 0 ? 0 : modulus - a.value_);
    }
    friend constexpr prime_field operator-(prime_field a, prime_field b) { return a + -b; }
    friend constexpr prime_field operator*(prime_field a, prime_field b) {
        return reduced(static_cast<std::uint32_t>(std::uint64_t{a.value_} * b.value_ % modulus));
    }
    friend constexpr prime_field operator/(prime_field a, prime_field b) { return a * b.power(modulus - 2); }
    friend constexpr bool operator==(prime_field, prime_field) = default;

    constexpr prime_field power(std::uint32_t n) const {
        prime_field result = reduced(1);
        for (prime_field square = *this; n != 0; n /= 2) {
            if (n % 2 != 0) result = result * square;
            square = square * square;
        }
        return result;
    }

private:
    static constexpr prime_field reduced(std::uint32_t value) {
        prime_field f;
        f.value_ = value;
        return f;
    }
    std::uint32_t value_ = 0;
};

/// A well mixed element of the field for two numbers: random points, and functions of which nothing is known.
constexpr prime_field scattered(std::uint32_t a, std::uint32_t b) {
    std::uint64_t h = (std::uint64_t{a} << 32 | b) + 0x9E3779B97F4A7C15u;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EBu;
    return prime_field{static_cast<std::int64_t>((h ^ (h >> 31)) >> 2)};
}

}  // namespace ctgrad::numeric

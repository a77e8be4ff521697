// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rational.hpp"

namespace ctgrad::numeric {

/// The quotient of two residues; what is divided by zero is no number, and equal to nothing that is one.
constexpr std::uint32_t divided(std::uint32_t a, std::uint32_t b, std::uint32_t modulus) {
    if (b == 0) return static_cast<std::uint32_t>((a * std::uint64_t{1664525u} + 1013904223u) % modulus);
    std::int64_t left = modulus;
    std::int64_t right = b;
    std::int64_t above = 0;
    std::int64_t below = 1;
    while (right != 0) {
        const std::int64_t times = left / right;
        const std::int64_t rest = left - times * right;
        const std::int64_t next = above - times * below;
        left = right;
        right = rest;
        above = below;
        below = next;
    }
    const std::uint64_t reciprocal = static_cast<std::uint64_t>(above < 0 ? above + modulus : above);
    return static_cast<std::uint32_t>(reciprocal * a % modulus);
}

/// GF(p) and GF(q), the integers modulo two primes below 2³¹, side by side: exact, quick, what the modular
/// identity test compares functions in. Two, since a number can be a multiple of one of them; one of less
/// than 62 bits is no multiple of both. They are random primes, for which no small power of 2 or 10 is ±1:
/// modulo 2³¹ − 1, for instance, 2³¹ is 1. Division by zero gives a number that no caller may rely on.
class prime_field {
public:
    static constexpr int fields = 2;
    static constexpr std::uint32_t moduli[fields]{2091040873u, 2134707943u};

    std::uint32_t residues[fields]{};

    constexpr prime_field() = default;
    constexpr prime_field(std::int64_t n)
        : residues{reduced(n, std::int64_t{moduli[0]}), reduced(n, std::int64_t{moduli[1]})} {}
    constexpr prime_field(std::uint64_t first, std::uint64_t second)
        : residues{static_cast<std::uint32_t>(first % moduli[0]),
                   static_cast<std::uint32_t>(second % moduli[1])} {}

    /// All of it in one number.
    constexpr std::uint64_t value() const { return std::uint64_t{residues[1]} << 32 | residues[0]; }

    friend constexpr prime_field operator+(prime_field a, prime_field b) {
        return {std::uint64_t{a.residues[0]} + b.residues[0], std::uint64_t{a.residues[1]} + b.residues[1]};
    }
    friend constexpr prime_field operator-(prime_field a) {
        return {std::uint64_t{moduli[0] - a.residues[0]}, std::uint64_t{moduli[1] - a.residues[1]}};
    }
    friend constexpr prime_field operator-(prime_field a, prime_field b) {
        return {std::uint64_t{a.residues[0]} + (moduli[0] - b.residues[0]),
                std::uint64_t{a.residues[1]} + (moduli[1] - b.residues[1])};
    }
    friend constexpr prime_field operator*(prime_field a, prime_field b) {
        return {std::uint64_t{a.residues[0]} * b.residues[0], std::uint64_t{a.residues[1]} * b.residues[1]};
    }
    friend constexpr prime_field operator/(prime_field a, prime_field b) {
        return {std::uint64_t{divided(a.residues[0], b.residues[0], moduli[0])},
                std::uint64_t{divided(a.residues[1], b.residues[1], moduli[1])}};
    }
    friend constexpr bool operator==(prime_field a, prime_field b) {
        return a.residues[0] == b.residues[0] && a.residues[1] == b.residues[1];
    }

    constexpr prime_field power(std::uint32_t n) const {
        prime_field result = 1;
        for (prime_field square = *this; n != 0; n /= 2) {
            if (n % 2 != 0) result = result * square;
            square = square * square;
        }
        return result;
    }

private:
    static constexpr std::uint32_t reduced(std::int64_t n, std::int64_t modulus) {
        return static_cast<std::uint32_t>((n % modulus + modulus) % modulus);
    }
};

constexpr prime_field in_field(wide_integer n) {
    if (fits_64_bits(n)) return static_cast<std::int64_t>(n);
    prime_field result;
    for (int field = 0; field < prime_field::fields; ++field) {
        const std::int64_t modulus = prime_field::moduli[field];
        const std::int64_t rest = static_cast<std::int64_t>(n % wide_integer{modulus});
        result.residues[field] = static_cast<std::uint32_t>(rest < 0 ? rest + modulus : rest);
    }
    return result;
}

/// A well mixed element for two numbers: random points, and functions of which nothing is known.
constexpr prime_field scattered(std::uint64_t a, std::uint64_t b) {
    std::uint64_t h = (a << 32 ^ a ^ b) + 0x9E3779B97F4A7C15u;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9u;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EBu;
    h ^= h >> 31;
    return {h, (h ^ (h << 23)) * 0xD6E8FEB86659FD93u >> 2};
}

}  // namespace ctgrad::numeric

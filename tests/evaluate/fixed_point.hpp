// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>

#include <ctgrad/ctgrad.hpp>

/// Fixed point in [−1, 1): whole multiples of 2^−Fraction that saturate and are rounded to the nearest. Q15
/// and Q31 of signal processors.
template <class Raw, int Fraction>
struct fixed_point {
    Raw raw = 0;

    static constexpr std::int64_t one = std::int64_t{1} << Fraction;

    constexpr fixed_point() = default;
    constexpr explicit fixed_point(int whole) : raw(saturated(whole * one)) {}
    constexpr explicit fixed_point(std::int64_t whole)
        : raw(saturated(whole < -1  ? -one
                        : whole > 1 ? one
                                    : whole * one)) {}
    constexpr explicit fixed_point(double x)
        : raw(saturated(static_cast<std::int64_t>(x * static_cast<double>(one) + (x < 0 ? -0.5 : 0.5)))) {}

    static constexpr Raw saturated(std::int64_t x) {
        constexpr std::int64_t least = std::numeric_limits<Raw>::min();
        constexpr std::int64_t most = std::numeric_limits<Raw>::max();
        return static_cast<Raw>(x < least ? least : x > most ? most : x);
    }
    // x/d for d > 0, to the nearest
    static constexpr std::int64_t divided(std::int64_t x, std::int64_t d) {
        return (x < 0 ? x - d / 2 : x + d / 2) / d;
    }
    static constexpr fixed_point of(std::int64_t raw) {
        fixed_point made;
        made.raw = saturated(raw);
        return made;
    }
    constexpr double value() const { return static_cast<double>(raw) / static_cast<double>(one); }

    friend constexpr fixed_point operator+(fixed_point a, fixed_point b) {
        return of(std::int64_t{a.raw} + b.raw);
    }
    friend constexpr fixed_point operator-(fixed_point a, fixed_point b) {
        return of(std::int64_t{a.raw} - b.raw);
    }
    friend constexpr fixed_point operator-(fixed_point a) { return of(-std::int64_t{a.raw}); }
    friend constexpr fixed_point operator*(fixed_point a, fixed_point b) {
        return of(divided(std::int64_t{a.raw} * b.raw, one));
    }
    friend constexpr bool operator==(fixed_point, fixed_point) = default;
    friend constexpr bool operator<(fixed_point a, fixed_point b) { return a.raw < b.raw; }
    friend constexpr bool operator<=(fixed_point a, fixed_point b) { return a.raw <= b.raw; }
    friend constexpr bool operator>(fixed_point a, fixed_point b) { return a.raw > b.raw; }
};

using q15 = fixed_point<std::int16_t, 15>;
using q31 = fixed_point<std::int32_t, 31>;

template <class Raw, int Fraction>
struct ctgrad::number_traits<fixed_point<Raw, Fraction>> {
    using number = fixed_point<Raw, Fraction>;
    static constexpr bool represents(std::int64_t n, std::int64_t d) { return -d <= n && n < d; }
    static constexpr number constant(std::int64_t n, std::int64_t d) {
        return number(static_cast<double>(n) / static_cast<double>(d));
    }
    // Whole parts and the rest one by one, so that nothing has more than 63 bits for n and d below 2³¹.
    static constexpr number times(number x, std::int64_t n, std::int64_t d) {
        const std::int64_t whole = n / d;
        const std::int64_t rest = n % d;
        if (whole > number::one || whole < -number::one)
            return number::of(x.raw * (whole < 0 ? -1 : 1) * number::one);
        return number::of(x.raw * whole + number::divided(x.raw * rest, d));
    }
};

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstddef.hpp"
#include "../../platform/cstdint.hpp"
#include "../../platform/limits.hpp"
#include "../bit_cast.hpp"
#include "../this_machine.hpp"
#include "not_finite.hpp"

namespace ctgrad::numeric::detail {

/// 2^n as a T; n must lie in the normal range of T.
template <class T, machine = this_machine>
constexpr T power_of_two(int n) {
    if constexpr (std::numeric_limits<T>::digits == 53 && sizeof(T) == sizeof(std::uint64_t)) {
        return numeric::bit_cast<T>(static_cast<std::uint64_t>(n + 1023) << 52);
    } else {
        T factor = n < 0 ? T(0.5) : T(2);
        T result = T(1);
        for (int remaining = n < 0 ? -n : n; remaining > 0; remaining /= 2) {
            if (remaining % 2 == 1) result *= factor;
            if (remaining > 1) factor *= factor;  // one squaring more could overflow
        }
        return result;
    }
}

/// x * 2^n rounded once, for x in [1/2, 2): subnormal, zero or infinite where IEEE says so. What std::ldexp
/// would do if it were constexpr.
template <class T, machine = this_machine>
constexpr T scale(T x, int n) {
    constexpr int maximum = std::numeric_limits<T>::max_exponent;
    if (n > maximum || (n >= maximum - 1 && x >= power_of_two<T>(maximum - n))) {
        return infinite<T>;
    }
    // In two factors, as 2^n itself may leave the normal range. The first product is exact.
    const int half = n / 2;
    return x * power_of_two<T>(half) * power_of_two<T>(n - half);
}

/// value[k] = 2^(2^k), as far as the range of T goes.
template <class T>
struct repeated_squares {
    static constexpr int size =
        std::bit_width(static_cast<unsigned>(std::numeric_limits<T>::max_exponent)) - 1;
    T value[std::size_t{size}] = {T(2)};

    constexpr repeated_squares() {
        for (int k = 1; k < size; ++k) value[k] = value[k - 1] * value[k - 1];
    }
};

/// x = mantissa * 2^exponent.
template <class T>
struct binary_parts {
    T mantissa;
    int exponent;
};

/// Splits a finite x > 0, normal or subnormal, exactly: the mantissa in [1, 2). What std::frexp would do if
/// it were constexpr (and had its mantissa there).
template <class T, machine = this_machine>
constexpr binary_parts<T> split(T x) {
    if constexpr (std::numeric_limits<T>::digits == 53 && sizeof(T) == sizeof(std::uint64_t)) {
        const bool subnormal = x < smallest_normal<T>;
        const auto bits = numeric::bit_cast<std::uint64_t>(subnormal ? x * T(0x1p52) : x);
        const int exponent = static_cast<int>(bits >> 52) - 1023;
        const std::uint64_t fraction = bits & 0xFFFFFFFFFFFFF;
        return {numeric::bit_cast<T>((std::uint64_t{1023} << 52) | fraction),
                subnormal ? exponent - 52 : exponent};
    } else {
        // The exponent bit by bit, from the highest. A subnormal x can need the highest twice.
        constexpr repeated_squares<T> squares;
        int exponent = 0;
        for (int k = squares.size - 1; k >= 0; --k) {
            if (x >= squares.value[k]) {
                x /= squares.value[k];
                exponent += 1 << k;
            }
        }
        for (int k = squares.size - 1; k >= 0; --k) {
            while (x < T(2) / squares.value[k]) {
                x *= squares.value[k];
                exponent -= 1 << k;
            }
        }
        return {x, exponent};
    }
}

/// As split(), with the mantissa in [sqrt(1/2), sqrt(2)), so that its logarithm is small.
template <class T, machine = this_machine>
constexpr binary_parts<T> split_around_one(T x) {
    const binary_parts<T> parts = split(x);
    if (parts.mantissa < T(1.41421356)) return parts;
    return {parts.mantissa / T(2), parts.exponent + 1};
}

}  // namespace ctgrad::numeric::detail

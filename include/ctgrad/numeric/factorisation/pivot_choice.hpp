// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../bit_cast.hpp"
#include "../elementary/dispatch.hpp"
#include "../lanes/lane_bits.hpp"
#include "../series/binary_exponent.hpp"

namespace ctgrad::numeric {

/// How well `x` serves as a pivot, as an ordered number which is zero if `x` cannot serve at all:
/// - `pivot_magnitude(x)`, if argument-dependent lookup finds such a function,
/// - |x| for an ordered scalar,
/// - |re x| + |im x| for a complex scalar, which unlike |x|^2 neither overflows nor underflows,
/// - otherwise one for every x but zero, as in an exact field any of them is as good as another.
template <class T, machine = this_machine>
constexpr auto magnitude_as_pivot(const T& x) {
    if constexpr (requires { pivot_magnitude(x); }) {
        return pivot_magnitude(x);
    } else if constexpr (detail::ordered<T>) {
        if (x < T(0)) return T(-x);
        return x;
    } else if constexpr (requires { x.real() < x.imag(); }) {
        auto sum = magnitude_as_pivot(x.real());
        sum = sum + magnitude_as_pivot(x.imag());
        return sum;
    } else {
        return x == T(0) ? 0 : 1;
    }
}

/// The same where entries are only compared. The bits of a float or double but the sign are ordered as
/// magnitudes are, NaN above all numbers, and one comparison of integers decides.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr auto rank_as_pivot(const T& x) {
    if constexpr ((std::is_same_v<T, float> || std::is_same_v<T, double>) &&
                  std::numeric_limits<T>::is_iec559) {
        using bits = detail::unsigned_bits<T>;
        return static_cast<bits>(bit_cast<bits>(x) & (~bits{0} >> 1));
    } else {
        return magnitude_as_pivot(x);
    }
}

/// Whether `candidate` is to replace `best`, both from `magnitude_as_pivot`. NaN wins over every number, so
/// that it cannot hide behind a finite pivot and reaches the result.
template <class Magnitude, machine = this_machine>
constexpr bool is_better_pivot(const Magnitude& candidate, const Magnitude& best) {
    return best < candidate || !(candidate == candidate);
}

/// Whether to divide by a scalar of this magnitude: not by zero, but by NaN, which has to spread. Asked by
/// order and not by `== 0`, as a dual number of value zero is no pivot whatever its derivative.
template <class Magnitude, machine = this_machine>
constexpr bool is_usable_pivot(const Magnitude& magnitude) {
    return Magnitude(0) < magnitude || !(magnitude == magnitude);
}

/// Are products of a few such numbers, and their reciprocals, in range and not rounded as subnormals?
/// Integers are compared, beside what else the machine computes.
template <class T, machine = this_machine>
[[gnu::always_inline]] constexpr bool is_usual_divisor(const T& x) {
    constexpr T least = detail::power_of_two<T>(-std::numeric_limits<T>::max_exponent / 2);
    constexpr T most = detail::power_of_two<T>(std::numeric_limits<T>::max_exponent / 2);
    const auto size = rank_as_pivot(x);
    return rank_as_pivot(least) <= size && size <= rank_as_pivot(most);
}

}  // namespace ctgrad::numeric

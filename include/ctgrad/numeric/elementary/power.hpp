// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstdint.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../bit_cast.hpp"
#include "../kernels/number_or_pack.hpp"
#include "../lanes/divided_alone.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "abs.hpp"
#include "dispatch.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// a * b. Where a floating-point product overflows, constant evaluation stops with an error; there the
/// infinity is returned as such. Neither factor may be NaN, nor one be zero and the other infinite.
template <class T, machine = this_machine>
constexpr T product(const T& a, const T& b) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) {
            constexpr T infinity = infinite<T>;
            constexpr T root = power_of_two<T>(std::numeric_limits<T>::max_exponent / 2);
            const T first = portable::abs(a);
            const T second = portable::abs(b);
            const T larger = first < second ? second : first;
            const T smaller = first < second ? first : second;
            // root^2 is the first number beyond the range; the division is exact.
            const bool overflow = smaller >= root || (larger >= root && larger / root * smaller >= root);
            if (overflow && larger < infinity) {
                return (a < T(0)) != (b < T(0)) ? -infinity : infinity;
            }
        }
    }
    return a * b;
}

/// x^n for n >= 1 by repeated squaring.
template <int n, class T, machine = this_machine>
constexpr T positive_power(const T& x) {
    if constexpr (n == 1) {
        return x;
    } else if constexpr (n % 2 == 1) {
        return product(positive_power<n - 1, T>(x), x);
    } else {
        const T root = positive_power<n / 2, T>(x);
        return product(root, root);
    }
}

/// 1/x. Constant evaluation stops with an error also where that is infinite; there the infinity is returned
/// as such.
template <class T, machine = this_machine>
constexpr T reciprocal(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) {
            constexpr T infinity = infinite<T>;
            constexpr T largest_to_overflow = scale(T(1), -std::numeric_limits<T>::max_exponent);
            if (portable::abs(x) <= largest_to_overflow) {
                // The sign, also that of a zero; a conversion to float keeps it.
                const float sign = x == T(0) ? static_cast<float>(x) : x < T(0) ? -1.0f : 1.0f;
                return (numeric::bit_cast<std::uint32_t>(sign) >> 31) != 0 ? -infinity : infinity;
            }
        }
    }
    return divided_alone<T>(T(1) / x);
}

/// x^-n for n >= 1.
template <int n, class T, machine = this_machine>
constexpr T negative_power(const T& x) {
    const T denominator = positive_power<n, T>(x);
    if constexpr (n > 1 && std::is_floating_point_v<T>) {
        const T magnitude = portable::abs(denominator);
        if (magnitude < smallest_normal<T> || magnitude > largest_finite<T>) {
            // The denominator has lost digits, or all of them, to underflow or overflow, where its reciprocal
            // may still be in range. The denominators of two half powers have not.
            return product(reciprocal(positive_power<n / 2, T>(x)),
                           reciprocal(positive_power<n - n / 2, T>(x)));
        }
    }
    return reciprocal(denominator);
}

/// The same for a pack of one register: the second way is rare.
template <int n, class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> negative_power(const pack<T, W, Functions>& x) {
    using numbers = pack<T, W, Functions>;
    const numbers denominator = positive_power<n, numbers>(x);
    const numbers direct = reciprocal(denominator);
    if constexpr (n == 1) {
        return direct;
    } else {
        const numbers magnitude = kernels::magnitude(denominator);
        const auto usual = within(numbers(smallest_normal<T>), magnitude, numbers(largest_finite<T>));
        if (all(usual)) [[likely]]
            return direct;
        return select(usual, direct,
                      reciprocal(positive_power<n / 2, numbers>(x)) *
                          reciprocal(positive_power<n - n / 2, numbers>(x)));
    }
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::functions {

/// x^n for a whole n known at compile time, by repeated squaring, for every T that has a product and, for a
/// negative n, a quotient (which excludes the integers). power<0>(x) = 1, whatever x is.
///
/// For a floating-point type every product rounds, so the error grows with |n|. In ulp, as long as no partial
/// product is subnormal: at most 0.5 for n = 2 and n = -1, 1.3 for n = 3, 1.92 for n = 4, 1.5 for n = -2, and
/// below n - 1.5 or |n| - 0.5 for the other positive or negative n. Overflow gives an infinity, underflow a
/// subnormal or 0, power<-1>(-0) = -inf; NaN gives NaN. The same at compile time and at run time.
template <int n, class T, machine = this_machine>
requires(n >= 0 || detail::non_integral<T>)
constexpr T power(const T& x) {
    if constexpr (n == 0) {
        return T(1);
    } else {
        if constexpr (std::is_floating_point_v<T>) {
            // At run time products hand NaN on; in constant evaluation it may not enter one.
            if (std::is_constant_evaluated() && detail::is_nan(x)) return x;
        }
        if constexpr (n < 0) {
            return detail::negative_power<-n, T>(x);
        } else {
            return detail::positive_power<n, T>(x);
        }
    }
}

/// x^n of every lane, with the same bounds.
template <int n, class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> power(const pack<T, W, Functions>& x) {
    using numbers = pack<T, W, Functions>;
    if constexpr (n == 0) return numbers(T(1));
    else if constexpr (n > 0) return detail::positive_power<n, numbers>(x);
    else
        return x.map([](auto part_of_pack)
                         __attribute__((always_inline)) { return detail::negative_power<-n>(part_of_pack); });
}

}  // namespace ctgrad::numeric::functions

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../kernels/rounding.hpp"
#include "../series/binary_exponent.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

enum class rounding { down, up, half_away };

/// May x have digits behind the point? Not if it is infinite or NaN, which are no constants to compute with.
template <class T, machine = this_machine>
constexpr bool has_fraction(T x) {
    constexpr T always_whole = power_of_two<T>(std::numeric_limits<T>::digits - 1);
    return -always_whole < x && x < always_whole;
}

/// For a T without kernels.
template <rounding To, class T, machine = this_machine>
constexpr T rounded(T x) {
    constexpr T always_whole = power_of_two<T>(std::numeric_limits<T>::digits - 1);
    const T size = x < T(0) ? -x : x;
    if (x == T(0)) return x;
    T whole = as_rounded(as_rounded(size + always_whole) - always_whole);
    const bool below = whole < size;
    const bool above = size < whole;
    if constexpr (To == rounding::half_away) {
        if (size - whole == T(0.5)) whole = whole + T(1);
    } else if ((To == rounding::down) == (x < T(0))) {
        if (below) whole = whole + T(1);
    } else {
        if (above) whole = whole - T(1);
    }
    return x < T(0) ? -whole : whole;
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The largest whole number that is not above x, exactly. Zero keeps its sign; infinity and NaN stay.
template <std::floating_point T, machine = this_machine>
constexpr T floor(T x) {
    if (!detail::has_fraction(x)) return x;
    if constexpr (detail::has_kernels<T>)
        return static_cast<T>(kernels::floor(static_cast<detail::kernel_type<T>>(x)));
    else return detail::rounded<detail::rounding::down>(x);
}

/// The smallest whole number that is not below x, exactly. ceil(-0.5) = -0; zero keeps its sign; infinity and
/// NaN stay.
template <std::floating_point T, machine = this_machine>
constexpr T ceil(T x) {
    if (!detail::has_fraction(x)) return x;
    if constexpr (detail::has_kernels<T>)
        return static_cast<T>(kernels::ceil(static_cast<detail::kernel_type<T>>(x)));
    else return detail::rounded<detail::rounding::up>(x);
}

/// The whole number nearest to x, of two the one that is farther from zero, exactly. round(-0.25) = -0; zero
/// keeps its sign; infinity and NaN stay.
template <std::floating_point T, machine = this_machine>
constexpr T round(T x) {
    if (!detail::has_fraction(x)) return x;
    if constexpr (detail::has_kernels<T>)
        return static_cast<T>(kernels::round(static_cast<detail::kernel_type<T>>(x)));
    else return detail::rounded<detail::rounding::half_away>(x);
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// As portable::floor, for any other type its own floor.
template <detail::non_integral T, machine = this_machine>
constexpr T floor(const T& x) {
    if constexpr (std::floating_point<T>) {
        return portable::floor(x);
    } else {
        using platform::floor;
        return floor(x);
    }
}

/// As portable::ceil, for any other type its own ceil.
template <detail::non_integral T, machine = this_machine>
constexpr T ceil(const T& x) {
    if constexpr (std::floating_point<T>) {
        return portable::ceil(x);
    } else {
        using platform::ceil;
        return ceil(x);
    }
}

/// As portable::round, for any other type its own round.
template <detail::non_integral T, machine = this_machine>
constexpr T round(const T& x) {
    if constexpr (std::floating_point<T>) {
        return portable::round(x);
    } else {
        using platform::round;
        return round(x);
    }
}

/// The same of every lane.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> floor(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::floor(part_of_pack); });
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> ceil(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::ceil(part_of_pack); });
}
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> round(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::round(part_of_pack); });
}

}  // namespace ctgrad::numeric::functions

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric::detail {

/// The type the portable functions compute in: double for float, for double and for a long double that is
/// no wider than double; long double otherwise.
template <class T>
using working_type = std::conditional_t<(std::numeric_limits<T>::digits <= 53), double, T>;

/// Is T computed by the kernels in numeric/kernels, as a number of which type? float and double are. Only a
/// long double that is wider than double is not: it is no format that a vector register holds, and its digits
/// are not known here, so that it keeps series whose length follows from its digits.
template <class T>
inline constexpr bool has_kernels = std::numeric_limits<T>::digits <= 53;
template <class T>
using kernel_type = std::conditional_t<(std::numeric_limits<T>::digits <= 24), float, double>;

/// Rounds a result from the working type to T, to infinity beyond the range of T. (A conversion out of range
/// is not a constant expression, so it is not left to static_cast.)
template <class T, machine = this_machine>
constexpr T narrow(working_type<T> value) {
    if constexpr (std::is_same_v<T, float>) {
        constexpr double first_to_overflow = 0x1.ffffffp127;  // midway between the largest float and 2^128
        if (value >= first_to_overflow) return infinite<T>;
        if (value <= -first_to_overflow) return -infinite<T>;
    }
    return static_cast<T>(value);
}

/// True for NaN, of any type that compares like an IEEE number.
template <class T, machine = this_machine>
constexpr bool is_nan(const T& x) {
    return x != x;
}

}  // namespace ctgrad::numeric::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <limits>

/// The special values of IEEE 754, and the comparison that tells them apart.
namespace ieee {

template <class T>
constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();

template <class T>
constexpr bool is_nan(T x) {
    return x != x;
}

/// Equal to the last bit, the sign of zero included. One NaN is as good as another.
constexpr bool same(float a, float b) {
    return is_nan(a) ? is_nan(b) : std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}
constexpr bool same(double a, double b) {
    return is_nan(a) ? is_nan(b) : std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}
constexpr bool same(long double a, long double b) {
    return is_nan(a) ? is_nan(b) : a == b && same(static_cast<double>(a), static_cast<double>(b));
}

}  // namespace ieee

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/bit.hpp"
#include "../../platform/cstdint.hpp"
#include "../../platform/limits.hpp"

namespace ctgrad::numeric {

/// Infinity and NaN of a floating-point type. Made of their bits, since clang warns of those of the
/// standard's library under -ffinite-math-only, also in functions that give them to constant evaluation
/// alone.
template <class T>
inline constexpr T infinite = static_cast<T>(std::bit_cast<float>(std::uint32_t{0x7F800000}));
template <class T>
inline constexpr T not_a_number = static_cast<T>(std::bit_cast<float>(std::uint32_t{0x7FC00000}));

/// The largest finite number and the smallest that has all its digits: constants, where the standard has
/// functions, which are called where nothing is optimised.
template <class T>
inline constexpr T largest_finite = std::numeric_limits<T>::max();
template <class T>
inline constexpr T smallest_normal = std::numeric_limits<T>::min();

}  // namespace ctgrad::numeric

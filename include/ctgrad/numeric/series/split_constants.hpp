// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad::numeric::detail {

// Constants of the argument reductions, as the sum of two parts. The high part has at most 33 bits, so that
// its product with an integer of up to 20 bits is exact in double; the low part is the rest to full precision
// (Cody & Waite, Software Manual for the Elementary Functions, 1980).

/// log(2) = ln2_high + ln2_low.
template <class T>
inline constexpr T ln2_high = static_cast<T>(0x0.B17217F7p0L);
template <class T>
inline constexpr T ln2_low = static_cast<T>(0x0.D1CF79ABC9E3B39803F2F6AF40F34326p-32L);

/// pi/2 = half_pi_high + half_pi_low.
template <class T>
inline constexpr T half_pi_high = static_cast<T>(0x1.921FB544p0L);
template <class T>
inline constexpr T half_pi_low = static_cast<T>(0x0.42D18469898CC51701B839A252049C11p-32L);

}  // namespace ctgrad::numeric::detail

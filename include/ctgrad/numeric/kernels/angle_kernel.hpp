// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../series/not_finite.hpp"
#include "arc_tangent_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// The angle of the point (x, y), between -pi and pi. At most 2 ulp off; edge cases as
/// numeric::portable::atan2 says.
///
/// Method: of the smaller and the larger of |x| and |y| the quotient q is at most 1, and atan q = a + atan(r)
/// where a is 0 or, for q > 1/2, pi/4 and r = (smaller - larger)/(smaller + larger). The angle is that, or
/// what it leaves of pi/2 or pi.
template <class V>
[[gnu::always_inline]] constexpr V atan2(V y, V x) {
    using T = number_of<V>;
    using constants = arc_tangent_constants<T>;
    constexpr T eighth = constants::right_angle / T(2);
    constexpr T eighth_low = constants::right_angle_low / T(2);
    const V zero = V(T(0));
    const V one = V(T(1));
    const V infinity = V(infinite<T>);

    const V across = magnitude(x);
    const V up = magnitude(y);
    const auto is_steep = across < up;
    const V larger = select(is_steep, up, across);
    const V smaller = select(is_steep, across, up);
    // Of two infinities the quotient is 1, of two zeros 0; and sums may not overflow.
    const V unit = select(across == infinity, select(up == infinity, one, zero), zero);
    const V scale = select(V(largest_finite<T> / T(4)) < larger, V(T(0.25)), one);
    const V big = select(unit == one, one, select(larger == zero, one, larger * scale));
    const V small = select(unit == one, one, smaller * scale);

    const auto beyond_half = big * V(T(0.5)) < small;
    const V numerator = select(beyond_half, small - big, small);
    const V denominator = select(beyond_half, small + big, big);
    const V r = as_rounded(numerator / denominator);
    const V square = r * r;
    const V part = select(beyond_half, V(eighth), zero);
    const V part_low = select(beyond_half, V(eighth_low), zero);
    const V angle = as_rounded(part + r);
    const V rest =
        (r - as_rounded(angle - part)) + (r * square * polynomial(constants::series, square) + part_low);

    // whole - angle, or the angle itself, the sign of whichever it is turned by
    const auto is_left = sign_bit(x);
    const auto turned = is_left ^ sign_bit(select(is_steep, -one, one));
    const V left = from_bits<V>(to_bits(one) ^ is_left);
    const V beyond = select(left < zero, one + one, zero);
    const V right_angles = select(is_steep, one, beyond);
    const V whole = right_angles * V(constants::right_angle);
    const V signed_angle = from_bits<V>(to_bits(angle) ^ turned);
    const V sum = as_rounded(whole + signed_angle);
    const V lost = signed_angle - as_rounded(sum - whole);
    const V result =
        sum + (lost + (right_angles * V(constants::right_angle_low) + from_bits<V>(to_bits(rest) ^ turned)));
    return from_bits<V>(to_bits(result) | sign_bit(y));
}

}  // namespace ctgrad::numeric::kernels

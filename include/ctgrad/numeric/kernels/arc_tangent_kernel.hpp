// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "number_or_pack.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of atan. Computed by tests/numeric/coefficients.py.
template <class T>
struct arc_tangent_constants;

template <>
struct arc_tangent_constants<double> {
    static constexpr double farthest = 0x1p60;  // atan is pi/2 from here on
    static constexpr double right_angle = 0x1.921FB54442D18p0;
    static constexpr double right_angle_low = 0x1.1A62633145C07p-54;
    // (atan(r)/r - 1)/r^2 in r^2 for |r| <= 1/2
    static constexpr double series[] = {-0x1.5555555555552p-2, 0x1.9999999999021p-3,  -0x1.249249245009Fp-3,
                                        0x1.C71C71A9E0A2Bp-4,  -0x1.745D13754EE6Fp-4, 0x1.3B135F0FFB6AAp-4,
                                        -0x1.110C5F72B0A62p-4, 0x1.E181CDD91B674p-5,  -0x1.AC6D4C5EFA6Bp-5,
                                        0x1.77E923C109FFEp-5,  -0x1.2FF1B84D1C4ECp-5, 0x1.833487420841Fp-6,
                                        -0x1.11B29E0D3885Fp-7};
};

template <>
struct arc_tangent_constants<float> {
    static constexpr float farthest = 0x1p30f;
    static constexpr float right_angle = 0x1.921FB6p0f;
    static constexpr float right_angle_low = -0x1.777A5Cp-25f;
    static constexpr float series[] = {-0x1.555552p-2f, 0x1.9996ECp-3f,  -0x1.244AC6p-3f,
                                       0x1.C0243Ep-4f,  -0x1.470614p-4f, 0x1.3D3656p-5f};
};

/// The arc tangent. At most 2 ulp off; edge cases as numeric::portable::atan says.
///
/// Method: atan|x| = a + atan(r) with |r| <= 1/2, where a is 0, pi/4 or pi/2 and r is |x|, (|x| - 1)/(|x| +
/// 1) or -1/|x|. The difference |x| - 1 is exact where it is taken.
template <class V>
[[gnu::always_inline]] constexpr V atan(V x) {
    using T = number_of<V>;
    using constants = arc_tangent_constants<T>;
    constexpr T right = constants::right_angle;
    constexpr T right_low = constants::right_angle_low;
    const V zero = V(T(0));
    const V one = V(T(1));

    const V size = at_most(magnitude(x), V(constants::farthest));
    const auto beyond_half = V(T(0.5)) < size;
    const auto beyond_two = V(T(2)) < size;
    const V numerator = select(beyond_two, -one, select(beyond_half, size - one, size));
    const V denominator = select(beyond_two, size, select(beyond_half, size + one, one));
    const V angle = select(beyond_two, V(right), select(beyond_half, V(right / T(2)), zero));
    const V angle_low = select(beyond_two, V(right_low), select(beyond_half, V(right_low / T(2)), zero));

    const V r = as_rounded(numerator / denominator);
    const V square = r * r;
    const V sum = as_rounded(angle + r);
    const V lost = r - as_rounded(sum - angle);
    const V result = sum + (lost + (r * square * polynomial(constants::series, square) + angle_low));
    return from_bits<V>(to_bits(result) | sign_bit(x));
}

}  // namespace ctgrad::numeric::kernels

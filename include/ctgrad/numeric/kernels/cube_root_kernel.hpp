// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../series/not_finite.hpp"
#include "number_or_pack.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of cbrt. Computed by tests/numeric/coefficients.py.
template <class T>
struct cube_root_constants;

template <>
struct cube_root_constants<double> {
    static constexpr int lift = 54;  // subnormal numbers times 2^lift are normal; a multiple of 3
    static constexpr int dropped_digits = 27;
    static constexpr double root_of_two = 0x1.428A2F98D728Bp0;
    static constexpr double root_of_half = 0x1.965FEA53D6E3Dp-1;
    // cbrt(m) for m in [1, 2]
    static constexpr double series[] = {0x1.C9DFC3A9C1F48p-2, 0x1.E672BD7F2CA17p-1,  -0x1.55143165EE6DDp-1,
                                        0x1.8A9B0D3044281p-2, -0x1.27DED3263CB67p-3, 0x1.FA52A8BCC17A9p-6,
                                        -0x1.76CF40B587C7Cp-9};
};

template <>
struct cube_root_constants<float> {
    static constexpr int lift = 24;
    static constexpr int dropped_digits = 12;
    static constexpr float root_of_two = 0x1.428A3p0f;
    static constexpr float root_of_half = 0x1.965FEAp-1f;
    static constexpr float series[] = {0x1.1B0D3p-1f, 0x1.2C9728p-1f, -0x1.4DBAFAp-3f, 0x1.7A7F98p-6f};
};

/// The cube root. At most 1 ulp off; edge cases as numeric::portable::cbrt says.
///
/// Method: |x| = 8^k t with t in [1/2, 4), a polynomial for the root of t, of which so few digits y are kept
/// that y^2 is exact, and y + y (t/y^2 - y)/(2 y + t/y^2), which has thrice its digits (Halley).
template <class V>
[[gnu::always_inline]] constexpr V cbrt(V x) {
    using T = number_of<V>;
    using constants = cube_root_constants<T>;
    constexpr int places = format<T>::fraction_digits;
    constexpr T bias = T(std::numeric_limits<T>::max_exponent - 1);
    constexpr T whole = static_cast<T>(detail::unsigned_bits<T>{1} << places);
    constexpr auto kept = ~((detail::unsigned_bits<T>{1} << constants::dropped_digits) - 1);
    constexpr T lifted = static_cast<T>(detail::unsigned_bits<T>{1} << constants::lift);
    const V one(T(1));
    const V size = magnitude(x);
    const auto is_small = size < V(smallest_normal<T>);
    const V normal = size * select(is_small, V(lifted), one);

    const auto bits = to_bits(normal);
    const V exponent = from_bits<V>((bits >> places) | constant_bits<V>(to_bits(whole))) - V(whole + bias);
    const V shifted = as_rounded(exponent * V(T(1) / T(3)) + V(format<T>::shift + bias));
    const V k = as_rounded(shifted - V(format<T>::shift + bias));
    const V rest = exponent - V(T(3)) * k;  // -1, 0 or 1
    const auto is_below = rest < V(T(0));
    const auto is_above = V(T(0)) < rest;
    const V mantissa =
        from_bits<V>((bits & constant_bits<V>(format<T>::fraction)) | constant_bits<V>(format<T>::one));
    const V t = mantissa * select(is_below, V(T(0.5)), select(is_above, V(T(2)), one));
    const V factor =
        select(is_below, V(constants::root_of_half), select(is_above, V(constants::root_of_two), one));

    const V rough = polynomial(constants::series, mantissa) * factor;
    const V y = from_bits<V>(to_bits(rough) & constant_bits<V>(kept));
    const V quotient = as_rounded(t / as_rounded(y * y));
    const V root = y + y * ((quotient - y) / ((y + y) + quotient));

    const V lowered =
        select(is_small, V(T(1) / static_cast<T>(std::uint64_t{1} << (constants::lift / 3))), one);
    const V result = root * (from_bits<V>(to_bits(shifted) << places) * lowered);
    const V value = from_bits<V>(to_bits(result) | sign_bit(x));
    // zero, infinity and NaN are their own
    return select(V(T(0)) < size, select(size <= V(largest_finite<T>), value, x), x);
}

}  // namespace ctgrad::numeric::kernels

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../series/logarithm_in_parts.hpp"
#include "../series/not_finite.hpp"
#include "area_kernel.hpp"
#include "exp_kernel.hpp"
#include "first_digits.hpp"
#include "log_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of pow. Computed by tests/numeric/coefficients.py.
template <class T>
struct power_constants;

template <>
struct power_constants<double> {
    static constexpr double two_thirds = 0x1.5555555555555p-1;
    static constexpr double two_thirds_low = 0x1.5555555555555p-55;
    static constexpr double lift = 0x1p54;  // subnormal numbers times this are normal
    static constexpr double lift_exponent = 54;
    static constexpr double far = 0x1p80;  // of larger exponents only the power of 1 is not out of range
    // ((2 atanh(s)/s - 2)/s^2 - 2/3)/s^2 in s^2 for |s| <= (sqrt(2) - 1)/(sqrt(2) + 1)
    static constexpr double series[] = {0x1.9999999999996p-2, 0x1.2492492493038p-2, 0x1.C71C71C58004p-3,
                                        0x1.745D18328592Dp-3, 0x1.3B1362A7EB674p-3, 0x1.1120B7D0B9C95p-3,
                                        0x1.DE33165A82A9Fp-4, 0x1.EB14198561286p-4};
};

template <>
struct power_constants<float> {
    static constexpr float two_thirds = 0x1.555556p-1f;
    static constexpr float two_thirds_low = -0x1.555556p-26f;
    static constexpr float lift = 0x1p24f;
    static constexpr float lift_exponent = 24;
    static constexpr float far = 0x1p60f;
    static constexpr float series[] = {0x1.999Ap-2f, 0x1.2452A6p-2f, 0x1.DF9A88p-3f};
};

/// What a logarithm in parts is made of.
template <class T>
struct logarithm_in_digits : power_constants<T>, logarithm_constants<T> {
    using number = T;
    template <class V>
    [[gnu::always_inline]] static constexpr V first_digits(V x) {
        return kernels::first_digits(x);
    }
    template <class V>
    [[gnu::always_inline]] static constexpr V rest_of_series(V z) {
        return polynomial(power_constants<T>::series, z);
    }
};

/// x times the power of two in the last bits of `shifted`, see times_power_of_two.
template <class V>
struct shifted_number {
    V x;
    V shifted;
};

/// a^y for a finite a > 0 and any y. In constant evaluation nothing overflows.
///
/// Method: exp(y log(a)) with a logarithm of half as many digits again.
template <class V>
[[gnu::always_inline]] constexpr shifted_number<V> power_of_positive(V a, V y) {
    using T = number_of<V>;
    using constants = power_constants<T>;
    using exponential = exponential_constants<T>;
    constexpr int places = format<T>::fraction_digits;
    constexpr auto root_half = to_bits(logarithm_constants<T>::root_half);
    const auto is_small = a < V(smallest_normal<T>);
    const V normal = a * select(is_small, V(constants::lift), V(T(1)));
    const auto moved = to_bits(normal) + constant_bits<V>(format<T>::one - root_half);
    const V mantissa =
        from_bits<V>((moved & constant_bits<V>(format<T>::fraction)) + constant_bits<V>(root_half));
    const V exponent = whole_number<V>(moved >> places) - V(T(std::numeric_limits<T>::max_exponent - 1)) -
                       select(is_small, V(constants::lift_exponent), V(T(0)));
    const detail::number_in_parts<V> logarithm =
        detail::logarithm_in_parts<logarithm_in_digits<T>>(mantissa, exponent);

    const V bounded = at_least(at_most(y, V(constants::far)), V(-constants::far));
    const V head = first_digits(bounded);
    const detail::number_in_parts<V> product = multiplied({head, bounded - head}, logarithm);
    const V x = at_least(at_most(product.head, V(exponential::highest)), V(exponential::lowest));
    const V x_rest = select(x == product.head, product.tail, V(T(0)));

    // as exp does, with what is left of x
    const V shifted = as_rounded(x * V(exponential::per_ln2) + V(shift_with_bias<T>));
    const V k = as_rounded(shifted - V(shift_with_bias<T>));
    const V above = as_rounded(x - k * V(exponential::ln2_high));
    const V below = k * V(exponential::ln2_low) - x_rest;
    const V r = as_rounded(above - below);
    const V lost = as_rounded(above - r) - below;
    return {V(T(1)) + (r + (lost + r * r * polynomial(exponential::series, r))), shifted};
}

/// The power of any numbers, given |x|^y of what is finite and not 0.
template <class V>
[[gnu::always_inline]] constexpr V power_of_any(V x, V y, V power) {
    using T = number_of<V>;
    constexpr T whole = static_cast<T>(detail::unsigned_bits<T>{1} << format<T>::fraction_digits);
    const V zero(T(0));
    const V one(T(1));
    const V infinity(infinite<T>);
    const V size = magnitude(x);

    // From 2 `whole` on all numbers are even.
    const V exponent = at_most(magnitude(y), V(T(2) * whole));
    const V half = exponent * V(T(0.5));
    const V rounded = as_rounded(as_rounded(exponent + V(whole)) - V(whole));
    const V nearest = select(exponent < V(whole), rounded, exponent);
    const V nearest_half = as_rounded(as_rounded(half + V(whole)) - V(whole));
    const V with_sign = select(nearest == exponent, select(nearest_half == half, one, x), one);

    const V real = select(x < zero, select(nearest == exponent, power, V(not_a_number<T>)), power);
    const V of_zero = select(zero < y, zero, infinity);
    const V of_infinity = select(zero < y, infinity, zero);
    const V of_not_finite = select(size == infinity, select(y == y, of_infinity, y), x);
    const V of_size = select(size == zero, select(y == y, of_zero, y),
                             select(size <= V(largest_finite<T>), real, of_not_finite));
    const V value = from_bits<V>(to_bits(of_size) ^ sign_bit(with_sign));
    return select(y == zero, one, select(x == one, one, value));
}

/// x^y. At most 2 ulp off; edge cases as numeric::portable::pow says.
template <class V>
[[gnu::always_inline]] constexpr V pow(V x, V y) {
    const shifted_number<V> power = power_of_positive(magnitude(x), y);
    return power_of_any(x, y, times_power_of_two(power.x, power.shifted));
}

}  // namespace ctgrad::numeric::kernels

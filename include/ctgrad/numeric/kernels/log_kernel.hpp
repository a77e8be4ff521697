// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "number_or_pack.hpp"

namespace ctgrad::numeric::kernels {

/// Constants of log. Computed by tests/numeric/coefficients.py.
template <class T>
struct logarithm_constants;

template <>
struct logarithm_constants<double> {
    static constexpr double root_half = 0x1.6A09E667F3BCDp-1;
    static constexpr double ln2_high = 0x1.62E42FEFA4p-1;  // 41 digits: times an exponent it is exact
    static constexpr double ln2_low = -0x1.8432A1B0E2634p-43;
    // (2 atanh(s)/s - 2)/s^2 in s^2 for |s| <= (sqrt(2) - 1)/(sqrt(2) + 1)
    static constexpr double series[] = {0x1.5555555555592p-1, 0x1.999999997FD41p-2, 0x1.24924941F8299p-2,
                                        0x1.C71C5203289DBp-3, 0x1.74664047B0CB5p-3, 0x1.39A194EDE2FB6p-3,
                                        0x1.2F06F6B651C92p-3};
};

template <>
struct logarithm_constants<float> {
    static constexpr float root_half = 0x1.6A09E6p-1f;
    static constexpr float ln2_high = 0x1.62E4p-1f;  // 15 digits
    static constexpr float ln2_low = 0x1.7F7D1Cp-20f;
    static constexpr float series[] = {0x1.55557Ap-1f, 0x1.995EB6p-2f, 0x1.31E334p-2f};
};

/// multiple * ln2_high + log(1 + fraction) + tail, for 1 + fraction in [sqrt(1/2), sqrt(2)] and a tail that
/// is small beside the sum.
///
/// With s = fraction / (2 + fraction), log(1 + fraction) = 2 atanh(s) = 2s + s R, and 2s = fraction - s
/// fraction: the leading term is exact.
template <class V>
[[gnu::always_inline]] constexpr V log_around_one(V multiple, V fraction, V tail) {
    using T = number_of<V>;
    using constants = logarithm_constants<T>;
    const V s = fraction / (V(T(2)) + fraction);
    const V square = s * s;
    const V rest = square * polynomial(constants::series, square);
    const V small = tail - s * (fraction - rest);
    return multiple * V(constants::ln2_high) + as_rounded(fraction + small);
}

/// multiple * ln(2) + log(1 + fraction).
template <class V>
[[gnu::always_inline]] constexpr V log_around_one(V multiple, V fraction) {
    return log_around_one(multiple, fraction, multiple * V(logarithm_constants<number_of<V>>::ln2_low));
}

/// A number as 2^exponent (1 + fraction), with 1 + fraction in [sqrt(1/2), sqrt(2)].
template <class V>
struct parts_around_one {
    V exponent;
    V fraction;
};

/// Of 2^-shift x, for a normal x > 0.
template <class V>
[[gnu::always_inline]] constexpr parts_around_one<V> split_around_one(V x, V shift) {
    using T = number_of<V>;
    constexpr int places = format<T>::fraction_digits;
    constexpr auto root_half = to_bits(logarithm_constants<T>::root_half);
    // The number whose last bits are a whole number's.
    constexpr T whole = static_cast<T>(detail::unsigned_bits<T>{1} << places);

    // The exponent rises where the mantissa is sqrt(2), not 2.
    const auto moved = to_bits(x) + constant_bits<V>(format<T>::one - root_half);
    const V exponent = from_bits<V>((moved >> places) | constant_bits<V>(to_bits(whole)));
    const V mantissa =
        from_bits<V>((moved & constant_bits<V>(format<T>::fraction)) + constant_bits<V>(root_half));
    const V bias = V(whole + T(std::numeric_limits<T>::max_exponent - 1)) + shift;
    return {exponent - bias, mantissa - V(T(1))};
}

/// log(2^-shift x) for a normal x > 0.
template <class V>
[[gnu::always_inline]] constexpr V log_of_normal(V x, V shift) {
    const parts_around_one<V> parts = split_around_one(x, shift);
    return log_around_one(parts.exponent, parts.fraction);
}

/// log of any x.
template <class V, machine = this_machine>
constexpr V log_of_any(V x) {
    using T = number_of<V>;
    constexpr T scale = static_cast<T>(detail::unsigned_bits<T>{1} << format<T>::fraction_digits);
    const auto subnormal = x < V(smallest_normal<T>);
    const V shift = select(subnormal, V(T(format<T>::fraction_digits)), V(T(0)));
    const V value = log_of_normal(x * select(subnormal, V(scale), V(T(1))), shift);

    const V not_positive = select(x == V(T(0)), V(-infinite<T>), V(not_a_number<T>));
    const V not_finite = select(V(T(0)) < x, x, not_positive);
    return select(V(T(0)) < x, select(x <= V(largest_finite<T>), value, not_finite), not_finite);
}

/// The same for a pack, as a call, since it is rare.
template <class V, machine = this_machine>
[[gnu::noinline, gnu::cold]] V call_log_of_any(V x) {
    return log_of_any(x);
}

/// The natural logarithm. At most 2 ulp off; edge cases as numeric::portable::log says. Zero, subnormal
/// and negative numbers, infinity and NaN take a branch.
template <class V>
[[gnu::always_inline]] constexpr V log(V x) {
    using T = number_of<V>;
    const bool usual = all(within(V(smallest_normal<T>), x, V(largest_finite<T>)));
    if (usual) [[likely]]
        return log_of_normal(x, V(number_of<V>(0)));
    if constexpr (std::is_floating_point_v<V>) return log_of_any(x);
    else return call_log_of_any(x);
}

}  // namespace ctgrad::numeric::kernels

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/power_kernel.hpp"
#include "../lanes/lane_by_lane.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/double_word.hpp"
#include "../series/expm1_series.hpp"
#include "../series/logarithm_in_parts.hpp"
#include "../series/not_finite.hpp"
#include "../series/split_constants.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// What a logarithm in parts is made of, of a T without kernels.
template <class T>
struct logarithm_by_series {
    using number = T;
    static constexpr T two_thirds = T(2) / T(3);
    static constexpr T two_thirds_low = [] {
        const double_word<T> back = exact_product(two_thirds, T(3));
        return ((T(2) - back.high) - back.low) / T(3);
    }();
    static constexpr T ln2_high = detail::ln2_high<T>;
    static constexpr T ln2_low = detail::ln2_low<T>;
    static constexpr T first_digits(T x) { return halves(x).high; }
    static constexpr T rest_of_series(T z) {
        T sum = T(0);
        for (int n = std::numeric_limits<T>::digits / 4; n >= 0; --n)
            sum = sum * z + T(2) / static_cast<T>(2 * n + 5);
        return sum;
    }
};

/// a^y for a finite a > 0 and a finite y, as the kernel has it.
template <class T, machine = this_machine>
constexpr T power_by_series(T a, T y) {
    using constants = logarithm_by_series<T>;
    constexpr T far = T(0x1p80);
    constexpr T highest = T(std::numeric_limits<T>::max_exponent);
    const binary_parts<T> parts = split_around_one(a);
    const number_in_parts<T> logarithm =
        logarithm_in_parts<constants>(parts.mantissa, static_cast<T>(parts.exponent));
    const T bounded = y > far ? far : y < -far ? -far : y;
    const T head = constants::first_digits(bounded);
    const number_in_parts<T> product = multiplied({head, bounded - head}, logarithm);
    if (product.head > highest) return infinite<T>;
    if (product.head < -highest) return T(0);
    const double_word<T> sum = ordered_sum(product.head, product.tail);
    const reduced_exponential<T> reduced = reduce_exponential(sum.high);
    const double_word<T> power = ordered_sum(T(1), reduced.expm1.high);
    return scale(power.high + (power.low + reduced.expm1.low + sum.low * power.high), reduced.exponent);
}

/// Whether x^y is of the sign of x, or no number for a negative x.
enum class exponent_kind { odd, even, fraction };
template <class T, machine = this_machine>
constexpr exponent_kind kind_of_exponent(T y) {
    constexpr T whole = T(1) / std::numeric_limits<T>::epsilon();
    const T size = y < T(0) ? -y : y;
    if (size >= T(2) * whole) return exponent_kind::even;
    const auto digits = static_cast<std::uint64_t>(size);
    if (static_cast<T>(digits) != size) return exponent_kind::fraction;
    return digits % 2 == 0 ? exponent_kind::even : exponent_kind::odd;
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// x^y, in our own arithmetic. Error at most 2 ulp over the whole range in float, double and long double,
/// subnormal results included. Of zeros, infinities and NaN it is what C says: pow(x, 0) = pow(1, y) = 1,
/// also of NaN; pow(0, y) is 0 or inf, with the sign of the zero where y is odd; of a negative x and a y that
/// is no whole number it is NaN.
template <std::floating_point T, machine = this_machine>
constexpr T pow(T x, T y) {
    if (y == T(0) || x == T(1)) return T(1);
    if (detail::is_nan(x)) return x;
    if (detail::is_nan(y)) return y;
    const detail::exponent_kind kind = detail::kind_of_exponent(y);
    const bool is_negative = platform::copysign(T(1), x) < T(0);
    const T size = is_negative ? -x : x;
    T power = T(0);
    if (size == T(0)) {
        power = y > T(0) ? T(0) : infinite<T>;
    } else if (size > largest_finite<T>) {
        power = y > T(0) ? infinite<T> : T(0);
    } else if (is_negative && kind == detail::exponent_kind::fraction) {
        return not_a_number<T>;
    } else if constexpr (detail::has_kernels<T>) {
        using number = detail::kernel_type<T>;
        const auto parts = kernels::power_of_positive(static_cast<number>(size), static_cast<number>(y));
        // In constant evaluation nothing may overflow on the way.
        power = static_cast<T>(
            detail::scale(parts.x, static_cast<int>(parts.shifted - kernels::shift_with_bias<number>)));
    } else {
        power = detail::power_by_series(size, y);
    }
    return is_negative && kind == detail::exponent_kind::odd ? -power : power;
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// x^y: portable::pow in constant evaluation of a floating-point type, otherwise the pow of the type, which
/// for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T pow(const T& x, const T& y) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::pow(x, y);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T first, T second) { return kernels::pow(first, second); }, x, y);
    }
    using platform::pow;
    return pow(x, y);
}

/// The power lane by lane: our own kernel, or the platform's pow, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> pow(const pack<T, W, Functions>& x,
                                                        const pack<T, W, Functions>& y) {
    if constexpr (Functions == functions_of::platform)
        return lane_by_lane(
            x, y, [](T first_lane, T second_lane) { return platform::pow(first_lane, second_lane); });
    else
        return x.map(y, [](auto first_lane, auto second_lane)
                            __attribute__((always_inline)) { return kernels::pow(first_lane, second_lane); });
}

}  // namespace ctgrad::numeric::functions

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/tanh_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/double_word.hpp"
#include "../series/expm1_series.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// tanh(x) for a T without kernels: (exp(2x) - 1) / (exp(2x) + 1), with the difference taken from the series
/// of exp(x) - 1, and as a double word.
template <class T, machine = this_machine>
constexpr T tanh_by_series(T x) {
    const T magnitude = x < T(0) ? -x : x;
    // Here x^3/3 is below half an ulp of x. Returning x keeps the sign of zero.
    if (magnitude < power_of_two<T>(-std::numeric_limits<T>::digits / 2)) return x;
    // Here 2 exp(-2 |x|) is below half an ulp of 1.
    if (magnitude > T(std::numeric_limits<T>::digits) / T(2)) return x < T(0) ? T(-1) : T(1);

    // tanh(x) = e / (e + 2) with e = exp(2x) - 1 = (2^k - 1) + 2^k expm1
    const reduced_exponential<T> reduced = reduce_exponential(T(2) * magnitude);
    const T power = power_of_two<T>(reduced.exponent);
    const double_word<T> e = exact_sum(power - T(1), power * reduced.expm1.high);
    const T e_low = e.low + power * reduced.expm1.low;
    const double_word<T> sum = exact_sum(e.high, T(2));
    const T value = quotient<T>({e.high, e_low}, {sum.high, sum.low + e_low});
    return x < T(0) ? -value : value;
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The hyperbolic tangent, in our own arithmetic. Error at most 2 ulp over the whole range in float, double
/// and long double. tanh(-0) = -0, tanh(-inf) = -1, tanh(+inf) = 1; NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T tanh(T x) {
    if (detail::is_nan(x)) return x;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::tanh(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::tanh_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The hyperbolic tangent: portable::tanh in constant evaluation of a floating-point type, otherwise the tanh
/// of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T tanh(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::tanh(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::tanh(number); }, x);
    }
    using platform::tanh;
    return tanh(x);
}

/// The hyperbolic tangent of every lane: our own kernel, or the platform's tanh, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> tanh(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::tanh(part_of_pack); },
                   [](T one_lane) { return platform::tanh(one_lane); });
}

}  // namespace ctgrad::numeric::functions

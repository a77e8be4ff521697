// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/area_kernel.hpp"
#include "../series/arc_series.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/double_word.hpp"
#include "../series/logarithm_series.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// atanh(x) for |x| < 1 of a T without kernels: beyond 1/2 half of log((1 + |x|)/(1 - |x|)), whose divisor is
/// exact there.
template <class T, machine = this_machine>
constexpr T atanh_by_series(T x) {
    const T size = x < T(0) ? -x : x;
    if (size <= T(0.5)) return x + arc_tangent_rest<1>(x);
    const double_word<T> ratio = exact_sum(T(1), T(2) * size / (T(1) - size));
    const T value = logarithm_of_sum(ratio, 0) / T(2);
    return x < T(0) ? -value : value;
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// The inverse of the hyperbolic tangent, in our own arithmetic. Error at most 2 ulp over the whole range in
/// float, double and long double. atanh(-0) = -0, atanh(-1) = -inf, atanh(1) = +inf; NaN and what lies beyond
/// give NaN.
template <std::floating_point T, machine = this_machine>
constexpr T atanh(T x) {
    if (detail::is_nan(x) || x == T(0)) return x;
    if (x < T(-1) || x > T(1)) return not_a_number<T>;
    if (x == T(1)) return infinite<T>;
    if (x == T(-1)) return -infinite<T>;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::atanh(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::atanh_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The inverse of the hyperbolic tangent: portable::atanh in constant evaluation of a floating-point type,
/// otherwise the atanh of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T atanh(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::atanh(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::atanh(number); }, x);
    }
    using platform::atanh;
    return atanh(x);
}

/// The inverse of the hyperbolic tangent of every lane: our own kernel, or the platform's atanh, as the pack
/// says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> atanh(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::atanh(part_of_pack); },
                   [](T one_lane) { return platform::atanh(one_lane); });
}

}  // namespace ctgrad::numeric::functions

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
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
#include "sqrt.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// asinh(x) for a finite x of a T without kernels, as the kernel does.
template <class T, machine = this_machine>
constexpr T asinh_by_series(T x) {
    const T size = x < T(0) ? -x : x;
    if (size <= T(0.5)) return arc_sine_up_to_half<-1>(x, x * x);
    T value = T(0);
    if (size > T(1) / std::numeric_limits<T>::epsilon()) {
        value = logarithm_of_sum<T>({size, T(0)}, 1);
    } else {
        const T square = size * size;
        const double_word<T> part = exact_sum(size, square / (T(1) + portable::sqrt(T(1) + square)));
        const double_word<T> sum = exact_sum(T(1), part.high);
        value = logarithm_of_sum<T>({sum.high, sum.low + part.low}, 0);
    }
    return x < T(0) ? -value : value;
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// The inverse of the hyperbolic sine, in our own arithmetic. Error at most 2 ulp over the whole range in
/// float, double and long double. asinh(-0) = -0, asinh(-inf) = -inf, asinh(+inf) = +inf; NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T asinh(T x) {
    if (detail::is_nan(x) || x == T(0) || x > largest_finite<T> || x < -largest_finite<T>) return x;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::asinh(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::asinh_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The inverse of the hyperbolic sine: portable::asinh in constant evaluation of a floating-point type,
/// otherwise the asinh of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T asinh(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::asinh(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::asinh(number); }, x);
    }
    using platform::asinh;
    return asinh(x);
}

/// The inverse of the hyperbolic sine of every lane: our own kernel, or the platform's asinh, as the pack
/// says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> asinh(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::asinh(part_of_pack); },
                   [](T one_lane) { return platform::asinh(one_lane); });
}

}  // namespace ctgrad::numeric::functions

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/error_function_kernel.hpp"
#include "../series/error_function_series.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::portable {

/// The error function, in our own arithmetic. Error at most 2 ulp over the whole range in float, double and
/// long double. erf(-0) = -0, erf(-inf) = -1, erf(+inf) = 1; NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T erf(T x) {
    if (detail::is_nan(x)) return x;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::erf(static_cast<detail::kernel_type<T>>(x)));
    } else {
        const T size = x < T(0) ? -x : x;
        if (size <= T(0.5)) return detail::erf_by_series(x);
        return x < T(0) ? detail::erfc_by_fraction(size) - T(1) : T(1) - detail::erfc_by_fraction(size);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The error function: portable::erf in constant evaluation of a floating-point type, otherwise the erf of
/// the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T erf(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::erf(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::erf(number); }, x);
    }
    using platform::erf;
    return erf(x);
}

/// The same of every lane: our own kernel, or the platform's erf, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> erf(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::erf(part_of_pack); },
                   [](T one_lane) { return platform::erf(one_lane); });
}

}  // namespace ctgrad::numeric::functions

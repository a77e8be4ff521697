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

/// 1 - erf(x), in our own arithmetic, with all its digits where it is tiny. Error at most 2 ulp over the
/// whole range, subnormal results included, in float, double and long double. erfc(-inf) = 2, erfc(+inf) = 0;
/// NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T erfc(T x) {
    if (detail::is_nan(x)) return x;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::erfc(static_cast<detail::kernel_type<T>>(x)));
    } else {
        const T size = x < T(0) ? -x : x;
        if (size <= T(0.375)) return T(1) - detail::erf_by_series(x);
        return x < T(0) ? T(2) - detail::erfc_by_fraction(size) : detail::erfc_by_fraction(size);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// 1 - erf(x): portable::erfc in constant evaluation of a floating-point type, otherwise the erfc of the
/// type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T erfc(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::erfc(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::erfc(number); }, x);
    }
    using platform::erfc;
    return erfc(x);
}

/// The same of every lane: our own kernel, or the platform's erfc, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> erfc(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::erfc(part_of_pack); },
                   [](T one_lane) { return platform::erfc(one_lane); });
}

}  // namespace ctgrad::numeric::functions

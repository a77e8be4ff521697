// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/hyperbolic_sine_kernel.hpp"
#include "../series/hyperbolic_series.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::portable {

/// The hyperbolic sine, in our own arithmetic. Error at most 2 ulp over the whole range in float, double and
/// long double. sinh(-0) = -0, sinh(-inf) = -inf, sinh(+inf) = +inf; NaN gives NaN; too large an |x| gives an
/// infinity.
template <std::floating_point T, machine = this_machine>
constexpr T sinh(T x) {
    if (detail::is_nan(x) || x == T(0)) return x;
    if constexpr (detail::has_kernels<T>) {
        using number = detail::kernel_type<T>;
        // In constant evaluation nothing may overflow on the way.
        constexpr T last = T(kernels::hyperbolic_sine_constants<number>::last_finite);
        if (x > last) return infinite<T>;
        if (x < -last) return -infinite<T>;
        return static_cast<T>(kernels::sinh(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::sinh_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The hyperbolic sine: portable::sinh in constant evaluation of a floating-point type, otherwise the sinh of
/// the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T sinh(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::sinh(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::sinh(number); }, x);
    }
    using platform::sinh;
    return sinh(x);
}

/// The hyperbolic sine of every lane: our own kernel, or the platform's sinh, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> sinh(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::sinh(part_of_pack); },
                   [](T one_lane) { return platform::sinh(one_lane); });
}

}  // namespace ctgrad::numeric::functions

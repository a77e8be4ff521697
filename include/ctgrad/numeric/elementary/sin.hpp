// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/sine_kernel.hpp"
#include "../series/sine_series.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::portable {

/// The sine, in our own arithmetic. Error at most 2 ulp over the whole range in float, double and long
/// double: huge arguments are reduced exactly. sin(-0) = -0; an infinite x and NaN give NaN.
template <std::floating_point T, machine = this_machine>
constexpr T sin(T x) {
    if (detail::is_nan(x)) return x;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::sin(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::exact_sine<0>(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The sine: portable::sin in constant evaluation of a floating-point type, otherwise the sin of the type,
/// which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T sin(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::sin(x);
    }
    using platform::sin;
    return sin(x);
}

/// The sine of every lane: our own kernel, or the platform's sin, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> sin(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::sin(part_of_pack); },
                   [](T one_lane) { return functions::sin(one_lane); });
}

}  // namespace ctgrad::numeric::functions

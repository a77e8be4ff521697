// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/steps.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::portable {

/// |x| with the sign of y, exactly, also of zeros, infinities and NaN.
template <std::floating_point T, machine = this_machine>
constexpr T copysign(T x, T y) {
    return platform::copysign(x, y);
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// |x| with the sign of y: portable::copysign in constant evaluation of a floating-point type, otherwise the
/// copysign of the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T copysign(const T& x, const T& y) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::copysign(x, y);
    }
    using platform::copysign;
    return copysign(x, y);
}

/// The same lane by lane.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> copysign(const pack<T, W, Functions>& x,
                                                             const pack<T, W, Functions>& y) {
    return x.map(y, [](auto first_lane, auto second_lane) __attribute__((always_inline)) {
        return kernels::copysign(first_lane, second_lane);
    });
}

}  // namespace ctgrad::numeric::functions

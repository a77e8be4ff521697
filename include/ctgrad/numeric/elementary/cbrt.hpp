// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/cube_root_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// cbrt(x) of a finite x > 0 of a T without kernels: Newton's iteration from a straight line within 10 per
/// cent of the root. The relative error goes from e to e^2.
template <class T, machine = this_machine>
constexpr T cbrt_by_iteration(T x) {
    const binary_parts<T> parts = split(x);
    const int third = (parts.exponent - (parts.exponent < 0 ? 2 : 0)) / 3;  // rounded down
    const int rest = parts.exponent - 3 * third;
    const T cube = parts.mantissa * static_cast<T>(1 << rest);
    T root = T(0.9) + cube / T(6);
    for (int step = 0; step < 7; ++step) root = root + (cube / (root * root) - root) / T(3);
    return root * power_of_two<T>(third);
}

}  // namespace ctgrad::numeric::detail
namespace ctgrad::numeric::portable {

/// The cube root, in our own arithmetic, with the sign of x. Error at most 2 ulp over the whole range in
/// float, double and long double, subnormal arguments included. Zeros, infinities and NaN are their own.
template <std::floating_point T, machine = this_machine>
constexpr T cbrt(T x) {
    if (detail::is_nan(x) || x == T(0) || x > largest_finite<T> || x < -largest_finite<T>) return x;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::cbrt(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return x < T(0) ? -detail::cbrt_by_iteration(-x) : detail::cbrt_by_iteration(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The cube root: portable::cbrt in constant evaluation of a floating-point type, otherwise the cbrt of the
/// type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T cbrt(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::cbrt(x);
    }
    using platform::cbrt;
    return cbrt(x);
}

/// The cube root of every lane: our own kernel, or the platform's cbrt, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> cbrt(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::cbrt(part_of_pack); },
                   [](T one_lane) { return functions::cbrt(one_lane); });
}

}  // namespace ctgrad::numeric::functions

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/exp2_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/not_finite.hpp"
#include "../series/split_constants.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "exp.hpp"
#include "log.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// 2^x for a T without kernels: 2^k exp(r ln 2) with a whole k and |r| <= 1/2.
template <class T, machine = this_machine>
constexpr T exp2_by_series(T x) {
    using limits = std::numeric_limits<T>;
    if (x >= T(limits::max_exponent)) return infinite<T>;
    if (x < T(limits::min_exponent - limits::digits - 1)) return T(0);
    const int exponent = static_cast<int>(x + (x < T(0) ? T(-0.5) : T(0.5)));
    const T rest = x - static_cast<T>(exponent);
    return scale(exp_by_series(rest * ln2_high<T> + rest * ln2_low<T>), exponent);
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// 2^x, in our own arithmetic: exact for a whole number. Error at most 2 ulp over the whole range, subnormal
/// results included, in float, double and long double. exp2(-inf) = 0, exp2(+inf) = +inf, NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T exp2(T x) {
    if (detail::is_nan(x)) return x;
    if constexpr (detail::has_kernels<T>) {
        // In constant evaluation nothing may overflow on the way.
        if (x >= T(std::numeric_limits<T>::max_exponent)) return infinite<T>;
        return static_cast<T>(kernels::exp2(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::exp2_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// 2^x: portable::exp2 in constant evaluation of a floating-point type, the platform's exp2 at run
/// time; for any other type its own exp2 if it has one, and exp(x log(2)) if not.
template <detail::non_integral T, machine = this_machine>
constexpr T exp2(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::exp2(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::exp2(number); }, x);
        else return platform::exp2(x);
    } else if constexpr (own::has_exp2<T>) {
        return own::call_exp2(x);
    } else {
        return functions::exp(T(x * functions::log(T(T(1) + T(1)))));
    }
}

/// The same of every lane: our own kernel, or the platform's exp2, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> exp2(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::exp2(part_of_pack); },
                   [](T one_lane) { return platform::exp2(one_lane); });
}

}  // namespace ctgrad::numeric::functions

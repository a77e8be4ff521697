// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/log1p_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/double_word.hpp"
#include "../series/logarithm_series.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "log.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

template <class T, machine = this_machine>
constexpr T log1p_of_working_type(T x) {
    if (is_nan(x) || x > largest_finite<T>) return x;
    if (x < T(-1)) return not_a_number<T>;
    if (x == T(-1)) return -infinite<T>;
    // Here log(1 + x) is x to the last bit. Returning it keeps the sign of zero.
    if (-std::numeric_limits<T>::epsilon() / T(4) < x && x < std::numeric_limits<T>::epsilon() / T(4))
        return x;
    if (T(-0.29) < x && x < T(0.41)) return logarithm(0, x, T(0));

    const double_word<T> sum = exact_sum(T(1), x);
    const binary_parts<T> parts = split_around_one(sum.high);
    return logarithm(parts.exponent, parts.mantissa - T(1), sum.low / sum.high);
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// log(1 + x) without the loss that the sum has for a small x, in our own arithmetic. Error below 1 ulp over
/// the whole range in float, double and long double. log1p(-1) = -inf, log1p(+inf) = +inf, log1p(-0) = -0;
/// an x below -1 and NaN give NaN.
///
/// Method: as log, with what 1 + x loses in rounding added as the first-order correction.
template <std::floating_point T, machine = this_machine>
constexpr T log1p(T x) {
    if constexpr (detail::has_kernels<T>) {
        if (detail::is_nan(x) || x > largest_finite<T>) return x;
        if (x < T(-1)) return not_a_number<T>;
        if (x == T(-1)) return -infinite<T>;
        return static_cast<T>(kernels::log1p(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return detail::narrow<T>(detail::log1p_of_working_type(static_cast<detail::working_type<T>>(x)));
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// log(1 + x): portable::log1p in constant evaluation of a floating-point type, the platform's log1p at run
/// time; for any other type its own log1p if it has one, and log(1 + x) as written if not.
template <detail::non_integral T, machine = this_machine>
constexpr T log1p(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::log1p(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::log1p(number); }, x);
        else return platform::log1p(x);
    } else if constexpr (own::has_log1p<T>) {
        return own::call_log1p(x);
    } else {
        return functions::log(T(T(1) + x));
    }
}

/// The same of every lane: our own kernel, or the platform's log1p, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> log1p(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::log1p(part_of_pack); },
                   [](T one_lane) { return platform::log1p(one_lane); });
}

}  // namespace ctgrad::numeric::functions

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/expm1_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/double_word.hpp"
#include "../series/expm1_series.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "exp.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// exp(x) - 1 for a T without kernels: 2^k (1 + e) - 1 = (2^k - 1) + 2^k e, see reduce_exponential().
template <class T, machine = this_machine>
constexpr T expm1_by_series(T x) {
    constexpr T far = T(std::numeric_limits<T>::digits);
    if (x > far) return exp_by_series(x);
    if (x < -far) return T(-1);
    if (x < std::numeric_limits<T>::epsilon() / T(4) && -x < std::numeric_limits<T>::epsilon() / T(4))
        return x;

    const reduced_exponential<T> reduced = reduce_exponential(x);
    const T power = power_of_two<T>(reduced.exponent);
    const double_word<T> sum = exact_sum(power - T(1), power * reduced.expm1.high);
    return sum.high + (sum.low + power * reduced.expm1.low);
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// exp(x) - 1 without the loss that the difference has for a small x, in our own arithmetic. Error at most 2
/// ulp over the whole range in float, double and long double. expm1(-0) = -0, expm1(-inf) = -1, expm1(+inf) =
/// +inf; NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T expm1(T x) {
    if (detail::is_nan(x)) return x;
    if constexpr (detail::has_kernels<T>) {
        using number = detail::kernel_type<T>;
        // In constant evaluation nothing may overflow on the way.
        if (x > T(kernels::exponential_constants<number>::last_finite)) return infinite<T>;
        return static_cast<T>(kernels::expm1(static_cast<number>(x)));
    } else {
        return detail::expm1_by_series(x);
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// exp(x) - 1: portable::expm1 in constant evaluation of a floating-point type, the platform's expm1 at run
/// time; for any other type its own expm1 if it has one, and exp(x) - 1 as written if not.
template <detail::non_integral T, machine = this_machine>
constexpr T expm1(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::expm1(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::expm1(number); }, x);
        else return platform::expm1(x);
    } else if constexpr (own::has_expm1<T>) {
        return own::call_expm1(x);
    } else {
        return functions::exp(x) - T(1);
    }
}

/// The same of every lane: our own kernel, or the platform's expm1, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> expm1(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::expm1(part_of_pack); },
                   [](T one_lane) { return platform::expm1(one_lane); });
}

}  // namespace ctgrad::numeric::functions

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/softplus_kernel.hpp"
#include "../this_machine.hpp"
#include "abs.hpp"
#include "dispatch.hpp"
#include "exp.hpp"
#include "log1p.hpp"
#include "relu.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::portable {

/// The smooth rectifier log(1 + exp(x)) = max(x, 0) + log1p(exp(-|x|)), in our own arithmetic. Error at most
/// 2 ulp over the whole range in float, double and long double, subnormal results included. softplus(-inf) =
/// 0, softplus(+inf) = +inf; NaN gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T softplus(T x) {
    if (detail::is_nan(x)) return x;
    if constexpr (detail::has_kernels<T>) {
        return static_cast<T>(kernels::softplus(static_cast<detail::kernel_type<T>>(x)));
    } else {
        return portable::relu(x) + portable::log1p(portable::exp(-portable::abs(x)));
    }
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The smooth rectifier: the type's own if it has one; otherwise from its exp and its log1p or log and, if
/// the type is ordered, in the form that does not overflow. For a floating-point type the value and the
/// error bound are those of portable::softplus, as far as the platform's exp and log1p are good to an ulp.
template <detail::non_integral T, machine = this_machine>
constexpr T softplus(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::softplus(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::softplus(number); }, x);
        else return portable::relu(x) + platform::log1p(platform::exp(-portable::abs(x)));
    } else if constexpr (own::has_softplus<T>) {
        return own::call_softplus(x);
    } else {
        if constexpr (detail::ordered<T>) {
            if (x > T(0)) return x + functions::log1p(functions::exp(T(-x)));
        }
        return functions::log1p(functions::exp(x));
    }
}

/// The smooth rectifier of every lane: our own kernel, or from the platform's functions, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> softplus(const pack<T, W, Functions>& x) {
    return x.apply(
        [](auto part_of_pack) __attribute__((always_inline)) { return kernels::softplus(part_of_pack); },
        [](T one_lane) {
            return portable::relu(one_lane) + platform::log1p(platform::exp(-portable::abs(one_lane)));
        });
}

}  // namespace ctgrad::numeric::functions

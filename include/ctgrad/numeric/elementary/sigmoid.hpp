// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/sigmoid_kernel.hpp"
#include "../this_machine.hpp"
#include "abs.hpp"
#include "dispatch.hpp"
#include "exp.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::portable {

/// The logistic function 1 / (1 + exp(-x)), in our own arithmetic. Error below 2 ulp over the whole range in
/// float, double and long double, subnormal results included. sigmoid(-inf) = 0, sigmoid(+inf) = 1; NaN
/// gives NaN.
template <std::floating_point T, machine = this_machine>
constexpr T sigmoid(T x) {
    if (detail::is_nan(x)) return x;
    return kernels::sigmoid_from_power(x, portable::exp(-portable::abs(x)));
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The logistic function: the type's own if it has one; otherwise from its exp and, if the type is ordered,
/// in the form that does not overflow. For a floating-point type the value and the error bound are those of
/// portable::sigmoid, as far as the platform's exp is good to an ulp.
template <detail::non_integral T, machine = this_machine>
constexpr T sigmoid(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::sigmoid(x);
        if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::sigmoid(number); }, x);
        else return kernels::sigmoid_from_power(x, platform::exp(-portable::abs(x)));
    } else if constexpr (own::has_sigmoid<T>) {
        return own::call_sigmoid(x);
    } else {
        if constexpr (detail::ordered<T>) {
            if (x < T(0)) {
                const T exponential = functions::exp(x);
                return exponential / (T(1) + exponential);
            }
        }
        return T(1) / (T(1) + functions::exp(T(-x)));
    }
}

/// The logistic function of every lane: our own kernel, or from the platform's exp, as the pack says.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> sigmoid(const pack<T, W, Functions>& x) {
    return x.apply([](auto part_of_pack)
                       __attribute__((always_inline)) { return kernels::sigmoid(part_of_pack); },
                   [](T one_lane) {
                       return kernels::sigmoid_from_power(one_lane, platform::exp(-portable::abs(one_lane)));
                   });
}

}  // namespace ctgrad::numeric::functions

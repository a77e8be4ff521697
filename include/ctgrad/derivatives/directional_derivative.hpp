// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "directional_derivative_type.hpp"

namespace ctgrad {

/// The derivative of f with respect to x in the direction v (the Jacobian–vector product, forward mode):
/// ∂/∂t f(x + t v) at t = 0, in the shape of f, for f and x of any shapes. The Jacobian is not formed. v has
/// the shape of x and may contain x, which then is held fast in it. Of an x with a property v is projected
/// onto what x can do.
template <class F, class X, class V>
constexpr auto directional_derivative(F, X, V) {
    using namespace diagnostics;
    if constexpr (!all_expressions<F, V>) {
        static_assert(all_expressions<F, V>,
                      "directional_derivative(f, x, v): a plain number is not an "
                      "expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!expression<F> || !expression<V>) {
        return harmless{};
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "directional_derivative(f, x, v): x must be a variable; give f a variable "
                      "in place of x");
        return harmless{};
    } else {
        static_assert(agree<left_shape_of<X>, right_shape_of<V>>,
                      "directional_derivative(f, x, v): v is a direction of x and must have its shape");
        if constexpr (X::shape == V::shape) return directional_derivative_type<F, X, V>{};
        else return harmless{};
    }
}

}  // namespace ctgrad

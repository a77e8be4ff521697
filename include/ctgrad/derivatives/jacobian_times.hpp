// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "directional_derivative_type.hpp"

namespace ctgrad {

/// The Jacobian of u with respect to x times v, for columns (∂u/∂x) v, without the Jacobian: the directional
/// derivative of u. Of matrices it is what vec of it says: v has the shape of x, the result that of u.
template <class U, class X, class V>
constexpr auto jacobian_times(U, X, V) {
    using namespace diagnostics;
    if constexpr (!all_expressions<U, V>) {
        static_assert(all_expressions<U, V>,
                      "jacobian_times(u, x, v): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!expression<U> || !expression<V>) {
        return harmless{};
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "jacobian_times(u, x, v): x must be a variable; give u a variable in place of x");
        return harmless{};
    } else {
        static_assert(agree<left_shape_of<X>, right_shape_of<V>>,
                      "jacobian_times(u, x, v): v must have the shape of x");
        if constexpr (X::shape == V::shape) return directional_derivative_type<U, X, V>{};
        else return harmless{};
    }
}

}  // namespace ctgrad

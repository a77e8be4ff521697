// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/times_jacobian_type.hpp"

namespace ctgrad {

/// l times the Jacobian of u with respect to x (the vector–Jacobian product, reverse mode), for columns the
/// row l ∂u/∂x, without the Jacobian. For u and x of any shapes it is the chain rule in numerator layout: l
/// has the shape of uᵀ, as ∂f/∂u has, and the result that of xᵀ, as ∂f/∂x has. l may contain x, which then is
/// held fast in it. By an x with a property it is projected as derivative(f, x) is.
template <class L, class U, class X>
constexpr auto times_jacobian(L, U, X) {
    using namespace diagnostics;
    if constexpr (!all_expressions<L, U>) {
        static_assert(all_expressions<L, U>,
                      "times_jacobian(l, u, x): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!expression<L> || !expression<U>) {
        return harmless{};
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "times_jacobian(l, u, x): x must be a variable; give u a variable in place of x");
        return harmless{};
    } else {
        static_assert(
            agree<left_has_shape<L::shape.columns, L::shape.rows>, right_shape_of<U>>,
            "times_jacobian(l, u, x): the transpose of l must have the shape of u; for a column u, l "
            "is a row");
        if constexpr (L::shape.transposed() == U::shape) return times_jacobian_type<L, U, X>{};
        else return harmless{};
    }
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/derivative_type.hpp"

namespace ctgrad {

/// The Jacobian of a column u with respect to a column variable x: [∂u/∂x]_ij = ∂u_i/∂x_j, in numerator
/// layout.
template <class U, class X>
constexpr auto jacobian(U, X) {
    using namespace diagnostics;
    if constexpr (!expression<U>) {
        static_assert(is_expression<U>,
                      "jacobian(u, x): a plain number u is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "jacobian(u, x): x must be a variable; give u a variable in place of x");
        return harmless{};
    } else {
        if constexpr (U::shape.column() && X::shape.column()) {
            return derivative_type<U, X, layout::numerator>{};
        } else {
            static_assert(
                is_of_columns<!X::shape.column(), has_shape_of<U>, by_shape_of<X>>,
                "jacobian(u, x): u must be a column vector; transpose a row, take the columns of a matrix");
            static_assert(
                is_of_columns<X::shape.column(), has_shape_of<U>, by_shape_of<X>>,
                "jacobian(u, x): x must be a column vector; of a scalar by a matrix take gradient(u, x)");
            return harmless{};
        }
    }
}

}  // namespace ctgrad

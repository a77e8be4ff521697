// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative.hpp"

namespace ctgrad {

/// The Jacobian of a column u by a column variable x: [∂u/∂x]_ij = ∂u_i/∂x_j, in numerator layout.
template <class U, class X>
constexpr auto jacobian(U u, X) {
    using namespace diagnostics;
    static_assert(expression<U>, "jacobian(u, x): u is not an expression; a plain number is written 2_c");
    static_assert(!expression<U> || leaf<X>,
                  "jacobian(u, x): x must be a variable, not a compound expression");
    if constexpr (expression<U> && leaf<X>) {
        static_assert(
            agree<has_columns_of<U>, has_columns<1>>,
            "jacobian(u, x): u must be a column vector; transpose a row, take a matrix column by column");
        static_assert(
            !U::shape.column() || agree<has_columns_of<X>, has_columns<1>>,
            "jacobian(u, x): x must be a column vector; of a scalar by a matrix take gradient(u, X)");
        if constexpr (U::shape.column() && X::shape.column())
            return derivative_type<U, X, layout::numerator>{};
        else return u;
    }
}

}  // namespace ctgrad

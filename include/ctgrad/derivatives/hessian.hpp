// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative.hpp"

namespace ctgrad {

/// The Hessian of a scalar f: [∂²f/∂x∂y]_ij = ∂²f/∂x_i∂y_j, rows x and columns y, both column vectors. It has
/// no layout to mix up: for x = y it is symmetric.
template <class F, class X, class Y>
constexpr auto hessian(F f, X, Y) {
    using namespace diagnostics;
    static_assert(expression<F>, "hessian(f, x): f is not an expression; a plain number is written 2_c");
    static_assert(!expression<F> || (leaf<X> && leaf<Y>), "hessian(f, x, y): x and y must be variables");
    if constexpr (expression<F> && leaf<X> && leaf<Y>) {
        static_assert(agree<has_shape_of<F>, has_shape<1, 1>>,
                      "hessian(f, x): f must be a scalar; of a vector take the Hessian of each entry");
        constexpr bool columns = X::shape.column() && Y::shape.column();
        static_assert(!F::shape.scalar() || columns,
                      "hessian(f, x): x must be a column vector, it is a matrix");
        if constexpr (F::shape.scalar() && columns)
            return without_layout_type<
                derivative_type<derivative_type<F, X, layout::denominator>, Y, layout::numerator>>{};
        else return f;
    }
}

template <class F, class X>
constexpr auto hessian(F f, X x) {
    return hessian(f, x, x);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/derivative_type.hpp"

namespace ctgrad {
namespace detail {

template <class F, class X, class Y>
using hessian_type =
    without_layout_type<derivative_type<derivative_type<F, X, layout::denominator>, Y, layout::numerator>>;

}  // namespace detail

/// The Hessian of a scalar f with respect to the column vectors x and y: [∂²f/∂x∂y]_ij = ∂²f/∂x_i∂y_j, so x
/// counts its rows and y its columns. It has no layout to mix up: for x = y it is symmetric.
template <class F, class X, class Y = X>
constexpr auto hessian(F, X, Y = {}) {
    using namespace diagnostics;
    if constexpr (!expression<F>) {
        static_assert(is_expression<F>,
                      "hessian(f, x): a plain number f is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!leaf<X> || !leaf<Y>) {
        static_assert(are_variables<X, Y>,
                      "hessian(f, x, y): x and y must be variables; give f variables in place of them");
        return harmless{};
    } else if constexpr (!F::shape.scalar()) {
        static_assert(agree<has_shape_of<F>, has_shape<1, 1>>,
                      "hessian(f, x): f must be a scalar; take it entry by entry, of dot(unit<n, i>, f)");
        return harmless{};
    } else {
        static_assert(are_columns<left_shape_of<X>, right_shape_of<Y>>,
                      "hessian(f, x, y): x and y must be columns; make each column of a matrix a variable");
        if constexpr (X::shape.column() && Y::shape.column()) return detail::hessian_type<F, X, Y>{};
        else return harmless{};
    }
}

}  // namespace ctgrad

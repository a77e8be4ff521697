// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative.hpp"

namespace ctgrad {

/// ∂f/∂x, in numerator layout unless the third argument says `denominator_layout`.
///   scalar by anything: the shape of xᵀ;  anything by a scalar: the shape of f;  column by column: the
///   Jacobian.
/// Rejected: x that is no variable; a row by a vector; the cases of order 3 and 4, which are no matrices.
template <class F, class X, layout Layout = layout::numerator>
constexpr auto derivative(F f, X, std::integral_constant<layout, Layout> = {}) {
    using namespace diagnostics;
    static_assert(expression<F>, "derivative(f, x): f is not an expression; a plain number is written 2_c");
    static_assert(!expression<F> || leaf<X>,
                  "derivative(f, x): x must be a variable, not a compound expression");
    if constexpr (expression<F> && leaf<X>) {
        constexpr bool row_by_vector =
            F::shape.row() && !F::shape.scalar() && X::shape.column() && !X::shape.scalar();
        constexpr bool is_matrix = derivative_shape(F::shape, X::shape).rows > 0;
        static_assert(is_no_row_by_vector<!row_by_vector, has_shape_of<F>, by_shape_of<X>>,
                      "derivative(f, x): f is a row; transpose it to take the derivative by a vector");
        static_assert(
            is_a_matrix < is_matrix || row_by_vector, has_shape_of<F>, by_shape_of < X >>,
            "derivative(f, x) has order 3 or 4 and is no matrix; take it of one entry of f at a time");
        if constexpr (is_matrix) return derivative_type<F, X, Layout>{};
        else return f;
    }
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/derivative_type.hpp"
#include "by_part.hpp"

namespace ctgrad {

/// The derivative of f with respect to x, ∂f/∂x, in numerator layout unless the third argument says
/// `denominator_layout`. In numerator layout
///   a scalar with respect to anything gives the shape of xᵀ,
///   anything with respect to a scalar gives the shape of f,
///   a column with respect to a column gives the Jacobian.
/// With respect to a matrix that has a property it is the derivative by a free matrix, projected onto what
/// the variable can do: of a symmetric one (D + Dᵀ)/2, of a skew-symmetric one (D − Dᵀ)/2, of a diagonal or
/// triangular one D without what is zero there, of an orthogonal one (D − XᵀDᵀXᵀ)/2. So equal functions have
/// equal derivatives. Who wants the derivative by a free matrix declares one. With `independent_entries` in
/// place of a layout it is that by the entries that vary, each with those that follow from it: 2D − D ∘ I of
/// a symmetric x, 2D of a skew-symmetric one. By a part of a variable, such as element<i, j>(X), a row, a
/// column or diagonal_of(X), it is that part of the derivative. Rejected: an x that is no variable; a row
/// with respect to a vector; the cases of order 3 and 4, which are no matrices (`jacobian`,
/// `tensor_derivative`).
template <class F, class X, class L = std::integral_constant<layout, layout::numerator>>
[[gnu::always_inline]] constexpr auto derivative(F, X, L = {}) {
    using namespace diagnostics;
    if constexpr (!expression<F>) {
        static_assert(is_expression<F>,
                      "derivative(f, x): a plain number f is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (detail::is_part<X> && std::is_same_v<L, independent_entries_type> &&
                         F::shape.scalar()) {
        return transpose(gradient(F{}, X{}, L{}));
    } else if constexpr (detail::is_part<X> && is_layout<L>) {
        constexpr bool is_matrix = derivative_shape(F::shape, X::shape).rows > 0;
        static_assert(is_a_matrix<is_matrix, has_shape_of<F>, by_shape_of<X>>,
                      "derivative(f, part) of order 3 or 4 is no matrix; write jacobian(f, part), of vec(f) "
                      "by vec(part)");
        if constexpr (is_matrix) return detail::by_part<X>(F{}, L{});
        else return harmless{};
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "derivative(f, x): x must be a variable; give f a variable in place of x");
        return harmless{};
    } else if constexpr (std::is_same_v<L, independent_entries_type>) {
        static_assert(has_independent_entries<X>,
                      "derivative(f, X, independent_entries): the entries of an orthogonal X depend on each "
                      "other; write derivative(f, X)");
        static_assert(agree<has_shape_of<F>, has_shape<1, 1>>,
                      "derivative(f, X, independent_entries): f must be a scalar; take it entry by entry");
        if constexpr (!F::shape.scalar()) return harmless{};
        else return detail::by_independent_entries<X>(derivative_type<F, X, layout::numerator>{});
    } else if constexpr (!is_layout<L>) {
        static_assert(is_layout<L>, "derivative(f, x, layout): write numerator_layout or denominator_layout");
        return derivative_type<F, X, layout::numerator>{};
    } else {
        constexpr bool is_matrix = derivative_shape(F::shape, X::shape).rows > 0;
        constexpr bool vectors =
            (F::shape.row() || F::shape.column()) && (X::shape.row() || X::shape.column());
        if constexpr (is_matrix) {
            return derivative_type<F, X, L::value>{};
        } else {
            static_assert(is_of_columns<!vectors, has_shape_of<F>, by_shape_of<X>>,
                          "derivative(f, x): vectors must be columns; transpose f, declare x as a column");
            static_assert(is_a_matrix<vectors, has_shape_of<F>, by_shape_of<X>>,
                          "derivative(f, x) of order 3 or 4 is no matrix; write jacobian(f, x), of vec(f) by "
                          "vec(x), or tensor_derivative(f, x)");
            return harmless{};
        }
    }
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/element.hpp"
#include "directional_derivative.hpp"
#include "jacobian.hpp"

namespace ctgrad {

/// ∂U/∂X with all of its indices, T_ijkl = ∂U_ij/∂X_kl: rows and columns of U, then rows and columns of X. It
/// is no matrix and no expression; its entries are (`element<i, j, k, l>(T)`), and so is what it makes of a
/// matrix (`contract(T, V)`).
template <expression U, leaf X>
struct derivative_tensor : no_expression_base {
    struct extents {
        int rows, columns, by_rows, by_columns;
        friend constexpr bool operator==(extents, extents) = default;
    };
    static constexpr extents shape{U::shape.rows, U::shape.columns, X::shape.rows, X::shape.columns};
};

/// The derivative of order 3 or 4 of U with respect to X, of any shapes: T_ijkl = ∂U_ij/∂X_kl. Of an X with a
/// property it is projected as derivative(f, X) is.
template <class U, class X>
constexpr auto tensor_derivative(U, X) {
    using namespace diagnostics;
    if constexpr (!expression<U>) {
        static_assert(is_expression<U>,
                      "tensor_derivative(U, X): a plain number U is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "tensor_derivative(U, X): X must be a variable; give U a variable in place of X");
        return harmless{};
    } else {
        return derivative_tensor<U, X>{};
    }
}

/// Entry (i, j, k, l) of a derivative: ∂U_ij/∂X_kl, as a scalar. All count from 0.
template <int I, int J, int K, int L, class U, class X>
constexpr auto element(derivative_tensor<U, X>) {
    using namespace diagnostics;
    static_assert(are_indices<I, has_rows_of<U>, J, has_columns_of<U>>,
                  "element<i, j, k, l>(T): i and j must be below the rows and columns of U");
    static_assert(are_indices<K, has_rows_of<X>, L, has_columns_of<X>>,
                  "element<i, j, k, l>(T): k and l must be below the rows and columns of X");
    if constexpr (are_indices<I, has_rows_of<U>, J, has_columns_of<U>> &&
                  are_indices<K, has_rows_of<X>, L, has_columns_of<X>>)
        return element<J * U::shape.rows + I, L * X::shape.rows + K>(jacobian(U{}, X{}));
    else return harmless{};
}

/// Σ_kl T_ijkl V_kl, the derivative of U in the direction V of X, in the shape of U. T is not formed.
template <class U, class X, class V>
constexpr auto contract(derivative_tensor<U, X>, V) {
    using namespace diagnostics;
    if constexpr (!expression<V>) {
        static_assert(is_expression<V>,
                      "contract(T, V): a plain number V is not an expression; write 2_c for 2");
        return harmless{};
    } else {
        static_assert(agree<left_shape_of<X>, right_shape_of<V>>,
                      "contract(T, V): V must have the shape of the X that T is a derivative by");
        if constexpr (X::shape == V::shape) return directional_derivative_type<U, X, V>{};
        else return harmless{};
    }
}

}  // namespace ctgrad

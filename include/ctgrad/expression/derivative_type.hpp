// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "layout.hpp"

namespace ctgrad {

/// The shape of ∂F/∂X in numerator layout; 0 × 0 where the result has order 3 or 4 and is no matrix.
constexpr dims derivative_shape(dims f, dims x) {
    if (f.scalar()) return x.transposed();
    if (x.scalar()) return f;
    if (f.column() && x.column()) return {f.rows, x.rows};
    return {0, 0};
}

/// The derivative of F with respect to X, ∂F/∂X, as an expression. Its graph is computed from this type when
/// something asks for it.
template <expression F, leaf X, layout Layout>
struct derivative_type : expression_base {
    static constexpr dims shape = Layout == layout::numerator
                                      ? derivative_shape(F::shape, X::shape)
                                      : derivative_shape(F::shape, X::shape).transposed();
};

template <class F, class X, layout Layout>
requires(!derivative_type<F, X, Layout>::shape.scalar())
struct layout_mark<derivative_type<F, X, Layout>> {
    using type = derivative_by<X, Layout>;
};

/// E as an ordinary matrix, its layout forgotten.
template <expression E>
struct without_layout_type : expression_base {
    static constexpr dims shape = E::shape;
};

template <class E>
requires(!E::shape.scalar())
struct layout_mark<without_layout_type<E>> {
    using type = unmarked;
};

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/defined_expression.hpp"
#include "../expression/derivative_type.hpp"
#include "../expression/times_jacobian_type.hpp"
#include "../expression/variables.hpp"
#include "../operations/product.hpp"
#include "../operations/trace.hpp"

namespace ctgrad {
namespace detail {

/// A free variable of that shape: a covector that is swept, or a direction.
template <fixed_string Name, int Rows, int Columns>
struct free_type : leaf_base<free_type<Name, Rows, Columns>> {
    static constexpr dims shape{Rows, Columns};
    static constexpr leaf_description description{Name.view(), shape};
};

/// tr(M V), for shapes of which one is the transpose of the other, in the order that needs no matrix.
template <class M, class V, bool IsRow = V::shape.rows == 1>
struct pairing {
    using type = applied_to<operations::product, 0, M, V>;
};
template <class M, class V>
requires(V::shape.rows > 1 && V::shape.columns > 1)
struct pairing<M, V, false> {
    using type = applied_to<operations::matrix_trace, 0, applied_to<operations::product, 0, M, V>>;
};
template <class M, class V>
struct pairing<M, V, true> {
    using type = applied_to<operations::product, 0, V, M>;
};

/// With a free covector C the sweep of tr(C dF) gives M of tr(M dX), and tr(M V) is linear in C: its
/// derivative by C is that of F along V. Of a scalar tr(M V) is so at once.
template <class F, class X, class V, bool IsScalar = F::shape.scalar()>
struct along_direction {
    using type = typename pairing<derivative_type<F, X, layout::numerator>, V>::type;
};
template <class F, class X, class V>
struct along_direction<F, X, V, false> {
    using covector = free_type<"C", F::shape.columns, F::shape.rows>;
    using type = derivative_type<typename pairing<times_jacobian_type<covector, F, X>, V>::type, covector,
                                 layout::numerator>;
};

}  // namespace detail

/// The derivative of F by X in the direction V, as an expression of the shape of F.
template <expression F, leaf X, expression V>
struct directional_derivative_type : defined_base {
    static constexpr dims shape = F::shape;
    using written_with = type_list<F, X, V>;
    using definition = typename detail::along_direction<F, X, V>::type;
};

// A derivative along a direction lies as what it is of.
template <class F, class X, class V>
requires(!F::shape.scalar())
struct layout_mark<directional_derivative_type<F, X, V>> {
    using type = std::conditional_t<leaf<F>, unmarked, layout_mark_t<F>>;
};

}  // namespace ctgrad

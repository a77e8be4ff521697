// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/substituted_type.hpp"
#include "curved_hessian.hpp"
#include "directional_derivative_type.hpp"

namespace ctgrad {
namespace detail {

template <class X, class List>
inline constexpr bool is_among = false;
template <class X, class... Variables>
inline constexpr bool is_among<X, type_list<Variables...>> = is_one_of<typename X::leaf_type, Variables...>;

template <class F, class X, class V>
using gradient_of_slope = derivative_type<typename pairing<derivative_type<F, X, layout::numerator>, V>::type,
                                          X, layout::denominator>;

/// The gradient of the slope of f along V. Where X stands in V, too, V is put there afterwards.
template <class F, class X, class V, bool Moves = is_among<X, variables_of<V>>>
struct slope_along {
    using type = gradient_of_slope<F, X, V>;
};
template <class F, class X, class V>
struct slope_along<F, X, V, true> {
    using direction = free_type<"V", X::shape.rows, X::shape.columns>;
    using type = substituted_type<gradient_of_slope<F, X, direction>, replaced<direction, V>>;
};

}  // namespace detail

/// The gradient by X of the slope of a scalar F along V: of a column the Hessian times V.
template <expression F, leaf X, expression V>
struct hessian_times_type : defined_base {
    static constexpr dims shape = X::shape;
    using written_with = type_list<F, X, V>;
    using definition = typename detail::slope_along<F, X, decltype(detail::in_tangent_space(X{}, V{}))>::type;
};

template <class F, class X, class V>
requires(!X::shape.scalar())
struct layout_mark<hessian_times_type<F, X, V>> {
    using type = derivative_by<X, layout::denominator>;
};

}  // namespace ctgrad

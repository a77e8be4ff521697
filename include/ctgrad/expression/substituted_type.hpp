// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "layout.hpp"

namespace ctgrad {

/// A variable and what takes its place.
template <leaf X, expression By>
struct replaced {};

/// F with expressions in place of variables, all at once. The graph of F is made again with their nodes when
/// something asks for it.
template <expression F, class... Replaced>
struct substituted_type : expression_base {
    static constexpr dims shape = F::shape;
};

namespace detail {

// A derivative by x is one by y where y takes the place of x; where a formula does, one by x at that point.
template <class Mark, class... Replaced>
struct substituted_mark {
    using type = Mark;
};
template <class Variable, class X, class By, class... Rest>
struct substituted_mark<variable_itself<Variable>, replaced<X, By>, Rest...>
    : std::conditional_t<std::is_same_v<typename Variable::leaf_type, typename X::leaf_type>, layout_mark<By>,
                         substituted_mark<variable_itself<Variable>, Rest...>> {};
template <class Variable, layout Layout, class X, class By, class... Rest>
struct substituted_mark<derivative_by<Variable, Layout>, replaced<X, By>, Rest...>
    : substituted_mark<derivative_by<Variable, Layout>, Rest...> {};
template <class Variable, layout Layout, class X, leaf By, class... Rest>
requires std::is_same_v<typename Variable::leaf_type, typename X::leaf_type>
struct substituted_mark<derivative_by<Variable, Layout>, replaced<X, By>, Rest...> {
    using type = derivative_by<By, Layout>;
};
template <class... Marks, class First, class... Rest>
struct substituted_mark<sum_of<Marks...>, First, Rest...>
    : gathered_marks<sum_of<>, typename substituted_mark<Marks, First, Rest...>::type...> {};

}  // namespace detail

template <class F, class... Replaced>
requires(!F::shape.scalar())
struct layout_mark<substituted_type<F, Replaced...>>
    : detail::substituted_mark<layout_mark_t<F>, Replaced...> {};

}  // namespace ctgrad

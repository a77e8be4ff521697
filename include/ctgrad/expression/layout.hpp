// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "leaf.hpp"

namespace ctgrad {

/// How a derivative is arranged (matrix-calculus convention). Numerator layout: a scalar's derivative by X
/// has the shape of Xᵀ, a vector's by a vector is the Jacobian. Denominator layout: the transpose of that.
enum class layout { numerator, denominator };

inline constexpr std::integral_constant<layout, layout::numerator> numerator_layout{};
inline constexpr std::integral_constant<layout, layout::denominator> denominator_layout{};

constexpr layout turned_over(layout l) {
    return l == layout::numerator ? layout::denominator : layout::numerator;
}

/// What an operation does to the layout of its operands: a sum or a multiple of derivatives is still one, a
/// transpose is one in the other layout, anything else is an ordinary matrix.
enum class layout_effect { forgets, keeps, turns };

/// The three marks that a type can carry.
struct unmarked {};
template <class Variable>
struct variable_itself {};
template <class Variable, layout Layout>
struct derivative_by {};

namespace detail {

template <class Mark>
struct turned_mark {
    using type = unmarked;
};
template <class Variable, layout Layout>
struct turned_mark<derivative_by<Variable, Layout>> {
    using type = derivative_by<Variable, turned_over(Layout)>;
};

// A sum with a variable in it is an updated variable; otherwise the first mark stands for the sum.
template <class A, class B>
struct joined_mark {
    using type = A;
};
template <class B>
struct joined_mark<unmarked, B> {
    using type = B;
};
template <class V, layout L, class W>
struct joined_mark<derivative_by<V, L>, variable_itself<W>> {
    using type = variable_itself<W>;
};

template <class E>
struct mark_of {
    using type = unmarked;
};
template <leaf E>
struct mark_of<E> {
    using type = variable_itself<E>;
};

template <layout_effect Effect, class... Marks>
struct applied_mark {
    using type = unmarked;
};
template <class Mark>
struct applied_mark<layout_effect::turns, Mark> : turned_mark<Mark> {};
template <class Mark>
struct applied_mark<layout_effect::keeps, Mark> {
    using type = Mark;
};
template <class A, class B>
struct applied_mark<layout_effect::keeps, A, B> : joined_mark<A, B> {};

template <class Operation>
consteval layout_effect effect_of() {
    if constexpr (requires { Operation::on_layout; }) return Operation::on_layout;
    else return layout_effect::forgets;
}

}  // namespace detail

/// The mark of an expression. A 1 × 1 expression has none: there both layouts are the same.
template <class E>
struct layout_mark {
    using type = unmarked;
};
template <class E>
requires(!E::shape.scalar()) struct layout_mark<E> : detail::mark_of<E> {
};

template <class Operation, int Payload, class... Operands>
requires(!applied<Operation, Payload, Operands...>::shape
              .scalar()) struct layout_mark<applied<Operation, Payload, Operands...>>
    : detail::applied_mark<detail::effect_of<Operation>(), typename layout_mark<Operands>::type...> {
};

template <class E>
using layout_mark_t = typename layout_mark<E>::type;

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "leaf.hpp"

namespace ctgrad {

/// How a derivative is arranged (matrix-calculus convention). In numerator layout the derivative of a scalar
/// with respect to X has the shape of Xᵀ, and that of a vector with respect to a vector is the Jacobian.
/// Denominator layout is the transpose of that.
enum class layout { numerator, denominator };

inline constexpr std::integral_constant<layout, layout::numerator> numerator_layout{};
inline constexpr std::integral_constant<layout, layout::denominator> denominator_layout{};

constexpr layout turned_over(layout l) {
    return l == layout::numerator ? layout::denominator : layout::numerator;
}

/// What an operation does to the layout of its operands: a sum or a multiple of derivatives is still one, a
/// transpose is one in the other layout, anything else is an ordinary matrix.
enum class layout_effect { forgets, keeps, turns };

/// The marks that a type can carry: none, a variable, a derivative with respect to one, or, in a sum, the
/// marks of all its terms.
struct unmarked {};
template <class Variable>
struct variable_itself {};
template <class Variable, layout Layout>
struct derivative_by {};
template <class... Marks>
struct sum_of {};

namespace detail {

// All marks of a sum, each once; a single one stands for itself.
template <class Sum, class... More>
struct gathered_marks {
    using type = Sum;
};
template <>
struct gathered_marks<sum_of<>> {
    using type = unmarked;
};
template <class Mark>
struct gathered_marks<sum_of<Mark>> {
    using type = Mark;
};
template <class... Marks, class... More>
struct gathered_marks<sum_of<Marks...>, unmarked, More...> : gathered_marks<sum_of<Marks...>, More...> {};
template <class... Marks, class... Inner, class... More>
struct gathered_marks<sum_of<Marks...>, sum_of<Inner...>, More...>
    : gathered_marks<sum_of<Marks...>, Inner..., More...> {};
template <class... Marks, class Mark, class... More>
struct gathered_marks<sum_of<Marks...>, Mark, More...>
    : gathered_marks<
          std::conditional_t<(std::is_same_v<Mark, Marks> || ...), sum_of<Marks...>, sum_of<Marks..., Mark>>,
          More...> {};

template <class Mark>
struct turned_mark {
    using type = unmarked;
};
template <class... Marks>
struct turned_mark<sum_of<Marks...>> : gathered_marks<sum_of<>, typename turned_mark<Marks>::type...> {};
template <class Variable, layout Layout>
struct turned_mark<derivative_by<Variable, Layout>> {
    using type = derivative_by<Variable, turned_over(Layout)>;
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
struct applied_mark<layout_effect::keeps, A, B> : gathered_marks<sum_of<>, A, B> {};

template <class Operation>
consteval layout_effect effect_of() {
    if constexpr (requires { Operation::laws.on_layout; }) return Operation::laws.on_layout;
    else return layout_effect::forgets;
}

}  // namespace detail

/// The mark of an expression. A 1 × 1 expression has none: there both layouts are the same.
template <class E>
struct layout_mark {
    using type = unmarked;
};
template <class E>
requires(!E::shape.scalar())
struct layout_mark<E> : detail::mark_of<E> {};

template <class Operation, int Payload, class... Operands>
requires(!applied<Operation, Payload, Operands...>::shape.scalar())
struct layout_mark<applied<Operation, Payload, Operands...>>
    : detail::applied_mark<detail::effect_of<Operation>(),
                           typename layout_mark<whole_of<Operands>>::type...> {};

template <class E>
using layout_mark_t = typename layout_mark<E>::type;

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative.hpp"
#include "../operations/transpose.hpp"

namespace ctgrad {
namespace detail {

template <class Mark>
inline constexpr bool is_derivative_mark = false;
template <class Variable, layout Layout>
inline constexpr bool is_derivative_mark<derivative_by<Variable, Layout>> = true;

template <class Mark>
inline constexpr layout layout_of_mark = layout::numerator;
template <class Variable, layout Layout>
inline constexpr layout layout_of_mark<derivative_by<Variable, Layout>> = Layout;

}  // namespace detail

/// The derivative d in the layout that is asked for: d itself or its transpose. 1 × 1 is the same in both.
template <class D, layout Layout>
constexpr auto in_layout(D d, std::integral_constant<layout, Layout>) {
    using mark = layout_mark_t<D>;
    static_assert(
        detail::is_derivative_mark<mark> || D::shape.scalar(),
        "in_layout(d, layout): d is no derivative, so it has no layout; write transpose(d) if you mean that");
    if constexpr (!detail::is_derivative_mark<mark> || detail::layout_of_mark<mark> == Layout) return d;
    else return transpose(d);
}

/// The derivative as an ordinary matrix, for formulas where the layouts are meant to mix: the strain (J +
/// Jᵀ)/2.
template <expression D>
constexpr auto without_layout(D) {
    return without_layout_type<D>{};
}

}  // namespace ctgrad

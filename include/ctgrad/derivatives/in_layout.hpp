// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/derivative_type.hpp"
#include "../operations/transpose.hpp"

namespace ctgrad {
namespace detail {

template <class Mark>
inline constexpr layout layout_of_mark = layout::numerator;
template <class Variable, layout Layout>
inline constexpr layout layout_of_mark<derivative_by<Variable, Layout>> = Layout;
template <class First, class... Marks>
inline constexpr layout layout_of_mark<sum_of<First, Marks...>> = layout_of_mark<First>;

}  // namespace detail

/// The derivative d in the layout that is asked for: d itself or its transpose. A 1 × 1 derivative is the
/// same in both.
template <class D, class L>
constexpr auto in_layout(D d, L) {
    using namespace diagnostics;
    if constexpr (!expression<D>) {
        static_assert(is_expression<D>,
                      "in_layout(d, layout): a plain number d is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!is_layout<L>) {
        static_assert(is_layout<L>, "in_layout(d, layout): write numerator_layout or denominator_layout");
        return d;
    } else {
        using mark = layout_mark_t<D>;
        constexpr bool has_layout = is_derivative<mark, has_shape_of<D>>;
        static_assert(
            is_derivative<mark, has_shape_of<D>>,
            "in_layout(d, layout): d is no derivative and has no layout; write transpose(d) to transpose it");
        if constexpr (!has_layout || D::shape.scalar() || detail::layout_of_mark<mark> == L::value) return d;
        else return transpose(d);
    }
}

/// The derivative as an ordinary matrix, for formulas where the layouts are meant to mix: the strain (J +
/// Jᵀ)/2.
template <operand_or_number D>
constexpr auto without_layout(D) {
    static_assert(diagnostics::is_expression<D>,
                  "without_layout(d): a plain number d is not an expression; write 2_c for 2");
    if constexpr (expression<D>) return without_layout_type<D>{};
    else return harmless{};
}

}  // namespace ctgrad

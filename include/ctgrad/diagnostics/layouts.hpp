// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/layout.hpp"

namespace ctgrad::diagnostics {

/// May the two be added or subtracted? Marks and shapes stand side by side so that a failed assertion shows
/// all four. Rejected: derivatives in different layouts, and a variable with its own derivative in numerator
/// layout (the gradient step w − η ∂F/∂w), whether or not the shapes happen to agree.
template <class LeftMark, class LeftShape, class RightMark, class RightShape>
inline constexpr bool layouts_agree = true;

template <class V, layout L, class LeftShape, class W, layout M, class RightShape>
inline constexpr bool layouts_agree<derivative_by<V, L>, LeftShape, derivative_by<W, M>, RightShape> = L == M;

template <class V, class LeftShape, class RightShape>
inline constexpr bool
    layouts_agree<variable_itself<V>, LeftShape, derivative_by<V, layout::numerator>, RightShape> = false;

template <class V, class LeftShape, class RightShape>
inline constexpr bool
    layouts_agree<derivative_by<V, layout::numerator>, LeftShape, variable_itself<V>, RightShape> = false;

template <class... Marks, class LeftShape, class RightMark, class RightShape>
inline constexpr bool layouts_agree<sum_of<Marks...>, LeftShape, RightMark, RightShape> =
    (layouts_agree<Marks, LeftShape, RightMark, RightShape> && ...);
template <class LeftMark, class LeftShape, class... Marks, class RightShape>
inline constexpr bool layouts_agree<LeftMark, LeftShape, sum_of<Marks...>, RightShape> =
    (layouts_agree<LeftMark, LeftShape, Marks, RightShape> && ...);
template <class... Marks, class LeftShape, class... Others, class RightShape>
inline constexpr bool layouts_agree<sum_of<Marks...>, LeftShape, sum_of<Others...>, RightShape> =
    (layouts_agree<Marks, LeftShape, sum_of<Others...>, RightShape> && ...);

/// The question for two expressions. Their shapes are asked for only where the layouts agree, so that one
/// mistake is one message.
template <class A, class B>
inline constexpr bool may_be_added = true;
template <expression A, expression B>
inline constexpr bool may_be_added<A, B> =
    layouts_agree<layout_mark_t<A>, has_shape_of<A>, layout_mark_t<B>, has_shape_of<B>>;

/// Is a derivative of these shapes a matrix? The shapes are arguments so that the message shows them.
template <int Rows, int Columns>
struct by_shape;
template <class X>
using by_shape_of = by_shape<X::shape.rows, X::shape.columns>;
template <bool Holds, class FunctionShape, class VariableShape>
inline constexpr bool is_a_matrix = Holds;
template <bool Holds, class FunctionShape, class VariableShape>
inline constexpr bool is_of_columns = Holds;

/// Has the operand a layout? Mark and shape are arguments so that the message shows them.
template <class Mark, class Shape>
inline constexpr bool is_derivative = false;
template <class Variable, layout Layout, class Shape>
inline constexpr bool is_derivative<derivative_by<Variable, Layout>, Shape> = true;
template <class... Marks, class Shape>
inline constexpr bool is_derivative<sum_of<Marks...>, Shape> = (is_derivative<Marks, Shape> && ...);
template <class Mark>
inline constexpr bool is_derivative<Mark, has_shape<1, 1>> = true;

template <class L>
inline constexpr bool is_layout = false;
template <layout Layout>
inline constexpr bool is_layout<std::integral_constant<layout, Layout>> = true;

template <class... Operands>
inline constexpr bool are_expressions = (operand<Operands> && ...);
// Of what was rejected before no more is said.
template <class A>
inline constexpr bool is_expression = expression<A>;
template <>
inline constexpr bool is_expression<harmless> = true;
template <class... As>
inline constexpr bool all_expressions = (is_expression<As> && ...);
template <class A>
inline constexpr bool is_variable = leaf<A>;
template <>
inline constexpr bool is_variable<harmless> = true;
template <class A, class B>
inline constexpr bool are_variables = is_variable<A> && is_variable<B>;
template <class... As>
inline constexpr bool all_variables = (is_variable<As> && ...);

}  // namespace ctgrad::diagnostics

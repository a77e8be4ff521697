// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/layout.hpp"

namespace ctgrad::diagnostics {

/// May the two be added or subtracted? Marks and shapes stand side by side so that a failed assertion shows all four.
/// Rejected: derivatives in different layouts, and a variable with its own derivative in numerator layout (the
/// gradient step w − η ∂F/∂w), whether or not the shapes happen to agree.
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

/// Equal shapes; asked only where the layouts agree, so that one mistake is one message.
template <class A, class B>
inline constexpr bool may_be_added =
    layouts_agree<layout_mark_t<A>, has_shape<A::shape.rows, A::shape.columns>, layout_mark_t<B>,
                  has_shape<B::shape.rows, B::shape.columns>>;

}  // namespace ctgrad::diagnostics

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "layout.hpp"

namespace ctgrad {

/// M of tr(L dU) = tr(M dX), for an L of the shape of Uᵀ: what the chain rule makes of L = ∂f/∂U, in
/// numerator layout. Of columns it is the row l ∂u/∂x. Its graph is computed from this type when something
/// asks for it.
template <expression L, expression U, leaf X>
struct times_jacobian_type : expression_base {
    static constexpr dims shape = X::shape.transposed();
};

template <class L, class U, class X>
requires(!times_jacobian_type<L, U, X>::shape.scalar())
struct layout_mark<times_jacobian_type<L, U, X>> {
    using type = derivative_by<X, layout::numerator>;
};

}  // namespace ctgrad

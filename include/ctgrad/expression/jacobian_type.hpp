// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "layout.hpp"

namespace ctgrad {

/// ∂vec F/∂vec X, the columns of F below each other by those of X. Its graph is computed from this type when
/// something asks for it.
template <expression F, leaf X, layout Layout>
struct jacobian_type : expression_base {
    static constexpr dims shape = Layout == layout::numerator ? dims{F::shape.count(), X::shape.count()}
                                                              : dims{X::shape.count(), F::shape.count()};
};

template <class F, class X, layout Layout>
requires(!jacobian_type<F, X, Layout>::shape.scalar())
struct layout_mark<jacobian_type<F, X, Layout>> {
    using type = derivative_by<X, Layout>;
};

}  // namespace ctgrad

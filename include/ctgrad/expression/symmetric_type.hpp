// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "layout.hpp"

namespace ctgrad {

/// E, of which it is known that it is its own transpose though its formula may not show it: a Hessian, by
/// Schwarz's theorem. It has no layout to mix up.
template <expression E>
struct symmetric_type : expression_base {
    static constexpr dims shape = E::shape;
};

template <class E>
requires(!E::shape.scalar())
struct layout_mark<symmetric_type<E>> {
    using type = unmarked;
};

}  // namespace ctgrad

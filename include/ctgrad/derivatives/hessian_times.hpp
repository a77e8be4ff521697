// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "hessian_times_type.hpp"

namespace ctgrad {

/// The Hessian of a scalar f with respect to x times v, without the Hessian: the gradient by x of the inner
/// product of gradient(f, x) and v. v has the shape of x, and so has the result; they are columns, or
/// matrices. v may contain x, which then is held fast in it. Of an x with a property v and both
/// derivatives are projected as gradient(f, x) is.
template <class F, class X, class V>
constexpr auto hessian_times(F, X, V) {
    using namespace diagnostics;
    if constexpr (!all_expressions<F, V>) {
        static_assert(all_expressions<F, V>,
                      "hessian_times(f, x, v): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!expression<F> || !expression<V>) {
        return harmless{};
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "hessian_times(f, x, v): x must be a variable; give f a variable in place of x");
        return harmless{};
    } else {
        static_assert(
            agree<has_shape_of<F>, has_shape<1, 1>>,
            "hessian_times(f, x, v): f must be a scalar; take it entry by entry, of dot(unit<n, i>, f)");
        static_assert(!F::shape.scalar() || agree<left_shape_of<X>, right_shape_of<V>>,
                      "hessian_times(f, x, v): v must have the shape of x");
        if constexpr (F::shape.scalar() && X::shape == V::shape) return hessian_times_type<F, X, V>{};
        else return harmless{};
    }
}

}  // namespace ctgrad

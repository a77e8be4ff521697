// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative.hpp"

namespace ctgrad {

/// The gradient of a scalar f: ∂f/∂X in denominator layout, the shape of X. What a descent step subtracts
/// from X.
template <class F, class X>
constexpr auto gradient(F f, X) {
    using namespace diagnostics;
    static_assert(expression<F>, "gradient(f, x): f is not an expression; a plain number is written 2_c");
    static_assert(!expression<F> || leaf<X>,
                  "gradient(f, x): x must be a variable, not a compound expression");
    if constexpr (expression<F> && leaf<X>) {
        static_assert(agree<has_shape_of<F>, has_shape<1, 1>>,
                      "gradient(f, x): f must be a scalar; of a vector take jacobian(f, x)");
        if constexpr (F::shape.scalar()) return derivative_type<F, X, layout::denominator>{};
        else return f;
    }
}

}  // namespace ctgrad

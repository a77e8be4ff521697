// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/derivative_type.hpp"
#include "independent_entries.hpp"
#include "part.hpp"

namespace ctgrad {

/// The gradient of a scalar f with respect to X: ∂f/∂X in denominator layout, which has the shape of X. It is
/// what a descent step subtracts from X. Of an X with a property it is projected as derivative(f, X) is, so
/// that a step keeps the property (of an orthogonal X to first order). By a part of a variable, such as
/// element<i, j>(X), a row or diagonal_of(X), it is that part of the gradient.
template <class F, class X, class Convention = projected_entries_type>
[[gnu::always_inline]] constexpr auto gradient(F, X, Convention = {}) {
    using namespace diagnostics;
    if constexpr (!expression<F>) {
        static_assert(is_expression<F>,
                      "gradient(f, x): a plain number f is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (detail::is_part<X>) {
        using variable = typename detail::part<X>::variable;
        return detail::part<X>::taken_from(gradient(F{}, variable{}, Convention{}));
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "gradient(f, x): x must be a variable; give f a variable in place of x");
        return harmless{};
    } else {
        static_assert(agree<has_shape_of<F>, has_shape<1, 1>>,
                      "gradient(f, x): f must be a scalar; of a vector take jacobian(f, x)");
        constexpr bool by_entries = std::is_same_v<Convention, independent_entries_type>;
        static_assert(has_convention<Convention>,
                      "gradient(f, x, convention): write independent_entries, or "
                      "nothing; a gradient has the shape of x");
        static_assert(!by_entries || has_independent_entries<X>,
                      "gradient(f, X, independent_entries): the entries of an orthogonal X depend on each "
                      "other; write gradient(f, X)");
        if constexpr (F::shape.scalar() && by_entries)
            return detail::by_independent_entries<X>(derivative_type<F, X, layout::denominator>{});
        else if constexpr (F::shape.scalar()) return derivative_type<F, X, layout::denominator>{};
        else return harmless{};
    }
}

}  // namespace ctgrad

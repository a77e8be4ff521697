// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/derivative_type.hpp"
#include "../expression/jacobian_type.hpp"
#include "part.hpp"

namespace ctgrad {

/// The Jacobian ∂vec U/∂vec X of a scalar, a column, a row or a matrix U by a variable X of any of these
/// shapes: row j m + i is of entry (i, j) of U, and columns count the entries of X likewise. Of a column by a
/// column it is the ordinary one, [∂u/∂x]_ij = ∂u_i/∂x_j. In numerator layout unless the third argument says
/// `denominator_layout`, which is the transpose. By a part of a variable, such
/// as a row, it is made of the columns that belong to the part's entries.
template <class U, class X, class L = std::integral_constant<layout, layout::numerator>>
[[gnu::always_inline]] constexpr auto jacobian(U, X, L = {}) {
    using namespace diagnostics;
    if constexpr (!expression<U>) {
        static_assert(is_expression<U>,
                      "jacobian(u, x): a plain number u is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (detail::is_part<X> && is_layout<L>) {
        using variable = typename detail::part<X>::variable;
        const auto j = jacobian(U{}, variable{}) * transpose(detail::part<X>::entries());
        if constexpr (L::value == layout::numerator) return j;
        else return transpose(j);
    } else if constexpr (!leaf<X>) {
        static_assert(is_variable<X>,
                      "jacobian(u, x): x must be a variable; give u a variable in place of x");
        return harmless{};
    } else if constexpr (!is_layout<L>) {
        static_assert(is_layout<L>, "jacobian(u, x, layout): write numerator_layout or denominator_layout");
        return harmless{};
    } else if constexpr (U::shape.column() && X::shape.column()) {
        return derivative_type<U, X, L::value>{};
    } else {
        return jacobian_type<U, X, L::value>{};
    }
}

}  // namespace ctgrad

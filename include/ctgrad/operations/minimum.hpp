// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "min.hpp"
#include "prod.hpp"

namespace ctgrad {
namespace detail {

template <int First, int Count, expression A>
constexpr auto smallest_of_entries(A a) {
    if constexpr (Count == 1) return entry_in_order<First>(a);
    else
        return ctgrad::min(smallest_of_entries<First, Count / 2>(a),
                           smallest_of_entries<First + Count / 2, Count - Count / 2>(a));
}

}  // namespace detail

/// The smallest entry. Where several are the smallest the derivative is that of the first of them, row by
/// row: one of the subgradients.
template <operand_or_number A>
constexpr auto minimum(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "minimum(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return detail::smallest_of_entries<0, A::shape.count()>(a);
    else return harmless{};
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "max.hpp"
#include "prod.hpp"

namespace ctgrad {
namespace detail {

template <int First, int Count, expression A>
constexpr auto largest_of_entries(A a) {
    if constexpr (Count == 1) return entry_in_order<First>(a);
    else
        return ctgrad::max(largest_of_entries<First, Count / 2>(a),
                           largest_of_entries<First + Count / 2, Count - Count / 2>(a));
}

}  // namespace detail

/// The largest entry. Where several are the largest the derivative is that of the first of them, row by row:
/// one of the subgradients.
template <operand_or_number A>
constexpr auto maximum(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "maximum(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return detail::largest_of_entries<0, A::shape.count()>(a);
    else return harmless{};
}

}  // namespace ctgrad

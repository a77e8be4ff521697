// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "element.hpp"

namespace ctgrad {
namespace detail {

/// Entry `Place`, counted row by row.
template <int Place, expression A>
constexpr auto entry_in_order(A a) {
    if constexpr (A::shape.scalar()) return a;
    else if constexpr (A::shape.column() || A::shape.row()) return element<Place>(a);
    else return element<Place / A::shape.columns, Place % A::shape.columns>(a);
}

// In halves, so that types nest no deeper than the logarithm of the length.
template <int First, int Count, expression A>
constexpr auto product_of_entries(A a) {
    if constexpr (Count == 1) return entry_in_order<First>(a);
    else
        return product_of_entries<First, Count / 2>(a) *
               product_of_entries<First + Count / 2, Count - Count / 2>(a);
}

}  // namespace detail

/// The product of all entries. Its derivatives are products of the other entries and divide by none, so that
/// they are right where entries are zero.
template <operand_or_number A>
constexpr auto prod(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "prod(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return detail::product_of_entries<0, A::shape.count()>(a);
    else return harmless{};
}

}  // namespace ctgrad

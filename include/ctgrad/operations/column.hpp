// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "product.hpp"
#include "unit.hpp"

namespace ctgrad {

/// Column j of a matrix, m × 1; j counts from 0. It is the product A e_j, so that derivatives follow from
/// those of products.
template <int J, operand_or_number A>
constexpr auto column(A a) {
    using namespace diagnostics;
    if constexpr (!expression<A>) {
        static_assert(is_expression<A>,
                      "column<j>(A): a plain number is not an expression and has no columns");
        return harmless{};
    } else if constexpr (!is_index<J, has_columns_of<A>>) {
        static_assert(is_index<J, has_columns_of<A>>,
                      "column<j>(A): j counts from 0, so it must be at least 0 and below the columns of A");
        return harmless{};
    } else {
        return a * unit<A::shape.columns, J>;
    }
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "product.hpp"
#include "transpose.hpp"
#include "unit.hpp"

namespace ctgrad {

/// Row i of a matrix, 1 × n; i counts from 0. It is the product e_iᵀA, so that derivatives follow from those
/// of products.
template <int I, operand_or_number A>
constexpr auto row(A a) {
    using namespace diagnostics;
    if constexpr (!expression<A>) {
        static_assert(is_expression<A>, "row<i>(A): a plain number is not an expression and has no rows");
        return harmless{};
    } else if constexpr (!is_index<I, has_rows_of<A>>) {
        static_assert(is_index<I, has_rows_of<A>>,
                      "row<i>(A): i counts from 0, so it must be at least 0 and below the rows of A");
        return harmless{};
    } else {
        return transpose(unit<A::shape.rows, I>) * a;
    }
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "ones.hpp"
#include "product.hpp"

namespace ctgrad {

/// The sum of every column of a matrix, as a row: the product 1ᵀA with a column of ones.
template <operand_or_number A>
constexpr auto column_sums(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "column_sums(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return ones<1, A::shape.rows> * a;
    else return harmless{};
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "ones.hpp"
#include "product.hpp"

namespace ctgrad {

/// The sum of every row of a matrix, as a column: the product A 1 with a column of ones.
template <operand_or_number A>
constexpr auto row_sums(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "row_sums(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return a * ones<A::shape.columns>;
    else return harmless{};
}

}  // namespace ctgrad

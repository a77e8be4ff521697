// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "softmax.hpp"
#include "transpose.hpp"

namespace ctgrad {

/// The softmax of every column of a matrix: positive numbers, each column with the sum 1.
template <operand_or_number A>
constexpr auto softmax_columns(A) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "softmax_columns(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::normalised_exponential, 0, A>{};
    else return harmless{};
}

/// The softmax of every row of a matrix: positive numbers, each row with the sum 1.
template <operand_or_number A>
constexpr auto softmax_rows(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "softmax_rows(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return transpose(softmax_columns(transpose(a)));
    else return harmless{};
}

}  // namespace ctgrad

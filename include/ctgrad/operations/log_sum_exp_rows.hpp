// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "log_sum_exp.hpp"
#include "transpose.hpp"

namespace ctgrad {

/// ln Σ exp x_k of every column of a matrix, as a row, without overflow.
template <operand_or_number A>
constexpr auto log_sum_exp_columns(A) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "log_sum_exp_columns(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::log_sum_exponential, 0, A>{};
    else return harmless{};
}

/// ln Σ exp x_k of every row of a matrix, as a column, without overflow.
template <operand_or_number A>
constexpr auto log_sum_exp_rows(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "log_sum_exp_rows(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return transpose(log_sum_exp_columns(transpose(a)));
    else return harmless{};
}

}  // namespace ctgrad

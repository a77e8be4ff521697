// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "log_sum_exp_rows.hpp"
#include "ones.hpp"
#include "product.hpp"
#include "subtraction.hpp"

namespace ctgrad {

/// The logarithm of softmax_columns(A), which does not underflow: from every column its log_sum_exp is taken
/// off.
template <operand_or_number A>
constexpr auto log_softmax_columns(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "log_softmax_columns(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return a - ones<A::shape.rows> * log_sum_exp_columns(a);
    else return harmless{};
}

/// The logarithm of softmax_rows(A), which does not underflow.
template <operand_or_number A>
constexpr auto log_softmax_rows(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "log_softmax_rows(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return a - log_sum_exp_rows(a) * ones<1, A::shape.columns>;
    else return harmless{};
}

/// The logarithm of softmax(x) of a column vector, which does not underflow.
template <operand_or_number A>
constexpr auto log_softmax(A a) {
    using namespace diagnostics;
    if constexpr (!expression<A>) {
        static_assert(is_expression<A>,
                      "log_softmax(x): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else if constexpr (!is_column<has_shape_of<A>>) {
        static_assert(is_column<has_shape_of<A>>,
                      "log_softmax(x): x must be a column; transpose a row; of a matrix write "
                      "log_softmax_rows(X) or log_softmax_columns(X)");
        return harmless{};
    } else {
        return log_softmax_columns(a);
    }
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/log_sum_exp.hpp"
#include "addition.hpp"
#include "exp.hpp"
#include "log.hpp"
#include "operation.hpp"
#include "softmax.hpp"

namespace ctgrad {
namespace operations {

/// c = ln Σ exp a_k of every column a.   dc = softmax(a)ᵀ da, so L_a = l softmax(a)ᵀ, and of a matrix, where
/// l has a number for every column, L_A = Diag(l) softmax(A)ᵀ. Value: the largest entry is subtracted first,
/// so that nothing overflows.
struct log_sum_exponential {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr notation written =
        function_notation({"lse(", "log_sum_exp(", "\\operatorname{lse}\\left("});
    static constexpr dims shape(dims a) { return {1, a.columns}; }
    static constexpr structure keeps(structure) { return property::none; }
    static constexpr auto adjoint(auto a, auto l) {
        if (!a.shape().column()) return diagonal_matrix(l) * transpose(softmax(a));
        return l * transpose(softmax(a));
    }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        *result = numeric::log_sum_exp<N>(a);
    }
    static constexpr int into_program(auto& to, int index) {
        const auto shifted = to.shifted_exponentials(to.place(index, 0));
        return to.program().template combine<addition>(shifted.shift,
                                                       to.program().template add<logarithm>(shifted.total));
    }
    static constexpr auto over_field(const auto& a, const auto& field) {
        const auto powers = field.value(exponential{}, a);
        return field.matrix({1, a.columns()}, [&](int, int at_column) {
            return field.unknown(logarithm{}, sum_of_column(powers, at_column));
        });
    }
};

}  // namespace operations

/// ln Σ exp x_k of a column vector, without the overflow that log(sum(exp(x))) may have. An entry −inf adds
/// nothing, and −inf is the result where all are; an entry +inf gives +inf. The gradient is softmax(x).
template <operand A>
constexpr auto log_sum_exp(A a) {
    using namespace diagnostics;
    if constexpr (expression<A>)
        static_assert(
            is_column<has_shape_of<A>>,
            "log_sum_exp(x): x must be a column; transpose a row; of a matrix write log_sum_exp_rows(X) "
            "or log_sum_exp_columns(X)");
    if constexpr (expression<A>)
        return fitting<is_column<has_shape_of<A>>, applied_to<operations::log_sum_exponential, 0, A>>{};
    else return apply<operations::log_sum_exponential>(a);
}

}  // namespace ctgrad

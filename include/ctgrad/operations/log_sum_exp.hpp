// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/log_sum_exp.hpp"
#include "addition.hpp"
#include "exp.hpp"
#include "log.hpp"
#include "operation.hpp"
#include "sum.hpp"

namespace ctgrad {
namespace operations {

/// c = ln Σ exp a_k of a column a.   dc = softmax(a)ᵀ da, so L_a = l softmax(a)ᵀ.
/// Value: the largest entry is subtracted first, so that nothing overflows.
struct log_sum_exponential {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr notation written =
        function_notation({"lse(", "log_sum_exp(", "\\operatorname{lse}\\left("});
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr structure keeps(structure) { return property::none; }
    static constexpr auto adjoint(auto a, auto l) { return l * transpose(softmax(a)); }
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
        return field.unknown(logarithm{}, entry_sum::entry(field.value(exponential{}, a), 0, 0));
    }
};

}  // namespace operations

/// ln Σ exp x_k of a column vector, without the overflow that log(sum(exp(x))) may have. An entry −inf adds
/// nothing, and −inf is the result where all are; an entry +inf gives +inf. The gradient is softmax(x).
template <operand A>
constexpr auto log_sum_exp(A a) {
    using namespace diagnostics;
    if constexpr (expression<A>)
        static_assert(is_column<has_shape_of<A>>,
                      "log_sum_exp(x): x must be a column; transpose a row; of a matrix X take a column, "
                      "X * unit<n, j>, or a row, transpose(X) * unit<m, i>");
    if constexpr (expression<A>)
        return fitting<is_column<has_shape_of<A>>, applied_to<operations::log_sum_exponential, 0, A>>{};
    else return apply<operations::log_sum_exponential>(a);
}

}  // namespace ctgrad

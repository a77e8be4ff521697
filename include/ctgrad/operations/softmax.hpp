// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/softmax.hpp"
#include "diagonal_matrix.hpp"
#include "diagonal_of.hpp"
#include "exp.hpp"
#include "operation.hpp"
#include "pow.hpp"
#include "scalar_multiple.hpp"
#include "sum.hpp"

namespace ctgrad {
namespace operations {

/// The sum of column j, of numbers of any type.
constexpr auto sum_of_column(const auto& a, int j) {
    auto total = a(0, j);
    for (int i = 1; i < a.rows(); ++i) total = total + a(i, j);
    return total;
}

/// c = exp(a) / Σ exp a_k of every column a.   dc = (Diag(c) − c cᵀ) da, so L_a = L ∘ cᵀ − (L c) cᵀ with the
/// rows of L, which are those of C = softmax(A): L_A = L ∘ Cᵀ − Diag(diag(L C)) Cᵀ.
/// Value: the largest entry is subtracted first, so that nothing overflows.
struct normalised_exponential {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr notation written =
        function_notation({"softmax(", "softmax(", "\\operatorname{softmax}\\left("});
    static constexpr dims shape(dims a) { return a; }
    static constexpr structure keeps(structure) { return property::positive | property::columns_sum_to_one; }
    static constexpr auto adjoint(auto a, auto l) {
        if (!a.shape().column())
            return hadamard(l, transpose(softmax(a))) -
                   diagonal_matrix(diagonal_of(l * softmax(a))) * transpose(softmax(a));
        return hadamard(l, transpose(softmax(a))) - l * softmax(a) * transpose(softmax(a));
    }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        numeric::softmax<N>(a, result);
    }
    static constexpr int into_program(auto& to, int index) {
        const auto shifted = to.shifted_exponentials(to.place(index, 0));
        return to.columns_scaled(shifted.entries,
                                 to.program().template add<integer_power>(shifted.total, -1));
    }
    static constexpr auto over_field(const auto& a, const auto& field) {
        const auto powers = field.value(exponential{}, a);
        return field.matrix({a.rows(), a.columns()}, [&](int at_row, int at_column) {
            return powers(at_row, at_column) * field.power(sum_of_column(powers, at_column), -1);
        });
    }
};

}  // namespace operations

/// exp(x) / sum(exp(x)) of a column vector: positive numbers with the sum 1. An entry −inf gives 0; where all
/// are, or one is +inf or NaN, there are NaN in the result.
template <operand A>
constexpr auto softmax(A a) {
    using namespace diagnostics;
    if constexpr (expression<A>)
        static_assert(is_column<has_shape_of<A>>,
                      "softmax(x): x must be a column; transpose a row; of a matrix write softmax_rows(X) "
                      "or softmax_columns(X)");
    if constexpr (expression<A>)
        return fitting<is_column<has_shape_of<A>>, applied_to<operations::normalised_exponential, 0, A>>{};
    else return apply<operations::normalised_exponential>(a);
}

}  // namespace ctgrad

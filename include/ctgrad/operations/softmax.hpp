// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/softmax.hpp"
#include "exp.hpp"
#include "operation.hpp"
#include "pow.hpp"
#include "scalar_multiple.hpp"
#include "sum.hpp"

namespace ctgrad {
namespace operations {

/// c = exp(a) / Σ exp a_k of a column a.   dc = (Diag(c) − c cᵀ) da, so L_a = L ∘ cᵀ − (L c) cᵀ.
/// Value: the largest entry is subtracted first, so that nothing overflows.
struct normalised_exponential {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr notation written =
        function_notation({"softmax(", "softmax(", "\\operatorname{softmax}\\left("});
    static constexpr dims shape(dims a) { return a; }
    static constexpr structure keeps(structure) { return property::positive | property::sums_to_one; }
    static constexpr auto adjoint(auto a, auto l) {
        return hadamard(l, transpose(softmax(a))) - l * softmax(a) * transpose(softmax(a));
    }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        numeric::softmax<N>(a, result);
    }
    static constexpr int into_program(auto& to, int index) {
        const auto shifted = to.shifted_exponentials(to.place(index, 0));
        return to.program().template combine<scalar_multiple>(
            to.program().template add<integer_power>(shifted.total, -1), shifted.entries);
    }
    static constexpr auto over_field(const auto& a, const auto& field) {
        const auto powers = field.value(exponential{}, a);
        const auto scale = field.power(entry_sum::entry(powers, 0, 0), -1);
        return field.value(scalar_multiple{}, scale, powers);
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
                      "softmax(x): x must be a column; transpose a row; of a matrix X take a column, "
                      "X * unit<n, j>, or a row, transpose(X) * unit<m, i>");
    if constexpr (expression<A>)
        return fitting<is_column<has_shape_of<A>>, applied_to<operations::normalised_exponential, 0, A>>{};
    else return apply<operations::normalised_exponential>(a);
}

}  // namespace ctgrad

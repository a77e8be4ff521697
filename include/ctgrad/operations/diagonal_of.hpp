// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = diag(A), the diagonal of a square A as a column.   df = Σ l_i dA_ii, so L_A = Diag(Lᵀ).
struct diagonal_extraction {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_linear = true, .reads_part_of_entries = true};
    static constexpr notation written = function_notation({"diag(", "diag(", "\\operatorname{diag}\\left("});
    static constexpr dims shape(dims a) { return {a.rows, 1}; }
    static constexpr structure keeps(structure a) {
        return known_if(has(a, property::positive) || has(a, positive_definite), property::positive);
    }
    static constexpr auto adjoint(auto, auto l) { return diagonal_matrix(transpose(l)); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int) { return a(i, i); }
    static constexpr int into_program(auto& to, int index) { return to.diagonal_entries(index); }
};

}  // namespace operations

/// The diagonal of a square matrix as a column vector.
template <operand_or_number A>
constexpr auto diagonal_of(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "diagonal_of(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "diagonal_of(A): A must be square; the matrix with a vector on its diagonal is "
                      "diagonal_matrix(a)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::diagonal_extraction, 0, A>>{};
    else return apply<operations::diagonal_extraction>(a);
}

}  // namespace ctgrad

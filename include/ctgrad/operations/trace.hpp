// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = tr(A), A square.   df = l tr(dA) = tr(l I dA), so L_A = l I.
struct matrix_trace {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_linear = true, .reads_part_of_entries = true};
    static constexpr notation written = function_notation({"tr(", "tr(", "\\operatorname{tr}\\left("});
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr structure keeps(structure a) { return a & (positive_definite | property::positive); }
    static constexpr auto adjoint(auto a, auto l) { return l * identity_like(a); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int, int) {
        using field = decltype(a(0, 0));
        field total(0);
        for (int k = 0; k < a.rows(); ++k) total = total + a(k, k);
        return total;
    }
    static constexpr int into_program(auto& to, int index) { return to.sum_of_diagonal(index); }
};

}  // namespace operations

/// The trace: the sum of the diagonal of a square matrix.
template <operand_or_number A>
constexpr auto trace(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "trace(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "trace(A): A must be square; the sum of all entries is sum(A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::matrix_trace, 0, A>>{};
    else return apply<operations::matrix_trace>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = Σ A_ij.   dc = tr(1ᵀ dA) with the matrix 1 of ones, so L_A = l 1ᵀ.
struct entry_sum : reduction<entry_sum> {
    static constexpr operation_laws laws{.is_linear = true, .reads_part_of_entries = true};
    static constexpr notation written = function_notation({"sum(", "sum(", "\\operatorname{sum}\\left("});
    static constexpr auto adjoint(auto a, auto l) { return l * ones_like(transpose(a)); }
    [[gnu::always_inline]] static constexpr auto term(const auto& x) { return x; }
    static constexpr int into_program(auto& to, int index) { return to.sum_of_entries(index); }
};

}  // namespace operations

/// The sum of all entries.
template <operand_or_number A>
constexpr auto sum(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "sum(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::entry_sum, 0, A>{};
    else return apply<operations::entry_sum>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// C = Aᵀ.   df = tr(L dAᵀ) = tr(Lᵀ dA), so L_A = Lᵀ.
struct transposition {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{
        .is_linear = true, .is_view = true, .on_layout = layout_effect::turns};
    static constexpr notation written = postfix({"ᵀ", "'", "^\\top"});
    static constexpr auto print(const auto& to, int index) {
        if (to.is_selection(index)) return to.selection_of(index);
        if (to.is_transposed_inverse(index)) return to.transposed_inverse_of(index);
        return to.noted(index, written);
    }
    static constexpr dims shape(dims a) { return a.transposed(); }
    static constexpr structure keeps(structure a) { return transposed(a); }
    static constexpr auto adjoint(auto, auto l) { return transpose(l); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) { return a(j, i); }
    static constexpr int normal_form(auto& g, auto& operands, int) { return make_transpose(g, operands[0]); }
    static constexpr int into_program(auto& to, int index) { return to.turned(index); }
};

}  // namespace operations

/// Aᵀ. The transpose of a derivative is the same derivative in the other layout.
template <operand_or_number A>
[[gnu::always_inline]] constexpr auto transpose(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "transpose(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::transposition, 0, A>{};
    else return apply<operations::transposition>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = ‖A‖² = tr(AᵀA), the sum of the squared entries.   dc = 2 tr(Aᵀ dA), so L_A = 2 l Aᵀ.
struct squared_euclidean_norm : reduction<squared_euclidean_norm> {
    static constexpr operation_laws laws{.halves_at_zero = 4, .turns = parity::even};
    static constexpr notation written =
        function_notation({"‖", "sqnorm(", "\\left\\|"}, {"‖²", ")", "\\right\\|^2"});
    static constexpr structure keeps(structure a) { return positive_semidefinite | (a & property::positive); }
    static constexpr auto adjoint(auto a, auto l) { return literal_type<2>{} * l * transpose(a); }
    // Of what is one-hot, where nothing is computed. (No rule: over a prime field, which proves those, what
    // is one-hot is only known to add up to 1.)
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return !g.mode.keeps_sums && has(g[operands[0]].known, property::one_hot) ? g.number(1) : -1;
    }
    [[gnu::always_inline]] static constexpr auto term(const auto& x) { return x * x; }
};

}  // namespace operations

/// The sum of the squared entries: ‖x‖₂² of a vector, the squared Frobenius norm of a matrix.
template <operand_or_number A>
constexpr auto squared_norm(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "squared_norm(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::squared_euclidean_norm, 0, A>{};
    else return apply<operations::squared_euclidean_norm>(a);
}

}  // namespace ctgrad

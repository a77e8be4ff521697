// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"
#include "unit.hpp"

namespace ctgrad {
namespace operations {

/// C = Diag(a), the column a on the diagonal of an otherwise zero matrix.   df = Σ L_ii da_i, so L_a =
/// diag(L)ᵀ.
struct diagonal_embedding {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_linear = true};
    static constexpr notation written = function_notation({"Diag(", "Diag(", "\\operatorname{Diag}\\left("});
    static constexpr dims shape(dims a) { return {a.rows, a.rows}; }
    static constexpr structure keeps(structure a) {
        return diagonal | known_if(has(a, property::positive), positive_definite);
    }
    static constexpr auto adjoint(auto, auto l) { return transpose(diagonal_of(l)); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) {
        using field = decltype(a(i, 0));
        return i == j ? a(i, 0) : field(0);
    }
    // Diag(e_k) = e_k e_kᵀ, so that v Diag(e_k) is the product of a column and a row
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return g.template is<unit_vector>(operands[0])
                   ? make_product(g, operands[0], make_transpose(g, operands[0]))
                   : -1;
    }
};

}  // namespace operations

/// The diagonal matrix with the entries of a column vector.
template <operand_or_number A>
constexpr auto diagonal_matrix(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>,
                  "diagonal_matrix(a): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(
            is_column<has_shape_of<A>>,
            "diagonal_matrix(a): a must be a column vector; transpose a row, or take diagonal_of a matrix");
    if constexpr (expression<A>)
        return fitting<is_column<has_shape_of<A>>, applied_to<operations::diagonal_embedding, 0, A>>{};
    else return apply<operations::diagonal_embedding>(a);
}

}  // namespace ctgrad

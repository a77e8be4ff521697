// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"
#include "unvec.hpp"

namespace ctgrad {
namespace operations {

/// c = vec(A), the columns of A one below the other.   df = l vec(dA) = tr(L_A dA) with vec(L_Aᵀ) = lᵀ, so
/// L_A = unvec(lᵀ)ᵀ in the shape of A.
struct vectorisation {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_linear = true, .reads_part_of_entries = true};
    static constexpr notation written = function_notation({"vec(", "vec(", "\\operatorname{vec}\\left("});
    static constexpr dims shape(dims a) { return {a.count(), 1}; }
    static constexpr structure keeps(structure a) { return a & (property::positive | property::sums_to_one); }
    static constexpr int into_program(auto& to, int index) { return to.vectorised(index); }
    static constexpr auto adjoint(auto a, auto l) { return transpose(unvec_like(transpose(l), a)); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int) {
        return a(i % a.rows(), i / a.rows());
    }
};

}  // namespace operations

/// The columns of A one below the other, as one column.
template <operand_or_number A>
constexpr auto vec(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "vec(A): a plain number is not an expression; write 2_c for 2");
    return apply<operations::vectorisation>(a);
}

}  // namespace ctgrad

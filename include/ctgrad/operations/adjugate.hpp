// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/factorisation/adjugate.hpp"
#include "identity.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// C = A*, the transposed cofactors of a square A: A* = |A| A⁻¹ where A is invertible, and defined
/// everywhere. By Cayley and Hamilton it is tr(A) I − A of 2 × 2, so that L_A = tr(L) I − L, and
/// A² − tr(A) A + (tr(A)² − tr(A²))/2 I of 3 × 3. Of larger A such polynomials cancel more digits than they
/// are worth: there dC = dA*[dA] is an operation of its own, which is symmetric, so with df = tr(L dC):
/// L_A = dA*[L].
/// Value: cofactors up to 4 × 4, LU with complete pivoting beyond; right at singular matrices.
struct matrix_adjugate {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.has_closed_form = true};
    static constexpr notation written = function_notation({"adj(", "adj(", "\\operatorname{adj}\\left("});
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return 8 * n * n * n / 3;
    }
    static constexpr structure keeps(structure a) { return a & (orthogonal | diagonal | positive_definite); }
    static constexpr auto adjoint(auto a, auto l) {
        const auto one = identity_like(a);
        if (a.shape().rows == 2) return trace(l) * one - l;
        if (a.shape().rows == 3)
            return a * l + l * a - trace(a) * l - trace(l * a) * one + trace(l) * (trace(a) * one - a);
        return adjugate_differential(a, l);
    }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        numeric::adjugate<N>(a, result);
    }
    static constexpr auto over_field(const auto& a, const auto& field) { return field.adjugate(a); }
};

}  // namespace operations

/// The adjugate of a square matrix.
template <operand_or_number A>
constexpr auto adjugate(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "adjugate(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "adjugate(A): A must be square; of a tall A take adjugate(transpose(A) * A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::matrix_adjugate, 0, A>>{};
    else return apply<operations::matrix_adjugate>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/factorisation/determinant.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = |A|, A square.   Jacobi: d|A| = tr(A* dA) with the adjugate A*, so L_A = l A*, at singular matrices
/// too. Value: closed form up to 4 × 4, LU with partial pivoting beyond.
struct matrix_determinant {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.has_closed_form = true};
    static constexpr notation written = function_notation({"|", "det(", "\\left|"}, {"|", ")", "\\right|"});
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return 2 * n * n * n / 3;
    }
    static constexpr structure keeps(structure a) { return a & positive_definite; }
    static constexpr auto adjoint(auto a, auto l) { return l * adjugate(a); }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        *result = numeric::determinant<N>(a);
    }
    static constexpr int into_program(auto& to, int index) { return to.determinant(index); }
    static constexpr auto over_field(const auto& a, const auto& field) { return field.determinant(a); }
};

}  // namespace operations

/// The determinant of a square matrix.
template <operand_or_number A>
constexpr auto determinant(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "determinant(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "determinant(A): A must be square; of a tall A take determinant(transpose(A) * A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::matrix_determinant, 0, A>>{};
    else return apply<operations::matrix_determinant>(a);
}

}  // namespace ctgrad

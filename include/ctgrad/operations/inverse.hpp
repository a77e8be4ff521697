// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/factorisation/inverse.hpp"
#include "matrix_power.hpp"

namespace ctgrad {
namespace operations {

/// C = A⁻¹, A square.   dC = −A⁻¹ dA A⁻¹, so with df = tr(L dC):  L_A = −A⁻¹ L A⁻¹.
/// Value: LU with partial pivoting, Cholesky or a sweep where A is positive definite; a singular A gives inf
/// and NaN entries.
struct matrix_inverse {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr notation written = postfix({"⁻¹", "^-1", "^{-1}"});
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return 2 * n * n * n;
    }
    static constexpr structure keeps(structure a) {
        return a & (symmetric | skew_symmetric | orthogonal | diagonal | positive_definite);
    }
    static constexpr auto adjoint(auto a, auto l) { return -(inverse(a) * l * inverse(a)); }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        numeric::inverse<N>(a, result);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) { return make_inverse(g, operands[0]); }
    static constexpr int into_program(auto& to, int index) { return to.inverse(index); }
    static constexpr auto over_field(const auto& a, const auto& field) { return field.inverse(a); }
};

}  // namespace operations

/// The inverse of a square matrix.
template <operand_or_number A>
constexpr auto inverse(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "inverse(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(
            agree<has_rows_of<A>, has_columns_of<A>>,
            "inverse(A): A must be square; for least squares write inverse(transpose(A) * A) * transpose(A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::matrix_inverse, 0, A>>{};
    else return apply<operations::matrix_inverse>(a);
}

}  // namespace ctgrad

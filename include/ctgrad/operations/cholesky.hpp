// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/factorisation/cholesky_factor.hpp"
#include "addition.hpp"
#include "diagonal_matrix.hpp"
#include "diagonal_of.hpp"
#include "inverse.hpp"
#include "lower_triangle.hpp"
#include "sqrt.hpp"

namespace ctgrad {
namespace operations {

/// C = L, lower triangular with a positive diagonal and L Lᵀ = S, the symmetric part of a square A.
/// dS = dL Lᵀ + L dLᵀ, so L⁻¹ dL = Φ(L⁻¹ dS L⁻ᵀ) with Φ(X) the triangle of X on and below the diagonal, the
/// diagonal halved. With df = tr(M dC), and N = M L on and above the diagonal, zero below:
/// L_A = L⁻ᵀ (N + Nᵀ − diag N)/2 L⁻¹.
/// S. P. Smith, Differentiation of the Cholesky algorithm, J. Comput. Graph. Stat. 4 (1995), 134-147.
/// Value: Cholesky's algorithm; NaN where S is not positive definite.
struct cholesky_factor_of_matrix {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr notation written = function_notation({"chol(", "chol(", "\\operatorname{chol}\\left("});
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return n * n * n / 3 + 2 * n * n;
    }
    static constexpr structure keeps(structure a) {
        return lower_triangular | known_if(has(a, diagonal), diagonal);
    }
    static constexpr auto adjoint(auto a, auto l) {
        const auto lower = cholesky(a);
        const auto across = inverse(lower);
        const auto upper = upper_triangle(l * lower);
        const auto both_halves = upper + transpose(upper) - diagonal_matrix(diagonal_of(l * lower));
        return transpose(across) * both_halves * across / whole_number(a, 2);
    }
    template <int N, class T, numeric::machine = numeric::this_machine>
    static constexpr void whole(const T* a, T* result) {
        numeric::cholesky_factor<N>(a, result);
    }
    /// By columns, so that every entry is one of arithmetic and square roots of which nothing is known.
    static constexpr auto over_field(const auto& a, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(a(0, 0))>;
        const auto one = field_number(1);
        auto lower = field.matrix({a.rows(), a.rows()}, [](int, int) { return field_number(0); });
        for (int j = 0; j < a.rows(); ++j)
            for (int i = j; i < a.rows(); ++i) {
                auto rest = (a(i, j) + a(j, i)) * (one / field_number(2));
                for (int k = 0; k < j; ++k) rest = rest - lower(i, k) * lower(j, k);
                lower(i, j) = i == j ? field.unknown(square_root{}, rest) : rest * (one / lower(j, j));
            }
        return lower;
    }
};

}  // namespace operations

/// The Cholesky factor of a positive definite matrix, S = L Lᵀ with L lower triangular and its diagonal
/// positive. Of a matrix that is not known to be symmetric it is that of (S + Sᵀ)/2, and so the derivative is
/// symmetric. NaN where that is not positive definite.
template <operand_or_number A>
constexpr auto cholesky(A a) {
    using namespace diagnostics;
    static_assert(are_expressions<A>, "cholesky(S): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>)
        static_assert(agree<has_rows_of<A>, has_columns_of<A>>,
                      "cholesky(S): S must be square; of a tall A take cholesky(transpose(A) * A)");
    if constexpr (expression<A>)
        return fitting<agree<has_rows_of<A>, has_columns_of<A>>,
                       applied_to<operations::cholesky_factor_of_matrix, 0, A>>{};
    else return apply<operations::cholesky_factor_of_matrix>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/matrix_functions/symmetric_eigenvalues.hpp"
#include "determinant.hpp"
#include "diagonal_matrix.hpp"
#include "element.hpp"
#include "exp.hpp"
#include "inverse.hpp"
#include "known_later.hpp"
#include "log.hpp"
#include "log_determinant.hpp"
#include "matrix_exp.hpp"
#include "norm.hpp"
#include "ones.hpp"
#include "pow.hpp"
#include "prod.hpp"
#include "squared_norm.hpp"
#include "sum.hpp"
#include "trace.hpp"
#include "user_operation.hpp"

namespace ctgrad {
namespace operations {

/// C_ij = 1/(x_i − x_j) of a column, 0 where they are equal.   dC_ij = −C_ij² (dx_i − dx_j).
struct reciprocals_of_differences : matrix_operation<reciprocals_of_differences> {
    static constexpr operation_facts facts{.name = "reciprocals_of_differences", .flops = [](dims a, dims) {
                                               return std::int64_t{2} * a.rows * a.rows;
                                           }};
    static constexpr dims shape(dims a) { return a.column() ? dims{a.rows, a.rows} : no_shape; }
    static constexpr auto adjoint(auto a, auto l) {
        const auto slopes = hadamard(transpose(l), pow<2>(of(a)));
        return transpose(ones_like(a)) * (slopes - transpose(slopes));
    }
    static constexpr auto entry(const auto& a, int i, int j) {
        using number_type = std::remove_cvref_t<decltype(a(0, 0))>;
        const number_type difference = a(i, 0) - a(j, 0);
        return difference == number_type(0) ? number_type(0) : number_type(number_type(1) / difference);
    }
};

/// The rotations of Jacobi's method take about so many operations.
constexpr std::int64_t flops_of_eigenvalues(dims a, dims) {
    return std::int64_t{40} * a.rows * a.rows * a.rows;
}

template <int N, numeric::machine = numeric::this_machine>
constexpr auto spectrum_of(const auto& a) {
    std::remove_cvref_t<decltype(a(0, 0))> entries[N * N];
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) entries[i * N + j] = a(i, j);
    return numeric::eigenvalues_and_vectors<N>(
        static_cast<const std::remove_cvref_t<decltype(a(0, 0))>*>(entries));
}

/// V with S = V Diag(λ) Vᵀ and VᵀV = I.   dV = V (G ∘ (Vᵀ dS V)) with g_ij = 1/(λ_j − λ_i), 0 on the
/// diagonal, so with df = tr(L dV): L_S = V (L V ∘ Gᵀ) Vᵀ, of which the symmetric part matters.
struct eigenvectors_of_symmetric : matrix_operation<eigenvectors_of_symmetric> {
    static constexpr operation_facts facts{.name = "eigenvectors", .flops = flops_of_eigenvalues};
    static constexpr dims shape(dims a) { return a.square() ? a : no_shape; }
    static constexpr auto adjoint(auto a, auto l);
    template <numeric::machine = numeric::this_machine>
    static constexpr void values(const auto& a, const auto& result) {
        constexpr int n = std::remove_cvref_t<decltype(a)>::rows();
        const auto found = spectrum_of<n>(a);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) result(i, j) = found.vector[j][i];
    }
    template <class T>
    static constexpr bool computes_in = std::is_floating_point_v<T>;
};

struct rules_of_eigenvalues;

/// The eigenvalues of a symmetric S, ascending.   dλ_i = v_iᵀ dS v_i, so with df = Σ l_i dλ_i:
/// L_S = V Diag(l) Vᵀ, finite where eigenvalues are equal.
struct eigenvalues_of_symmetric : matrix_operation<eigenvalues_of_symmetric, rules_of_eigenvalues> {
    static constexpr operation_facts facts{.name = "eigenvalues", .flops = flops_of_eigenvalues};
    static constexpr dims shape(dims a) { return a.square() ? dims{a.rows, 1} : no_shape; }
    static constexpr auto adjoint(auto a, auto l) {
        const auto vectors = eigenvectors_of_symmetric::of(a);
        return vectors * diagonal_matrix(transpose(l)) * transpose(vectors);
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr void values(const auto& a, const auto& result) {
        constexpr int n = std::remove_cvref_t<decltype(a)>::rows();
        const auto found = spectrum_of<n>(a);
        for (int i = 0; i < n; ++i) result(i, 0) = found.value[i];
    }
    template <class T>
    static constexpr bool computes_in = std::is_floating_point_v<T>;
};

constexpr auto eigenvectors_of_symmetric::adjoint(auto a, auto l) {
    const auto vectors = eigenvectors_of_symmetric::of(a);
    const auto gaps = reciprocals_of_differences::of(eigenvalues_of_symmetric::of(a));
    const auto half = 0.5_c * (vectors * hadamard(l * vectors, gaps) * transpose(vectors));
    return half + transpose(half);
}

/// Symmetric functions of all eigenvalues are smooth where some are equal, and known without them.
struct rules_of_eigenvalues {
    static constexpr auto table(auto a, auto, auto s, auto) {
        constexpr auto of = eigenvalues_of_symmetric::of;
        const auto is_symmetric = graph::is<symmetric>(a);
        return rule_table(becomes(of(s), s), becomes(sum(of(a)), trace(a)).when(is_symmetric),
                          becomes(squared_norm(of(a)), squared_norm(a)).when(is_symmetric),
                          becomes(norm(of(a)), norm(a)).when(is_symmetric),
                          becomes(sum(pow<2>(of(a))), squared_norm(a)).when(is_symmetric),
                          becomes(sum(pow<-1>(of(a))), trace(inverse(a))).when(is_symmetric),
                          becomes(sum(exp(of(a))), trace(matrix_exp(a))).when(is_symmetric),
                          becomes(sum(log(of(a))), log_determinant(a)).when(graph::is<positive_definite>(a)));
    }
};

}  // namespace operations

/// The eigenvalues of a symmetric matrix, ascending, as a column. The derivative by S is right wherever the
/// function of them is smooth; the second one where the eigenvalues that it tells apart differ. NaN where an
/// entry is not finite.
template <operand_or_number S>
constexpr auto eigenvalues(S s) {
    using namespace diagnostics;
    if constexpr (!expression<S>) {
        static_assert(is_expression<S>,
                      "eigenvalues(S): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else {
        static_assert(is_known_symmetric<S>,
                      "eigenvalues(S): S must be known to be symmetric; declare it so, or write (A + "
                      "transpose(A)) / 2_c, or take singular_values(A)");
        if constexpr (is_known_symmetric<S>) return operations::eigenvalues_of_symmetric::of(s);
        else return harmless{};
    }
}

/// The orthogonal matrix of eigenvectors of a symmetric matrix, one a column, in the order of
/// `eigenvalues(S)`. In each the first entry that is more than 0.3 of the largest is positive. The derivative
/// exists where the eigenvalues differ; of equal ones it is taken for 0 between their vectors.
template <operand_or_number S>
constexpr auto eigenvectors(S s) {
    using namespace diagnostics;
    if constexpr (!expression<S>) {
        static_assert(is_expression<S>,
                      "eigenvectors(S): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else {
        static_assert(is_known_symmetric<S>,
                      "eigenvectors(S): S must be known to be symmetric; declare it so, or write (A + "
                      "transpose(A)) / 2_c");
        if constexpr (is_known_symmetric<S>) return operations::eigenvectors_of_symmetric::of(s);
        else return harmless{};
    }
}

/// The product of all eigenvalues is the determinant, whose derivatives exist everywhere.
template <int Payload, class S>
constexpr auto prod(applied<operations::eigenvalues_of_symmetric, Payload, S>) {
    return determinant(whole_of<S>{});
}

/// The largest and the smallest eigenvalue of a symmetric matrix. The derivative is v vᵀ with its
/// eigenvector v of length 1; where the eigenvalue is not simple, with one of them, a subgradient of the
/// largest.
template <operand_or_number S>
constexpr auto largest_eigenvalue(S s) {
    using namespace diagnostics;
    if constexpr (!expression<S>) {
        static_assert(is_expression<S>,
                      "largest_eigenvalue(S): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else {
        static_assert(is_known_symmetric<S>,
                      "largest_eigenvalue(S): S must be known to be symmetric; declare it so, or write (A + "
                      "transpose(A)) / 2_c, or take spectral_norm(A)");
        if constexpr (is_known_symmetric<S>)
            return element<S::shape.rows - 1>(operations::eigenvalues_of_symmetric::of(s));
        else return harmless{};
    }
}
template <operand_or_number S>
constexpr auto smallest_eigenvalue(S s) {
    using namespace diagnostics;
    if constexpr (!expression<S>) {
        static_assert(is_expression<S>,
                      "smallest_eigenvalue(S): a plain number is not an expression; write 2_c for 2");
        return harmless{};
    } else {
        static_assert(is_known_symmetric<S>,
                      "smallest_eigenvalue(S): S must be known to be symmetric; declare it so, or write (A + "
                      "transpose(A)) / 2_c");
        if constexpr (is_known_symmetric<S>) return element<0>(operations::eigenvalues_of_symmetric::of(s));
        else return harmless{};
    }
}

}  // namespace ctgrad

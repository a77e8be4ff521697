// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/matrix_functions/singular_values.hpp"
#include "eigenvalues.hpp"

namespace ctgrad {
namespace operations {

constexpr int shorter_side(dims a) {
    return a.rows < a.columns ? a.rows : a.columns;
}
/// Of a matrix that lies, the algorithm takes the transpose.
constexpr std::int64_t flops_of_singular_values(dims a, dims) {
    return std::int64_t{40} * a.rows * a.columns * shorter_side(a);
}

template <int M, int N, numeric::machine = numeric::this_machine>
constexpr auto singular_triples_of(const auto& a) {
    using number_type = std::remove_cvref_t<decltype(a(0, 0))>;
    constexpr int longer = M < N ? N : M;
    constexpr int shorter = M < N ? M : N;
    number_type columns[M * N];
    for (int k = 0; k < shorter; ++k)
        for (int i = 0; i < longer; ++i) columns[k * longer + i] = M < N ? a(k, i) : a(i, k);
    return numeric::singular_values_and_vectors<longer, shorter>(static_cast<const number_type*>(columns));
}

struct rules_of_singular_values;

/// The singular values of A = U Diag(σ) Vᵀ, descending.   dσ_i = u_iᵀ dA v_i, so with df = Σ l_i dσ_i:
/// L_A = V Diag(l) Uᵀ.
struct singular_values_of_matrix : matrix_operation<singular_values_of_matrix, rules_of_singular_values> {
    static constexpr operation_facts facts{.name = "singular_values", .flops = flops_of_singular_values};
    static constexpr dims shape(dims a) { return {shorter_side(a), 1}; }
    static constexpr auto adjoint(auto a, auto l);
    template <numeric::machine = numeric::this_machine>
    static constexpr void values(const auto& a, const auto& result) {
        using operand_type = std::remove_cvref_t<decltype(a)>;
        const auto found = singular_triples_of<operand_type::rows(), operand_type::columns()>(a);
        for (int i = 0; i < result.rows(); ++i) result(i, 0) = found.value[i];
    }
    template <class T>
    static constexpr bool computes_in = std::is_floating_point_v<T>;
};

/// U or V, one singular vector a column. With g_ij = 1/(σ_j² − σ_i²), 0 on the diagonal,
/// dU = U (G ∘ (Uᵀ dA V Σ + Σ Vᵀ dAᵀ U)) + (I − U Uᵀ) dA V Σ⁻¹, so with C = L U ∘ Gᵀ:
/// L_A = V Σ (C + Cᵀ) Uᵀ + V Σ⁻¹ L (I − U Uᵀ), and V is the U of Aᵀ.
template <bool Left>
struct singular_vectors_of_matrix : matrix_operation<singular_vectors_of_matrix<Left>> {
    static constexpr operation_facts facts{.name = Left ? "left_singular_vectors" : "right_singular_vectors",
                                           .flops = flops_of_singular_values};
    static constexpr dims shape(dims a) { return {Left ? a.rows : a.columns, shorter_side(a)}; }
    static constexpr auto adjoint(auto a, auto l) {
        const auto values = singular_values_of_matrix::of(a);
        const auto own = singular_vectors_of_matrix::of(a);
        const auto other = singular_vectors_of_matrix<!Left>::of(a);
        const auto turned = hadamard(l * own, reciprocals_of_differences::of(pow<2>(values)));
        const auto left = other * (diagonal_matrix(values) * (turned + transpose(turned)) * transpose(own) +
                                   diagonal_matrix(pow<-1>(values)) * (l - l * own * transpose(own)));
        if constexpr (Left) return left;
        else return transpose(left);
    }
    template <numeric::machine = numeric::this_machine>
    static constexpr void values(const auto& a, const auto& result) {
        using operand_type = std::remove_cvref_t<decltype(a)>;
        const auto found = singular_triples_of<operand_type::rows(), operand_type::columns()>(a);
        constexpr bool is_of_longer = Left == (operand_type::rows() >= operand_type::columns());
        for (int i = 0; i < result.rows(); ++i)
            for (int j = 0; j < result.columns(); ++j) {
                if constexpr (is_of_longer) result(i, j) = found.left[j][i];
                else result(i, j) = found.right[j][i];
            }
    }
    template <class T>
    static constexpr bool computes_in = std::is_floating_point_v<T>;
};

constexpr auto singular_values_of_matrix::adjoint(auto a, auto l) {
    return singular_vectors_of_matrix<false>::of(a) * diagonal_matrix(transpose(l)) *
           transpose(singular_vectors_of_matrix<true>::of(a));
}

/// A column has one singular value, its norm; and what is smooth where values are equal is known without
/// them.
struct rules_of_singular_values {
    static constexpr auto table(auto a, auto, auto, auto) {
        constexpr auto of = singular_values_of_matrix::of;
        return rule_table(becomes(of(a), norm(a)).when(graph::is_column(a)),
                          becomes(of(a), norm(a)).when(graph::is_row(a)), becomes(of(transpose(a)), of(a)),
                          becomes(of(-1_c * a), of(a)), becomes(squared_norm(of(a)), squared_norm(a)),
                          becomes(norm(of(a)), norm(a)), becomes(sum(pow<2>(of(a))), squared_norm(a)),
                          becomes(sum(of(a)), trace(a)).when(graph::is<positive_semidefinite>(a)));
    }
};

}  // namespace operations

/// The singular values of a matrix of any shape, descending, as a column of min(m, n). The derivative of a
/// function of them is right where it is smooth; of equal values, and of 0, where a vector of the longer side
/// is taken for 0, it is finite and, of norms, a subgradient. The second one asks for values that differ and
/// are not 0. NaN where an entry is not finite.
template <operand_or_number A>
constexpr auto singular_values(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "singular_values(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return operations::singular_values_of_matrix::of(a);
    else return harmless{};
}

/// U and V of A = U Diag(σ) Vᵀ, one singular vector a column, in the order of `singular_values(A)`; of the
/// longer side those that belong to 0 are 0. Of every vector of the shorter side, V of a square A, the first
/// entry that is more than 0.3 of the largest is positive.
template <operand_or_number A>
constexpr auto left_singular_vectors(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "left_singular_vectors(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return operations::singular_vectors_of_matrix<true>::of(a);
    else return harmless{};
}
template <operand_or_number A>
constexpr auto right_singular_vectors(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>,
                  "right_singular_vectors(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return operations::singular_vectors_of_matrix<false>::of(a);
    else return harmless{};
}

/// The sum of the singular values. The gradient is U Vᵀ, without the vectors that belong to 0: of a zero
/// matrix it is 0.
template <operand_or_number A>
constexpr auto nuclear_norm(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "nuclear_norm(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return sum(operations::singular_values_of_matrix::of(a));
    else return harmless{};
}

/// The largest singular value, the norm of the linear map. The gradient is u vᵀ, where several are largest of
/// one of them; of a zero matrix it is 0.
template <operand_or_number A>
constexpr auto spectral_norm(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "spectral_norm(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return element<0>(operations::singular_values_of_matrix::of(a));
    else return harmless{};
}

}  // namespace ctgrad

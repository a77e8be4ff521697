// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../algebra.hpp"

namespace ctgrad::graph {

/// The matrix J with vec(Mᵀ)ᵀ = l J for a matrix M that is linear in the row l, of the J of the operand in
/// which l stands: one line an operation. −1 of an operation that is not among these.
///
///   M = F N G      vec(Mᵀ) = (F ⊗ Gᵀ) vec(Nᵀ)         J_N (Fᵀ ⊗ G)
///   M = Nᵀ         vec(Mᵀ) = K vec(Nᵀ)                J_N K
///   M = N ∘ C      vec(Mᵀ) = vec(Nᵀ) ∘ vec(Cᵀ)        J_N Diag(vec(Cᵀ))
///   M = s C        of a number s: vec(Mᵀ) = vec(Cᵀ) s J_s vec(Cᵀ)ᵀ
template <class Coefficient>
class vectorised_coefficient {
public:
    constexpr vectorised_coefficient(Coefficient& whole, expression_graph& graph)
        : whole_(whole), g_(graph) {}

    /// Of a row, or of a column that was turned into one.
    constexpr int of_row(int row) {
        return of(g_.is<operations::transposition>(row) ? g_.operand(row, 0) : row);
    }

    constexpr int of(int matrix) {
        using namespace operations;
        const index_list operands = g_.operands(matrix);
        if (operands.empty()) return -1;
        if (g_.is<addition>(matrix)) return of_sum(operands);
        if (g_.is<scalar_multiple>(matrix) || g_.is<product>(matrix)) return of_product(operands);
        const int place = whole_.place_of_linear(operands);
        if (g_.is<hadamard_product>(matrix)) return of_hadamard(operands, place);
        if (g_.is<kronecker_product>(matrix)) return of_kronecker(operands, place);
        if (g_.is<trace_of_blocks>(matrix) && place == 0) return of_blocks(matrix);
        const int linear = operands[place];
        const dims n = g_.shape(linear);
        const int j = whole_.of_matrix(linear);
        if (j < 0) return -1;
        if (g_.is<transposition>(matrix) || g_.is<vectorisation>(matrix))
            return make_product(g_, {j, commutation_for(g_, n)});
        if (g_.is<matrix_of_column>(matrix))
            return make_product(g_, {j, commutation_for(g_, g_.shape(matrix).transposed())});
        if (g_.is<entry_sum>(matrix)) return make_product(g_, {j, ones({n.count(), 1})});
        if (g_.is<matrix_trace>(matrix)) return make_product(g_, {j, vec(identity(n.rows))});
        if (g_.is<diagonal_extraction>(matrix))
            return make_product(g_, {j, of_diagonal(n.rows), copies(n.rows)});
        if (g_.is<diagonal_embedding>(matrix))
            return make_product(g_, {j, transposed(copies(n.rows)), of_diagonal(n.rows)});
        if (g_.is<lower_triangle_of_matrix>(matrix))
            return make_product(
                g_, {j, diagonal(row_by_row(make(g_, index_of<lower_triangle_of_matrix>, 0, ones(n))))});
        return -1;
    }

private:
    constexpr int transposed(int a) {
        return make(g_, operations::index_of<operations::transposition>, 0, a);
    }
    constexpr int vec(int a) { return make(g_, operations::index_of<operations::vectorisation>, 0, a); }
    constexpr int row_by_row(int a) { return vec(transposed(a)); }
    constexpr int diagonal(int a) {
        return make(g_, operations::index_of<operations::diagonal_embedding>, 0, a);
    }
    constexpr int kronecker(int a, int b) {
        return make(g_, operations::index_of<operations::kronecker_product>, 0, a, b);
    }
    constexpr int identity(int n) { return g_.constant<operations::identity_matrix>({n, n}); }
    constexpr int ones(dims shape) { return g_.constant<operations::one_matrix>(shape); }
    /// Diag(vec(I)) chooses the entries on the diagonal of a matrix.
    constexpr int of_diagonal(int n) { return diagonal(vec(identity(n))); }
    constexpr int copies(int n) { return kronecker(ones({n, 1}), identity(n)); }

    constexpr int of_sum(const index_list& terms) {
        index_list coefficients;
        for (const int term : terms) {
            const int j = whole_.of_matrix(term);
            if (j < 0) return -1;
            g_.keep_whole_like(j, term);
            coefficients.push_back(j);
        }
        return make_sum(g_, coefficients, g_.shape(coefficients[0]));
    }
    constexpr int product_of(const index_list& factors, int begin, int end, int rows) {
        index_list part;
        for (int k = begin; k < end; ++k) part.push_back(factors.items[k]);
        return part.empty() ? identity(rows) : make_product(g_, part);
    }
    constexpr int of_product(const index_list& factors) {
        const int place = whole_.place_of_linear(factors);
        const int linear = factors.items[place];
        const int j = whole_.of_matrix(linear);
        if (j < 0) return -1;
        index_list others = factors;
        others.erase(place);
        if (g_.shape(linear).scalar()) {
            const int rest = make_product(g_, others);
            return make_product(g_, {j, transposed(row_by_row(rest))});
        }
        if (g_.shape(factors.items[0]).scalar()) return make_product(g_, {make_product(g_, others), j});
        const dims n = g_.shape(linear);
        const int before = product_of(factors, 0, place, n.rows);
        const int behind = product_of(factors, place + 1, factors.size(), n.columns);
        return make_product(g_, {j, kronecker(transposed(before), behind)});
    }
    constexpr int of_hadamard(index_list factors, int place) {
        const int linear = factors[place];
        const int j = whole_.of_matrix(linear);
        if (j < 0) return -1;
        factors.erase(place);
        const int others = make_hadamard(g_, factors, g_.shape(linear));
        return make_product(g_, {j, diagonal(row_by_row(others))});
    }
    /// vec(A ⊗ B) = (I ⊗ K ⊗ I)(I ⊗ vec B) vec A = (I ⊗ K ⊗ I)(vec A ⊗ I) vec B, here of Aᵀ ⊗ Bᵀ.
    constexpr int of_kronecker(const index_list& operands, int place) {
        const dims a = g_.shape(operands[0]).transposed();
        const dims b = g_.shape(operands[1]).transposed();
        const int j = whole_.of_matrix(operands[place]);
        if (j < 0) return -1;
        const int other = transposed(row_by_row(operands[1 - place]));
        const int entries =
            place == 0 ? kronecker(identity(a.count()), other) : kronecker(other, identity(b.count()));
        return make_product(g_, {j, entries, transposed(sorted_blocks(a, b))});
    }

    /// I ⊗ K ⊗ I
    constexpr int sorted_blocks(dims a, dims b) {
        return kronecker(kronecker(identity(a.columns), commutation_for(g_, {b.columns, a.rows})),
                         identity(b.rows));
    }
    /// c_ij = tr(N_ij B) is the adjoint of A ↦ A ⊗ B: tr(A C) = tr((A ⊗ B) N); of K N K that of A ↦ B ⊗ A.
    constexpr int of_blocks(int traces) {
        const int b = g_.operand(traces, 1);
        const dims a = g_.shape(traces).transposed();
        const int sorted = g_.operand(traces, 0);
        const int other_way = between_commutations(sorted, g_.shape(b), a);
        const int j = whole_.of_matrix(other_way < 0 ? sorted : other_way);
        if (j < 0) return -1;
        if (other_way < 0)
            return make_product(g_,
                                {j, sorted_blocks(a, g_.shape(b)), kronecker(identity(a.count()), vec(b))});
        return make_product(g_, {j, sorted_blocks(g_.shape(b), a), kronecker(vec(b), identity(a.count()))});
    }
    /// N of K N K with the two K that turn the blocks of B ⊗ A into those of A ⊗ B.
    constexpr int between_commutations(int sorted, dims b, dims a) {
        if (!g_.is<operations::product>(sorted)) return -1;
        index_list factors = g_.operands(sorted);
        const int first = commutation_for(g_, {a.columns, b.columns});
        const int last = commutation_for(g_, {b.rows, a.rows});
        if (factors.size() < 3 || factors[0] != first || factors.back() != last) return -1;
        factors.erase(factors.size() - 1);
        factors.erase(0);
        return make_product(g_, factors);
    }

    Coefficient& whole_;
    expression_graph& g_;
};

}  // namespace ctgrad::graph

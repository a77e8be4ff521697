// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../reference.hpp"

namespace ctgrad::graph {

constexpr int make_sum(expression_graph& g, const index_list& summands, dims shape);
constexpr int make_product(expression_graph& g, const index_list& factors);

namespace detail {

constexpr int transpose_of(expression_graph& g, int a) {
    return make(g, operations::index_of<operations::transposition>, 0, a);
}
constexpr int kronecker_of(expression_graph& g, int a, int b) {
    return make(g, operations::index_of<operations::kronecker_product>, 0, a, b);
}
constexpr int vec_of(expression_graph& g, int a) {
    return make(g, operations::index_of<operations::vectorisation>, 0, a);
}
constexpr int unvec_of(expression_graph& g, int column, dims shape) {
    return make(g, operations::index_of<operations::matrix_of_column>, 0, column,
                g.constant<operations::zero_matrix>(shape));
}
constexpr int chain_of(expression_graph& g, index_list factors) {
    return factors.size() == 1 ? factors[0] : make_product(g, factors);
}
constexpr index_list slice(const index_list& list, int begin, int end) {
    index_list part;
    for (int k = begin; k < end; ++k) part.push_back(list.items[k]);
    return part;
}

/// An operation that is linear in its first operand, of a sum: term by term; of zero: zero. −1 otherwise.
constexpr int linear_in_first(expression_graph& g, int operation, int first, int second, dims shape) {
    using namespace operations;
    if (g.is<zero_matrix>(first)) return g.constant<zero_matrix>(shape);
    if (!g.is<addition>(first)) return -1;
    index_list terms = g.operands(first);
    for (int& term : terms) {
        const int result = make(g, operation, 0, term, second);
        g.keep_whole_like(result, term);
        term = result;
    }
    return make_sum(g, terms, shape);
}

/// (A ⊗ B) vec(X) = vec(B X Aᵀ) and K vec(X) = vec(Xᵀ), for a column in the place of vec(X); −1 where the
/// matrix is neither.
constexpr int applied_to_column(expression_graph& g, int matrix, int column) {
    using namespace operations;
    if (g.is<commutation_matrix>(matrix)) {
        const dims x = commutation_matrix::of_payload(g[matrix].payload);
        return vec_of(g, transpose_of(g, unvec_of(g, column, x)));
    }
    if (!g.is<kronecker_product>(matrix)) return -1;
    const int a = g.operand(matrix, 0);
    const int b = g.operand(matrix, 1);
    const int x = unvec_of(g, column, {g.shape(b).columns, g.shape(a).columns});
    return vec_of(g, make_product(g, {b, x, transpose_of(g, a)}));
}

/// The unit vectors e_i and e_j with vec(e_i e_jᵀ) = e_k, for a matrix of that shape.
constexpr index_list units_of_entry(expression_graph& g, int k, dims shape) {
    return {g.constant<operations::unit_vector>({shape.rows, 1}, k % shape.rows),
            g.constant<operations::unit_vector>({shape.columns, 1}, k / shape.rows)};
}

/// (A ⊗ B)(C ⊗ D) = AC ⊗ BD, and an entry of vec(A), which is one of A; −1 where the two are neither.
constexpr int joined(expression_graph& g, int left, int right) {
    using namespace operations;
    if (g.is<vectorisation>(right) && g.is<transposition>(left) && g.is<unit_vector>(g.operand(left, 0))) {
        const int a = g.operand(right, 0);
        const index_list units = units_of_entry(g, g[g.operand(left, 0)].payload, g.shape(a));
        return make_product(g, {transpose_of(g, units.items[0]), a, units.items[1]});
    }
    if (!g.is<kronecker_product>(left) || !g.is<kronecker_product>(right)) return -1;
    const int a = g.operand(left, 0);
    const int c = g.operand(right, 0);
    if (g.shape(a).columns != g.shape(c).rows) return -1;
    return kronecker_of(g, make_product(g, {a, c}),
                        make_product(g, {g.operand(left, 1), g.operand(right, 1)}));
}

/// K (A ⊗ B) = (B ⊗ A) K and K Diag(a) = Diag(K a) K: commutation matrices are written last. False where the
/// shapes are others.
constexpr bool pass_commutation(expression_graph& g, index_list& chain, int k) {
    using namespace operations;
    if (!g.is<commutation_matrix>(chain[k])) return false;
    if (g.is<diagonal_embedding>(chain[k + 1])) {
        const int moved = make_product(g, {chain[k], g.operand(chain[k + 1], 0)});
        chain[k + 1] = chain[k];
        chain[k] = make(g, index_of<diagonal_embedding>, 0, moved);
        return true;
    }
    if (!g.is<kronecker_product>(chain[k + 1])) return false;
    const int a = g.operand(chain[k + 1], 0);
    const int b = g.operand(chain[k + 1], 1);
    const dims rows = commutation_matrix::of_payload(g[chain[k]].payload);
    if (rows.rows != g.shape(b).rows || rows.columns != g.shape(a).rows) return false;
    chain[k] = kronecker_of(g, b, a);
    chain[k + 1] = commutation_for(g, {g.shape(b).columns, g.shape(a).columns});
    return true;
}

constexpr bool is_structured(const expression_graph& g, int factor) {
    return g.is<operations::commutation_matrix>(factor) || g.is<operations::kronecker_product>(factor);
}

/// The factor k with all that follows it up to a column, or with all that precedes it from a row on.
constexpr bool apply_to_vector(expression_graph& g, index_list& chain, int k) {
    const int count = chain.size();
    for (int end = k + 1; end < count; ++end) {
        if (g.shape(chain[end]).columns != 1) continue;
        chain[k] = applied_to_column(g, chain[k], chain_of(g, slice(chain, k + 1, end + 1)));
        chain.erase(k + 1, end - k);
        return true;
    }
    for (int begin = k; begin-- > 0;) {
        if (g.shape(chain[begin]).rows != 1) continue;
        const int turned = transpose_of(g, chain[k]);
        if (!is_structured(g, turned)) return false;  // of a node that was stored as told
        const int column = transpose_of(g, chain_of(g, slice(chain, begin, k)));
        chain[begin] = transpose_of(g, applied_to_column(g, turned, column));
        chain.erase(begin + 1, k - begin);
        return true;
    }
    return false;
}

}  // namespace detail

/// Kronecker products and commutation matrices are multiplied through rather than formed. One step in a chain
/// of factors; false where there is none, which is most often and found by one call a factor.
constexpr bool multiply_kronecker(expression_graph& g, index_list& chain) {
    using namespace operations;
    const int count = chain.size();
    for (int k = 0; k < count; ++k) {
        const int operation = g[chain.items[k]].operation;
        const bool is_structured =
            operation == index_of<kronecker_product> || operation == index_of<commutation_matrix>;
        if (!is_structured && operation != index_of<vectorisation>) continue;
        const int first = is_structured ? k : k - 1;
        if (first >= 0 && first + 1 < count) {
            const int one = detail::joined(g, chain[first], chain[first + 1]);
            if (one >= 0) {
                chain[first] = one;
                chain.erase(first + 1);
                return true;
            }
        }
        if (!is_structured) continue;
        if (k + 1 < count && detail::pass_commutation(g, chain, k)) return true;
        if (detail::apply_to_vector(g, chain, k)) return true;
    }
    return false;
}

/// K K = I; −1 where the two are none.
constexpr int product_of_commutations(expression_graph& g, int left, int right) {
    using namespace operations;
    if (!g.is<commutation_matrix>(left) || !g.is<commutation_matrix>(right)) return -1;
    const dims x = commutation_matrix::of_payload(g[left].payload).transposed();
    return g[right].payload == commutation_matrix::payload_of(x) ? g.constant<identity_matrix>(g.shape(left))
                                                                 : -1;
}

constexpr int transposed_commutation(expression_graph& g, int k) {
    const int turned =
        commutation_for(g, operations::commutation_matrix::of_payload(g[k].payload).transposed());
    if (turned == k) g.learn(k, symmetric);
    return turned;
}

/// unvec of a sum is the sum of its results. The shape is written as zeros of it.
constexpr int make_unvec(expression_graph& g, int column, int like) {
    using namespace operations;
    const dims shape = g.shape(like);
    if (shape.column()) return column;
    if (shape.row()) return detail::transpose_of(g, column);
    if (g.is<unit_vector>(column)) {
        const index_list units = detail::units_of_entry(g, g[column].payload, shape);
        return make_product(g, {units.items[0], detail::transpose_of(g, units.items[1])});
    }
    const int zeros = g.constant<zero_matrix>(shape);
    if (like != zeros) return make(g, index_of<matrix_of_column>, 0, column, zeros);
    return detail::linear_in_first(g, index_of<matrix_of_column>, column, like, shape);
}

/// Of sums term by term; of a row or a column it is a product.
constexpr int make_partial_trace(expression_graph& g, int l, int b) {
    using namespace operations;
    const dims whole = g.shape(l);
    const dims block = g.shape(b);
    const dims shape = trace_of_blocks::shape(whole, block);
    if (g.is<zero_matrix>(b)) return g.constant<zero_matrix>(shape);
    if (block.column() && whole.row()) {
        const int blocks = detail::unvec_of(g, detail::transpose_of(g, l), {block.rows, shape.columns});
        return make_product(g, {detail::transpose_of(g, b), blocks});
    }
    if (block.row() && whole.column()) {
        const int blocks = detail::unvec_of(g, l, {block.columns, shape.rows});
        return make_product(g, {detail::transpose_of(g, blocks), detail::transpose_of(g, b)});
    }
    return detail::linear_in_first(g, index_of<trace_of_blocks>, l, b, shape);
}

}  // namespace ctgrad::graph

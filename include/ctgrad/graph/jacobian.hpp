// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "differentiate.hpp"

namespace ctgrad::graph {

/// Finds the matrix J of a linear map: given a node that is linear in the row variable l and is a row, J with
/// node = l J. Each case moves l one step to the left.
class left_coefficient {
public:
    constexpr left_coefficient(expression_graph& g, int l) : g_(g), l_(l) {}

    /// −1 where the map is no product of matrices with l in front (functions entry by entry, nested twice).
    constexpr int of(int index) {
        using namespace operations;
        if (index == l_) return identity(g_.shape(l_).columns);
        if (!contains(index))
            return g_.constant<zero_matrix>({g_.shape(l_).columns, g_.shape(index).columns});
        if (g_.is<addition>(index)) return of_sum(g_.operands(index), -1);
        if (g_.is<scalar_multiple>(index) || g_.is<product>(index)) return of_product(g_.operands(index));
        if (g_.is<hadamard_product>(index)) return of_hadamard(index);
        if (g_.is<transposition>(index)) return of_transpose(g_.operand(index, 0));
        if (g_.is<entry_sum>(index)) return of_entry_sum(g_.operand(index, 0));
        return -1;
    }

private:
    constexpr bool contains(int index) const {
        if (index == l_) return true;
        for (int k = 0; k < g_[index].count; ++k)
            if (contains(g_.operand(index, k))) return true;
        return false;
    }
    constexpr int identity(int n) { return g_.constant<operations::identity_matrix>({n, n}); }
    constexpr int transposed(int index) {
        return make(g_, operations::index_of<operations::transposition>, 0, index);
    }
    constexpr int diagonal(int column) {
        return make(g_, operations::index_of<operations::diagonal_embedding>, 0, column);
    }
    constexpr int times(int a, int b) { return a < 0 ? -1 : make_product(g_, a, b); }

    // (p t₁ + p t₂ + …); p = −1 stands for no factor in front.
    constexpr int of_sum(const index_list& terms, int p) {
        index_list parts;
        for (const int t : terms) {
            const int part = p < 0 ? of(t) : of_row_times(p, t);
            if (part < 0) return -1;
            parts.push_back(part);
        }
        return make_sum(g_, parts, g_.shape(parts[0]));
    }

    // One factor has l in it: scalars commute, what stands behind stays behind.
    constexpr int of_product(const index_list& factors) {
        using namespace operations;
        index_list front;
        index_list scalars;
        int linear = -1;
        index_list behind;
        for (const int f : factors) {
            if (linear < 0 && contains(f)) linear = f;
            else if (g_.shape(f).scalar()) scalars.push_back(f);
            else (linear < 0 ? front : behind).push_back(f);
        }
        if (g_.is<scalar_multiple>(linear) ||
            (g_.is<product>(linear) && g_.shape(linear).row() && front.empty())) {
            // a product inside is taken apart with the others
            if (!g_.shape(linear).scalar()) {
                index_list all = front;
                all.append(g_.operands(linear));
                all.append(behind);
                all.append(scalars);
                return of_product(all);
            }
        }
        int j = front.empty() ? of(linear) : of_row_times(make_product(g_, front), linear);
        for (const int f : behind) j = times(j, f);
        for (const int f : scalars) j = times(j, f);
        return j;
    }

    // p F with a row p free of l and a matrix F linear in it.
    constexpr int of_row_times(int p, int f) {
        using namespace operations;
        if (g_.shape(p).scalar()) return times(of(f), p);
        if (!contains(f)) return g_.constant<zero_matrix>({g_.shape(l_).columns, g_.shape(f).columns});
        if (g_.is<addition>(f)) return of_sum(g_.operands(f), p);
        if (g_.is<scalar_multiple>(f) || g_.is<product>(f)) {
            const int moved = make_product(g_, p, f);
            const bool apart = g_.is<product>(moved) && g_[moved].count > 1 && g_.operand(moved, 0) == p &&
                               g_.operand(moved, 1) == f;
            return apart ? -1 : of(moved);
        }
        // p Diag(v) = vᵀ Diag(pᵀ)
        if (g_.is<diagonal_embedding>(f))
            return times(of(transposed(g_.operand(f, 0))), diagonal(transposed(p)));
        if (g_.is<transposition>(f)) return of_row_times_transpose(p, g_.operand(f, 0));
        if (g_.is<hadamard_product>(f)) return of_row_times_hadamard(p, f);
        return -1;
    }

    // p gᵀ is the transpose of g pᵀ
    constexpr int of_row_times_transpose(int p, int g) {
        using namespace operations;
        if (g == l_) return transposed(p);  // p lᵀ = l pᵀ, a number
        if (!g_.is<addition>(g) && !g_.is<hadamard_product>(g)) return -1;
        index_list turned = g_.operands(g);
        for (int& operand : turned) operand = transposed(operand);
        if (g_.is<addition>(g)) return of_sum(turned, p);
        return of_turned_hadamard(p, turned);
    }

    // p (u v ∘ B) = p Diag(u) B Diag(vᵀ) for a column u and a row v
    constexpr int of_row_times_hadamard(int p, int f) { return of_turned_hadamard(p, g_.operands(f)); }

    constexpr int of_turned_hadamard(int p, const index_list& factors) {
        using namespace operations;
        int linear = -1;
        index_list others;
        for (const int f : factors) {
            if (linear < 0 && contains(f)) linear = f;
            else others.push_back(f);
        }
        const dims shape = g_.shape(linear);
        const int other = others.size() == 1 ? others[0] : make_hadamard(g_, others, shape);
        if (shape.column()) return of(transposed(make_product(g_, diagonal(transposed(p)), linear, other)));
        if (g_.is<addition>(linear)) {
            index_list terms = g_.operands(linear);
            for (int& t : terms) t = make_hadamard(g_, {t, other}, shape);
            return of_sum(terms, p);
        }
        if (!g_.is<product>(linear)) return -1;
        const index_list chain = g_.operands(linear);
        for (int k = 0; k + 1 < chain.size(); ++k) {
            if (!g_.shape(chain[k]).column()) continue;
            const int u = part_of(g_, index_of<product>, chain, 0, k + 1);
            const int v = part_of(g_, index_of<product>, chain, k + 1, chain.size());
            return of(make_product(g_, p, diagonal(u), other, diagonal(transposed(v))));
        }
        return -1;
    }

    // r ∘ b = r Diag(bᵀ) for rows
    constexpr int of_hadamard(int index) {
        using namespace operations;
        int linear = -1;
        index_list others;
        for (const int f : g_.operands(index)) {
            if (linear < 0 && contains(f)) linear = f;
            else others.push_back(f);
        }
        const int other = others.size() == 1 ? others[0] : make_hadamard(g_, others, g_.shape(index));
        return times(of(linear), diagonal(transposed(other)));
    }

    // gᵀ is a row, so g is a column
    constexpr int of_transpose(int g) {
        using namespace operations;
        if (g_.is<addition>(g) || g_.is<hadamard_product>(g)) {
            index_list turned = g_.operands(g);
            for (int& operand : turned) operand = transposed(operand);
            if (g_.is<addition>(g)) return of_sum(turned, -1);
            int linear = -1;
            int other = -1;
            for (const int f : turned) {
                if (contains(f)) linear = f;
                else if (other < 0) other = f;
                else other = make_hadamard(g_, {other, f}, g_.shape(f));
            }
            return times(of(linear), diagonal(transposed(other)));
        }
        if (g_.is<diagonal_extraction>(g)) return of_diagonal(g_.operand(g, 0));
        return -1;
    }

    // diag(P l Q)ᵀ and diag(P Diag(v) Q)ᵀ: the entries Σ_k P_ik v_k Q_ki are those of vᵀ(Pᵀ ∘ Q)
    constexpr int of_diagonal(int matrix) {
        using namespace operations;
        if (g_.is<addition>(matrix)) {
            index_list terms = g_.operands(matrix);
            for (int& t : terms) {
                t = transposed(make(g_, index_of<diagonal_extraction>, 0, t));
            }
            return of_sum(terms, -1);
        }
        if (!g_.is<product>(matrix)) return -1;
        const index_list chain = g_.operands(matrix);
        const int count = chain.size();
        const int n = g_.shape(matrix).rows;
        for (int k = 0; k < count; ++k) {
            const int f = chain[k];
            if (!contains(f)) continue;
            const int p = k == 0 ? identity(n) : part_of(g_, index_of<product>, chain, 0, k);
            const int q = k + 1 == count ? identity(n) : part_of(g_, index_of<product>, chain, k + 1, count);
            if (g_.is<diagonal_embedding>(f))
                return times(of(transposed(g_.operand(f, 0))),
                             make_hadamard(g_, {transposed(p), q}, g_.shape(q)));
            // P l Q with a row l: the entries are p_i (l Q)_i
            if (g_.shape(f).row()) return times(of(make_product(g_, f, q)), diagonal(p));
            return -1;
        }
        return -1;
    }

    // The sum of a row r is r 1.
    constexpr int of_entry_sum(int index) {
        const dims shape = g_.shape(index);
        if (!shape.row()) return shape.column() ? of_entry_sum(transposed(index)) : -1;
        return times(of(index), g_.constant<operations::one_matrix>(shape.transposed()));
    }

    expression_graph& g_;
    int l_;
};

/// The Jacobian of the column u by the column variable x. The sweep with a free row l in place of the seed
/// gives l ∂u/∂x; what stands behind l is the Jacobian. Where it cannot be brought there, the rows are
/// computed one by one, with the unit vectors in the place of l.
constexpr int jacobian_of(expression_graph& g, int u, int x) {
    const dims shape = g.shape(u);
    const int l = g.variable(&detail::tag<left_coefficient>, {"l", {1, shape.rows}});
    const int row = reverse_sweep{g, u, x}.run(l);
    const int closed = left_coefficient{g, l}.of(row);
    if (closed >= 0) return closed;
    index_list rows;
    for (int i = 0; i < shape.rows; ++i) {
        const int unit = g.constant<operations::unit_vector>({shape.rows, 1}, i);
        const int seed = make(g, operations::index_of<operations::transposition>, 0, unit);
        rows.push_back(make_product(g, unit, reverse_sweep{g, u, x}.run(seed)));
    }
    return make_sum(g, rows, {shape.rows, g.shape(x).rows});
}

}  // namespace ctgrad::graph

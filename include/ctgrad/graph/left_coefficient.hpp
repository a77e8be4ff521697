// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "differentiate.hpp"

namespace ctgrad::graph {

/// Finds the matrix of a linear map: given a node that is linear in the row variable l and is a row (or a
/// number), the matrix J with node = l J. Each rule brings l one step to the left, −1 where none does.
class left_coefficient {
public:
    constexpr left_coefficient(expression_graph& g, int l) : g_(g), l_(l) {}

    constexpr int of(int row) {
        for (const known_row& known : known_)
            if (known.row == row) return known.coefficient;
        const int coefficient = found_for(row);
        known_.push_back({row, coefficient});
        return coefficient;
    }

private:
    // Rows share parts, so what was found once is kept.
    struct known_row {
        int row;
        int coefficient;
    };

    constexpr int found_for(int row) {
        using namespace operations;
        if (row == l_) return identity(g_.shape(l_).columns);
        if (!contains(row)) return nothing(row);
        if (g_.is<addition>(row)) return of_sum(no_factor, g_.operands(row));
        if (g_.is<hadamard_product>(row)) return of_row_hadamard(g_.operands(row));
        if (g_.is<scalar_multiple>(row) || g_.is<product>(row)) return of_product(g_.operands(row));
        if (g_.is<entry_sum>(row)) return of_entry_sum(g_.operand(row, 0));
        if (g_.is<transposition>(row)) return of_transposed(g_.operand(row, 0));
        return -1;
    }

    static constexpr int no_factor = -1;

    // The one operand that has l in it, and the others in their order.
    struct parts {
        index_list before;
        int linear = -1;
        index_list behind;
    };

    constexpr parts part(const index_list& operands) {
        parts p;
        for (const int operand : operands) {
            if (p.linear < 0 && contains(operand)) p.linear = operand;
            else (p.linear < 0 ? p.before : p.behind).push_back(operand);
        }
        return p;
    }
    // Each node is looked at once: operands stand before what is made of them.
    constexpr bool contains(int index) {
        for (int next = contained_.size(); next <= index; ++next) {
            const node& n = g_[next];
            int found = next == l_ ? 1 : 0;
            for (int k = 0; k < n.count && found == 0; ++k) found = contained_.items[g_.operand(next, k)];
            contained_.push_back(found);
        }
        return contained_.items[index] != 0;
    }

    constexpr int identity(int n) { return g_.constant<operations::identity_matrix>({n, n}); }
    constexpr int nothing(int row) {
        return g_.constant<operations::zero_matrix>({g_.shape(l_).columns, g_.shape(row).columns});
    }
    constexpr int transposed(int a) {
        return make(g_, operations::index_of<operations::transposition>, 0, a);
    }
    constexpr int diagonal(int a) {
        return make(g_, operations::index_of<operations::diagonal_embedding>, 0, a);
    }
    constexpr int skew(int a) { return make(g_, operations::index_of<operations::skew_embedding>, 0, a); }
    constexpr int cross(int a, int b) {
        return make(g_, operations::index_of<operations::cross_product>, 0, a, b);
    }
    constexpr int times(int a, int b) {
        if (a < 0) return -1;
        return make_product(g_, a, b);
    }
    constexpr index_list all_transposed(index_list operands) {
        for (int& operand : operands) operand = transposed(operand);
        return operands;
    }
    constexpr int hadamard_of_others(const parts& p) {
        index_list others = p.before;
        others.append(p.behind);
        return make_hadamard(g_, others, g_.shape(p.linear));
    }

    // p t₁ + p t₂ + …, or the sum of the rows t alone
    constexpr int of_sum(int p, const index_list& terms) {
        index_list coefficients;
        for (const int t : terms) {
            const int coefficient = p == no_factor ? of(t) : of_row_times(p, t);
            if (coefficient < 0) return -1;
            g_.keep_whole_like(coefficient, t);
            coefficients.push_back(coefficient);
        }
        return make_sum(g_, coefficients, g_.shape(coefficients[0]));
    }

    // Scalars commute; what stands behind l stays behind it; what stands before it is a row.
    constexpr int of_product(const index_list& factors) {
        parts p = part(factors);
        const bool scalar = g_.shape(p.linear).scalar();
        index_list row;
        index_list scalars;
        for (const int f : p.before) (scalar || g_.shape(f).scalar() ? scalars : row).push_back(f);
        int j = row.empty() ? of(p.linear) : of_row_times(make_product(g_, row), p.linear);
        if (scalar) {
            // (l c) A = l (c A): a scalar factor with l in it is a column of coefficients
            scalars.append(p.behind);
            if (j < 0) return -1;
            index_list all{j};
            all.append(scalars);
            return make_product(g_, all);
        }
        for (const int f : p.behind) j = times(j, f);
        for (const int f : scalars) j = times(j, f);
        return j;
    }

    // p F, a row p free of l before a matrix F that is linear in it
    constexpr int of_row_times(int p, int f) {
        using namespace operations;
        if (g_.is<addition>(f)) return of_sum(p, g_.operands(f));
        if (g_.is<diagonal_embedding>(f))  // p Diag(v) = vᵀ Diag(pᵀ)
            return times(of(transposed(g_.operand(f, 0))), diagonal(transposed(p)));
        if (g_.is<hadamard_product>(f)) return of_row_times_hadamard(p, g_.operands(f));
        if (g_.is<cross_product>(f)) return of_row_times_cross(p, g_.operand(f, 0), g_.operand(f, 1));
        if (g_.is<scalar_multiple>(f) || g_.is<product>(f)) return of(make_product(g_, p, f));
        if (!g_.is<transposition>(f)) return contains(f) ? -1 : nothing(f);
        const int turned = g_.operand(f, 0);
        if (turned == l_) return transposed(p);  // p lᵀ = l pᵀ, a number
        if (g_.is<addition>(turned)) return of_sum(p, all_transposed(g_.operands(turned)));
        if (g_.is<hadamard_product>(turned))
            return of_row_times_hadamard(p, all_transposed(g_.operands(turned)));
        return -1;
    }

    // p (u × v) is a determinant: vᵀ(pᵀ × u) and uᵀ(v × pᵀ) are the same number
    constexpr int of_row_times_cross(int p, int u, int v) {
        if (contains(u) && contains(v)) return -1;
        if (contains(v)) return times(of(transposed(v)), cross(transposed(p), u));
        return times(of(transposed(u)), cross(v, transposed(p)));
    }
    // (u × v)ᵀ = vᵀ [u]×ᵀ = uᵀ [v]×
    constexpr int of_cross(int u, int v) {
        if (contains(u) && contains(v)) return -1;
        if (contains(v)) return times(of(transposed(v)), transposed(skew(u)));
        return times(of(transposed(u)), skew(v));
    }

    // r ∘ b = r Diag(bᵀ) for rows
    constexpr int of_row_hadamard(const index_list& factors) {
        const parts p = part(factors);
        return times(of(p.linear), diagonal(transposed(hadamard_of_others(p))));
    }

    // p ((u v) ∘ B) = p Diag(u) B Diag(vᵀ) for a column u and a row v
    constexpr int of_row_times_hadamard(int p, const index_list& factors) {
        using namespace operations;
        const parts f = part(factors);
        const dims shape = g_.shape(f.linear);
        const int others = hadamard_of_others(f);
        if (g_.is<addition>(f.linear)) {
            index_list terms = g_.operands(f.linear);
            for (int& t : terms) t = make_hadamard(g_, {t, others}, shape);
            return of_sum(p, terms);
        }
        if (shape.column())
            return of(make_product(g_, transposed(f.linear), diagonal(others), transposed(p)));
        if (!g_.is<product>(f.linear)) return -1;
        const index_list chain = g_.operands(f.linear);
        for (int k = 1; k < chain.size(); ++k) {
            if (!g_.shape(chain[k]).row()) continue;
            const int u = part_of(g_, index_of<product>, chain, 0, k);
            const int v = part_of(g_, index_of<product>, chain, k, chain.size());
            return of(make_product(g_, p, diagonal(u), others, diagonal(transposed(v))));
        }
        return -1;
    }

    // gᵀ for a column g
    constexpr int of_transposed(int g) {
        using namespace operations;
        if (g_.is<addition>(g)) return of_sum(no_factor, all_transposed(g_.operands(g)));
        if (g_.is<hadamard_product>(g)) return of_row_hadamard(all_transposed(g_.operands(g)));
        if (g_.is<diagonal_extraction>(g)) return of_diagonal(g_.operand(g, 0));
        if (g_.is<cross_product>(g)) return of_cross(g_.operand(g, 0), g_.operand(g, 1));
        return -1;
    }

    // The entries of diag(P Diag(v) Q) are Σ_k P_ik v_k Q_ki, those of vᵀ(Pᵀ ∘ Q); those of diag(p r) are p_i
    // r_i.
    constexpr int of_diagonal(int matrix) {
        using namespace operations;
        if (!g_.is<product>(matrix)) return -1;
        const index_list chain = g_.operands(matrix);
        for (int k = 0; k < chain.size(); ++k) {
            if (!contains(chain[k])) continue;
            const int n = g_.shape(matrix).rows;
            const int before = k == 0 ? identity(n) : part_of(g_, index_of<product>, chain, 0, k);
            const int behind = k + 1 == chain.size()
                                   ? identity(n)
                                   : part_of(g_, index_of<product>, chain, k + 1, chain.size());
            if (g_.is<diagonal_embedding>(chain[k]))
                return times(of(transposed(g_.operand(chain[k], 0))),
                             make_hadamard(g_, {transposed(before), behind}, g_.shape(behind)));
            if (g_.shape(chain[k]).row())
                return times(of(make_product(g_, chain[k], behind)), diagonal(before));
            return -1;
        }
        return -1;
    }

    // The sum of the entries of a row r is r 1.
    constexpr int of_entry_sum(int a) {
        const int row = g_.shape(a).row() ? a : transposed(a);
        if (!g_.shape(row).row()) return -1;
        return times(of(row), g_.constant<operations::one_matrix>(g_.shape(row).transposed()));
    }

    expression_graph& g_;
    int l_;
    index_list contained_;
    sequence<known_row> known_;
};

}  // namespace ctgrad::graph

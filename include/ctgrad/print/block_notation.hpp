// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph_view.hpp"

namespace ctgrad::printing {

/// The lines from `begin` up to the one before `end`.
struct range {
    int begin = 0;
    int end = 0;

    constexpr int size() const { return end - begin; }
};

/// The rows that a selection in front of a matrix takes out of it, none where it is no such selection.
constexpr range rows_taken(const graph_view& g, int index) {
    const graph::selection s = graph::as_selection(g, index);
    if (!s.found || s.shape.rows >= s.shape.columns) return {};
    return {-s.offset, s.shape.rows - s.offset};
}
/// The columns that a selection behind a matrix takes out of it.
constexpr range columns_taken(const graph_view& g, int index) {
    const graph::selection s = graph::as_selection(g, index);
    if (!s.found || s.shape.rows <= s.shape.columns) return {};
    return {s.offset, s.shape.columns + s.offset};
}

/// Rows and columns taken out of a matrix: EᵀM F. A range is empty where all are.
struct block_of_matrix {
    graph::index_list factors;  // of M
    range rows{};
    range columns{};
    bool of_vector = false;
    bool turned = false;  // M stands for Mᵀ

    constexpr bool found() const { return rows.size() > 1 || columns.size() > 1; }
};

/// The chain of factors as a block, where it is one; rows and columns alone are written as products with e_i.
constexpr block_of_matrix block_at(const graph_view& g, const graph::index_list& chain) {
    block_of_matrix b;
    if (chain.size() < 2) return b;
    b.rows = rows_taken(g, chain.front());
    b.columns = columns_taken(g, chain.back());
    const int first = b.rows.size() > 0 ? 1 : 0;
    const int last = chain.size() - (b.columns.size() > 0 ? 1 : 0);
    if (first == last) return {};
    for (int k = first; k < last; ++k) b.factors.push_back(chain[k]);
    if (last - first == 1 && g[chain[first]].operation == operations::index_of<operations::transposition>) {
        b.factors[0] = g.operand(chain[first], 0);
        b.turned = true;
        const range rows = b.rows;
        b.rows = b.columns;
        b.columns = rows;
    }
    b.of_vector = g[b.factors.back()].shape.columns == 1 || g[b.factors.front()].shape.rows == 1;
    return b;
}

/// The factor at a place of a chain with the selections beside it that take rows or columns out of it; where
/// there are none, that factor alone.
constexpr graph::index_list taken_at(const graph_view& g, const graph::index_list& chain, int place) {
    graph::index_list taken{chain[place]};
    int k = place;
    if (rows_taken(g, chain[k]).size() > 1 && k + 1 < chain.size()) taken.push_back(chain[++k]);
    if (graph::as_selection(g, chain[k]).found || g[chain[k]].shape.scalar()) return {chain[place]};
    if (k + 1 < chain.size() && columns_taken(g, chain[k + 1]).size() > 1) taken.push_back(chain[k + 1]);
    return taken;
}

}  // namespace ctgrad::printing

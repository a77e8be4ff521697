// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/utility.hpp"
#include "graph_view.hpp"

namespace ctgrad::printing {

/// An entry: the product e_iᵀ M e_j, or e_iᵀ x of a column, which has no second index.
struct entry_of_matrix {
    graph::index_list factors;  // of M
    int row = 0;
    int column = -1;
};

/// Is the product an entry of what stands between unit vectors?
constexpr bool is_entry(const graph_view& g, int index) {
    return g[index].shape.scalar() && graph::as_selection(g, g.operand(index, 0)).found;
}

/// The parts of an entry. One of a transposed matrix is one of the matrix.
constexpr entry_of_matrix entry_at(const graph_view& g, int index) {
    entry_of_matrix e;
    e.row = -graph::as_selection(g, g.operand(index, 0)).offset;
    const int count = g[index].count;
    const graph::selection last = graph::as_selection(g, g.operand(index, count - 1));
    const bool two = count > 2 && last.found;
    if (two) e.column = last.offset;
    for (int k = 1; k < (two ? count - 1 : count); ++k) e.factors.push_back(g.operand(index, k));
    if (e.factors.size() == 1 &&
        g[e.factors[0]].operation == operations::index_of<operations::transposition>) {
        e.factors[0] = g.operand(e.factors[0], 0);
        if (two) std::swap(e.row, e.column);
    }
    return e;
}

}  // namespace ctgrad::printing

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include "../graph/lowering/normal_graph.hpp"

namespace ctgrad::printing {

/// An entry: the product e_iᵀ M e_j, or e_iᵀ x of a column, which has no second index.
struct entry_of_matrix {
    graph::index_list factors;  // of M
    int row = 0;
    int column = -1;
};

/// Is the product an entry of what stands between unit vectors?
template <class Graph>
constexpr bool is_entry(const Graph& g, int index) {
    using namespace operations;
    const graph::node& n = g[index];
    if (n.operation != index_of<product> || !n.shape.scalar()) return false;
    const int first = g.operand(index, 0);
    return g[first].operation == index_of<transposition> &&
           g[g.operand(first, 0)].operation == index_of<unit_vector>;
}

/// The parts of an entry. One of a transposed matrix is one of the matrix.
template <class Graph>
constexpr entry_of_matrix entry_at(const Graph& g, int index) {
    using namespace operations;
    entry_of_matrix e;
    e.row = g[g.operand(g.operand(index, 0), 0)].payload;
    const int count = g[index].count;
    const graph::node& last = g[g.operand(index, count - 1)];
    const bool two = count > 2 && last.operation == index_of<unit_vector>;
    if (two) e.column = last.payload;
    for (int k = 1; k < (two ? count - 1 : count); ++k) e.factors.push_back(g.operand(index, k));
    if (e.factors.size() == 1 && g[e.factors[0]].operation == index_of<transposition>) {
        e.factors[0] = g.operand(e.factors[0], 0);
        if (two) std::swap(e.row, e.column);
    }
    return e;
}

}  // namespace ctgrad::printing

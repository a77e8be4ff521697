// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lowering/normal_graph.hpp"

namespace ctgrad::graph {

/// At most how many different indices of long lengths a term of an entry has, written out as a sum of
/// products of entries of variables (an inverse, a determinant and a function count as one more variable). A
/// polynomial that is zero for matrices with so many rows and columns is zero for larger ones: each of its
/// terms is one of theirs.
template <class Graph>
constexpr int distinct_indices(const Graph& g, int short_length) {
    using namespace operations;
    constexpr int many = 1 << 10;
    sequence<int> indices;
    int most = 0;
    for (int index = 0; index < g.size(); ++index) {
        const node& n = g[index];
        const int own = (n.shape.rows > short_length ? 1 : 0) + (n.shape.columns > short_length ? 1 : 0);
        int total = n.count == 0 ? own : 0;
        for (int k = 0; k < n.count; ++k) {
            const int operand = indices[g.operand(index, k)];
            const bool shared = k > 0 && g[g.operand(index, k)].shape.rows > short_length;
            if (n.operation == index_of<addition>) total = operand > total ? operand : total;
            else total += operand - (n.operation == index_of<product> && shared ? 1 : 0);
        }
        const int payload = n.payload < 0 ? -n.payload : n.payload;
        if (n.operation == index_of<integer_power> || n.operation == index_of<power_of_matrix>)
            total *= payload > 1 ? payload : 1;
        if (n.operation == index_of<squared_euclidean_norm> || n.operation == index_of<euclidean_norm>)
            total *= 2;
        if (total > many) total = many;
        if (total < own) total = own;
        if (total > most) most = total;
        indices.push_back(total);
    }
    return most;
}

}  // namespace ctgrad::graph

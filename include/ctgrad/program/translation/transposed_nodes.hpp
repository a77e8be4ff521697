// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/lowering/normal_graph.hpp"

namespace ctgrad::program {

/// The factors of a chain of matrices, and of a power of one, powers written out; of anything else itself.
template <class Graph>
constexpr graph::index_list chain_of(const Graph& g, int node) {
    using namespace operations;
    constexpr int longest_power = 4;
    const bool is_product = g[node].operation == index_of<product>;
    graph::index_list factors;
    for (int k = 0; k < (is_product ? g[node].count : 1); ++k) {
        const int factor = is_product ? g.operand(node, k) : node;
        const int power = g[factor].payload;
        const bool written_out =
            g[factor].operation == index_of<power_of_matrix> && power > 0 && power <= longest_power;
        for (int times = 0; times < (written_out ? power : 1); ++times)
            factors.push_back(written_out ? g.operand(factor, 0) : factor);
    }
    return factors;
}

/// Is one node of a finished graph the transpose of another, as they are written?
template <class Graph>
constexpr bool are_transposes(const Graph& g, int a, int b) {
    using namespace operations;
    const graph::node& m = g[a];
    const graph::node& n = g[b];
    if (!(m.shape == n.shape.transposed())) return false;
    if (a == b) return m.shape.scalar() || has(m.known, symmetric);
    if (m.operation == index_of<transposition>) return g.operand(a, 0) == b;
    if (n.operation == index_of<transposition>) return g.operand(b, 0) == a;
    if (m.operation != n.operation || m.count != n.count || m.count < 2) return false;
    if (m.operation == index_of<scalar_multiple>)
        return g.operand(a, 0) == g.operand(b, 0) && are_transposes(g, g.operand(a, 1), g.operand(b, 1));
    if (m.operation == index_of<product>) {
        for (int k = 0; k < m.count; ++k)
            if (!are_transposes(g, g.operand(a, k), g.operand(b, m.count - 1 - k))) return false;
        return true;
    }
    if (m.operation != index_of<addition> && m.operation != index_of<hadamard_product>) return false;
    for (int k = 0; k < m.count; ++k) {
        int other = 0;
        while (other < n.count && !are_transposes(g, g.operand(a, k), g.operand(b, other))) ++other;
        if (other == n.count) return false;
    }
    return true;
}

/// Do the factors from a place on begin with all of a chain, or with its transpose?
template <class Graph>
constexpr bool begins_with(const Graph& g, const graph::index_list& factors, int place,
                           const graph::index_list& chain) {
    const int count = chain.size();
    if (place + count > factors.size()) return false;
    bool as_written = true;
    bool transposed = true;
    for (int k = 0; k < count; ++k) {
        as_written = as_written && factors[place + k] == chain[k];
        transposed = transposed && are_transposes(g, factors[place + k], chain[count - 1 - k]);
    }
    return as_written || transposed;
}

}  // namespace ctgrad::program

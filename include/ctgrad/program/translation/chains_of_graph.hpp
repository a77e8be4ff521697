// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "transposed_nodes.hpp"

namespace ctgrad::program {

/// Factors of a chain, from the first to the last, whose product, or its transpose, is there.
struct part_of_chain {
    int first;
    int last;
    int place;
    bool is_transposed;
};

/// The chains of a graph of which all entries are needed, found by the factor that they, or their transposes,
/// begin with.
class chains_of_graph {
public:
    template <class Graph>
    constexpr chains_of_graph(const Graph& graph, const graph::index_list& all_entries)
        : latest_(graph.size(), none),
          latest_to_be_turned_(graph.size(), none),
          earlier_(graph.size(), none),
          earlier_to_be_turned_(graph.size(), none) {
        using namespace operations;
        graph::index_list transposed(graph.size(), none);
        for (int index = 0; index < graph.size(); ++index) {
            if (has(graph[index].known, symmetric)) transposed[index] = index;
            if (graph[index].operation != index_of<transposition>) continue;
            transposed[index] = graph.operand(index, 0);
            transposed[graph.operand(index, 0)] = index;
        }
        for (int index = 0; index < graph.size(); ++index) {
            const graph::node& n = graph[index];
            if (n.operation != index_of<product> || n.shape.scalar() || all_entries.items[index] == 0)
                continue;
            enter(latest_, earlier_, graph.operand(index, 0), index);
            const int turned = transposed[graph.operand(index, n.count - 1)];
            if (turned >= 0) enter(latest_to_be_turned_, earlier_to_be_turned_, turned, index);
        }
    }

    /// A chain, or its transpose, that begins in another one.
    struct part {
        int chain;
        bool is_transposed;
    };
    /// Each one before a chain that its operands, from one of them on, begin with.
    template <class Graph>
    constexpr graph::sequence<part> parts_from(const Graph& g, int chain, int operand) const {
        const int left = g[chain].count - operand;
        const int first = g.operand(chain, operand);
        graph::sequence<part> parts;
        for (int other = latest_.items[first]; other >= 0; other = earlier_.items[other]) {
            bool is_part = other < chain && g[other].count <= left;
            for (int k = 0; is_part && k < g[other].count; ++k)
                is_part = g.operand(chain, operand + k) == g.operand(other, k);
            if (is_part) parts.push_back({other, false});
        }
        for (int other = latest_to_be_turned_.items[first]; other >= 0;
             other = earlier_to_be_turned_.items[other]) {
            const int count = g[other].count;
            bool is_part = other < chain && count <= left;
            for (int k = 0; is_part && k < count; ++k)
                is_part = are_transposes(g, g.operand(chain, operand + k), g.operand(other, count - 1 - k));
            if (is_part) parts.push_back({other, true});
        }
        return parts;
    }

private:
    static constexpr int none = -1;
    static constexpr void enter(graph::index_list& latest, graph::index_list& earlier, int factor,
                                int chain) {
        earlier[chain] = latest[factor];
        latest[factor] = chain;
    }

    graph::index_list latest_;
    graph::index_list latest_to_be_turned_;
    graph::index_list earlier_;
    graph::index_list earlier_to_be_turned_;
};

}  // namespace ctgrad::program

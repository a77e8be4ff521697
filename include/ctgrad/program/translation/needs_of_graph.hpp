// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"

namespace ctgrad::program {

/// What the nodes of a graph are needed for.
struct needs_of_graph {
    graph::index_list as_matrix;          // not only as a factor or the transpose of one
    graph::index_list all_entries;        // not only their sum or the diagonal
    graph::index_list adjugate;           // has one that is needed
    graph::index_list inverse_as_matrix;  // has an inverse that is
    bool has_singularities = false;       // logarithms and divisors

    template <class Graph>
    constexpr explicit needs_of_graph(const Graph& graph)
        : as_matrix(graph.size()),
          all_entries(graph.size()),
          adjugate(graph.size()),
          inverse_as_matrix(graph.size()) {
        using namespace operations;
        for (const int root : graph.roots) as_matrix[root] = all_entries[root] = 1;
        for (int index = graph.size(); index-- > 0;) {
            const graph::node& n = graph[index];
            for (int k = 0; k < n.count && !traits(n.operation).part_of_entries; ++k)
                all_entries[graph.operand(index, k)] = 1;
            const bool only_multiplied = n.operation == index_of<product> ||
                                         (n.operation == index_of<transposition> && as_matrix[index] == 0);
            for (int k = 0; k < n.count && !only_multiplied; ++k) as_matrix[graph.operand(index, k)] = 1;
            if (n.operation == index_of<matrix_adjugate>) adjugate[graph.operand(index, 0)] = 1;
            if (n.operation == index_of<logarithm> || is_divisor(n)) has_singularities = true;
        }
        for (int index = 0; index < graph.size(); ++index)
            if (graph[index].operation == index_of<matrix_inverse> && as_matrix[index] != 0)
                inverse_as_matrix[graph.operand(index, 0)] = 1;
    }

private:
    static constexpr bool is_divisor(const graph::node& n) {
        return n.operation == operations::index_of<operations::integer_power> && n.payload < 0;
    }
};

}  // namespace ctgrad::program

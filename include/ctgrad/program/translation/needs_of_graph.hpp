// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"

namespace ctgrad::program {

/// What the nodes of a graph are needed for.
struct needs_of_graph {
    graph::index_list as_matrix;          // not only as a factor or the transpose of one
    graph::index_list more_than_once;     // by more than one node, or a root and one
    graph::index_list all_entries;        // not only their sum or the diagonal
    graph::index_list adjugate;           // has one that is needed
    graph::index_list inverse_as_matrix;  // has an inverse that is
    graph::index_list log_determinant;    // has a determinant whose logarithm is
    graph::index_list exponential;        // has a differential of its exponential in one direction
    graph::index_list divisions;          // by how many products, or others, it is divided by
    graph::index_list singularities;      // are made of logarithms, or of divisors that may be removable

    template <class Graph>
    constexpr explicit needs_of_graph(const Graph& graph)
        : as_matrix(graph.size()),
          more_than_once(graph.size()),
          all_entries(graph.size()),
          adjugate(graph.size()),
          inverse_as_matrix(graph.size()),
          log_determinant(graph.size()),
          exponential(graph.size()),
          divisions(graph.size()),
          singularities(graph.size()) {
        using namespace operations;
        graph::index_list once(graph.size());
        const auto need = [&](int index) {
            more_than_once.items[index] = once.items[index];
            once.items[index] = 1;
        };
        for (const int root : graph.roots) {
            as_matrix[root] = all_entries[root] = 1;
            need(root);
        }
        for (int index = graph.size(); index-- > 0;) {
            const graph::node& n = graph[index];
            for (int k = 0; k < n.count; ++k) {
                need(graph.operand(index, k));
                const graph::node& factor = graph[graph.operand(index, k)];
                if (factor.operation == index_of<integer_power> && factor.payload < 0)
                    ++divisions[graph.operand(graph.operand(index, k), 0)];
            }
            for (int k = 0; k < n.count && !traits(n.operation).part_of_entries; ++k)
                all_entries[graph.operand(index, k)] = 1;
            const bool only_multiplied = n.operation == index_of<product> ||
                                         (n.operation == index_of<transposition> && as_matrix[index] == 0);
            for (int k = 0; k < n.count && !only_multiplied; ++k) as_matrix[graph.operand(index, k)] = 1;
            if (n.operation == index_of<matrix_adjugate>) adjugate[graph.operand(index, 0)] = 1;
            if (n.operation == index_of<log_absolute_determinant>)
                log_determinant[graph.operand(index, 0)] = 1;
            if (n.operation == index_of<logarithm> &&
                graph[graph.operand(index, 0)].operation == index_of<matrix_determinant>)
                log_determinant[graph.operand(graph.operand(index, 0), 0)] = 1;
            if (n.operation == index_of<differential_of_matrix_exponential> &&
                has_one_direction(graph, index))
                exponential[graph.operand(index, 0)] = 1;
        }
        for (int index = 0; index < graph.size(); ++index) {
            const graph::node& n = graph[index];
            if (n.operation == index_of<matrix_inverse> && as_matrix[index] != 0)
                inverse_as_matrix[graph.operand(index, 0)] = 1;
            bool singular = n.operation == index_of<logarithm>;
            if (n.operation == index_of<integer_power> && n.payload < 0)
                singular = may_be_removable(graph[graph.operand(index, 0)].operation);
            for (int k = 0; k < n.count; ++k)
                singular = singular || singularities.items[graph.operand(index, k)] != 0;
            singularities.items[index] = singular ? 1 : 0;
        }
    }

    template <class Graph>
    static constexpr bool has_one_direction(const Graph& graph, int index) {
        return graph[graph.operand(index, 0)].shape == graph[graph.operand(index, 1)].shape;
    }

private:
    static constexpr bool may_be_removable(int divisor) {
        using namespace operations;
        return divisor == index_of<euclidean_norm> || divisor == index_of<squared_euclidean_norm> ||
               divisor == index_of<absolute_value> || divisor == index_of<square_root> ||
               divisor == index_of<addition> || divisor == index_of<product>;
    }
};

}  // namespace ctgrad::program

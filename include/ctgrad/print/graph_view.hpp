// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/lowering/normal_graph.hpp"

namespace ctgrad::printing {

/// A finished graph of any size, to be read.
struct graph_view {
    const graph::node* nodes;
    const int* pool;
    const graph::variable_entry* variables;
    const graph::user_laws* const* users;

    constexpr explicit graph_view(const auto& finished)
        : nodes(finished.nodes), pool(finished.pool), variables(finished.variables), users(finished.users) {}

    constexpr const graph::node& operator[](int index) const { return nodes[index]; }
    constexpr int operand(int index, int k) const { return pool[nodes[index].first + k]; }
    constexpr graph::index_list operands(int index) const {
        graph::index_list all;
        for (int k = 0; k < nodes[index].count; ++k) all.push_back(operand(index, k));
        return all;
    }
};

}  // namespace ctgrad::printing

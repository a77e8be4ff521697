// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "in_enough_room.hpp"
#include "normal_form/factor.hpp"

namespace ctgrad::graph {

/// A finished graph as a constant: plain arrays, operands before what is made of them, nothing that no root
/// needs.
template <int Nodes, int Operands, int Variables, int Roots, int Users = 16>
struct frozen_graph {
    node nodes[Nodes]{};
    int pool[Operands + 1]{};
    variable_entry variables[Variables + 1]{};
    const user_laws* users[Users + 1]{};
    int roots[Roots]{};
    int node_count = 0;
    int operand_count = 0;
    int variable_count = 0;
    int user_count = 0;
    int root_count = 0;
    bool overflow = false;

    constexpr int size() const { return node_count; }
    constexpr bool overflows() const { return overflow; }
    constexpr const node& operator[](int index) const { return nodes[index]; }
    constexpr int operand(int index, int k) const { return pool[nodes[index].first + k]; }
    constexpr node_view view() const { return {nodes, pool}; }
    constexpr const variable_entry& variable(int place) const { return variables[place]; }
    constexpr const user_laws& user(int place) const { return *users[place]; }

    /// Copies what the roots need out of a graph under construction.
    constexpr void freeze(const expression_graph& g, const index_list& from) {
        const index_list uses = count_uses(g, from);
        index_list copied(g.size(), -1);
        index_list places(g.variables().size() + 1, -1);
        const int size = g.size();
        for (int index = 0; index < size && !overflow; ++index)
            if (uses.items[index] != 0) {
                overflow = node_count == Nodes || operand_count + g[index].count > Operands ||
                           variable_count == Variables;
                if (!overflow) copied.items[index] = add(g, index, copied, places);
            }
        overflow = overflow || from.size() > Roots || g.users().size() > Users;
        for (int k = 0; k < g.users().size() && !overflow; ++k) users[user_count++] = g.users()[k];
        for (int k = 0; k < from.size() && !overflow; ++k) roots[root_count++] = copied[from[k]];
    }

    /// The same in arrays of another size.
    template <class Other>
    constexpr void copy(const Other& other) {
        copy_entries(other.nodes, other.node_count, nodes);
        copy_entries(other.pool, other.operand_count, pool);
        copy_entries(other.variables, other.variable_count, variables);
        copy_entries(other.users, other.user_count, users);
        copy_entries(other.roots, other.root_count, roots);
        node_count = other.node_count;
        operand_count = other.operand_count;
        variable_count = other.variable_count;
        user_count = other.user_count;
        root_count = other.root_count;
    }

private:
    constexpr int add(const expression_graph& g, int index, const index_list& copied, index_list& places) {
        node n = g[index];
        if (g.is<operations::variable>(index)) {
            if (places[n.payload] < 0) {
                places[n.payload] = variable_count;
                variables[variable_count++] = g.variable(n.payload);
            }
            n.payload = places[n.payload];
        }
        n.first = operand_count;
        n.whole = false;
        for (int k = 0; k < n.count; ++k) {
            const int operand = copied[g.operand(index, k)];
            pool[operand_count++] = operand;
            nodes[operand].whole = true;
        }
        nodes[node_count++] = n;
        return node_count - 1;
    }
};

/// Builds a graph as a constant, in Builder::mode. Builder::build(graph, roots) says what is in it.
template <class Builder>
struct constant_graph {
    static constexpr graph_mode input() { return Builder::mode; }
    // The graph's class is a parameter so that a compiler makes none before it needs one.
    template <int Nodes, class Graph = expression_graph>
    static constexpr auto build(graph_mode mode) {
        Graph g{mode};
        index_list nodes;
        Builder::build(g, nodes);
        frozen_graph<Nodes, 4 * Nodes, Nodes / 4, Nodes, Nodes / 64> frozen;
        frozen.freeze(g, nodes);
        return frozen;
    }

    static constexpr frozen_graph<1, 1, 1, 1, 1> unfinished{.node_count = 1, .root_count = 1};

private:
    static constexpr auto fitted() {
        constexpr const auto& b = in_enough_room<constant_graph, 2048>();
        frozen_graph<b.node_count, b.operand_count, b.variable_count, b.root_count, b.user_count> frozen;
        frozen.copy(b);
        return frozen;
    }

public:
    static constexpr auto value = fitted();
};

constexpr bool is_root(int operation) {
    return operation == operations::index_of<operations::euclidean_norm> ||
           operation == operations::index_of<operations::square_root>;
}

/// Are all numbers of a finished graph exact fractions?
constexpr bool numbers_fit(const auto& g) {
    for (int index = 0; index < g.size(); ++index)
        if (g.nodes[index].value.denominator == 0) return false;
    return true;
}

/// The nodes of a finished graph in another graph. What is normal there is normal here while nodes and
/// variables stand in the same order, no properties are known, no sum is a term of a sum, no rule is for what
/// is compared alone and no power is that of a root; otherwise nodes are made again.
template <class Frozen>
constexpr int import_graph(expression_graph& g, const Frozen& from) {
    constexpr int addition = operations::index_of<operations::addition>;
    constexpr int product = operations::index_of<operations::product>;
    index_list imported;
    bool same_order = true;
    int last_variable = -1;
    for (int index = 0; index < from.size(); ++index) {
        const node& n = from[index];
        const int payload =
            n.operation >= operations::first_of_user ? g.place_of(from.users[n.payload]) : n.payload;
        index_list operands;
        for (int k = 0; k < n.count; ++k) {
            operands.push_back(imported.items[from.operand(index, k)]);
            const node& operand = from[from.operand(index, k)];
            if (!g.mode.keeps_sums && n.operation == operand.operation &&
                (n.operation == addition || (n.operation == product && operand.shape.scalar())))
                same_order = false;
        }
        if (!g.mode.keeps_sums && g.laws->simplification.only_compared[n.operation]) same_order = false;
        if (g.mode.combines_roots && n.operation == operations::index_of<operations::integer_power> &&
            is_root(from[from.operand(index, 0)].operation))
            same_order = false;
        int place = 0;
        if (n.operation == operations::index_of<operations::variable>) {
            const variable_entry& v = from.variable(n.payload);
            place = g.variable(v.tag, v.description);
            same_order =
                same_order && v.description.properties == property::none && g[place].payload > last_variable;
            last_variable = g[place].payload;
        } else if (n.count == 0 || same_order) {
            place = g.intern({.operation = n.operation,
                              .payload = payload,
                              .shape = n.shape,
                              .value = n.value,
                              .rank = n.rank},
                             operands);
        } else {
            place = make(g, n.operation, payload, operands);
        }
        same_order = same_order && (index == 0 || place > imported.back());
        imported.push_back(place);
    }
    return imported[from.roots[0]];
}

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "lower.hpp"

namespace ctgrad::graph {

/// A finished graph as a constant: arrays of exactly the size that is needed.
template <int Nodes, int Operands, int Variables, int Roots>
struct frozen_graph {
    std::array<node, Nodes> nodes{};
    std::array<int, Operands> pool{};
    std::array<variable_entry, Variables> variables{};
    std::array<int, Roots> roots{};

    constexpr int operand(int index, int k) const {
        return pool[static_cast<unsigned>(nodes[static_cast<unsigned>(index)].first + k)];
    }
    constexpr const node& operator[](int index) const { return nodes[static_cast<unsigned>(index)]; }
    static constexpr int size() { return Nodes; }
};

/// Copies what the roots need into another graph by `copy(node, operands)`, operands first; the roots become those of
/// the copy.
template <class Copy>
constexpr void copy_reachable(const expression_graph& from, index_list& roots, Copy copy) {
    index_list copied(static_cast<unsigned>(from.size()), -1);
    index_list wanted(static_cast<unsigned>(from.size()), 0);
    for (const int root : roots) wanted[static_cast<unsigned>(root)] = 1;
    for (int index = from.size(); index-- > 0;)
        if (wanted[static_cast<unsigned>(index)] != 0)
            for (int k = 0; k < from[index].count; ++k) wanted[static_cast<unsigned>(from.operand(index, k))] = 1;
    for (int index = 0; index < from.size(); ++index) {
        if (wanted[static_cast<unsigned>(index)] == 0) continue;
        index_list operands = from.operands(index);
        for (int& operand : operands) operand = copied[static_cast<unsigned>(operand)];
        copied[static_cast<unsigned>(index)] = copy(from[index], operands);
    }
    for (int& root : roots) root = copied[static_cast<unsigned>(root)];
}

/// Makes the nodes again in a fresh graph, where sums take out their common factors: the last step of a normal form.
constexpr void factor(const expression_graph& from, expression_graph& g, index_list& roots) {
    g.factors = true;
    for (const variable_entry& v : from.variables()) g.variable(v.tag, v.description);
    copy_reachable(from, roots, [&](const node& n, const index_list& operands) {
        if (!operands.empty()) return make(g, n.operation, n.payload, operands);
        if (n.operation == operations::index_of<operations::variable>) {
            const variable_entry& v = from.variables()[static_cast<unsigned>(n.payload)];
            return g.variable(v.tag, v.description);
        }
        return g.intern(n, {});
    });
}

/// The same graph without the nodes that no root needs.
constexpr void compact(const expression_graph& from, expression_graph& g, index_list& roots) {
    copy_reachable(from, roots, [&](const node& n, const index_list& operands) {
        if (n.operation == operations::index_of<operations::variable>) {
            const variable_entry& v = from.variables()[static_cast<unsigned>(n.payload)];
            return g.variable(v.tag, v.description);
        }
        node fresh = n;
        fresh.weight = 1;
        return g.intern(fresh, operands);
    });
}

/// The normal form of expressions, in one graph: what is common to them is there once.
template <expression... Es>
struct normal_graph {
private:
    static constexpr void build(expression_graph& result, index_list& roots) {
        expression_graph lowered;
        lowered_types types{lowered};
        roots = {types.template lower<Es>()...};
        expression_graph with_factors;
        factor(lowered, with_factors, roots);
        compact(with_factors, result, roots);
    }
    struct sizes {
        int nodes, operands, variables;
    };
    static constexpr sizes measured = [] {
        expression_graph g;
        index_list roots;
        build(g, roots);
        int operands = 0;
        for (int index = 0; index < g.size(); ++index) operands += g[index].count;
        return sizes{g.size(), operands, static_cast<int>(g.variables().size())};
    }();
    static constexpr auto freeze() {
        expression_graph g;
        index_list roots;
        build(g, roots);
        frozen_graph<measured.nodes, measured.operands, measured.variables, sizeof...(Es)> frozen;
        unsigned place = 0;
        for (int index = 0; index < g.size(); ++index) {
            frozen.nodes[static_cast<unsigned>(index)] = g[index];
            for (int k = 0; k < g[index].count; ++k) frozen.pool[place++] = g.operand(index, k);
        }
        for (unsigned k = 0; k < frozen.variables.size(); ++k) frozen.variables[k] = g.variables()[k];
        for (unsigned k = 0; k < sizeof...(Es); ++k) frozen.roots[k] = roots[k];
        return frozen;
    }

public:
    static constexpr auto value = freeze();
};

}  // namespace ctgrad::graph

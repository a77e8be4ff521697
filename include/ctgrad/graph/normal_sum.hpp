// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rewrite.hpp"

namespace ctgrad::graph {

constexpr int make_product(expression_graph& g, const index_list& factors);
template <class... More>
constexpr int make_product(expression_graph& g, int factor, More... more) {
    const index_list factors{factor, more...};
    return make_product(g, factors);
}

constexpr bool join_parts(expression_graph& g, index_list& terms);

/// A term of a sum: a rational number times a node without one.
struct term {
    numeric::rational coefficient;
    int node;
};

/// Takes the number out of a multiple: 3 s A is 3 times s A.
constexpr term split_coefficient(expression_graph& g, int index) {
    using namespace operations;
    if (g.is<number>(index)) return {g[index].value, g.number(1)};
    if (g.is<scalar_multiple>(index)) {
        const int matrix = g.operand(index, 1);
        const term factor = split_coefficient(g, g.operand(index, 0));
        if (factor.coefficient == 1) return {1, index};
        return {factor.coefficient, make_product(g, factor.node, matrix)};
    }
    if (g.is<product>(index) && g.is<number>(g.operand(index, 0)))
        return {g[g.operand(index, 0)].value,
                part_of(g, index_of<product>, g.operands(index), 1, g[index].count)};
    return {1, index};
}

namespace detail {

// Adds coefficient × node to the terms, sums inside taken apart, equal terms collected.
constexpr void add_term(expression_graph& g, sequence<term>& terms, numeric::rational coefficient,
                        int index) {
    using namespace operations;
    if (g.is<zero_matrix>(index)) return;
    if (g.is<addition>(index)) {
        for (const int operand : g.operands(index)) add_term(g, terms, coefficient, operand);
        return;
    }
    const term split = split_coefficient(g, index);
    if (g.is<addition>(split.node)) return add_term(g, terms, coefficient * split.coefficient, split.node);
    for (term& known : terms)
        if (known.node == split.node) {
            known.coefficient = known.coefficient + coefficient * split.coefficient;
            return;
        }
    terms.push_back({coefficient * split.coefficient, split.node});
}

constexpr void sort(const expression_graph& g, index_list& list,
                    bool (*before)(const expression_graph&, int, int) = &precedes) {
    for (int k = 1; k < list.size(); ++k)
        for (int i = k; i > 0 && before(g, list[i], list[i - 1]); --i) {
            const int moved = list[i];
            list[i] = list[i - 1];
            list[i - 1] = moved;
        }
}

}  // namespace detail

/// A sum in normal form: no sums inside, equal terms collected, zeros dropped, in the order of writing.
constexpr int make_sum(expression_graph& g, const index_list& summands, dims shape) {
    using namespace operations;
    sequence<term> terms;
    for (const int summand : summands) detail::add_term(g, terms, 1, summand);
    index_list nodes;
    for (const term& t : terms) {
        if (t.coefficient == 0 || g.is<zero_matrix>(t.node)) continue;
        nodes.push_back(t.coefficient == 1 ? t.node : make_product(g, g.number(t.coefficient), t.node));
    }
    detail::sort(g, nodes);
    if (nodes.empty()) return g.constant<zero_matrix>(shape);
    if (nodes.size() > 1 && join_parts(g, nodes)) return make_sum(g, nodes, shape);
    if (nodes.size() > 1 && g.factors) {
        const outer_factors outer(g, nodes);
        if (outer.any_shared() &&
            rewrite_pair(g, g.laws->factoring, index_of<addition>, nodes, shape, &outer))
            return make_sum(g, nodes, shape);
    }
    if (nodes.size() == 1) return nodes[0];
    return g.intern({.operation = index_of<addition>, .shape = shape}, nodes);
}

}  // namespace ctgrad::graph

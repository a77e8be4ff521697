// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../compiler_limits.hpp"
#include "normal_hadamard.hpp"
#include "normal_kronecker.hpp"

namespace ctgrad::graph {

namespace detail {

// Of a node to which no rule applies.
constexpr int transpose_part_by_part(expression_graph& g, int a, dims shape) {
    using namespace operations;
    const int operation = g[a].operation;
    if (operation == index_of<addition> || operation == index_of<hadamard_product> ||
        traits(operation).entrywise_of_two) {
        index_list turned = g.operands(a);
        int weight = 1;
        for (int& operand : turned) {
            const int transposed = make(g, index_of<transposition>, 0, operand);
            g.keep_whole_like(transposed, operand);
            operand = transposed;
            weight += g[operand].weight;
        }
        if (weight <= g[a].weight) return make(g, operation, 0, turned);
    }
    return g.intern({.operation = index_of<transposition>, .shape = shape}, {a});
}

// Makes the transposes of the heavy parts of a node, what stands lowest first: the transpose of an
// expression needs those of its parts, and compilers limit how deep calls may nest.
constexpr void transpose_parts(expression_graph& g, int a) {
    constexpr int transposition = operations::index_of<operations::transposition>;
    if (g[a].weight < heavy_transpose) return;
    index_list open{a};
    while (!open.empty()) {
        const int part = open.back();
        const int before = open.size();
        const int count = g[part].count;
        for (int k = 0; k < count; ++k) {
            const int operand = g.operand(part, k);
            const node& n = g[operand];
            if (n.weight >= heavy_transpose && (n.shape.rows != 1 || n.shape.columns != 1) &&
                g.made.find(transposition, 0, &operand, 1) < 0)
                open.push_back(operand);
        }
        if (open.size() > before) continue;
        if (part != a) make(g, transposition, 0, part);
        open.pop_back();
    }
}

}  // namespace detail

/// The transpose in normal form. Of a sum or a Hadamard product it is the sum of the transposes where that is
/// the smaller, so that a transpose stands where it is written least and a symmetric sum is found to be its
/// own transpose. What is transposed twice is what it was.
constexpr int make_transpose(expression_graph& g, int a) {
    const dims shape = g.shape(a).transposed();
    if (g.is<operations::commutation_matrix>(a)) return transposed_commutation(g, a);
    detail::transpose_parts(g, a);
    const int rewritten = rewrite_by_all(g, operations::index_of<operations::transposition>, 0, {a}, shape);
    const int result = rewritten >= 0 ? rewritten : detail::transpose_part_by_part(g, a, shape);
    if (result == a) g.learn(a, symmetric);
    else if (g.mode.simplifies &&
             g.made.find(operations::index_of<operations::transposition>, 0, &result, 1) < 0)
        g.made.remember(operations::index_of<operations::transposition>, 0, {result}, a);
    return result;
}

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_product.hpp"

namespace ctgrad::graph {

/// A Hadamard product in normal form: scalar factors outside, equal factors as powers, ones dropped, in the
/// order of writing.
constexpr int make_hadamard(expression_graph& g, const index_list& factors, dims shape) {
    using namespace operations;
    if (shape.scalar()) return make_product(g, factors);
    index_list scalars;
    index_list matrices;
    index_list pending;
    for (int k = factors.size(); k-- > 0;) pending.push_back(factors[k]);
    while (!pending.empty()) {
        const int factor = pending.back();
        pending.pop_back();
        if (g.is<zero_matrix>(factor)) return factor;
        if (g.is<scalar_multiple>(factor)) {
            scalars.push_back(g.operand(factor, 0));
            pending.push_back(g.operand(factor, 1));
        } else if (g.is<hadamard_product>(factor)) {
            for (int k = g[factor].count; k-- > 0;) pending.push_back(g.operand(factor, k));
        } else if (!g.is<one_matrix>(factor)) {
            matrices.push_back(factor);
        }
    }
    const int selected = select_product(
        g, matrices, [](int) { return true; },
        [&](const index_list& parts) { return make_hadamard(g, parts, shape); });
    if (selected >= 0) {
        scalars.push_back(selected);
        return make_product(g, scalars);
    }
    sequence<power_factor> powers;
    for (const int matrix : matrices) collect_power(g, powers, matrix);
    index_list nodes;
    for (const power_factor& p : powers) append_power(g, p, nodes);
    detail::sort(g, nodes);
    while (nodes.size() > 1 &&
           rewrite_pair(g, g.laws->simplification, index_of<hadamard_product>, nodes, shape))
        continue;
    int result = nodes.empty() ? g.constant<one_matrix>(shape)
                 : nodes.size() == 1
                     ? nodes[0]
                     : g.intern({.operation = index_of<hadamard_product>, .shape = shape}, nodes);
    if (scalars.empty()) return result;
    scalars.push_back(result);
    return make_product(g, scalars);
}

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "algebra.hpp"

namespace ctgrad::graph {

/// Marks what the roots need.
constexpr index_list reachable(const expression_graph& g, const index_list& roots) {
    index_list wanted(g.size());
    for (const int root : roots) wanted[root] = 1;
    for (int index = g.size(); index-- > 0;)
        if (wanted.items[index] != 0)
            for (int k = 0; k < g[index].count; ++k) wanted.items[g.operand(index, k)] = 1;
    return wanted;
}

/// Takes common factors out of the sums that the roots need, the last step of a normal form: x'A + x'A' is
/// x'(A + A'). What stands above a changed sum is made again.
constexpr void factor(expression_graph& g, index_list& roots) {
    const index_list wanted = reachable(g, roots);
    const int size = g.size();
    index_list changed(size, -1);
    g.factors = true;
    g.made.forget();
    for (int index = 0; index < size; ++index) {
        if (wanted.items[index] == 0) continue;
        const int count = g[index].count;
        int same = 0;
        while (same < count && changed.items[g.operand(index, same)] == g.operand(index, same)) ++same;
        index_list operands = g.operands(index);
        if (same == count &&
            (!g.is<operations::addition>(index) || !outer_factors(g, operands).any_shared())) {
            changed.items[index] = index;
            continue;
        }
        for (int& operand : operands) operand = changed.items[operand];
        changed[index] = make(g, g[index].operation, g[index].payload, operands);
    }
    g.factors = false;
    g.made.forget();
    for (int& root : roots) root = changed[root];
}

}  // namespace ctgrad::graph

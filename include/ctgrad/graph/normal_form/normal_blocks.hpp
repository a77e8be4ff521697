// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_power.hpp"
#include "selections.hpp"

namespace ctgrad::graph {
namespace detail {

/// The terms of a matrix that may be a stack of blocks; nothing where it is none.
constexpr index_list blocks_of(expression_graph& g, int index, bool last) {
    using namespace operations;
    const bool turned = g.is<transposition>(index);
    const int node = turned ? g.operand(index, 0) : index;
    if (!g.is<addition>(node)) return {index};
    for (int k = 0; k < g[node].count; ++k)
        if (!as_selection(g, outer_factor(g, g.operand(node, k), last != turned)).found) return {};
    index_list terms = g.operands(node);
    if (turned)
        for (int& term : terms) term = make(g, index_of<transposition>, 0, term);
    return terms;
}

}  // namespace detail

/// Stacks of blocks are multiplied block by block: E₂ᵀ(E₀a + E₂b) is b, and (A E₀ᵀ + B E₂ᵀ)(E₀C + E₂D) is
/// AC + BD. Only where all the selections that meet are one, zero or a selection, so that a product of sums
/// never grows. Done for the first two such neighbours of a chain of factors; false where there are none.
constexpr bool multiply_blocks(expression_graph& g, index_list& chain) {
    for (int k = 0; k + 1 < chain.size(); ++k) {
        const index_list left = detail::blocks_of(g, chain[k], true);
        if (left.empty()) continue;
        const index_list right = detail::blocks_of(g, chain[k + 1], false);
        if (left.size() * right.size() < 2) continue;
        index_list products;
        bool all = true;
        for (const int a : left)
            for (const int b : right) {
                const int inner =
                    product_of_selections(g, outer_factor(g, a, true), outer_factor(g, b, false));
                all = all && inner >= 0;
                if (inner >= 0 && !g.is<operations::zero_matrix>(inner)) products.push_back(a);
                if (inner >= 0 && !g.is<operations::zero_matrix>(inner)) products.push_back(b);
            }
        if (!all) continue;
        index_list terms;
        for (int p = 0; p < products.size(); p += 2)
            terms.push_back(make_product(g, products[p], products[p + 1]));
        chain[k] = make_sum(g, terms, {g.shape(chain[k]).rows, g.shape(chain[k + 1]).columns});
        chain.erase(k + 1);
        return true;
    }
    return false;
}

}  // namespace ctgrad::graph

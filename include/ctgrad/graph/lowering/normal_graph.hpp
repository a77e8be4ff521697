// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../differentiation/vectorised_jacobian.hpp"
#include "substitution.hpp"

namespace ctgrad::graph {

namespace detail {

/// A product or a sum that is its own transpose is symmetric, however it was written: the last chance to find
/// out, since programs compute half of such a product. Only where both ends begin with the same variable.
constexpr void find_own_transposes(expression_graph& g, const index_list& roots) {
    const index_list uses = count_uses(g, roots);
    const int size = g.size();
    for (int index = 0; index < size; ++index) {
        const node n = g[index];
        if (uses.items[index] == 0 || n.shape.columns == 1 || n.shape.rows != n.shape.columns ||
            has(n.known, symmetric) || !traits(n.operation).associative)
            continue;
        const bool chain = n.operation == operations::index_of<operations::product>;
        if (chain && g[g.operand(index, 0)].leftmost != g[g.operand(index, n.count - 1)].leftmost) continue;
        make(g, operations::index_of<operations::transposition>, 0, index);
    }
}

template <bool KeepsSums, expression... Es>
struct graph_of {
    static constexpr graph_mode mode{.keeps_sums = KeepsSums, .combines_roots = KeepsSums};

    static constexpr void build(expression_graph& g, index_list& roots) {
        lowered_types types{g};
        roots = {lower_beside<Es, Es...>(g, types)...};
        factor(g, roots);
        if (KeepsSums) find_own_transposes(g, roots);
    }
    static constexpr const auto& value = constant_graph<graph_of>::value;
};

}  // namespace detail

/// The normal form of expressions, in one graph: what is common to them is there once. Sums are flat, so that
/// it does not matter how they were written.
template <expression... Es>
using normal_graph = detail::graph_of<false, Es...>;

/// The same for programs: a sum that something else needs, too, is computed once and is one term of other
/// sums. A recurrence u + f(u), written out, is as long as it has steps.
template <expression... Es>
using evaluation_graph = detail::graph_of<true, Es...>;

namespace detail {

template <class E>
constexpr structure known_of_expression() {
    constexpr const auto& graph = evaluation_graph<E>::value;
    return graph[graph.roots[0]].known;
}

}  // namespace detail

}  // namespace ctgrad::graph

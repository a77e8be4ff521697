// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../differentiation/vectorised_jacobian.hpp"
#include "substitution.hpp"

namespace ctgrad::graph {

namespace detail {

/// Is the transpose of a factor or a term the other one, or one of the others?
constexpr bool has_transpose_among(expression_graph& g, int part, const index_list& others) {
    const int turned = make(g, operations::index_of<operations::transposition>, 0, part);
    for (const int other : others)
        if (other == turned) return true;
    return false;
}

/// May a product or a sum be its own transpose? The ends of such a product are transposes, of which one that
/// is written as a transpose costs nothing to find out; of such a sum every term's transpose is a term.
constexpr bool may_be_own_transpose(expression_graph& g, int index) {
    const index_list parts = g.operands(index);
    if (g.is<operations::product>(index)) {
        const int first = parts[0];
        const int last = parts.back();
        if (g[first].leftmost != g[last].leftmost) return false;
        return g.is<operations::transposition>(first) ? has_transpose_among(g, first, {last})
                                                      : has_transpose_among(g, last, {first});
    }
    for (const int term : parts)
        if (!has_transpose_among(g, term, parts)) return false;
    return true;
}

/// A product or a sum that is its own transpose is symmetric, however it was written: the last chance to find
/// out, since programs compute half of such a product.
constexpr void find_own_transposes(expression_graph& g, const index_list& roots) {
    const index_list uses = count_uses(g, roots);
    const int size = g.size();
    for (int index = 0; index < size; ++index) {
        const node n = g[index];
        if (uses.items[index] == 0 || n.shape.columns == 1 || n.shape.rows != n.shape.columns ||
            has(n.known, symmetric) || !traits(n.operation).associative)
            continue;
        if (may_be_own_transpose(g, index))
            make(g, operations::index_of<operations::transposition>, 0, index);
    }
}

template <bool KeepsSums, expression... Es>
struct graph_of {
    static constexpr int root_count = sizeof...(Es);

    template <int Part>
    struct part {
        static constexpr graph_mode mode{.keeps_sums = KeepsSums, .combines_roots = KeepsSums};

        static constexpr void build(expression_graph& g, index_list& roots) {
            if constexpr (Part == 0) {
                lowered_types types{g};
                roots = {lower_beside<Es, Es...>(g, types)...};
            } else {
                constexpr const auto& before = constant_graph<part<Part - 1>>::value;
                g.begin_with(before);
                roots.append(before.roots, before.root_count);
            }
            factor(g, roots, root_count, normal_forms_in_one_constant - g.made.size());
            if (KeepsSums && roots.size() == root_count) find_own_transposes(g, roots);
        }
    };
    static constexpr const auto& value = last_part_of<graph_of>();
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

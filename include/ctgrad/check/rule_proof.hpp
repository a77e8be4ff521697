// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/normal_form/factor.hpp"
#include "rule_instances.hpp"

namespace ctgrad::checking {

/// What became of the attempt to prove a rule.
struct rule_proof {
    int instances = 0;
    int rectangular = 0;
    int unlawful = 0;          // instances whose right side has another shape or is no lawful expression
    int refuted_by_field = 0;  // instances whose sides differ in GF(p), where exp, √, … are unknown functions
    int refuted_by_numbers = 0;  // instances whose sides differ as real numbers
    int applied = 0;             // instances whose sides have one normal form
    bool has_unknown = false;    // a side has a function of which GF(p) knows nothing

    constexpr bool is_exact() const { return instances > 0 && unlawful == 0 && refuted_by_field == 0; }
    /// Exact where that is possible; by numbers only where a side contains an unknown function.
    constexpr bool holds() const {
        return is_exact() || (instances > 0 && unlawful == 0 && refuted_by_numbers == 0 && has_unknown);
    }
};

namespace detail {

/// The node with all that it is made of, made again in another graph.
inline int made_again(graph::expression_graph& g, const graph::expression_graph& from, int index) {
    const graph::node& n = from[index];
    if (from.is<operations::variable>(index)) {
        const graph::variable_entry& variable = from.variable(n.payload);
        return g.variable(variable.tag, variable.description);
    }
    if (n.count == 0) return g.intern(n, {});
    graph::index_list operands;
    for (int k = 0; k < n.count; ++k) operands.push_back(made_again(g, from, from.operand(index, k)));
    const graph::user_laws* const user = user_of(from, index);
    return make(g, n.operation, user != nullptr ? g.place_of(user) : n.payload, operands);
}

}  // namespace detail

/// What a rule says, is that done: do both sides become one?
inline bool is_applied(const rule_instance& i) {
    graph::expression_graph g;
    for (const graph::variable_entry& v : i.g.variables()) g.variable(v.tag, v.description);
    graph::index_list sides{detail::made_again(g, i.g, i.left), detail::made_again(g, i.g, i.right)};
    graph::factor(g, sides);
    return sides[0] == sides[1];
}

/// Tries to refute a rule, of the library or of a user, for every combination of shapes and properties that
/// its left side and its conditions allow. The judge says what an instance's sides are worth:
/// `is_unknown(node)` of a pattern's node, `equal_in_field(instance)`, `equal_in_numbers(instance)`.
template <class Judge>
rule_proof prove(const graph::rule& r, Judge& judge,
                 const std::vector<dims>& shapes = {std::begin(tried_shapes), std::end(tried_shapes)}) {
    struct visitor {
        Judge& judge;
        rule_proof& result;

        void operator()(const rule_instance& i) const {
            ++result.instances;
            if (i.rectangular) ++result.rectangular;
            if (i.g.shape(i.left) != i.g.shape(i.right) || !well_formed(i.g, i.right)) {
                ++result.unlawful;
                return;
            }
            if (!judge.equal_in_field(i)) ++result.refuted_by_field;
            if (!judge.equal_in_numbers(i)) ++result.refuted_by_numbers;
            if (is_applied(i)) ++result.applied;
        }
    };
    rule_proof result;
    for (const graph::pattern* const side : {&r.left, &r.right})
        for (int k = 0; k < side->size; ++k)
            result.has_unknown = result.has_unknown || judge.is_unknown(side->nodes[k]);
    instance_maker{r, shapes, visitor{judge, result}}.run();
    return result;
}

}  // namespace ctgrad::checking

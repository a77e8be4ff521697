// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/rules/rules.hpp"

namespace ctgrad::checking {

/// What a side of a rule weighs, linear in what its wildcards weigh, which is 1 at least: an operation that
/// stands outside of another weighs less. Where the right side is lighter, whatever the wildcards are,
/// rewriting ends.
struct rule_weight {
    int of_wildcard[graph::wildcards]{};
    int constant = 0;

    constexpr bool is_above(const rule_weight& other) const {
        int least = constant - other.constant;
        for (int k = 0; k < graph::wildcards; ++k) {
            const int more = of_wildcard[k] - other.of_wildcard[k];
            if (more < 0) return false;
            least += more;
        }
        return least > 0;
    }
};
constexpr rule_weight weight_of(const graph::pattern& p, int index) {
    const graph::pattern_node& n = p.nodes[index];
    rule_weight weight;
    if (n.operation == graph::wildcard_operation) {
        weight.of_wildcard[n.payload] = 1;
        return weight;
    }
    weight.constant = 1;
    const bool is_function = n.left >= 0 && n.right < 0;
    const int times = operations::is_of_user(n.operation) ? 3 : is_function ? 2 : 1;
    for (const int operand : {n.left, n.right}) {
        if (operand < 0) continue;
        const rule_weight inside = weight_of(p, operand);
        weight.constant += times * inside.constant;
        for (int k = 0; k < graph::wildcards; ++k) weight.of_wildcard[k] += times * inside.of_wildcard[k];
    }
    return weight;
}

}  // namespace ctgrad::checking

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../normal_form/outer_factors.hpp"
#include "conditions.hpp"
#include "rule_index.hpp"

namespace ctgrad::graph {

constexpr bool may_fit(const expression_graph& g, int required, int operand) {
    const node& n = g[operand];
    if (required >= 0) return n.operation == required;
    if (required == any_operand) return true;
    if (required == selection_operand) return traits(n.operation).selection;
    if (required == any_number) return n.shape.rows == 1 && n.shape.columns == 1;
    return n.operation == constant_operand - required ||
           n.operation == operations::index_of<operations::number>;
}

namespace detail {

// All of the operands, not yet a node, against the root of a left side.
constexpr bool root_matches(matcher& m, const pattern& p, int payload, const index_list& operands) {
    const pattern_node& root = p.root();
    if (root.operation == function_operation) return false;
    if (root.left < 0) return false;
    if (root.user == nullptr ? root.payload != payload : root.user != &m.graph().user(payload)) return false;
    return m.matches(root.left, operands[0]) && (root.right < 0 || m.matches(root.right, operands[1]));
}

constexpr int try_rule(expression_graph& g, const rule& r, int payload, const index_list& operands,
                       dims shape) {
    matcher m{g, r.left};
    do {
        m.restart();
        if (root_matches(m, r.left, payload, operands) && conditions_hold(g, r, m.bound))
            return instantiate(g, r.right, r.right.size - 1, m.bound, shape);
    } while (m.ways.next());
    return -1;
}

constexpr int try_function_rule(expression_graph& g, const rule& r, int operation, int payload,
                                const index_list& operands, dims shape) {
    matcher m{g, r.left};
    m.bound.function = operation;
    m.bound.exponent = payload;
    if (!m.matches(r.left.root().left, operands[0]) || !conditions_hold(g, r, m.bound)) return -1;
    return instantiate(g, r.right, r.right.size - 1, m.bound, shape);
}

// Two terms of a commutative list; the rest of the list stays.
constexpr bool try_pair(expression_graph& g, const rule& r, index_list& operands, dims shape, int one,
                        int other) {
    const pattern_node& root = r.left.root();
    const int left = operands[one];
    const int right = operands[other];
    matcher m{g, r.left};
    do {
        m.restart();
        if (m.matches(root.left, left) && m.matches(root.right, right) && conditions_hold(g, r, m.bound)) {
            const int result = instantiate(g, r.right, r.right.size - 1, m.bound, shape);
            operands[one] = result;
            operands.erase(other);
            return true;
        }
    } while (m.ways.next());
    return false;
}

// Two neighbouring parts of a chain; what stands before and behind stays.
constexpr bool try_parts(expression_graph& g, const rule& r, index_list& operands, int begin, int split,
                         int end) {
    const pattern_node& root = r.left.root();
    const int left = part_of(g, root.operation, operands, begin, split);
    const int right = part_of(g, root.operation, operands, split, end);
    const dims shape{g.shape(left).rows, g.shape(right).columns};
    matcher m{g, r.left};
    do {
        m.restart();
        if (m.matches(root.left, left) && m.matches(root.right, right) && conditions_hold(g, r, m.bound)) {
            operands[begin] = instantiate(g, r.right, r.right.size - 1, m.bound, shape);
            operands.erase(begin + 1, end - begin - 1);
            return true;
        }
    } while (m.ways.next());
    return false;
}

// The parts that begin at one factor, every way to split them.
constexpr bool try_chain_at(expression_graph& g, const indexed_rule& r, index_list& operands, int begin) {
    const int count = operands.size();
    for (int split = begin + 1; split < count && (!r.left_single || split == begin + 1); ++split) {
        if (r.right_factor >= 0 && r.right_factor != g[operands.items[split]].operation) continue;
        for (int end = split + 1; end <= count && (!r.right_single || end == split + 1); ++end)
            if (try_parts(g, r.whole(), operands, begin, split, end)) return true;
    }
    return false;
}

}  // namespace detail

/// The result of the first rule that fits an operation on operands, or −1.
constexpr int rewrite(expression_graph& g, const rule_set& set, int operation, int payload,
                      const index_list& operands, dims shape) {
    const int first = g[operands.items[0]].operation;
    const int end = set.begin[operation + 1];
    for (int k = set.begin[operation]; k < end; ++k) {
        const int left = set.sorted[k].left;
        if (left >= 0 ? left != first : left != any_operand && !may_fit(g, left, operands.items[0])) continue;
        const int result = detail::try_rule(g, set.sorted[k].whole(), payload, operands, shape);
        if (result >= 0) return result;
    }
    if (traits(operation).function)
        for (int k = set.begin[set.function_rules]; k < set.begin[set.function_rules + 1]; ++k) {
            const int left = set.sorted[k].left;
            if (left >= 0 ? left != first : !may_fit(g, left, operands.items[0])) continue;
            const int result =
                detail::try_function_rule(g, set.sorted[k].whole(), operation, payload, operands, shape);
            if (result >= 0) return result;
        }
    return -1;
}

/// The same by the graph's rules, then by those of users, of the operations that the graph knows.
constexpr int rewrite_by_all(expression_graph& g, int operation, int payload, const index_list& operands,
                             dims shape) {
    int result = rewrite(g, g.laws->simplification, operation, payload, operands, shape);
    for (int k = 0; k < g.users().size() && result < 0; ++k)
        if (g.user(k).rules != nullptr)
            result = rewrite(g, g.user(k).rules(), operation, payload, operands, shape);
    return result;
}

/// Applies the first rule that fits two operands of a commutative list, in either order: terms, factors of a
/// Hadamard product, or numbers that are multiplied. If outer factors are given, only operands that share one
/// are tried.
constexpr bool rewrite_pair(expression_graph& g, const rule_set& set, int operation, index_list& operands,
                            dims shape, const outer_factors* outer = nullptr) {
    const int count = operands.size();
    for (int k = set.begin[operation]; k < set.begin[operation + 1]; ++k) {
        const indexed_rule& r = set.sorted[k];
        if (operation == operations::index_of<operations::product> && !r.scalar) continue;
        for (int one = 0; one < count; ++one) {
            if (r.left != any_operand && !may_fit(g, r.left, operands.items[one])) continue;
            for (int other = 0; other < count; ++other) {
                if (outer != nullptr && !outer->shared(one, other)) continue;
                if (one != other && (r.right == any_operand || may_fit(g, r.right, operands.items[other])) &&
                    detail::try_pair(g, r.whole(), operands, shape, one, other))
                    return true;
            }
        }
    }
    return false;
}

/// Applies the first rule that fits a number and one of the factors of a chain that it multiplies.
constexpr bool rewrite_multiple(expression_graph& g, const rule_set& set, index_list& scalars,
                                index_list& chain) {
    constexpr int multiple = operations::index_of<operations::scalar_multiple>;
    for (int k = set.begin[multiple]; k < set.begin[multiple + 1]; ++k) {
        const indexed_rule& r = set.sorted[k];
        const pattern_node& root = r.whole().left.root();
        for (int factor = 0; factor < chain.size(); ++factor) {
            if (g[chain.items[factor]].operation != r.right) continue;
            for (int scalar = 0; scalar < scalars.size(); ++scalar) {
                if (g[scalars.items[scalar]].operation != r.left) continue;
                matcher m{g, r.whole().left};
                if (!m.matches(root.left, scalars[scalar]) || !m.matches(root.right, chain[factor]) ||
                    !conditions_hold(g, r.whole(), m.bound))
                    continue;
                chain[factor] = instantiate(g, r.whole().right, r.whole().right.size - 1, m.bound,
                                            g.shape(chain[factor]));
                scalars.erase(scalar);
                return true;
            }
        }
    }
    return false;
}

/// Applies the first rule that fits two neighbouring parts of a chain of factors.
constexpr bool rewrite_chain(expression_graph& g, const rule_set& set, index_list& operands) {
    constexpr int product = operations::index_of<operations::product>;
    // from the end, so that what a wildcard stands for has been rewritten before
    for (int begin = operands.size() - 1; begin-- > 0;) {
        const int first = g[operands.items[begin]].operation;
        for (int k = set.begin[product]; k < set.begin[product + 1]; ++k) {
            const indexed_rule& r = set.sorted[k];
            if (r.scalar || (r.left_factor >= 0 && r.left_factor != first)) continue;
            if (detail::try_chain_at(g, r, operands, begin)) return true;
        }
    }
    return false;
}

}  // namespace ctgrad::graph

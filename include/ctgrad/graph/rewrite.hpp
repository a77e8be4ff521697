// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "match.hpp"

namespace ctgrad::graph {

/// A set of rules, sorted by the operation at the root of the left side; the element-wise functions' common
/// rules come last.
template <int Size>
struct rule_index {
    static constexpr int roots = operations::all::size + 1;
    const rule* sorted[Size]{};
    int begin[roots + 1]{};

    template <int... Sizes>
    constexpr explicit rule_index(const rule (&... tables)[Sizes]) {
        int place = 0;
        for (int root = 0; root < roots; ++root) {
            begin[root] = place;
            (..., select(tables, Sizes, root, place));
        }
        begin[roots] = place;
    }

private:
    constexpr void select(const rule* table, int size, int root, int& place) {
        for (int k = 0; k < size; ++k)
            if (root_of(table[k]) == root) sorted[place++] = &table[k];
    }
    static constexpr int root_of(const rule& r) {
        const int operation = r.left.root().operation;
        return operation == function_operation ? roots - 1 : operation;
    }
};

template <int... Sizes>
rule_index(const rule (&... tables)[Sizes]) -> rule_index<(0 + ... + Sizes)>;

/// Applied whenever a node is made.
inline constexpr rule_index simplification{rules::definitions, rules::transposes,     rules::constant_results,
                                           rules::scalars,     rules::scalar_factors, rules::inverses,
                                           rules::products};

/// Applied once to a finished expression.
inline constexpr rule_index factoring{rules::factoring};

namespace detail {

constexpr bool may_match(const expression_graph& g, const pattern& p, int pattern_index, int node_index) {
    const pattern_node& n = p.nodes[pattern_index];
    if (n.operation < 0 || n.left < 0) return true;
    return n.operation == g[node_index].operation;
}

// All of the operands, not yet a node, against the root of a left side.
constexpr bool root_matches(matcher& m, const pattern& p, int payload, const index_list& operands) {
    const pattern_node& root = p.root();
    if (root.operation == function_operation) return false;
    if (root.payload != payload || root.left < 0) return false;
    return m.matches(root.left, operands[0]) && (root.right < 0 || m.matches(root.right, operands[1]));
}

constexpr int try_rule(expression_graph& g, const rule& r, int payload, const index_list& operands,
                       dims shape) {
    const pattern_node& root = r.left.root();
    if (!may_match(g, r.left, root.left, operands[0])) return -1;
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
    if (!may_match(g, r.left, r.left.root().left, operands[0])) return -1;
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
    if (!may_match(g, r.left, root.left, left) || !may_match(g, r.left, root.right, right)) return false;
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

// Does this side match one factor at a time? A wildcard that stands on the other side too does: there it is
// the operand of an operation, and a product under an operation has been taken apart by other rules.
constexpr bool single(const pattern& p, int pattern_index) {
    const pattern_node& n = p.nodes[pattern_index];
    if (n.operation != wildcard_operation) return n.operation >= 0 && !associative(n.operation);
    int occurrences = 0;
    for (int k = 0; k < p.size; ++k)
        if (p.nodes[k].operation == wildcard_operation && p.nodes[k].payload == n.payload) ++occurrences;
    return occurrences > 1;
}

// Could the side match this factor, as far as the operation tells?
constexpr bool plausible(const expression_graph& g, const pattern& p, int pattern_index, int factor) {
    const pattern_node& n = p.nodes[pattern_index];
    return n.operation < 0 || associative(n.operation) || n.operation == g[factor].operation;
}

// The parts that begin at one factor, every way to split them.
constexpr bool try_chain_at(expression_graph& g, const rule& r, index_list& operands, int begin) {
    const pattern_node& root = r.left.root();
    const int count = operands.size();
    const bool left_single = single(r.left, root.left);
    const bool right_single = single(r.left, root.right);
    if (!plausible(g, r.left, root.left, operands[begin])) return false;
    for (int split = begin + 1; split < count && (!left_single || split == begin + 1); ++split) {
        if (!plausible(g, r.left, root.right, operands[split])) continue;
        for (int end = split + 1; end <= count && (!right_single || end == split + 1); ++end)
            if (try_parts(g, r, operands, begin, split, end)) return true;
    }
    return false;
}

}  // namespace detail

/// The result of the first rule that fits an operation on operands, or −1.
template <int Size>
constexpr int rewrite(expression_graph& g, const rule_index<Size>& set, int operation, int payload,
                      const index_list& operands, dims shape) {
    for (int k = set.begin[operation]; k < set.begin[operation + 1]; ++k) {
        const int result = detail::try_rule(g, *set.sorted[k], payload, operands, shape);
        if (result >= 0) return result;
    }
    if (traits(operation).elementwise)
        for (int k = set.begin[set.roots - 1]; k < set.begin[set.roots]; ++k) {
            const int result =
                detail::try_function_rule(g, *set.sorted[k], operation, payload, operands, shape);
            if (result >= 0) return result;
        }
    return -1;
}

/// Applies the first rule that fits two operands of a commutative list, in either order.
template <int Size>
constexpr bool rewrite_pair(expression_graph& g, const rule_index<Size>& set, int operation,
                            index_list& operands, dims shape) {
    const int count = operands.size();
    for (int k = set.begin[operation]; k < set.begin[operation + 1]; ++k)
        for (int one = 0; one < count; ++one)
            for (int other = 0; other < count; ++other)
                if (one != other && detail::try_pair(g, *set.sorted[k], operands, shape, one, other))
                    return true;
    return false;
}

/// Applies the first rule that fits two neighbouring parts of a chain of factors.
template <int Size>
constexpr bool rewrite_chain(expression_graph& g, const rule_index<Size>& set, index_list& operands) {
    constexpr int product = operations::index_of<operations::product>;
    // from the end, so that what a wildcard stands for has been rewritten before
    for (int begin = operands.size() - 1; begin-- > 0;)
        for (int k = set.begin[product]; k < set.begin[product + 1]; ++k)
            if (!set.sorted[k]->left.root().scalar &&
                detail::try_chain_at(g, *set.sorted[k], operands, begin))
                return true;
    return false;
}

}  // namespace ctgrad::graph

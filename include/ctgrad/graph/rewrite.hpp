// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "match.hpp"
#include "outer_factors.hpp"

namespace ctgrad::graph {

// What an operand must be for a rule to fit: anything, 1 × 1, or (this less the operation) a constant of that
// kind, for which the numbers 0 and 1 can stand.
inline constexpr int any_operand = -1;
inline constexpr int any_number = -2;
inline constexpr int constant_operand = -3;

constexpr bool may_fit(const expression_graph& g, int required, int operand) {
    const node& n = g[operand];
    if (required >= 0) return n.operation == required;
    if (required == any_operand) return true;
    if (required == any_number) return n.shape.rows == 1 && n.shape.columns == 1;
    return n.operation == constant_operand - required ||
           n.operation == operations::index_of<operations::number>;
}

/// A rule and what tells at a glance that it does not fit: most rules are dismissed without a call.
struct indexed_rule {
    const rule* whole = nullptr;
    int left = any_operand;  // the operation that the left operand must have, or one of the above
    int right = any_operand;
    int left_factor = -1;  // the operation of the first factor on this side of a chain; negative for any
    int right_factor = -1;
    // An operand that is matched as one factor of a chain, not as several. A wildcard that stands on the
    // other side too is: there it is the operand of an operation, and a product under an operation has been
    // taken apart by other rules.
    bool left_single = false;
    bool right_single = false;
    bool scalar = false;  // of numbers
};

/// A set of rules, sorted by the operation at the root of the left side; the element-wise functions' common
/// rules come last.
template <int Size>
struct rule_index {
    static constexpr int roots = operations::all::size + 1;
    indexed_rule sorted[Size]{};
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
            if (root_of(table[k]) == root) sorted[place++] = indexed(table[k]);
    }
    static constexpr int root_of(const rule& r) {
        const int operation = r.left.root().operation;
        return operation == function_operation ? roots - 1 : operation;
    }
    static constexpr indexed_rule indexed(const rule& r) {
        const pattern& p = r.left;
        const pattern_node& root = p.root();
        return {&r,
                required(p, root.left),
                required(p, root.right),
                factor(p, root.left),
                factor(p, root.right),
                single(p, root.left),
                single(p, root.right),
                root.scalar};
    }
    static constexpr int required(const pattern& p, int side) {
        if (side < 0) return any_operand;
        const pattern_node& n = p.nodes[side];
        if (n.operation == wildcard_operation) return n.scalar ? any_number : any_operand;
        if (n.operation < 0) return any_operand;
        return n.left < 0 ? constant_operand - n.operation : n.operation;
    }
    static constexpr int factor(const pattern& p, int side) {
        return side < 0 || associative(p.nodes[side].operation) ? -1 : p.nodes[side].operation;
    }
    static constexpr bool single(const pattern& p, int side) {
        if (side < 0) return false;
        const pattern_node& n = p.nodes[side];
        if (n.operation != wildcard_operation) return n.operation >= 0 && !associative(n.operation);
        int occurrences = 0;
        for (int k = 0; k < p.size; ++k)
            if (p.nodes[k].operation == wildcard_operation && p.nodes[k].payload == n.payload) ++occurrences;
        return occurrences > 1;
    }
};

template <int... Sizes>
rule_index(const rule (&... tables)[Sizes]) -> rule_index<(0 + ... + Sizes)>;

/// Applied whenever a node is made.
inline constexpr rule_index simplification{
    rules::definitions,    rules::transposes, rules::constant_results,    rules::scalars,
    rules::scalar_factors, rules::inverses,   rules::triangular_products, rules::products};

/// Applied once to a finished expression.
inline constexpr rule_index factoring{rules::factoring};

namespace detail {

// All of the operands, not yet a node, against the root of a left side.
constexpr bool root_matches(matcher& m, const pattern& p, int payload, const index_list& operands) {
    const pattern_node& root = p.root();
    if (root.operation == function_operation) return false;
    if (root.payload != payload || root.left < 0) return false;
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
            if (try_parts(g, *r.whole, operands, begin, split, end)) return true;
    }
    return false;
}

}  // namespace detail

/// The result of the first rule that fits an operation on operands, or −1.
template <int Size>
constexpr int rewrite(expression_graph& g, const rule_index<Size>& set, int operation, int payload,
                      const index_list& operands, dims shape) {
    const int first = g[operands.items[0]].operation;
    const int end = set.begin[operation + 1];
    for (int k = set.begin[operation]; k < end; ++k) {
        const int left = set.sorted[k].left;
        if (left >= 0 ? left != first : left != any_operand && !may_fit(g, left, operands.items[0])) continue;
        const int result = detail::try_rule(g, *set.sorted[k].whole, payload, operands, shape);
        if (result >= 0) return result;
    }
    if (traits(operation).elementwise)
        for (int k = set.begin[set.roots - 1]; k < set.begin[set.roots]; ++k) {
            const int left = set.sorted[k].left;
            if (left >= 0 ? left != first : !may_fit(g, left, operands.items[0])) continue;
            const int result =
                detail::try_function_rule(g, *set.sorted[k].whole, operation, payload, operands, shape);
            if (result >= 0) return result;
        }
    return -1;
}

/// Applies the first rule that fits two operands of a commutative list, in either order: terms, factors of a
/// Hadamard product, or numbers that are multiplied. If outer factors are given, only operands that share one
/// are tried.
template <int Size>
constexpr bool rewrite_pair(expression_graph& g, const rule_index<Size>& set, int operation,
                            index_list& operands, dims shape, const outer_factors* outer = nullptr) {
    const int count = operands.size();
    for (int k = set.begin[operation]; k < set.begin[operation + 1]; ++k) {
        const indexed_rule& r = set.sorted[k];
        if (operation == operations::index_of<operations::product> && !r.scalar) continue;
        for (int one = 0; one < count; ++one) {
            if (r.left != any_operand && !may_fit(g, r.left, operands.items[one])) continue;
            for (int other = 0; other < count; ++other) {
                if (outer != nullptr && !outer->shared(one, other)) continue;
                if (one != other && (r.right == any_operand || may_fit(g, r.right, operands.items[other])) &&
                    detail::try_pair(g, *r.whole, operands, shape, one, other))
                    return true;
            }
        }
    }
    return false;
}

/// Applies the first rule that fits two neighbouring parts of a chain of factors.
template <int Size>
constexpr bool rewrite_chain(expression_graph& g, const rule_index<Size>& set, index_list& operands) {
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

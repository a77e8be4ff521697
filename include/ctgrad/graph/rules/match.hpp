// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../structure.hpp"
#include "pattern.hpp"

namespace ctgrad::graph {

/// What the wildcards of a rule stand for, in one attempt to match it.
struct bindings {
    int node[wildcards]{-1, -1, -1, -1, -1, -1, -1};
    int function = -1;
    int exponent = 0;
};

/// Non-deterministic choice by counting: a matcher asks `pick(n)` where it could go n ways, and is run again
/// with the next combination until it succeeds or none is left.
class choices {
public:
    constexpr int pick(int ways) {
        if (used_ == count_) {
            digit_[count_] = 0;
            ways_[count_++] = ways;
        }
        return digit_[used_++];
    }
    constexpr bool next() {
        while (count_ > 0 && digit_[count_ - 1] + 1 >= ways_[count_ - 1]) --count_;
        if (count_ == 0) return false;
        ++digit_[count_ - 1];
        used_ = 0;
        return true;
    }
    constexpr void restart() { used_ = 0; }

private:
    static constexpr int capacity = 8;
    int digit_[capacity]{};
    int ways_[capacity]{};
    int used_ = 0;
    int count_ = 0;
};

/// The node for some neighbouring operands of an associative operation. What is a part of a normal form is
/// one, but for a part that is a number: it is written one way round only.
constexpr int part_of(expression_graph& g, int operation, const index_list& operands, int begin, int end) {
    if (end - begin == 1) return operands[begin];
    index_list part;
    for (int k = begin; k < end; ++k) part.push_back(operands[k]);
    const dims first = g.shape(part.front());
    const bool chain = operation == operations::index_of<operations::product>;
    const dims shape = chain ? dims{first.rows, g.shape(part.back()).columns} : first;
    if (!g.mode.simplifies || (chain && shape.scalar() && !first.scalar()))
        return make(g, operation, 0, part);
    return g.intern({.operation = operation, .shape = shape}, part);
}

/// Matches patterns against nodes. It knows that sums and Hadamard products are associative and commutative
/// and that products are associative (of scalars commutative too); it knows no rule.
class matcher {
public:
    constexpr matcher(expression_graph& g, const pattern& p) : g_(g), p_(p) {}

    bindings bound{};
    choices ways{};

    constexpr const expression_graph& graph() const { return g_; }

    constexpr void restart() {
        bound = bindings{};
        ways.restart();
    }

    constexpr bool matches(int pattern_index, int node_index) {
        const pattern_node& p = p_.nodes[pattern_index];
        if (p.operation == wildcard_operation)
            return (!p.scalar || g_.shape(node_index).scalar()) && bind(p.payload, node_index);
        const int operation = g_[node_index].operation;
        if (p.operation == function_operation) {
            if (!traits(operation).function || (bound.function >= 0 && bound.function != operation))
                return false;
            bound.function = operation;
            bound.exponent = g_[node_index].payload;
            return matches(p.left, g_.operand(node_index, 0));
        }
        if (p.operation == selection_operation)
            return traits(operation).selection && bind(p.payload, node_index);
        if (p.operation != operation) {
            if (p.operation == operations::index_of<operations::scalar_multiple> &&
                operation == operations::index_of<operations::product>)
                return matches_known_multiple(p, node_index);
            // the scalar 0 and 1 are numbers, and constants of their shape all the same
            return operation == operations::index_of<operations::number> && p.left < 0 && p.operation >= 0 &&
                   g_[node_index].value == traits(p.operation).constant_entry(0, 0, 0) &&
                   bind(p.payload, node_index);
        }
        if (operation == operations::index_of<operations::number>) return g_[node_index].value == p.value;
        if (p.left < 0) return bind(p.payload, node_index);
        if (p.user != nullptr && p.user != &g_.user(g_[node_index].payload)) return false;
        if (p.right < 0)
            return (p.user != nullptr || g_[node_index].payload == p.payload) &&
                   matches(p.left, g_.operand(node_index, 0));
        if (!traits(operation).associative)
            return matches(p.left, g_.operand(node_index, 0)) && matches(p.right, g_.operand(node_index, 1));
        const index_list operands = g_.operands(node_index);
        const int count = operands.size();
        if (traits(operation).commutative) {
            const int one = ways.pick(count);
            index_list rest = operands;
            rest.erase(one);
            return matches(p.left, operands[one]) &&
                   matches(p.right, part_of(g_, operation, rest, 0, count - 1));
        }
        if (g_.shape(operands[0]).scalar()) return matches_known_multiple(p, node_index);
        const int split = 1 + ways.pick(count - 1);
        return matches(p.left, part_of(g_, operation, operands, 0, split)) &&
               matches(p.right, part_of(g_, operation, operands, split, count));
    }

private:
    // −1 x of a number x is a product that begins with −1. Other products of scalars are matched at the root
    // only.
    constexpr bool matches_known_multiple(const pattern_node& p, int node_index) {
        const pattern_node& known = p_.nodes[p.left];
        const int first = g_.operand(node_index, 0);
        if (known.operation != operations::index_of<operations::number> || !matches(p.left, first))
            return false;
        return matches(p.right, part_of(g_, operations::index_of<operations::product>,
                                        g_.operands(node_index), 1, g_[node_index].count));
    }
    constexpr bool bind(int which, int node_index) {
        int& known = bound.node[which];
        if (known >= 0) return known == node_index;
        known = node_index;
        return true;
    }
    expression_graph& g_;
    const pattern& p_;
};

constexpr bool conditions_hold(const expression_graph& g, const rule& r, const bindings& b) {
    if (r.only_compared && g.mode.keeps_sums) return false;
    for (int k = 0; k < r.condition_count; ++k)
        if (!r.conditions[k].holds(g, b.node[r.conditions[k].first], b.node[r.conditions[k].second]))
            return false;
    return true;
}

/// The right side of a rule with what its wildcards stand for. `shape` is that of the whole, for constant
/// matrices.
constexpr int instantiate(expression_graph& g, const pattern& p, int pattern_index, const bindings& b,
                          dims shape) {
    const pattern_node& n = p.nodes[pattern_index];
    if (n.operation == wildcard_operation || n.operation == selection_operation) return b.node[n.payload];
    if (n.operation == operations::index_of<operations::number>) return g.number(n.value);
    if (n.operation == rows_operation || n.operation == columns_operation) {
        const dims of = g.shape(b.node[p.nodes[n.left].payload]);
        return g.number(n.operation == rows_operation ? of.rows : of.columns);
    }
    if (n.left < 0) {
        if (n.operation == operations::index_of<operations::zero_matrix>)
            return g.constant<operations::zero_matrix>(shape);
        if (n.operation == operations::index_of<operations::one_matrix>)
            return g.constant<operations::one_matrix>(shape);
        return g.constant<operations::identity_matrix>(shape);
    }
    const int payload = n.user != nullptr ? g.place_of(n.user) : n.payload;
    const reference left{g, instantiate(g, p, n.left, b, shape)};
    if (n.operation == function_operation) return make(g, b.function, b.exponent, left.index);
    if (n.operation == power_of_rows_operation)
        return make(g, operations::index_of<operations::integer_power>,
                    g.shape(b.node[p.nodes[n.right].payload]).rows + n.payload, left.index);
    if (n.right < 0) return make(g, n.operation, payload, left.index);
    const bool is_chain = n.operation == operations::index_of<operations::product>;
    const dims behind{g.shape(left.index).columns, shape.columns};
    const reference right{g, instantiate(g, p, n.right, b, is_chain ? behind : shape)};
    if (traits(n.operation).multiplication) return left.multiply(left, right).index;
    return make(g, n.operation, payload, left.index, right.index);
}

}  // namespace ctgrad::graph

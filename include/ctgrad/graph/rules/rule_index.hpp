// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "match.hpp"

namespace ctgrad::graph {

// What an operand must be for a rule to fit: anything, 1 × 1, zeros and one diagonal of ones, or (this less
// the operation) a constant of that kind, for which the numbers 0 and 1 can stand.
inline constexpr int any_operand = -1;
inline constexpr int any_number = -2;
inline constexpr int selection_operand = -3;
inline constexpr int constant_operand = -4;

/// A rule and what tells at a glance that it does not fit: most rules are dismissed without a call.
struct indexed_rule {
    const rule* table = nullptr;
    int place = 0;           // in the table
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

    constexpr const rule& whole() const { return table[place]; }
};

/// A set of rules, sorted by the operation at the root of the left side; the element-wise functions' common
/// rules come last.
template <int Size>
struct rule_index {
    static constexpr int roots = operations::all::size + 1;
    indexed_rule sorted[Size]{};
    int begin[roots + 1]{};
    bool only_compared[roots]{};  // has the operation a rule that is not for graphs that are computed?

    template <int... Sizes>
    constexpr explicit rule_index(const rule (&... tables)[Sizes]) {
        (..., count(tables, Sizes));
        for (int root = 0; root < roots; ++root) begin[root + 1] += begin[root];
        int next[roots]{};
        for (int root = 0; root < roots; ++root) next[root] = begin[root];
        (..., sort(tables, Sizes, next));
    }

private:
    constexpr void count(const rule* table, int size) {
        for (int k = 0; k < size; ++k) {
            ++begin[root_of(table[k]) + 1];
            only_compared[root_of(table[k])] = only_compared[root_of(table[k])] || table[k].only_compared;
        }
    }
    constexpr void sort(const rule* table, int size, int (&next)[roots]) {
        for (int k = 0; k < size; ++k) sorted[next[root_of(table[k])]++] = indexed(table, k);
    }
    static constexpr int root_of(const rule& r) {
        const int operation = r.left.root().operation;
        return operation == function_operation ? roots - 1 : operation;
    }
    static constexpr indexed_rule indexed(const rule* table, int k) {
        const pattern& p = table[k].left;
        const pattern_node& root = p.root();
        return {table,
                k,
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
        if (n.operation == selection_operation) return selection_operand;
        if (n.operation < 0) return any_operand;
        if (n.operation == operations::index_of<operations::scalar_multiple> &&
            p.nodes[n.left].operation == operations::index_of<operations::number>)
            return any_operand;  // of numbers it is a product
        return n.left < 0 ? constant_operand - n.operation : n.operation;
    }
    static constexpr int factor(const pattern& p, int side) {
        if (side < 0 || p.nodes[side].operation < 0) return -1;
        return traits(p.nodes[side].operation).associative ? -1 : p.nodes[side].operation;
    }
    static constexpr bool single(const pattern& p, int side) {
        if (side < 0) return false;
        const pattern_node& n = p.nodes[side];
        if (n.operation == selection_operation) return true;
        if (n.operation != wildcard_operation) return n.operation >= 0 && !traits(n.operation).associative;
        int occurrences = 0;
        for (int k = 0; k < p.size; ++k)
            if (p.nodes[k].operation == wildcard_operation && p.nodes[k].payload == n.payload) ++occurrences;
        return occurrences > 1;
    }
};

template <int... Sizes>
rule_index(const rule (&... tables)[Sizes]) -> rule_index<(0 + ... + Sizes)>;

/// An index of any size.
struct rule_set {
    const indexed_rule* sorted = nullptr;
    const int* begin = nullptr;  // of the rules of an operation
    const bool* only_compared = nullptr;
    int function_rules = 0;  // the place in `begin` of what holds for every element-wise function

    template <int Size>
    constexpr rule_set(const rule_index<Size>& index)
        : sorted(index.sorted),
          begin(index.begin),
          only_compared(index.only_compared),
          function_rules(index.roots - 1) {}
};

using normal_form_function = int (*)(expression_graph&, const index_list& operands, int payload);

/// What a graph is made with.
struct algebra {
    rule_set simplification;  // applied whenever a node is made
    rule_set factoring;       // applied once to a finished expression
    rule_set to_the_left;     // applied to rows that are linear in a row
    const adjoint_function* adjoints;
    const normal_form_function* normal_forms;
};

}  // namespace ctgrad::graph

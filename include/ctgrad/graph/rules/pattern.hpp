// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression_graph.hpp"

namespace ctgrad::graph {

/// One node of a pattern. Wildcards and the operations that stand for any function have negative indices.
struct pattern_node {
    int operation = 0;
    int payload = 0;
    int left = -1;
    int right = -1;
    numeric::rational value{};
    bool scalar = false;
    const user_laws* user = nullptr;  // of an operation of a user
};

inline constexpr int wildcard_operation = -1;   // payload: which wildcard
inline constexpr int function_operation = -2;   // any element-wise function of left
inline constexpr int rows_operation = -3;       // the number of rows of left, as a number
inline constexpr int columns_operation = -4;    // the number of columns of left
inline constexpr int selection_operation = -5;  // an identity, a unit vector or a selection; payload as below
inline constexpr int power_of_rows_operation = -6;  // left to the number of rows of right, plus payload

inline constexpr int wildcards = 7;  // the last two are the constant matrices of a rule
inline constexpr int constant_wildcard = 5;
inline constexpr int other_constant_wildcard = 6;

/// A side of a rewrite rule: an expression over wildcards in the library's own syntax, as a value. The root
/// is the last node.
struct pattern : handle_base {
    static constexpr int capacity = 16;
    pattern_node nodes[capacity]{};
    int size = 0;

    constexpr const pattern_node& root() const { return nodes[size - 1]; }

    constexpr int append(const pattern& other) {
        const int offset = size;
        for (int k = 0; k < other.size; ++k) {
            pattern_node n = other.nodes[k];
            if (n.left >= 0) n.left += offset;
            if (n.right >= 0) n.right += offset;
            nodes[size++] = n;
        }
        return size - 1;
    }
    constexpr void append(const pattern_node& n) { nodes[size++] = n; }

    /// Does this side of a rule say what all of the other side stands for? A constant stands for itself,
    /// unless its shape is asked for.
    constexpr bool binds(const pattern& other) const {
        for (int k = 0; k < other.size; ++k) {
            const pattern_node& n = other.nodes[k];
            const bool of_shape = n.operation == rows_operation || n.operation == columns_operation;
            const bool known = n.operation == power_of_rows_operation ? has(other.nodes[n.right])
                               : of_shape                             ? has(other.nodes[n.left])
                                                                      : n.operation >= 0 || has(n);
            if (!known) return false;
        }
        return true;
    }

    template <class Operation, class... Operands>
    constexpr pattern make(int payload, Operands... operands) const {
        if constexpr (std::is_base_of_v<operation_of_user, Operation>)
            return of_user<Operation>(as_pattern(operands)...);
        else return compose(operations::index_of<Operation>, payload, as_pattern(operands)...);
    }
    constexpr pattern multiply(auto a, auto b) const {
        const pattern left = as_pattern(a);
        const pattern right = as_pattern(b);
        if (left.root().scalar != right.root().scalar)
            return left.root().scalar
                       ? compose(operations::index_of<operations::scalar_multiple>, 0, left, right)
                       : compose(operations::index_of<operations::scalar_multiple>, 0, right, left);
        return compose(operations::index_of<operations::product>, 0, left, right);
    }

    static constexpr pattern compose(int operation, int payload, const pattern& left) {
        pattern p;
        const int l = p.append(left);
        p.append({operation, payload, l, -1, {}, scalar_result(operation, left.root().scalar)});
        return p;
    }
    static constexpr pattern compose(int operation, int payload, const pattern& left, const pattern& right) {
        pattern p;
        const int l = p.append(left);
        const int r = p.append(right);
        const dims a = left.root().scalar ? dims{1, 1} : dims{0, 0};
        const dims b = right.root().scalar ? dims{1, 1} : dims{0, 0};
        p.append({operation, payload, l, r, {}, traits(operation).binary_shape(a, b).scalar()});
        return p;
    }

    template <class Operation>
    static constexpr pattern of_user(const auto&... operands) {
        pattern p;
        int places[2]{-1, -1};
        int k = 0;
        ((places[k++] = p.append(operands)), ...);
        p.append({.operation = operations::index_of<Operation>,
                  .left = places[0],
                  .right = places[1],
                  .scalar = gives_number<Operation>(operands.root().scalar...),
                  .user = &laws_of<Operation>});
        return p;
    }

    /// A literal among patterns is a pattern of itself.
    template <class Operand>
    static constexpr pattern as_pattern(const Operand& operand) {
        if constexpr (handle<Operand>) {
            return operand;
        } else {
            pattern p;
            p.append({operations::index_of<operations::number>, 0, -1, -1, Operand::value, true});
            return p;
        }
    }

private:
    constexpr bool has(const pattern_node& n) const {
        const bool function = n.operation == function_operation;
        for (int k = 0; k < size; ++k)
            if (nodes[k].operation == n.operation && (function || nodes[k].payload == n.payload)) return true;
        return false;
    }

    // Is every result a number that the shape law allows for such operands?
    template <class Operation, class... Flags>
    static constexpr bool gives_number(bool first, Flags... second) {
        constexpr dims tried[]{{1, 1}, {2, 1}, {3, 1}, {1, 2}, {1, 3},
                               {2, 2}, {3, 3}, {2, 3}, {3, 2}, {4, 4}};
        bool always = true;
        for (const dims a : tried) {
            if (a.scalar() != first) continue;
            if constexpr (sizeof...(Flags) == 0) {
                const dims result = Operation::shape(a);
                always = always && (result == no_shape || result.scalar());
            } else {
                for (const dims b : tried)
                    if (b.scalar() == (second && ...)) {
                        const dims result = Operation::shape(a, b);
                        always = always && (result == no_shape || result.scalar());
                    }
            }
        }
        return always;
    }

    // With the shape 0 × 0 for what is not known, an operation's own law says whether its result is a scalar.
    static constexpr bool scalar_result(int operation, bool scalar) {
        return operation < 0 ? scalar
                             : traits(operation).unary_shape(scalar ? dims{1, 1} : dims{0, 0}).scalar();
    }
};

/// Which wildcard of a rule; scalar ones match 1 × 1 expressions only.
constexpr pattern wildcard(int which, bool scalar = false) {
    pattern p;
    p.append({wildcard_operation, which, -1, -1, {}, scalar});
    return p;
}

/// A constant matrix of the kind, whatever its shape. On a right side it has the shape of the whole.
template <class Kind>
constexpr pattern any(int which = constant_wildcard) {
    pattern p;
    p.append({operations::index_of<Kind>, which, -1, -1, {}, false});
    return p;
}

/// A matrix of zeros and one diagonal of ones: an identity, a unit vector or a selection, on a right side the
/// same one.
constexpr pattern any_selection() {
    pattern p;
    p.append({selection_operation, other_constant_wildcard, -1, -1, {}, false});
    return p;
}

/// f(a) for any element-wise function f, the same f on both sides of the rule.
constexpr pattern f(const pattern& a) {
    return pattern::compose(function_operation, 0, a);
}

/// The number of rows or columns of what a wildcard stands for.
constexpr pattern rows_of(const pattern& a) {
    pattern p = pattern::compose(rows_operation, 0, a);
    p.nodes[p.size - 1].scalar = true;
    return p;
}
constexpr pattern columns_of(const pattern& a) {
    pattern p = pattern::compose(columns_operation, 0, a);
    p.nodes[p.size - 1].scalar = true;
    return p;
}

/// s to the number of rows of what a wildcard stands for, plus `More`.
template <int More = 0>
constexpr pattern power_of_rows(const pattern& s, const pattern& a) {
    pattern p;
    const int base = p.append(s);
    const int of = p.append(a);
    p.append(pattern_node{power_of_rows_operation, More, base, of, {}, true});
    return p;
}

/// A condition on what one or two wildcards stand for.
struct condition {
    bool (*holds)(const expression_graph&, int first, int second) = nullptr;
    int first = 0;
    int second = 0;
    bool of_shapes = false;  // alone: what else is known does not matter
};

/// Called where a rule is written wrongly, so that the compiler says so and shows the rule.
void right_side_has_a_wildcard_that_the_left_side_does_not_bind();

/// left → right: equal as functions wherever the conditions hold, and the right side is the smaller.
struct rule {
    pattern left;
    pattern right;
    condition conditions[2]{};
    int condition_count = 0;
    bool only_compared = false;

    template <operand Right>
    constexpr rule(const pattern& left_side, const Right& right_side)
        : left(left_side), right(pattern::as_pattern(right_side)) {
        if (!left.binds(right)) right_side_has_a_wildcard_that_the_left_side_does_not_bind();
    }

    constexpr rule when(condition c) const {
        rule r = *this;
        r.conditions[r.condition_count++] = c;
        return r;
    }
    /// For graphs that are compared or printed: where the right side was computed, it would cancel, or be out
    /// of range.
    constexpr rule unless_computed() const {
        rule r = *this;
        r.only_compared = true;
        return r;
    }
};

}  // namespace ctgrad::graph

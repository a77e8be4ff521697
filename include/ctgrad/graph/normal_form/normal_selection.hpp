// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_sum.hpp"

namespace ctgrad::graph {

/// A matrix that is kept where a condition holds, or where it does not, or the transpose of one.
struct selected {
    int operation = -1;  // −1: something else
    int condition = -1;
    int whole = -1;
    bool turned = false;

    constexpr selected(const expression_graph& g, int index) {
        turned = g.is<operations::transposition>(index);
        const int inside = turned ? g.operand(index, 0) : index;
        if (!g.is<operations::selection_where>(inside) && !g.is<operations::selection_elsewhere>(inside))
            return;
        operation = g[inside].operation;
        condition = g.operand(inside, 0);
        whole = g.operand(inside, 1);
    }
    constexpr explicit operator bool() const { return operation >= 0; }
    constexpr bool asks_like(const selected& other) const {
        return condition == other.condition && turned == other.turned;
    }
    constexpr int condition_as_written(expression_graph& g) const {
        return turned ? make(g, operations::index_of<operations::transposition>, 0, condition) : condition;
    }
    constexpr int whole_as_written(expression_graph& g) const {
        return turned ? make(g, operations::index_of<operations::transposition>, 0, whole) : whole;
    }
};

namespace detail {

/// What a node is a multiple of.
constexpr int without_numbers(const expression_graph& g, int index) {
    using namespace operations;
    const bool of_number = g.is<product>(index) && g[index].count == 2 && g.is<number>(g.operand(index, 0));
    if (g.is<scalar_multiple>(index) || of_number) return without_numbers(g, g.operand(index, 1));
    return index;
}

/// Is every entry of a sum one of a term that no condition excludes, or of two of opposite conditions? Then
/// nothing is computed with it in vain.
constexpr bool is_everywhere(const expression_graph& g, int index) {
    index = without_numbers(g, index);
    if (selected(g, index)) return false;
    if (!g.is<operations::addition>(index)) return true;
    const int count = g[index].count;
    for (int k = 0; k < count; ++k) {
        const selected term(g, g.operand(index, k));
        if (!term) {
            if (is_everywhere(g, g.operand(index, k))) return true;
            continue;
        }
        for (int before = 0; before < k; ++before) {
            const selected other(g, g.operand(index, before));
            if (other && other.operation != term.operation && other.asks_like(term) &&
                is_everywhere(g, other.whole) && is_everywhere(g, term.whole))
                return true;
        }
    }
    return false;
}

/// Is it a sum, or a sum of sums, of selections that may all be moved?
constexpr bool are_moved(const expression_graph& g, int index, auto may_move) {
    index = without_numbers(g, index);
    if (const selected s(g, index); s) return may_move(s.condition);
    if (!g.is<operations::addition>(index)) return false;
    const int count = g[index].count;
    for (int k = 0; k < count; ++k)
        if (!are_moved(g, g.operand(index, k), may_move)) return false;
    return true;
}

}  // namespace detail

/// A selection among the factors of a product is made of the product: where(c, L, 0) f' is where(c, L f', 0),
/// so that f' may be infinite or NaN where the condition does not hold. A sum of selections is taken term by
/// term, unless every entry of it is kept somewhere. `may_move(factor)` says where entries stay in their
/// places, `product(factors)` makes the product. −1 where there is no selection.
constexpr int select_product(expression_graph& g, index_list factors, auto may_move, auto product) {
    if (!g.selects) return -1;
    int unknown = 0;
    for (const int factor : factors) unknown += g.is<operations::number>(factor) ? 0 : 1;
    if (factors.size() < 2) return -1;
    for (int& factor : factors) {
        const int whole = factor;
        if (const selected s(g, whole); s && may_move(s.condition)) {
            factor = s.whole_as_written(g);
            return make(g, s.operation, 0, s.condition_as_written(g), product(factors));
        }
        if (unknown < 2 || !g.is<operations::addition>(whole) || detail::is_everywhere(g, whole) ||
            !detail::are_moved(g, whole, may_move))
            continue;
        index_list terms = g.operands(whole);
        for (int& term : terms) {
            factor = term;
            term = product(factors);
        }
        return make_sum(g, terms, g.shape(terms[0]));
    }
    return -1;
}

/// Two terms of a sum that are selected by one condition are one: of their sum, or where they are the same,
/// either way, that. False where there are none.
constexpr bool join_selections(expression_graph& g, index_list& terms) {
    using namespace operations;
    if (!g.selects) return false;
    for (int k = 0; k < terms.size(); ++k) {
        const selected one(g, terms[k]);
        for (int before = 0; one && before < k; ++before) {
            const selected other(g, terms[before]);
            if (!other || !other.asks_like(one)) continue;
            const bool is_same = other.operation == one.operation;
            if (!is_same && one.whole != other.whole) continue;
            int joined = one.whole;
            if (is_same) {
                joined = make_sum(g, {other.whole, one.whole}, g.shape(one.whole));
                joined = make(g, one.operation, 0, one.condition, joined);
            }
            terms[before] = one.turned ? make(g, index_of<transposition>, 0, joined) : joined;
            terms.erase(k);
            return true;
        }
    }
    return false;
}

namespace detail {

/// A number, in all entries of a matrix.
struct same_everywhere {
    bool is_known = false;
    numeric::rational value{};

    constexpr same_everywhere(const expression_graph& g, int index) {
        using namespace operations;
        const bool multiple = g.is<scalar_multiple>(index) && g.is<one_matrix>(g.operand(index, 1));
        const int node = multiple ? g.operand(index, 0) : index;
        is_known = g.is<number>(node) || g.is<zero_matrix>(node) || g.is<one_matrix>(node);
        value = g.is<one_matrix>(node) ? numeric::rational{1} : g[node].value;
    }
};

}  // namespace detail

/// An operation entry by entry on numbers is a number, on transposes is the transpose of its result, and a
/// selection of what is selected by the same condition is that, or zero. −1 where there is nothing to do.
template <class Operation>
constexpr int make_entrywise_of_two(expression_graph& g, const index_list& operands) {
    using namespace operations;
    const int a = operands[0];
    const int b = operands[1];
    constexpr int operation = index_of<Operation>;
    constexpr bool selects =
        std::is_same_v<Operation, selection_where> || std::is_same_v<Operation, selection_elsewhere>;
    if (selects) g.selects = true;
    const selected inside(g, b);
    if (selects && inside && inside.condition_as_written(g) == a)
        return inside.operation == operation ? b : g.constant<zero_matrix>(g.shape(b));
    // nothing is less than itself
    if (std::is_same_v<Operation, less_than> && a == b) return g.constant<zero_matrix>(g.shape(a));
    const detail::same_everywhere first(g, a);
    const detail::same_everywhere second(g, b);
    if (first.is_known && second.is_known)
        return make_product(g, g.number(Operation::value(first.value, second.value)),
                            g.constant<one_matrix>(g.shape(b)));
    int turned = 0;
    index_list below = operands;
    for (int& operand : below) {
        if (g.is<transposition>(operand)) {
            operand = g.operand(operand, 0);
            ++turned;
        } else if (g.is<one_matrix>(operand)) {
            operand = g.constant<one_matrix>(g.shape(operand).transposed());
        } else if (!g.shape(operand).scalar()) {
            return -1;
        }
    }
    if (turned == 0) return -1;
    return make(g, index_of<transposition>, 0, make(g, operation, 0, below));
}

}  // namespace ctgrad::graph

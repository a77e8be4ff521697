// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../rules/rewrite.hpp"
#include "common_factors.hpp"

namespace ctgrad::graph {

constexpr int make_product(expression_graph& g, const index_list& factors);
template <class... More>
constexpr int make_product(expression_graph& g, int factor, More... more) {
    const index_list factors{factor, more...};
    return make_product(g, factors);
}

constexpr bool join_parts(expression_graph& g, index_list& terms);
constexpr bool join_selections(expression_graph& g, index_list& terms);

/// A term of a sum: a rational number times a node without one.
struct term {
    numeric::rational coefficient;
    int node;
};

/// Takes the number out of a multiple: 3 s A is 3 times s A.
constexpr term split_coefficient(expression_graph& g, int index) {
    using namespace operations;
    if (g.is<number>(index)) return {g[index].value, g.number(1)};
    if (g.is<scalar_multiple>(index)) {
        const int matrix = g.operand(index, 1);
        const term factor = split_coefficient(g, g.operand(index, 0));
        if (factor.coefficient == 1) return {1, index};
        return {factor.coefficient, make_product(g, factor.node, matrix)};
    }
    if (g.is<product>(index) && g.is<number>(g.operand(index, 0)))
        return {g[g.operand(index, 0)].value,
                part_of(g, index_of<product>, g.operands(index), 1, g[index].count)};
    return {1, index};
}

namespace detail {

/// The terms of a sum, equal ones collected; found by hash, since there can be many.
class term_list {
public:
    constexpr void add(numeric::rational coefficient, int node) {
        const unsigned code = static_cast<unsigned>(node) * 37;
        const int size = terms_.size();
        const int place =
            places_.find_or_add(code, size, [&](int known) { return terms_.items[known].node == node; });
        if (place == size) terms_.push_back({coefficient, node});
        else terms_.items[place].coefficient = terms_.items[place].coefficient + coefficient;
    }
    constexpr bool any_sum(const expression_graph& g) const {
        for (const term& t : terms_)
            if (g.is<operations::addition>(t.node)) return true;
        return false;
    }
    constexpr bool any_zero() const {
        for (const term& t : terms_)
            if (t.coefficient == 0) return true;
        return false;
    }
    constexpr const term* begin() const { return terms_.begin(); }
    constexpr const term* end() const { return terms_.end(); }

private:
    sequence<term> terms_;
    hash_table places_{8};
};

// Adds coefficient × node to the terms, sums inside taken apart but for those that stay whole, of which the
// outermost `opened` are taken apart, too.
constexpr void add_term(expression_graph& g, term_list& terms, numeric::rational coefficient, int index,
                        int opened) {
    using namespace operations;
    const int operation = g[index].operation;
    if (operation == index_of<zero_matrix>) return;
    if (operation == index_of<addition>) {
        const bool whole = g.mode.keeps_sums && g[index].whole;
        if (whole && opened == 0) return terms.add(coefficient, index);
        const int count = g[index].count;
        for (int k = 0; k < count; ++k)
            add_term(g, terms, coefficient, g.operand(index, k), whole ? opened - 1 : opened);
        return;
    }
    if (operation != index_of<number> && operation != index_of<scalar_multiple> &&
        operation != index_of<product>)
        return terms.add(coefficient, index);
    const term split = split_coefficient(g, index);
    if (g.is<addition>(split.node))
        return add_term(g, terms, coefficient * split.coefficient, split.node, opened);
    terms.add(coefficient * split.coefficient, split.node);
}

// A sum that something else is made of stays whole, unless terms of it cancel.
constexpr term_list collect_terms(expression_graph& g, const index_list& summands) {
    term_list terms;
    for (const int summand : summands) add_term(g, terms, 1, summand, 0);
    if (!terms.any_sum(g)) return terms;
    term_list opened;
    for (const int summand : summands) add_term(g, opened, 1, summand, 1);
    return opened.any_zero() ? opened : terms;
}

// Merges sorted runs, longer and longer; equal ones keep their order.
constexpr void sort(const expression_graph& g, index_list& list,
                    bool (*before)(const expression_graph&, int, int) = &precedes) {
    const int size = list.size();
    bool sorted = true;
    for (int k = 1; k < size && sorted; ++k) sorted = !before(g, list.items[k], list.items[k - 1]);
    if (sorted) return;
    index_list merged(size);
    for (int length = 1; length < size; length *= 2) {
        for (int begin = 0; begin < size; begin += 2 * length) {
            const int middle = begin + length < size ? begin + length : size;
            const int end = middle + length < size ? middle + length : size;
            int left = begin;
            int right = middle;
            for (int k = begin; k < end; ++k) {
                const bool take_right =
                    left == middle || (right < end && before(g, list.items[right], list.items[left]));
                merged.items[k] = list.items[take_right ? right++ : left++];
            }
        }
        const index_list& from = merged;
        list = from;
    }
}

}  // namespace detail

/// A sum in normal form: no sums inside but those that stay whole, equal terms collected, zeros dropped, in
/// the order of writing.
constexpr int make_sum(expression_graph& g, const index_list& summands, dims shape) {
    using namespace operations;
    const detail::term_list terms = detail::collect_terms(g, summands);
    index_list nodes;
    for (const term& t : terms) {
        if (t.coefficient == 0 || g.is<zero_matrix>(t.node)) continue;
        nodes.push_back(t.coefficient == 1 ? t.node : make_product(g, g.number(t.coefficient), t.node));
    }
    detail::sort(g, nodes);
    if (nodes.empty()) return g.constant<zero_matrix>(shape);
    if (nodes.size() > 1 && (join_parts(g, nodes) || join_selections(g, nodes)))
        return make_sum(g, nodes, shape);
    if (nodes.size() > 1 && g.factors) {
        const outer_factors outer(g, nodes);
        if (outer.any_shared() &&
            (factor_many(g, nodes) ||
             rewrite_pair(g, g.laws->factoring, index_of<addition>, nodes, shape, &outer)))
            return make_sum(g, nodes, shape);
    }
    if (nodes.size() == 1) return nodes[0];
    return g.intern({.operation = index_of<addition>, .shape = shape}, nodes);
}

}  // namespace ctgrad::graph

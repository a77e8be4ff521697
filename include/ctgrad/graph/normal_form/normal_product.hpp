// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../compiler_limits.hpp"
#include "normal_kronecker.hpp"
#include "normal_parts.hpp"
#include "normal_selection.hpp"

namespace ctgrad::graph {
namespace detail {

/// A product taken apart: numbers commute, matrices stand in their order.
struct factor_lists {
    index_list scalars;
    index_list chain;
    bool zero = false;
};

// A product of many numbers is one factor, but for the number in front of it.
constexpr bool stays_whole(const expression_graph& g, int index) {
    if (!g.mode.keeps_sums || g[index].count < long_product || !g.shape(g.operand(index, 0)).scalar())
        return false;
    return g[index].count > long_product || !g.is<operations::number>(g.operand(index, 0));
}

constexpr void take_apart(expression_graph& g, factor_lists& lists, int index) {
    using namespace operations;
    const int operation = g[index].operation;
    const int count = g[index].count;
    const bool scalar = g[index].shape.rows == 1 && g[index].shape.columns == 1;
    if (operation == index_of<zero_matrix>) lists.zero = true;
    bool compound = operation == index_of<scalar_multiple> || operation == index_of<product>;
    if (compound && scalar && operation == index_of<product>) {
        compound = g.shape(g.operand(index, 0)).scalar();
        if (compound && stays_whole(g, index)) {
            const bool multiple = g.is<number>(g.operand(index, 0));
            if (multiple) lists.scalars.push_back(g.operand(index, 0));
            lists.scalars.push_back(multiple ? part_of(g, operation, g.operands(index), 1, count) : index);
            return;
        }
    }
    if (compound)
        for (int k = 0; k < count; ++k) take_apart(g, lists, g.operand(index, k));
    else (scalar ? lists.scalars : lists.chain).push_back(index);
}

constexpr bool is_one(const expression_graph& g, int index) {
    return g.is<operations::number>(index) && g[index].value == 1;
}
constexpr bool is_zero(const expression_graph& g, int index) {
    return g.is<operations::zero_matrix>(index) || (g.is<operations::number>(index) && g[index].value == 0);
}

// Neighbouring powers of one matrix become one power, neighbouring selections one selection, identities
// vanish.
constexpr index_list collect_chain(expression_graph& g, const index_list& chain) {
    using namespace operations;
    sequence<power_factor> powers;
    for (int factor : chain) {
        for (int folded = 0; !powers.empty() && folded >= 0;) {
            folded = product_of_selections(g, powers.back().base, factor);
            if (folded < 0) folded = product_of_commutations(g, powers.back().base, factor);
            if (folded < 0) break;
            factor = folded;
            powers.pop_back();
        }
        power_factor p{factor, 1};
        if (g.is<identity_matrix>(factor) || is_one(g, factor)) continue;
        if (g.is<matrix_inverse>(factor)) p = {g.operand(factor, 0), -1};
        if (g.is<power_of_matrix>(factor)) p = {g.operand(factor, 0), g[factor].payload};
        if (!powers.empty() && powers.back().base == p.base && g.shape(p.base).square()) {
            powers.back().exponent += p.exponent;
            if (powers.back().exponent == 0) powers.pop_back();
        } else {
            powers.push_back(p);
        }
    }
    index_list result;
    for (const power_factor& p : powers)
        result.push_back(p.exponent == 1 ? p.base : make_matrix_power(g, p.base, p.exponent));
    return result;
}

constexpr bool written_before(const expression_graph& g, const index_list& a, const index_list& b) {
    for (int k = 0; k < a.size() && k < b.size(); ++k)
        if (a[k] != b[k]) return precedes(g, a[k], b[k]);
    return a.size() < b.size();
}

constexpr numeric::rational product_of_numbers(const expression_graph& g, const index_list& factors) {
    numeric::rational result = 1;
    for (const int factor : factors) result = result * g[factor].value;
    return result;
}

// xᵀA y is a number, and equal to its transpose yᵀAᵀx: the one that is written first stands for both. Numbers
// that come out of a transpose, as of a skew-symmetric matrix, are factors of the whole; xᵀKx = −xᵀKx is
// zero, and xᵀKSKx, where two of them come out, is not.
constexpr int make_number_chain(expression_graph& g, index_list chain) {
    using namespace operations;
    factor_lists turned;
    const bool first = g[chain.front()].rank < g[chain.back()].leftmost;  // whatever the transposes are
    for (int k = first ? 0 : chain.size(); k-- > 0;)
        take_apart(g, turned, make(g, index_of<transposition>, 0, chain[k]));
    if (turned.chain == chain && product_of_numbers(g, turned.scalars) == -1) return g.number(0);
    if (turned.chain.size() == chain.size() && written_before(g, turned.chain, chain)) chain = turned.chain;
    else turned.scalars.clear();
    const bool rewritten = rewrite_chain(g, g.laws->simplification, chain);
    if (!rewritten) {
        const int node = g.intern({.operation = index_of<product>, .shape = {1, 1}}, chain);
        chain.clear();
        chain.push_back(node);
    }
    if (!rewritten && turned.scalars.empty()) return chain[0];
    chain.append(turned.scalars);
    return make_product(g, chain);
}

// Where the inner dimension is 1 the chain falls apart, and a part that is 1 × 1 is a scalar factor.
constexpr void split_numbers(expression_graph& g, factor_lists& lists) {
    index_list kept;
    index_list part;
    for (int k = 0; k < lists.chain.size(); ++k) {
        part.push_back(lists.chain[k]);
        const bool last = k + 1 == lists.chain.size();
        if (!last && !g.shape(lists.chain[k]).column()) continue;
        if (g.shape(part.front()).row() && g.shape(part.back()).column())
            take_apart(g, lists, make_number_chain(g, part));
        else kept.append(part);
        part.clear();
    }
    lists.chain = kept;
}

// Numbers are written in front: 2 λ ‖w‖².
constexpr bool lighter(const expression_graph& g, int x, int y) {
    if (g[x].weight != g[y].weight) return g[x].weight < g[y].weight;
    return precedes(g, x, y);
}

// Is it a single factor, which is not taken apart?
constexpr bool is_single_factor(expression_graph& g, int factor) {
    factor_lists parts;
    take_apart(g, parts, factor);
    return !g.is<operations::number>(factor) && parts.scalars.size() == 1 && parts.scalars[0] == factor;
}

// Is it a power of what was collected, or of its square beside it, so that no other factor is a power of the
// same?
constexpr bool is_power_of(expression_graph& g, int factor, int base) {
    using namespace operations;
    if (g.is<integer_power>(factor)) factor = g.operand(factor, 0);
    return factor == base || (factor == radicand(g, base) && is_single_factor(g, factor));
}

// Numbers multiplied, equal factors as powers; false where a factor turned out to be a product itself.
constexpr bool collect_scalars(expression_graph& g, const index_list& scalars, numeric::rational& coefficient,
                               index_list& factors) {
    using namespace operations;
    sequence<power_factor> powers;
    for (const int scalar : scalars) {
        if (g.is<number>(scalar)) coefficient = coefficient * g[scalar].value;
        else collect_power(g, powers, scalar);
    }
    bool normal = true;
    for (const power_factor& p : powers) {
        const int count = factors.size();
        append_power(g, p, factors);
        for (int k = count; k < factors.size(); ++k) normal = normal && is_power_of(g, factors[k], p.base);
    }
    return normal;
}

constexpr int make_monomial(expression_graph& g, const index_list& scalars) {
    using namespace operations;
    numeric::rational coefficient = 1;
    index_list factors;
    if (!collect_scalars(g, scalars, coefficient, factors)) {
        factors.push_back(g.number(coefficient));
        return make_product(g, factors);
    }
    if (coefficient == 0) return g.number(0);
    sort(g, factors, lighter);
    if (factors.size() > 1 && rewrite_pair(g, g.laws->simplification, index_of<product>, factors, {1, 1})) {
        factors.push_back(g.number(coefficient));
        return make_product(g, factors);
    }
    if (factors.empty()) return g.number(coefficient);
    index_list nodes;
    if (coefficient != 1) nodes.push_back(g.number(coefficient));
    nodes.append(factors);
    if (nodes.size() == 1) return nodes[0];
    return g.intern({.operation = index_of<product>, .shape = {1, 1}}, nodes);
}

}  // namespace detail

constexpr int make_new_product(expression_graph& g, const index_list& factors) {
    using namespace operations;
    detail::factor_lists lists;
    for (int k = 0; k < factors.size(); ++k) detail::take_apart(g, lists, factors.items[k]);
    dims shape{1, 1};
    if (!lists.chain.empty())
        shape = {g.shape(lists.chain.front()).rows, g.shape(lists.chain.back()).columns};
    if (lists.zero) return g.constant<zero_matrix>(shape);
    if (g.selects) {
        index_list all = lists.scalars;
        all.append(lists.chain);
        const int selected = select_product(
            g, all, [&](int condition) { return lists.chain.size() == 1 || g.shape(condition).scalar(); },
            [&](const index_list& parts) { return make_product(g, parts); });
        if (selected >= 0) return selected;
    }
    const bool had_matrices = !lists.chain.empty();
    if (had_matrices) lists.chain = detail::collect_chain(g, lists.chain);
    for (int k = 0; k < lists.chain.size(); ++k)
        if (detail::is_zero(g, lists.chain.items[k])) return g.constant<zero_matrix>(shape);
    if (had_matrices && lists.chain.empty() && !shape.scalar())
        lists.chain.push_back(g.constant<identity_matrix>(shape));
    if (lists.chain.size() > 1) {
        if (multiply_blocks(g, lists.chain) || multiply_kronecker(g, lists.chain) ||
            rewrite_chain(g, g.laws->simplification, lists.chain)) {
            lists.chain.append(lists.scalars);
            return make_product(g, lists.chain);
        }
        detail::split_numbers(g, lists);
    }
    if (!lists.scalars.empty() && rewrite_multiple(g, g.laws->simplification, lists.scalars, lists.chain)) {
        lists.chain.append(lists.scalars);
        return make_product(g, lists.chain);
    }
    const bool no_scalars = lists.scalars.empty() && !lists.chain.empty();
    const int scalar = no_scalars ? -1 : detail::make_monomial(g, lists.scalars);
    if (lists.chain.empty()) return scalar;
    if (!no_scalars && detail::is_zero(g, scalar)) return g.constant<zero_matrix>(shape);
    const int matrix = lists.chain.size() == 1
                           ? lists.chain[0]
                           : g.intern({.operation = index_of<product>, .shape = shape}, lists.chain);
    if (no_scalars || detail::is_one(g, scalar)) return matrix;
    return g.intern({.operation = index_of<scalar_multiple>, .shape = shape}, {scalar, matrix});
}

/// A product in normal form: one scalar factor, then a chain of matrices that contains no number, no product,
/// no identity and no two neighbouring powers of one matrix. Scalar multiples and products of scalars are
/// made here too.
constexpr int make_product(expression_graph& g, const index_list& factors) {
    constexpr int product = operations::index_of<operations::product>;
    const int known = g.made.find(product, 0, factors);
    if (known >= 0) return known;
    return g.made.remember(product, 0, factors, make_new_product(g, factors));
}

}  // namespace ctgrad::graph

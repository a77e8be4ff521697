// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "vanishing.hpp"

namespace ctgrad::program {

/// What vanishes where a node does: a norm, what is made of squares, a root, or, if that is asked for,
/// anything.
template <class Graph>
class zeros_of_node {
public:
    constexpr explicit zeros_of_node(const Graph& graph) : g_(graph) {}

    constexpr const graph::index_list& of_divisor(int divisor) {
        using namespace operations;
        const int operation = g_[divisor].operation;
        if (operation == index_of<euclidean_norm> || operation == index_of<squared_euclidean_norm> ||
            operation == index_of<absolute_value> || operation == index_of<hypotenuse>)
            for (int k = 0; k < g_[divisor].count; ++k) add(g_.operand(divisor, k));
        else if (operation == index_of<square_root>) of_anything(g_.operand(divisor, 0));
        else if (!add_squares(divisor)) zeros_.clear();
        return zeros_;
    }
    constexpr const graph::index_list& of_anything(int node) {
        if (of_divisor(node).empty()) add(node);
        return zeros_;
    }

private:
    constexpr void add(int node) {
        zeros_.push_back(node);
        if (g_[node].operation == operations::index_of<operations::addition>) add_blocks(node);
    }
    // A stack of blocks E₀a + E₁b vanishes where all of its blocks do.
    constexpr void add_blocks(int sum) {
        using namespace operations;
        graph::index_list blocks;
        int rows = 0;
        for (int k = 0; k < g_[sum].count; ++k) {
            const int term = g_.operand(sum, k);
            const int operation = g_[term].operation;
            if (operation != index_of<scalar_multiple> && operation != index_of<product>) return;
            const int selection = g_.operand(term, operation == index_of<product> ? 0 : 1);
            if (g_[term].count != 2 || !graph::traits(g_[selection].operation).selection) return;
            rows += g_[selection].shape.columns;
            blocks.push_back(g_.operand(term, operation == index_of<product> ? 1 : 0));
        }
        if (rows == g_[sum].shape.rows) zeros_.append(blocks);
    }
    constexpr bool add_squares(int node) {
        using namespace operations;
        const graph::node& n = g_[node];
        if (n.operation == index_of<addition>) {
            for (int k = 0; k < n.count; ++k)
                if (!add_squares(g_.operand(node, k))) return false;
            return true;
        }
        if (n.operation == index_of<product>) return add_definite_product(node);
        if (n.operation == index_of<squared_euclidean_norm> ||
            (n.operation == index_of<integer_power> && n.payload == 2)) {
            add(g_.operand(node, 0));
            return true;
        }
        return false;
    }

    // A square times positive numbers, or xᵀPx.
    constexpr bool add_definite_product(int node) {
        const graph::node& n = g_[node];
        const int last = g_.operand(node, n.count - 1);
        if (n.count == 3 && are_transposes(g_, g_.operand(node, 0), last) && !g_[last].shape.scalar() &&
            has(g_[g_.operand(node, 1)].known, positive_definite)) {
            add(last);
            return true;
        }
        int squares = 0;
        for (int k = 0; k < n.count; ++k) {
            const int factor = g_.operand(node, k);
            if (!has(g_[factor].known, positive_definite) && (++squares > 1 || !add_squares(factor)))
                return false;
        }
        return squares == 1;
    }

    const Graph& g_;
    graph::index_list zeros_;
};

/// Does a product vanish where a factor to a negative power does, so that the quotient is 0 there: by its
/// limit, or, where it is bounded and odd, as x/‖x‖ is, by definition? Of points of the plane also where it
/// is not bounded, as the gradient of an angle.
template <class Graph>
constexpr bool is_removable(const Graph& g, behaviours_found& found, int divisor, int product) {
    zeros_of_node<Graph> zeros{g};
    const graph::index_list& vanish = zeros.of_divisor(divisor);
    if (vanish.empty()) return false;
    const vanishing all =
        behaviour_at_zeros<Graph>{g, vanish, !g[divisor].shape.scalar(), found, 2 * divisor}.of_all(product);
    const bool may_be_unbounded = g[divisor].operation == operations::index_of<operations::hypotenuse>;
    return all.order > 0 || ((all.order == 0 || may_be_unbounded) && all.turns == operations::parity::odd);
}

/// Does a product vanish where the argument of one of its logarithms does? Of an argument that is a product:
/// where any of its factors does, since it may be none of them that is 0 but all of them that are small.
template <class Graph>
constexpr bool vanishes_with(const Graph& g, behaviours_found& found, int argument, int product) {
    using namespace operations;
    const graph::node& n = g[argument];
    const bool is_product = n.operation == index_of<hadamard_product> ||
                            n.operation == index_of<scalar_multiple> ||
                            (n.operation == index_of<operations::product> && n.shape.scalar() &&
                             g[g.operand(argument, 0)].shape.scalar());
    if (is_product) {
        bool vanishes = false;
        for (int k = 0; k < n.count; ++k) {
            const int factor = g.operand(argument, k);
            const graph::node& f = g[factor];
            if (f.operation == index_of<number> || (f.operation == index_of<integer_power> && f.payload < 0))
                continue;
            vanishes = vanishes_with(g, found, factor, product);
            if (!vanishes) return false;
        }
        return vanishes;
    }
    zeros_of_node<Graph> zeros{g};
    const graph::index_list& vanish = zeros.of_anything(argument);
    return behaviour_at_zeros<Graph>{g, vanish, !n.shape.scalar(), found, 2 * argument + 1}
               .of_all(product)
               .order > 0;
}

/// Is the factor at a place of a chain multiplied, entry by entry, with a node: xᵀ ln x?
template <class Graph>
constexpr bool is_beside(const Graph& g, int node, int chain, int place) {
    graph::index_list factors;
    for (int k = 0; k < g[chain].count; ++k) factors.push_back(g.operand(chain, k));
    const graph::index_list wanted = chain_of(g, node);
    return (g[factors[place]].shape.column() && place >= wanted.size() &&
            begins_with(g, factors, place - wanted.size(), wanted)) ||
           (g[factors[place]].shape.row() && begins_with(g, factors, place + 1, wanted));
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "transposed_nodes.hpp"

namespace ctgrad::program {

/// How a node behaves where some vectors vanish: it is of the order |v|ᵏ or less, and is as it was, turns
/// round, or does neither where they turn round.
struct vanishing {
    enum class parity { even, odd, neither };
    int order = 0;
    parity turns = parity::even;
};

/// What vanishes where a divisor does, which is a norm or is made of squares.
template <class Graph>
class zeros_of_divisor {
public:
    constexpr zeros_of_divisor(const Graph& graph, int divisor)
        : g_(graph),
          entry_by_entry_(!graph[divisor].shape.scalar()),
          is_hypotenuse_(graph[divisor].operation == operations::index_of<operations::hypotenuse>) {
        using namespace operations;
        const graph::node& n = graph[divisor];
        if (n.operation == index_of<euclidean_norm> || n.operation == index_of<squared_euclidean_norm> ||
            n.operation == index_of<absolute_value> || is_hypotenuse_)
            add(graph.operand(divisor, 0));
        else if (!add_squares(n.operation == index_of<square_root> ? graph.operand(divisor, 0) : divisor))
            zeros_.clear();
        if (is_hypotenuse_) add(graph.operand(divisor, 1));
    }

    /// Is a product that is divided by it zero there: by its limit, or, where it is bounded and odd, as x/‖x‖
    /// is, by definition? Of points of the plane also where it is not bounded, as the gradient of an angle.
    constexpr bool is_removable_in(int product) {
        if (zeros_.empty()) return false;
        const vanishing all = of(product);
        const bool is_odd = all.turns == vanishing::parity::odd;
        return left_to_visit_ > 0 && (all.order > 0 || (is_odd && (all.order == 0 || is_hypotenuse_)));
    }

private:
    using parity = vanishing::parity;

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

    static constexpr parity joined(parity a, parity b) {
        if (a == parity::neither || b == parity::neither) return parity::neither;
        return a == b ? parity::even : parity::odd;
    }
    static constexpr vanishing times(vanishing a, vanishing b) {
        return {a.order + b.order, joined(a.turns, b.turns)};
    }

    constexpr bool is_zero(int node) const {
        for (const int zero : zeros_)
            if (node == zero || (!entry_by_entry_ && are_transposes(g_, node, zero))) return true;
        return false;
    }

    constexpr vanishing of(int node) {
        using namespace operations;
        if (--left_to_visit_ < 0) return {-(1 << 10), parity::neither};
        if (is_zero(node)) return {1, parity::odd};
        const graph::node& n = g_[node];
        if (n.count == 0) return {};
        // of a divisor that is a matrix each entry vanishes on its own
        if (entry_by_entry_ && !graph::traits(n.operation).pointwise) return {0, parity::neither};
        if (entry_by_entry_ && n.operation == index_of<scalar_multiple>) return of(g_.operand(node, 1));
        if (n.operation == index_of<product>) return of_chain(node);
        if (n.operation == index_of<hadamard_product> && has_factors_of_a_zero(node)) return {1, parity::odd};
        const vanishing first = of(g_.operand(node, 0));
        if (n.operation == index_of<addition>) return of_sum(node, first);
        if (n.operation == index_of<scalar_multiple> || n.operation == index_of<hadamard_product> ||
            n.operation == index_of<cross_product>) {
            vanishing all = first;
            for (int k = 1; k < n.count; ++k) all = times(all, of(g_.operand(node, k)));
            return all;
        }
        if (n.operation == index_of<integer_power>)
            return {n.payload * first.order,
                    n.payload % 2 == 0 ? joined(first.turns, first.turns) : first.turns};
        if (graph::traits(n.operation).linear ||
            is_any<sine, tangent, arc_sine, arc_tangent, hyperbolic_sine, hyperbolic_tangent,
                   area_hyperbolic_sine, area_hyperbolic_tangent>(n.operation))
            return first;
        const parity stays = joined(first.turns, first.turns);
        if (n.operation == index_of<euclidean_norm> || n.operation == index_of<absolute_value>)
            return {first.order, stays};
        if (n.operation == index_of<hypotenuse>) {
            vanishing both = of_sum(node, first);
            both.turns = joined(both.turns, both.turns);
            return both;
        }
        if (n.operation == index_of<squared_euclidean_norm>) return {2 * first.order, stays};
        if (n.operation == index_of<square_root>) return {first.order / 2, first.turns};
        return {0, first.turns == parity::even && n.count == 1 ? parity::even : parity::neither};
    }
    template <class... Listed>
    static constexpr bool is_any(int operation) {
        return ((operation == operations::index_of<Listed>) || ...);
    }
    // Of a ∘ b, in a ∘ b².
    constexpr bool has_factors_of_a_zero(int node) const {
        for (const int zero : zeros_) {
            if (g_[zero].operation != operations::index_of<operations::hadamard_product>) continue;
            int k = 0;
            while (k < g_[zero].count && has_factor(node, g_.operand(zero, k))) ++k;
            if (k == g_[zero].count) return true;
        }
        return false;
    }
    constexpr bool has_factor(int node, int wanted) const {
        for (int k = 0; k < g_[node].count; ++k) {
            const int factor = g_.operand(node, k);
            if (factor == wanted) return true;
            if (g_[factor].operation == operations::index_of<operations::integer_power> &&
                g_[factor].payload > 0 && g_.operand(factor, 0) == wanted)
                return true;
        }
        return false;
    }
    constexpr vanishing of_sum(int node, vanishing all) {
        for (int k = 1; k < g_[node].count; ++k) {
            const vanishing next = of(g_.operand(node, k));
            if (next.order < all.order) all.order = next.order;
            if (next.turns != all.turns) all.turns = parity::neither;
        }
        return all;
    }
    // What vanishes may be a chain itself, and stand in a longer one.
    constexpr vanishing of_chain(int node) {
        const graph::index_list factors = chain_of(g_, node);
        vanishing all;
        for (int place = 0; place < factors.size();) {
            int count = 0;
            for (const int zero : zeros_) {
                const graph::index_list chain = chain_of(g_, zero);
                if (chain.size() > 1 && begins_with(g_, factors, place, chain)) count = chain.size();
            }
            all = times(all, count > 0 ? vanishing{1, parity::odd} : of(factors[place]));
            place += count > 0 ? count : 1;
        }
        return all;
    }

    const Graph& g_;
    bool entry_by_entry_;
    bool is_hypotenuse_;
    graph::index_list zeros_;
    int left_to_visit_ = 256;  // of a long formula nothing is known
};

/// Is a factor of a product, entry by entry or of numbers, a node or a power of it?
template <class Graph>
constexpr bool is_factor_of(const Graph& g, int node, int whole) {
    using namespace operations;
    const graph::node& n = g[whole];
    if (whole == node) return true;
    if (n.operation == index_of<integer_power>) return n.payload > 0 && g.operand(whole, 0) == node;
    if (n.operation != index_of<hadamard_product> && n.operation != index_of<scalar_multiple> &&
        (n.operation != index_of<product> || !g[g.operand(whole, 0)].shape.scalar()))
        return false;
    for (int k = 0; k < n.count; ++k)
        if (is_factor_of(g, node, g.operand(whole, k))) return true;
    return false;
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

/// Does a product vanish where a factor to a negative power does, so that the quotient is 0 there?
template <class Graph>
constexpr bool is_removable(const Graph& g, int divisor, int product) {
    return zeros_of_divisor<Graph>{g, divisor}.is_removable_in(product);
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "transposed_nodes.hpp"

namespace ctgrad::program {

/// How a node behaves where some others vanish: it is of the order |v|^k or less, and is as it was, turns
/// round, or does neither where they turn round. A logarithm is of less than any negative order, which is
/// counted all the same.
struct vanishing {
    static constexpr int first = 15 << 10;  // the order of v; of its roots it is a part of this
    static constexpr int of_logarithm = -1;
    static constexpr int of_power = 2;  // whose exponent is above 0
    static constexpr int not_known = -(1 << 24);

    int order = 0;
    operations::parity turns = operations::parity::even;
    bool is_number = false;  // not 0, and no more is known
};

/// What has been found of the nodes of a graph, so that terms of many products are not looked at for each of
/// them: of every node where what vanished that time, by a key, and how many nodes were visited for it.
class behaviours_found {
public:
    struct entry {
        int key = -1;
        int visited = 0;
        vanishing behaviour;
    };

    constexpr entry& operator()(int node, int nodes) {
        if (entries_.empty()) entries_ = graph::sequence<entry>(nodes, entry{});
        return entries_.items[node];
    }

private:
    graph::sequence<entry> entries_;
};

/// How the nodes of a graph behave where some of them vanish, all of them, or, if it is matrices that are
/// looked at entry by entry, entries at one place.
template <class Graph>
class behaviour_at_zeros {
public:
    /// The key is another one for other zeros.
    constexpr behaviour_at_zeros(const Graph& graph, const graph::index_list& zeros, bool entry_by_entry,
                                 behaviours_found& found, int key)
        : g_(graph), zeros_(zeros), entry_by_entry_(entry_by_entry), found_(found), key_(key) {}

    constexpr vanishing of_all(int node) {
        const vanishing all = of(node);
        return left_to_visit_ > 0 ? all : vanishing{vanishing::not_known, parity::neither};
    }

private:
    using parity = operations::parity;

    static constexpr parity joined(parity a, parity b) {
        if (a == parity::neither || b == parity::neither) return parity::neither;
        return a == b ? parity::even : parity::odd;
    }
    // What only keeps its order, as exp(cᵀx) does, is a number there: it makes no other factor vanish or not.
    static constexpr vanishing times(vanishing a, vanishing b) {
        return {limited(std::int64_t{a.order} + b.order),
                a.is_number   ? b.turns
                : b.is_number ? a.turns
                              : joined(a.turns, b.turns),
                a.is_number && b.is_number};
    }
    // Is it known not to vanish: above 0, 1 − σ(u), or made of a matrix as a whole? Of sums their terms may
    // cancel.
    constexpr bool is_number(int node) const {
        using namespace operations;
        const graph::node& n = g_[node];
        if (has(n.known, property::positive)) return true;
        if (entry_by_entry_ && n.count > 0 && !graph::traits(n.operation).pointwise) return true;
        if (n.operation != index_of<addition> || n.count != 2) return false;
        const int first = g_.operand(node, 0), second = g_.operand(node, 1);
        return is_one(first) ? is_minus_sigmoid(second) : is_one(second) && is_minus_sigmoid(first);
    }
    constexpr bool is_one(int node) const {
        using namespace operations;
        const graph::node& n = g_[node];
        return n.operation == index_of<one_matrix> || (n.operation == index_of<number> && n.value == 1);
    }
    constexpr bool is_minus_sigmoid(int node) const {
        using namespace operations;
        const graph::node& n = g_[node];
        return graph::traits(n.operation).multiplication && n.count == 2 &&
               g_[g_.operand(node, 0)].operation == index_of<number> && g_[g_.operand(node, 0)].value == -1 &&
               g_[g_.operand(node, 1)].operation == index_of<logistic_sigmoid>;
    }
    static constexpr int limited(std::int64_t order) {
        constexpr int limit = -vanishing::not_known;
        return order > limit ? limit : order < -limit ? -limit : static_cast<int>(order);
    }

    constexpr bool is_zero(int node) const {
        for (const int zero : zeros_)
            if (node == zero || (!entry_by_entry_ && are_transposes(g_, node, zero))) return true;
        return false;
    }

    // Is it u where uᵐ vanishes? Then m, else 0.
    constexpr int root_of_zero(int node) const {
        for (const int zero : zeros_) {
            const int m = exponent(zero);
            if (m > 1 && base(zero) == node && vanishing::first % m == 0) return m;
        }
        return 0;
    }
    constexpr int exponent(int node) const {
        return g_[node].operation == operations::index_of<operations::integer_power> ? g_[node].payload : 1;
    }
    constexpr int base(int node) const {
        const bool is_power = g_[node].operation == operations::index_of<operations::integer_power>;
        return is_power ? g_.operand(node, 0) : node;
    }

    // What has been found counts as if it were visited again: of a long formula nothing is known, in whatever
    // order its parts are asked for.
    constexpr vanishing of(int node) {
        if (const auto& known = found_(node, g_.size()); known.key == key_) {
            left_to_visit_ -= known.visited;
            return known.behaviour;
        }
        const int before = left_to_visit_;
        vanishing found = behaviour(node);
        found.is_number = found.order == 0 && found.turns == parity::neither && is_number(node);
        if (left_to_visit_ >= 0) found_(node, g_.size()) = {key_, before - left_to_visit_, found};
        return found;
    }
    constexpr vanishing behaviour(int node) {
        using namespace operations;
        if (--left_to_visit_ < 0) return {vanishing::not_known, parity::neither};
        if (is_zero(node)) return {vanishing::first, parity::odd};
        if (const int root = root_of_zero(node); root > 1)
            return {vanishing::first / root, root % 2 == 0 ? parity::neither : parity::odd};
        const graph::node& n = g_[node];
        if (n.count == 0) return {};
        // of a divisor that is a matrix each entry vanishes on its own
        if (entry_by_entry_ && !graph::traits(n.operation).pointwise) return {0, parity::neither};
        if (entry_by_entry_ && n.operation == index_of<scalar_multiple>) return of(g_.operand(node, 1));
        const bool is_power = n.operation == index_of<power_of_matrix>;
        if (n.operation == index_of<hadamard_product> || is_product_of_numbers(node)) return of_entries(node);
        if (n.operation == index_of<product> || (is_power && chain_of(g_, node).size() > 1))
            return of_chain(node);
        const vanishing first = of(g_.operand(node, 0));
        if (n.operation == index_of<addition>) return of_sum(node, first);
        // linear, though not taken apart where terms are; the other operand of the first is a shape
        if (n.operation == index_of<matrix_of_column> || n.operation == index_of<skew_embedding>)
            return first;
        if (n.operation == index_of<integer_power> ||
            (is_power && n.payload > 0))  // too long to be written out
            return {limited(std::int64_t{n.payload} * first.order),
                    n.payload % 2 == 0 ? joined(first.turns, first.turns) : first.turns};
        if (n.operation == index_of<operations::logarithm>)
            return {first.order == 0 ? 0 : vanishing::of_logarithm,
                    first.turns == parity::even ? parity::even : parity::neither};
        if (n.operation == index_of<hypotenuse>) {
            const vanishing both = of_sum(node, first);
            return {both.order, joined(both.turns, both.turns)};
        }
        // of an exponent that no number is subtracted from no more is known than that it may be above 0
        if (n.operation == index_of<general_power>)
            return {first.order > 0 && !is_lowered(g_.operand(node, 1)) ? vanishing::of_power : 0,
                    parity::neither};
        return by_laws(node, first);
    }
    constexpr bool is_lowered(int exponent) const {
        const int inner = graph::traits(g_[exponent].operation).multiplication && g_[exponent].count == 2
                              ? g_.operand(exponent, 0)
                              : exponent;
        for (int k = 0; k < g_[inner].count; ++k)
            if (graph::number_in_front(g_, g_.operand(inner, k)).numerator < 0) return true;
        return false;
    }
    constexpr vanishing by_laws(int node, const vanishing& first) {
        const graph::node& n = g_[node];
        const graph::operation_traits& t = graph::traits(n.operation);
        if (t.linear) return first;
        if (t.multilinear) {
            vanishing all = first;
            for (int k = 1; k < n.count; ++k) all = times(all, of(g_.operand(node, k)));
            return all;
        }
        // of what grows no more is known than that it does
        const int order = limited(std::int64_t{first.order} * t.halves_at_zero / (first.order > 0 ? 2 : 1));
        if (n.count > 1) return {0, parity::neither};
        if (t.turns == parity::odd) return {order, first.turns};
        if (t.turns == parity::even) return {order, joined(first.turns, first.turns)};
        return {order, first.turns == parity::even ? parity::even : parity::neither};
    }
    constexpr bool is_product_of_numbers(int node) const {
        return g_[node].operation == operations::index_of<operations::product> &&
               g_[g_.operand(node, 0)].shape.scalar() && g_[node].shape.scalar();
    }
    // What vanishes may be a ∘ b itself, and stand in a ∘ b² ∘ c.
    constexpr vanishing of_entries(int node) {
        const int zero = zero_in(node);
        vanishing all;
        if (zero >= 0) all = {vanishing::first, parity::odd};
        for (int k = 0; k < g_[node].count; ++k) {
            const int factor = g_.operand(node, k);
            if (zero < 0 || !is_factor_of(zero, factor)) all = times(all, of(factor));
        }
        return all;
    }
    constexpr int zero_in(int node) const {
        for (const int zero : zeros_) {
            if (g_[zero].operation != operations::index_of<operations::hadamard_product> &&
                !is_product_of_numbers(zero))
                continue;
            int k = 0;
            while (k < g_[zero].count && has_factor(node, g_.operand(zero, k))) ++k;
            if (k == g_[zero].count) return zero;
        }
        return -1;
    }
    constexpr bool is_factor_of(int zero, int factor) const {
        for (int k = 0; k < g_[zero].count; ++k)
            if (is_power_of(factor, g_.operand(zero, k))) return true;
        return false;
    }
    constexpr bool has_factor(int node, int wanted) const {
        for (int k = 0; k < g_[node].count; ++k)
            if (is_power_of(g_.operand(node, k), wanted)) return true;
        return false;
    }
    constexpr bool is_power_of(int factor, int wanted) const {
        return factor == wanted ||
               (base(factor) == base(wanted) && exponent(wanted) > 0 && exponent(factor) >= exponent(wanted));
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
            all = times(all, count > 0 ? vanishing{vanishing::first, parity::odd} : of(factors[place]));
            place += count > 0 ? count : 1;
        }
        return all;
    }

    const Graph& g_;
    const graph::index_list& zeros_;
    bool entry_by_entry_;
    behaviours_found& found_;
    int key_;
    int left_to_visit_ = 256;
};

}  // namespace ctgrad::program

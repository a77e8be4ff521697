// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/graph/lowering/normal_graph.hpp>

namespace exact_oracle {

using ctgrad::graph::expression_graph;
using ctgrad::graph::index_list;

/// Puts expressions into a graph exactly as they are written: no rule is applied, so that a wrong rule cannot
/// change the question along with the answer. A derivative inside has no other form than the one that the
/// library computes.
class as_written {
public:
    constexpr explicit as_written(expression_graph& g) : g_(g) {}

    template <class E>
    constexpr int node_of() {
        const int known = find(&ctgrad::graph::detail::tag<E>);
        return known >= 0 ? known : remember(&ctgrad::graph::detail::tag<E>, form<E>::build(*this));
    }

private:
    template <class E>
    struct form;

    struct entry {
        const void* tag;
        int node;
    };

    constexpr int find(const void* tag) const {
        for (const entry& known : entries_)
            if (known.tag == tag) return known.node;
        return -1;
    }
    constexpr int remember(const void* tag, int node) {
        entries_.push_back({tag, node});
        return node;
    }
    constexpr int applied_node(int operation, int payload, ctgrad::dims shape, int left, int right) {
        index_list operands{left};
        if (right >= 0) operands.push_back(right);
        return g_.intern({.operation = operation, .payload = payload, .shape = shape}, operands);
    }
    constexpr int factored(int node) {
        index_list root{node};
        ctgrad::graph::factor(g_, root);
        return root[0];
    }

    expression_graph& g_;
    ctgrad::graph::sequence<entry> entries_;
};

template <ctgrad::leaf E>
struct as_written::form<E> {
    static constexpr int build(as_written& w) {
        return w.g_.variable(&ctgrad::graph::detail::tag<typename E::leaf_type>, E::description);
    }
};

template <std::int64_t Numerator, std::int64_t Denominator>
struct as_written::form<ctgrad::literal_type<Numerator, Denominator>> {
    static constexpr int build(as_written& w) {
        return w.g_.number(ctgrad::numeric::rational{Numerator, Denominator});
    }
};

template <class Kind, int Rows, int Columns, int Index>
struct as_written::form<ctgrad::constant<Kind, Rows, Columns, Index>> {
    static constexpr int build(as_written& w) { return w.g_.template constant<Kind>({Rows, Columns}, Index); }
};

template <class Operation, int Payload, class Left, class... Right>
struct as_written::form<ctgrad::applied<Operation, Payload, Left, Right...>> {
    static constexpr int build(as_written& w) {
        static_assert(sizeof...(Right) < 2, "an operation of more than two operands");
        const int left = w.template node_of<ctgrad::whole_of<Left>>();
        int right = -1;
        (..., (right = w.template node_of<ctgrad::whole_of<Right>>()));
        return w.applied_node(ctgrad::operations::index_of<Operation>, Payload,
                              ctgrad::applied<Operation, Payload, Left, Right...>::shape, left, right);
    }
};

template <class E>
struct as_written::form<ctgrad::without_layout_type<E>> {
    static constexpr int build(as_written& w) { return w.template node_of<E>(); }
};

template <class E>
struct as_written::form<ctgrad::symmetric_type<E>> : as_written::form<E> {};

/// What has no other form than the one that the library computes.
template <class E>
inline constexpr bool is_computed = ctgrad::defined_expression<E>;
template <class F, class X, ctgrad::layout Layout>
inline constexpr bool is_computed<ctgrad::derivative_type<F, X, Layout>> = true;
template <class F, class X, ctgrad::layout Layout>
inline constexpr bool is_computed<ctgrad::jacobian_type<F, X, Layout>> = true;
template <class L, class U, class X>
inline constexpr bool is_computed<ctgrad::times_jacobian_type<L, U, X>> = true;
template <class F, class... Replaced>
inline constexpr bool is_computed<ctgrad::substituted_type<F, Replaced...>> = true;

template <class E>
requires is_computed<E>
struct as_written::form<E> {
    static constexpr int build(as_written& w) {
        return w.factored(ctgrad::graph::lowered_types{w.g_}.template lower<E>());
    }
};

/// Expressions as they are written, as a constant: like graph::normal_graph, which is the library's form of
/// them.
template <class... Es>
class written_graph {
public:
    static constexpr ctgrad::type_list<Es...> input() { return {}; }
    template <int Nodes>
    static constexpr auto build(ctgrad::type_list<Es...>) {
        expression_graph g;
        as_written written{g};
        const index_list nodes{written.template node_of<Es>()...};
        ctgrad::graph::frozen_graph<Nodes, 4 * Nodes, Nodes, static_cast<int>(sizeof...(Es))> frozen;
        frozen.freeze(g, nodes);
        return frozen;
    }
    static constexpr const auto& value = ctgrad::graph::in_enough_room<written_graph, 64>();
};

}  // namespace exact_oracle

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/graph/normal_graph.hpp>

namespace exact_oracle {

using ctgrad::graph::expression_graph;
using ctgrad::graph::index_list;

/// Puts an expression into a graph exactly as it is written: no rule is applied, so that a wrong rule cannot change the
/// question along with the answer. (A derivative inside has no other form than the one that the library computes.)
class as_written {
public:
    constexpr explicit as_written(expression_graph& g) : g_(g) {}

    template <class E>
    constexpr int node_of() {
        for (const entry& known : entries_)
            if (known.tag == &ctgrad::graph::detail::tag<E>) return known.node;
        const bool simplified = g_.simplifies;
        g_.simplifies = false;
        const int node = form<E>::build(*this);
        g_.simplifies = simplified;
        entries_.push_back({&ctgrad::graph::detail::tag<E>, node});
        return node;
    }

private:
    template <class E>
    struct form;

    struct entry {
        const void* tag;
        int node;
    };
    expression_graph& g_;
    ctgrad::graph::sequence<entry> entries_;
};

template <ctgrad::leaf E>
struct as_written::form<E> {
    static constexpr int build(as_written& w) {
        return w.g_.variable(&ctgrad::graph::detail::tag<E>, E::description);
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

template <class Operation, int Payload, class... Operands>
struct as_written::form<ctgrad::applied<Operation, Payload, Operands...>> {
    static constexpr int build(as_written& w) {
        const index_list operands{w.template node_of<Operands>()...};
        return w.g_.intern({.operation = ctgrad::operations::index_of<Operation>,
                            .payload = Payload,
                            .shape = ctgrad::applied<Operation, Payload, Operands...>::shape},
                           operands);
    }
};

template <class E>
struct as_written::form<ctgrad::without_layout_type<E>> {
    static constexpr int build(as_written& w) { return w.template node_of<E>(); }
};

template <class F, class X, ctgrad::layout Layout>
struct as_written::form<ctgrad::derivative_type<F, X, Layout>> {
    static constexpr int build(as_written& w) {
        w.g_.simplifies = true;
        return ctgrad::graph::lowered_types{w.g_}.lower<ctgrad::derivative_type<F, X, Layout>>();
    }
};

/// The same as a constant, like graph::normal_graph.
template <class E>
struct written_graph {
private:
    struct sizes {
        int nodes = 0;
        int operands = 0;
        int variables = 0;
    };
    static constexpr sizes counted = [] {
        expression_graph g;
        as_written{g}.node_of<E>();
        sizes s{g.size(), 0, g.variables().size()};
        for (int index = 0; index < g.size(); ++index) s.operands += g[index].count;
        return s;
    }();

public:
    static constexpr auto value = [] {
        expression_graph g;
        const index_list root{as_written{g}.node_of<E>()};
        ctgrad::graph::frozen_graph<counted.nodes, counted.operands, counted.variables + 1, 1> frozen;
        frozen.freeze(g, root);
        return frozen;
    }();
};

}  // namespace exact_oracle

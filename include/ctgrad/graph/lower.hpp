// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/derivative.hpp"
#include "frozen_graph.hpp"
#include "jacobian.hpp"

namespace ctgrad::graph {
constexpr unsigned mixed(unsigned hash, unsigned more) {
    return (hash ^ more) * 0x01000193u;
}

/// An expression's type as data, one constant a type, so that a loop can walk it: compilers limit how deep
/// calls may nest.
struct type_node {
    int (*terminal)(expression_graph&) = nullptr;  // makes the node where nothing stands below it
    int operation = -1;
    int payload = 0;
    int count = 0;
    const type_node* operands[2]{};
    unsigned hash = 0;  // addresses have none in constant evaluation

    constexpr type_node(int (*run)(expression_graph&), unsigned mixed_parts)
        : terminal(run), hash(mixed_parts ^ (mixed_parts >> 15)) {}
    constexpr type_node(int o, int p, const type_node& only)
        : operation(o), payload(p), count(1), operands{&only}, hash(mixed(mixed_with(only), 0)) {}
    constexpr type_node(int o, int p, const type_node& left, const type_node& right)
        : operation(o),
          payload(p),
          count(2),
          operands{&left, &right},
          hash(mixed(mixed_with(left), right.hash * 0x9E3779B1u)) {}

private:
    constexpr unsigned mixed_with(const type_node& first) const {
        return mixed(static_cast<unsigned>(operation * 1021 + payload * 389), first.hash);
    }
};

namespace detail {

/// `node`, the type_node of an expression.
template <class E>
struct lowering;

}  // namespace detail

/// Builds the graph of an expression's type. Each distinct type is visited once, however often it occurs.
class lowered_types {
public:
    constexpr explicit lowered_types(expression_graph& g) : g_(g) {}

    template <class E>
    constexpr int lower() {
        return lower(&detail::lowering<E>::node);
    }
    constexpr int lower(const type_node* wanted) {
        sequence<const type_node*> open{wanted};
        while (!open.empty()) {
            const type_node* const next = open.back();
            if (find(next) >= 0) open.pop_back();
            else if (next->operation < 0) remember(next, next->terminal(g_));
            else if (const int node = made_of_operands(next, open); node >= 0) remember(next, node);
        }
        return find(wanted);
    }

private:
    struct entry {
        const type_node* type;
        int node;
    };

    // The node of a type whose operands are known; otherwise they are opened first, the leftmost on top.
    constexpr int made_of_operands(const type_node* type, sequence<const type_node*>& open) {
        sequence<const type_node*> operands;  // from right to left
        if (type->operation == operations::index_of<operations::addition>) take_sum_apart(type, operands);
        else
            for (int k = type->count; k-- > 0;) operands.push_back(type->operands[k]);
        const int count = operands.size();
        index_list nodes(count, -1);
        bool complete = true;
        for (int k = 0; k < count; ++k) {
            const int node = find(operands.items[k]);
            nodes.items[count - 1 - k] = node;
            if (node < 0) open.push_back(operands.items[k]);
            complete = complete && node >= 0;
        }
        return complete ? make(g_, type->operation, type->payload, nodes) : -1;
    }
    // a + b + c + d is ((a + b) + c) + d, and one sum: its parts would be sums of almost the same length.
    constexpr void take_sum_apart(const type_node* type, sequence<const type_node*>& operands) const {
        const type_node* left = type;
        do {
            operands.push_back(left->operands[1]);
            left = left->operands[0];
        } while (left->operation == operations::index_of<operations::addition> && find(left) < 0);
        operands.push_back(left);
    }

    /// The node of a type that has been visited, or −1.
    constexpr int find(const type_node* type) const {
        const int mask = slots_.size() - 1;
        for (int slot = static_cast<int>(type->hash) & mask; slots_.items[slot] != 0;
             slot = (slot + 1) & mask) {
            const entry& known = entries_.items[slots_.items[slot] - 1];
            if (known.type == type) return known.node;
        }
        return -1;
    }
    constexpr void remember(const type_node* type, int node) {
        entries_.push_back({type, node});
        if (2 * entries_.size() > slots_.size()) {
            slots_ = index_list(slots_.size() * 4);
            for (int k = 0; k < entries_.size(); ++k) insert(k);
        } else {
            insert(entries_.size() - 1);
        }
    }
    constexpr void insert(int place) {
        const int mask = slots_.size() - 1;
        int slot = static_cast<int>(entries_.items[place].type->hash) & mask;
        while (slots_.items[slot] != 0) slot = (slot + 1) & mask;
        slots_.items[slot] = place + 1;
    }

    expression_graph& g_;
    sequence<entry> entries_;
    index_list slots_ = index_list(64);  // open addressing: place + 1, 0 where empty
};

namespace detail {

template <leaf E>
struct lowering<E> {
    static constexpr int run(expression_graph& g) {
        return g.variable(&tag<typename E::leaf_type>, E::description);
    }
    static constexpr type_node node{&run, [] {
                                        unsigned h =
                                            static_cast<unsigned>(E::shape.rows * 31 + E::shape.columns);
                                        for (const char c : E::description.name)
                                            h = mixed(h, static_cast<unsigned char>(c));
                                        return h;
                                    }()};
};

template <std::int64_t Numerator, std::int64_t Denominator>
struct lowering<literal_type<Numerator, Denominator>> {
    static constexpr int run(expression_graph& g) {
        return g.number(numeric::rational{Numerator, Denominator});
    }
    static constexpr type_node node{
        &run, mixed(static_cast<unsigned>(Numerator), static_cast<unsigned>(Denominator))};
};

template <class Kind, int Rows, int Columns, int Index>
struct lowering<constant<Kind, Rows, Columns, Index>> {
    static constexpr int run(expression_graph& g) { return g.constant<Kind>({Rows, Columns}, Index); }
    static constexpr type_node node{&run, static_cast<unsigned>(Rows * 31 + Columns * 7 + Index)};
};

template <class Operation, int Payload, class... Operands>
struct lowering<applied<Operation, Payload, Operands...>> {
    static constexpr type_node node{operations::index_of<Operation>, Payload, lowering<Operands>::node...};
};

template <class E>
struct lowering<without_layout_type<E>> : lowering<E> {};

/// The graph of a function that derivatives are taken of, once for all of them. By a variable with a property
/// it is one of its own, since the property must not be used.
template <class F, class Free>
struct value_graph {
    static constexpr void build(expression_graph& g, index_list& roots) {
        g.free_variable = Free::tag;
        roots = {lowered_types{g}.template lower<F>()};
    }
};
struct no_variable {
    static constexpr const void* tag = nullptr;
};
template <class X>
struct free_variable {
    static constexpr const void* tag = &detail::tag<typename X::leaf_type>;
};
template <class F, class X>
inline constexpr const auto& value_of =
    constant_graph<value_graph<F, std::conditional_t<X::description.properties == property::none, no_variable,
                                                     free_variable<X>>>>::value;

inline constexpr int nodes_in_one_sweep = 192;

/// The reverse sweep of a scalar through a large graph, part by part, each a constant of its own: compilers
/// limit what is computed for one. The first root is the function, the others what has been reached, in
/// pairs.
template <class F, class X, int Part>
struct partial_sweep {
    static constexpr reverse_sweep begin(expression_graph& g) {
        const int function = value_of<F, X>.roots[0];
        if constexpr (Part == 0) g.begin_with(value_of<F, X>);
        else g.begin_with(constant_graph<partial_sweep<F, X, Part - 1>>::value);
        g.free_variable = free_variable<X>::tag;
        reverse_sweep sweep{g, function, lowered_types{g}.template lower<X>()};
        if constexpr (Part == 0) {
            sweep.add(function, g.number(1));
        } else {
            const auto& before = constant_graph<partial_sweep<F, X, Part - 1>>::value;
            for (int k = 1; k < before.root_count; k += 2) sweep.add(before.roots[k], before.roots[k + 1]);
        }
        return sweep;
    }
    static constexpr void build(expression_graph& g, index_list& roots) {
        reverse_sweep sweep = begin(g);
        const int from = value_of<F, X>.roots[0] - Part * nodes_in_one_sweep;
        const int to = from - nodes_in_one_sweep;
        sweep.descend(from, to);
        roots = {value_of<F, X>.roots[0]};
        for (const reached& each : sweep.pending(to)) {
            roots.push_back(each.node);
            roots.push_back(each.adjoint);
        }
    }
};
/// A derivative's graph is a constant of its own: computed once wherever it is used, and within a compiler's
/// limits for one constant. Common factors are not taken out yet, so that terms can cancel in what it is used
/// for.
template <class F, class X, layout Layout>
struct derivative_graph {
    static constexpr void build(expression_graph& g, index_list& roots) {
        int result = -1;
        if constexpr (F::shape.scalar()) {
            constexpr int parts = (value_of<F, X>.size() - 1) / nodes_in_one_sweep;
            reverse_sweep sweep = partial_sweep<F, X, parts>::begin(g);
            sweep.descend(value_of<F, X>.roots[0], -1);
            result = sweep.result();
        } else {
            g.begin_with(value_of<F, X>);
            g.free_variable = free_variable<X>::tag;
            const int f = value_of<F, X>.roots[0];
            const int x = lowered_types{g}.template lower<X>();
            result = X::shape.scalar() ? derivative_by_scalar(g, f, x) : jacobian_of(g, f, x);
        }
        if (Layout == layout::denominator)
            result = make(g, operations::index_of<operations::transposition>, 0, result);
        roots = {result};
    }
};

template <class F, class X, layout Layout>
struct lowering<derivative_type<F, X, Layout>> {
    static constexpr int run(expression_graph& g) {
        return import_graph(g, constant_graph<derivative_graph<F, X, Layout>>::value);
    }
    static constexpr type_node node{&run, mixed(lowering<F>::node.hash, lowering<X>::node.hash + 1)};
};

}  // namespace detail
}  // namespace ctgrad::graph

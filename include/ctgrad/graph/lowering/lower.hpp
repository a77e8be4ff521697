// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/defined_expression.hpp"
#include "../../expression/derivative_type.hpp"
#include "../../expression/symmetric_type.hpp"
#include "../normal_form/normal_form.hpp"
#include "type_node.hpp"

namespace ctgrad::graph {

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

    struct operand {
        const type_node* type;
        bool subtracted = false;
    };

    // The node of a type whose operands are known; otherwise they are opened first, the leftmost on top.
    constexpr int made_of_operands(const type_node* type, sequence<const type_node*>& open) {
        using namespace operations;
        const sequence<operand> operands = from_right_to_left(type);
        const int count = operands.size();
        index_list nodes(count, -1);
        bool complete = true;
        for (int k = 0; k < count; ++k) {
            const operand& one = operands.items[k];
            const int node = find(one.type);
            if (node < 0) open.push_back(one.type);
            nodes.items[count - 1 - k] =
                node >= 0 && one.subtracted ? make(g_, index_of<negation>, 0, node) : node;
            complete = complete && node >= 0;
        }
        if (!complete) return -1;
        const int payload = type->user != nullptr ? g_.place_of(type->user) : type->payload;
        return make(g_, is_sum(type) ? index_of<addition> : type->operation, payload, nodes);
    }
    static constexpr bool is_sum(const type_node* type) {
        return type->operation == operations::index_of<operations::addition> ||
               type->operation == operations::index_of<operations::subtraction>;
    }
    // a + b - c + d is ((a + b) - c) + d, and one sum: its parts would be sums of almost the same length.
    constexpr sequence<operand> from_right_to_left(const type_node* type) const {
        sequence<operand> operands;
        if (is_sum(type)) {
            const type_node* left = type;
            do {
                operands.push_back(
                    {left->operands[1], left->operation == operations::index_of<operations::subtraction>});
                left = left->operands[0];
            } while (is_sum(left) && find(left) < 0);
            operands.push_back({left});
        } else {
            for (int k = type->count; k-- > 0;) operands.push_back({type->operands[k]});
        }
        return operands;
    }

    /// The node of a type that has been visited, or −1.
    constexpr int find(const type_node* type) const {
        const int place =
            places_.find(type->hash, [&](int known) { return entries_.items[known].type == type; });
        return place < 0 ? -1 : entries_.items[place].node;
    }
    constexpr void remember(const type_node* type, int node) {
        places_.add(type->hash, entries_.size());
        entries_.push_back({type, node});
    }

    expression_graph& g_;
    sequence<entry> entries_;
    hash_table places_{64};
};

namespace detail {

template <leaf E>
struct lowering<E> {
    static constexpr int run(expression_graph& g) {
        return g.variable(&tag<typename E::leaf_type>, E::description);
    }
    static constexpr type_node node{&run, mixed(E::description)};
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
    static constexpr type_node node{operations::index_of<Operation>, Payload,
                                    lowering<whole_of<Operands>>::node...};
};

template <class Operation, class... Operands>
requires std::is_base_of_v<operation_of_user, Operation>
struct lowering<applied<Operation, 0, Operands...>> {
    static constexpr type_node node{laws_of<Operation>, operations::index_of<Operation>,
                                    lowering<whole_of<Operands>>::node...};
};

template <class E>
struct lowering<without_layout_type<E>> : lowering<E> {};

template <class E>
struct lowering<symmetric_type<E>> {
    static constexpr int run(expression_graph& g) {
        const int symmetric_one = lowered_types{g}.template lower<E>();
        g.learn(symmetric_one, symmetric);
        return symmetric_one;
    }
    static constexpr type_node node{&run, lowering<E>::node.hash + 3};
};

template <defined_expression E>
struct lowering<E> : lowering<typename E::definition> {};

}  // namespace detail
}  // namespace ctgrad::graph

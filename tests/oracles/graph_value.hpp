// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/graph/node.hpp>

#include "definitions.hpp"

namespace exact_oracle {
namespace detail {

using ctgrad::operations::index_of;

template <class Number, class Functions>
using definition = small_matrix<Number> (*)(const small_matrix<Number>& a, const small_matrix<Number>& b,
                                            int payload, Functions& functions);

template <class Operation, class Number, class Functions>
constexpr small_matrix<Number> defined_value(const small_matrix<Number>& a, const small_matrix<Number>& b,
                                             int payload, Functions& functions) {
    if constexpr (Operation::arity == 1) return unary_value<Operation>(a, payload, functions);
    else if constexpr (Operation::arity == 2) return binary_value<Operation>(a, b, functions);
    else {
        static_assert(is_known_terminal<Operation>, "a new constant: write down its value in constant_value");
        return a;
    }
}

template <class List, class Number, class Functions>
struct definition_table;
template <class... Operations, class Number, class Functions>
struct definition_table<ctgrad::operations::list<Operations...>, Number, Functions> {
    static constexpr definition<Number, Functions> entries[sizeof...(Operations)]{
        &defined_value<Operations, Number, Functions>...};
};

/// A node without operands: a number, a constant matrix or, from the point, a variable.
template <class Number, class Graph, class Point, class Functions>
constexpr small_matrix<Number> terminal_value(const Graph& g, int index, const Point& point,
                                              Functions& functions) {
    using namespace ctgrad::operations;
    const ctgrad::graph::node& n = g[index];
    if (n.operation == index_of<number>)
        return small_matrix<Number>{
            functions.divide(ctgrad::numeric::rounded_to<Number>(n.value.numerator),
                             ctgrad::numeric::rounded_to<Number>(n.value.denominator))};
    if (n.operation == index_of<variable>) return point.value_of(g.variable(n.payload));
    if (n.operation == index_of<one_matrix>) return constant_value<one_matrix, Number>(n.shape, 0);
    if (n.operation == index_of<identity_matrix>) return constant_value<identity_matrix, Number>(n.shape, 0);
    if (n.operation == index_of<unit_vector>) return constant_value<unit_vector, Number>(n.shape, n.payload);
    if (n.operation == index_of<selection_matrix>)
        return constant_value<selection_matrix, Number>(n.shape, n.payload);
    if (n.operation == index_of<commutation_matrix>)
        return constant_value<commutation_matrix, Number>(n.shape, n.payload);
    require(n.operation == index_of<zero_matrix>, "a constant that the oracle does not know");
    return small_matrix<Number>{n.shape};
}

}  // namespace detail

/// The value of one node of a graph, and of nothing that it does not need. `Graph` is the library's graph
/// under construction or a frozen one; nothing of the library is used but what its nodes say.
template <class Number, class Graph, class Point, class Functions>
constexpr small_matrix<Number> value_in(const Graph& g, int root, const Point& point, Functions& functions) {
    using ctgrad::graph::sequence;
    require(root >= 0, "no node has this number");
    sequence<char> needed(root + 1);
    needed[root] = 1;
    for (int index = root; index >= 0; --index)
        if (needed[index] != 0)
            for (int k = 0; k < g[index].count; ++k) {
                require(g.operand(index, k) < index, "a node of a graph stands before its operand");
                needed[g.operand(index, k)] = 1;
            }
    const auto& table = detail::definition_table<ctgrad::operations::all, Number, Functions>::entries;
    sequence<small_matrix<Number>> values(root + 1);
    for (int index = 0; index <= root; ++index) {
        if (needed[index] == 0) continue;
        const ctgrad::graph::node& n = g[index];
        small_matrix<Number>& value = values[index];
        if (n.count == 0) {
            value = detail::terminal_value<Number>(g, index, point, functions);
        } else {
            // an associative operation may have more than two operands
            value = values[g.operand(index, 0)];
            if (n.count == 1) value = table[n.operation](value, value, n.payload, functions);
            for (int k = 1; k < n.count; ++k)
                value = table[n.operation](value, values[g.operand(index, k)], n.payload, functions);
        }
        require(value.shape() == n.shape,
                "the shape that the library gives to a node is not the one of its value");
    }
    return values[root];
}

}  // namespace exact_oracle

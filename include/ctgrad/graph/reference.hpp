// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "expression_graph.hpp"

namespace ctgrad::graph {

/// The simplifying constructor: the node that an operation makes of normal operands, in normal form.
constexpr int make(expression_graph& g, int operation, int payload, const index_list& operands);
constexpr int make_first(expression_graph& g, int operation, int payload, const index_list& operands);
constexpr int make(expression_graph& g, int operation, int payload, int operand) {
    const int known = g.mode.simplifies ? g.made.find(operation, payload, &operand, 1) : -1;
    return known >= 0 ? known : make_first(g, operation, payload, index_list(1, operand));
}
constexpr int make(expression_graph& g, int operation, int payload, int left, int right) {
    index_list operands(2, left);
    operands[1] = right;
    return make(g, operation, payload, operands);
}

/// A node of a graph under construction, with the library's own syntax: `a * b`, `transpose(a)`. Adjoint
/// rules and the right sides of rewrite rules are written in it without knowing.
struct reference : handle_base {
    expression_graph* graph = nullptr;
    int index = 0;

    constexpr reference(expression_graph& g, int i) : graph(&g), index(i) {}

    constexpr dims shape() const { return graph->shape(index); }

    template <class Operation, class... Operands>
    constexpr reference make(int payload, Operands... operands) const {
        if constexpr (std::is_base_of_v<operation_of_user, Operation>)
            payload = graph->place_of(&laws_of<Operation>);
        return {*graph,
                graph::make(*graph, operations::index_of<Operation>, payload, index_in_graph(operands)...)};
    }
    /// a * b: what the product is, is a matter of shapes.
    constexpr reference multiply(auto a, auto b) const {
        const int left = index_in_graph(a);
        const int right = index_in_graph(b);
        const bool left_scalar = graph->shape(left).scalar();
        const bool right_scalar = graph->shape(right).scalar();
        constexpr int multiple = operations::index_of<operations::scalar_multiple>;
        if (left_scalar && !right_scalar) return {*graph, graph::make(*graph, multiple, 0, left, right)};
        if (right_scalar && !left_scalar) return {*graph, graph::make(*graph, multiple, 0, right, left)};
        return {*graph, graph::make(*graph, operations::index_of<operations::product>, 0, left, right)};
    }
    template <class Kind>
    constexpr reference constant_like() const {
        return {*graph, graph->template constant<Kind>(shape())};
    }

private:
    template <class Operand>
    constexpr int index_in_graph(Operand operand) const {
        if constexpr (handle<Operand>) return operand.index;
        else return graph->number(Operand::value);
    }
};

/// The selection that puts the rows of a into so many rows, from row `offset` on.
constexpr reference selection_for(reference a, int rows, int offset) {
    using namespace operations;
    const dims shape{rows, a.shape().rows};
    if (shape.square()) return {*a.graph, a.graph->constant<identity_matrix>(shape)};
    if (shape.columns == 1) return {*a.graph, a.graph->constant<unit_vector>(shape, offset)};
    return {*a.graph, a.graph->constant<selection_matrix>(shape, offset)};
}

/// K with K vec(X) = vec(Xᵀ) for X of that shape.
constexpr int commutation_for(expression_graph& g, dims x) {
    using namespace operations;
    const dims shape{x.count(), x.count()};
    if (x.rows == 1 || x.columns == 1) return g.constant<identity_matrix>(shape);
    return g.constant<commutation_matrix>(shape, commutation_matrix::payload_of(x));
}
/// K L K: the blocks of a derivative by A ⊗ B as those of one by B ⊗ A.
constexpr reference with_blocks_sorted(reference l, dims a, dims b) {
    expression_graph& g = *l.graph;
    return reference{g, commutation_for(g, {b.columns, a.columns})} * l *
           reference{g, commutation_for(g, {a.rows, b.rows})};
}

/// The number n in the graph of a.
constexpr reference whole_number(reference a, int n) {
    return {*a.graph, a.graph->number(n)};
}

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../reference.hpp"

namespace ctgrad::graph {

/// A matrix with ones where i = j + offset: what identities, unit vectors, selections and their transposes
/// have in common.
struct selection {
    dims shape{};
    int offset = 0;
    bool found = false;
};

/// The node as a selection, where it is one.
constexpr selection as_selection(const auto& g, int index) {
    const bool turned = g[index].operation == operations::index_of<operations::transposition>;
    const node& n = g[turned ? g.operand(index, 0) : index];
    if (!traits(n.operation).selection) return {};
    return {g[index].shape, turned ? -n.payload : n.payload, true};
}

/// The node of a selection; −1 where neither all of its columns nor all of its rows have a one.
constexpr int node_of(expression_graph& g, selection s) {
    using namespace operations;
    if (s.shape.square() && s.offset == 0) return g.constant<identity_matrix>(s.shape);
    if (s.shape.columns > s.shape.rows) {
        const int turned = node_of(g, {s.shape.transposed(), -s.offset, true});
        return turned < 0 ? -1 : make(g, index_of<transposition>, 0, turned);
    }
    if (s.offset < 0 || s.offset + s.shape.columns > s.shape.rows) return -1;
    if (s.shape.columns == 1) return g.constant<unit_vector>(s.shape, s.offset);
    return g.constant<selection_matrix>(s.shape, s.offset);
}

/// The product of two selections where it is zero, one or a selection, such as e_iᵀe_j and EᵀE; −1 where it
/// is none of these or the factors are no selections.
constexpr int product_of_selections(expression_graph& g, int left, int right) {
    const selection a = as_selection(g, left);
    if (!a.found) return -1;
    const selection b = as_selection(g, right);
    if (!b.found) return -1;
    const dims shape{a.shape.rows, b.shape.columns};
    const int offset = a.offset + b.offset;
    // column j holds a one in row j + offset if these exist, and if column j + b.offset of the left one does
    const auto larger = [](int x, int y) { return x > y ? x : y; };
    const auto smaller = [](int x, int y) { return x < y ? x : y; };
    const int begin = larger(0, -offset);
    const int end = smaller(shape.columns, shape.rows - offset);
    const int first = larger(begin, -b.offset);
    const int last = smaller(end, a.shape.columns - b.offset);
    if (first >= last) return g.constant<operations::zero_matrix>(shape);
    if (first != begin || last != end) return -1;
    return node_of(g, {shape, offset, true});
}

}  // namespace ctgrad::graph

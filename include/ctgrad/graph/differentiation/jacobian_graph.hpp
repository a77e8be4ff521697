// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "left_coefficient.hpp"

namespace ctgrad::graph {

/// A free row of so many columns.
constexpr int free_row(expression_graph& g, int columns) {
    return g.variable(&detail::tag<left_coefficient>, {"l", {1, columns}});
}

/// The Jacobian of the column u by the column variable x, of the row l ∂u/∂x: what stands behind l in it.
/// Where l cannot be brought to the front, the rows are computed one by one, with the unit vectors in the
/// place of l.
constexpr int jacobian_of_row(expression_graph& g, int u, int x, int row) {
    const dims shape = g.shape(u);
    const int closed = left_coefficient{g, free_row(g, shape.rows)}.of(row);
    if (closed >= 0) return closed;
    index_list rows;
    for (int i = 0; i < shape.rows; ++i) {
        const int unit = g.constant<operations::unit_vector>({shape.rows, 1}, i);
        const int seed = make(g, operations::index_of<operations::transposition>, 0, unit);
        rows.push_back(make_product(g, unit, reverse_sweep{g, u, x}.run(seed)));
    }
    return make_sum(g, rows, {shape.rows, g.shape(x).rows});
}

/// The same without the row, which the sweep with l in place of the seed gives.
constexpr int jacobian_of(expression_graph& g, int u, int x) {
    return jacobian_of_row(g, u, x, reverse_sweep{g, u, x}.run(free_row(g, g.shape(u).rows)));
}

}  // namespace ctgrad::graph

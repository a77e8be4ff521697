// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "left_coefficient.hpp"

namespace ctgrad::graph {

/// The Jacobian of the column u by the column variable x. The sweep with a free row l in place of the seed
/// gives l ∂u/∂x; what stands behind l is the Jacobian. Where it cannot be brought there, the rows are
/// computed one by one, with the unit vectors in the place of l.
constexpr int jacobian_of(expression_graph& g, int u, int x) {
    const dims shape = g.shape(u);
    const int l = g.variable(&detail::tag<left_coefficient>, {"l", {1, shape.rows}});
    const int row = reverse_sweep{g, u, x}.run(l);
    const int closed = left_coefficient{g, l}.of(row);
    if (closed >= 0) return closed;
    index_list rows;
    for (int i = 0; i < shape.rows; ++i) {
        const int unit = g.constant<operations::unit_vector>({shape.rows, 1}, i);
        const int seed = make(g, operations::index_of<operations::transposition>, 0, unit);
        rows.push_back(make_product(g, unit, reverse_sweep{g, u, x}.run(seed)));
    }
    return make_sum(g, rows, {shape.rows, g.shape(x).rows});
}

}  // namespace ctgrad::graph

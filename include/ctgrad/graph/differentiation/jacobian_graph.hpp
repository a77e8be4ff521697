// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "left_coefficient.hpp"

namespace ctgrad::graph {

/// A free row of so many columns.
constexpr int free_row(expression_graph& g, int columns) {
    return g.variable(&detail::tag<left_coefficient>, {"l", {1, columns}});
}

/// The Jacobian of the column u by the column variable x, row by row, with the unit vectors in the place of
/// the free row: where l cannot be brought to the front of l ∂u/∂x.
constexpr int jacobian_by_rows(expression_graph& g, int u, int x) {
    const dims shape = g.shape(u);
    index_list rows;
    for (int i = 0; i < shape.rows; ++i) {
        const int unit = g.constant<operations::unit_vector>({shape.rows, 1}, i);
        const int seed = make(g, operations::index_of<operations::transposition>, 0, unit);
        rows.push_back(make_product(g, unit, reverse_sweep{g, u, x}.run(seed)));
    }
    return make_sum(g, rows, {shape.rows, g.shape(x).rows});
}

/// The same: what stands behind l in the row l ∂u/∂x, which the sweep with l in place of the seed gives.
constexpr int jacobian_of(expression_graph& g, int u, int x) {
    const int l = free_row(g, g.shape(u).rows);
    const int closed = left_coefficient{g, l}.of(reverse_sweep{g, u, x}.run(l));
    return closed >= 0 ? closed : jacobian_by_rows(g, u, x);
}

/// The same in parts. Known are u, the row l ∂u/∂x, and what `left_coefficient` has found out of it: of this
/// the Jacobian is made, or more is found out until so many normal forms have been made, an even number of
/// nodes.
constexpr index_list jacobian_of_row(expression_graph& g, int x, const index_list& known, int most_made) {
    const int u = known[0];
    const int row = known[1];
    left_coefficient coefficients{g, free_row(g, g.shape(u).rows)};
    coefficients.stop_at(most_made);
    for (int k = 2; k + 2 < known.size(); k += 3) coefficients.learn(known[k], known[k + 1], known[k + 2]);
    const int closed = coefficients.of(row);
    if (!coefficients.stopped()) return {closed >= 0 ? closed : jacobian_by_rows(g, u, x)};
    index_list more{u, row};
    more.append(coefficients.known());
    if (more.size() % 2 != 0) more.push_back(row);
    return more;
}

}  // namespace ctgrad::graph

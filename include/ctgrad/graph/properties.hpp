// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "expression_graph.hpp"
#include "pattern.hpp"

namespace ctgrad::graph {

/// What is known of a node: said of a variable, or inherited from the operands.
constexpr bool known_as(const expression_graph& g, int index, property wanted) {
    using namespace operations;
    if (g.is<operations::variable>(index)) {
        const variable_entry& v = g.variable(g[index].payload);
        return v.tag != g.free_variable && has(v.description.properties, wanted);
    }
    if (g.is<identity_matrix>(index)) return wanted != property::skew_symmetric;
    if (g.is<diagonal_embedding>(index)) return wanted == property::symmetric || wanted == property::diagonal;
    if (g.is<skew_embedding>(index)) return wanted == property::skew_symmetric;
    if (g.is<transposition>(index) || g.is<matrix_inverse>(index))
        return known_as(g, g.operand(index, 0), wanted);
    if (wanted != property::symmetric || !g.shape(index).square()) return false;
    if (g.is<zero_matrix>(index) || g.is<one_matrix>(index)) return true;
    if (g.is<scalar_multiple>(index)) return known_as(g, g.operand(index, 1), wanted);
    if (g.is<matrix_adjugate>(index) || g.is<power_of_matrix>(index) ||
        traits(g[index].operation).elementwise)
        return known_as(g, g.operand(index, 0), wanted);
    return false;
}

constexpr condition on(const pattern& wildcard, bool (*holds)(const expression_graph&, int, int)) {
    return {holds, wildcard.root().payload, wildcard.root().payload};
}

template <property Wanted>
constexpr condition is(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) { return known_as(g, x, Wanted); });
}
constexpr condition is_row(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) { return g.shape(x).row(); });
}
constexpr condition is_column(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) { return g.shape(x).column(); });
}

/// The order in which sums and rotations are written: by leftmost variable, then the smaller first.
constexpr bool precedes(const expression_graph& g, int x, int y) {
    const node& m = g[x];
    const node& n = g[y];
    if (m.rank != n.rank) return m.rank < n.rank;
    if (m.weight != n.weight) return m.weight < n.weight;
    return x < y;
}

/// Does the product b begin with a factor that is written before the first factor of a?
constexpr condition begins_before(const pattern& b, const pattern& a) {
    return {[](const expression_graph& g, int x, int y) {
                const int first = g.is<operations::product>(x) ? g.operand(x, 0) : x;
                const int second = g.is<operations::product>(y) ? g.operand(y, 0) : y;
                return precedes(g, first, second);
            },
            b.root().payload, a.root().payload};
}

}  // namespace ctgrad::graph

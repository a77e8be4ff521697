// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "expression_graph.hpp"
#include "pattern.hpp"

namespace ctgrad::graph {

constexpr bool known_as(const expression_graph& g, int index, property wanted);

/// Is it triangular, or diagonal, because its operands are?
constexpr bool stays_triangular(const expression_graph& g, int index, property wanted) {
    using namespace operations;
    if (!g.shape(index).square()) return false;
    if (g.is<zero_matrix>(index)) return true;
    if (g.is<scalar_multiple>(index)) return known_as(g, g.operand(index, 1), wanted);
    if (g.is<matrix_adjugate>(index) || g.is<power_of_matrix>(index))
        return known_as(g, g.operand(index, 0), wanted);
    if (!g.is<product>(index) && !g.is<addition>(index)) return false;
    for (int k = 0; k < g[index].count; ++k)
        if (!known_as(g, g.operand(index, k), wanted)) return false;
    return true;
}

/// What is known of a node: said of a variable, or inherited from the operands.
constexpr bool known_as(const expression_graph& g, int index, property wanted) {
    using namespace operations;
    if (g.is<operations::variable>(index)) {
        const variable_entry& v = g.variable(g[index].payload);
        return v.tag != g.free_variable && has(v.description.properties, wanted);
    }
    if (g.is<identity_matrix>(index)) return wanted != property::skew_symmetric;
    if (g.is<skew_embedding>(index)) return wanted == property::skew_symmetric;
    if (g.is<diagonal_embedding>(index)) return has(property::diagonal, wanted);
    if (g.is<transposition>(index)) return known_as(g, g.operand(index, 0), transposed(wanted));
    if (g.is<matrix_inverse>(index)) return known_as(g, g.operand(index, 0), wanted);
    if (has(wanted, property::lower_triangular) || has(wanted, property::upper_triangular))
        return stays_triangular(g, index, wanted);
    if (wanted != property::symmetric || !g.shape(index).square()) return false;
    if (g.is<zero_matrix>(index) || g.is<one_matrix>(index)) return true;
    if (g.is<scalar_multiple>(index)) return known_as(g, g.operand(index, 1), wanted);
    if (g.is<matrix_adjugate>(index) || g.is<power_of_matrix>(index) ||
        traits(g[index].operation).function)
        return known_as(g, g.operand(index, 0), wanted);
    return false;
}

constexpr condition on(const pattern& wildcard, bool (*holds)(const expression_graph&, int, int)) {
    return {holds, wildcard.root().payload, wildcard.root().payload};
}

template <property Wanted>
constexpr bool is_known_as(const expression_graph& g, int x, int) {
    return known_as(g, x, Wanted);
}
template <property Wanted>
constexpr condition is(const pattern& w) {
    return on(w, is_known_as<Wanted>);
}
/// Lower or upper.
constexpr condition is_triangular(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) {
        return known_as(g, x, property::lower_triangular) || known_as(g, x, property::upper_triangular);
    });
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

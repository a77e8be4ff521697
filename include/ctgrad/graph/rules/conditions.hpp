// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../structure.hpp"
#include "pattern.hpp"

namespace ctgrad::graph {

constexpr condition on(const pattern& wildcard, bool (*holds)(const expression_graph&, int, int)) {
    return {holds, wildcard.root().payload, wildcard.root().payload};
}

template <property Wanted>
constexpr bool is_known_as(const expression_graph& g, int x, int) {
    return has(g[x].known, Wanted);
}
template <property Wanted>
constexpr condition is(const pattern& w) {
    return on(w, is_known_as<Wanted>);
}
/// Lower or upper.
constexpr condition is_triangular(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) {
        return has(g[x].known, lower_triangular) || has(g[x].known, upper_triangular);
    });
}
constexpr condition is_row(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) { return g.shape(x).row(); });
}
constexpr condition is_column(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) { return g.shape(x).column(); });
}
/// Is it a square matrix, and no skew-symmetric one of odd length, which has no inverse?
constexpr condition may_have_inverse(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) {
        const dims shape = g.shape(x);
        return shape.square() && !shape.scalar() && !(has(g[x].known, skew_symmetric) && shape.rows % 2 == 1);
    });
}
constexpr condition is_square(const pattern& w) {
    condition c = on(w, [](const expression_graph& g, int x, int) { return g.shape(x).square(); });
    c.of_shapes = true;
    return c;
}
constexpr condition have_one_shape(const pattern& a, const pattern& b) {
    return {[](const expression_graph& g, int x, int y) { return g.shape(x) == g.shape(y); },
            a.root().payload, b.root().payload, true};
}
/// Has one the shape of the other's transpose?
constexpr condition have_turned_shapes(const pattern& a, const pattern& b) {
    return {[](const expression_graph& g, int x, int y) { return g.shape(x) == g.shape(y).transposed(); },
            a.root().payload, b.root().payload, true};
}
constexpr condition is_no_number(const pattern& w) {
    return on(w, [](const expression_graph& g, int x, int) { return !g.shape(x).scalar(); });
}

constexpr condition are_of_one_shape(const pattern& a, const pattern& b) {
    return {[](const expression_graph& g, int x, int y) { return g.shape(x) == g.shape(y); },
            a.root().payload, b.root().payload};
}

/// Are two chains of factors?
constexpr condition are_transposes(const pattern& a, const pattern& b) {
    return {[](const expression_graph& g, int x, int y) {
                if (!g.is<operations::product>(x)) return are_transposes(g, x, y);
                const int count = g[x].count;
                if (!g.is<operations::product>(y) || g[y].count != count) return false;
                for (int k = 0; k < count; ++k)
                    if (!are_transposes(g, g.operand(x, k), g.operand(y, count - 1 - k))) return false;
                return true;
            },
            a.root().payload, b.root().payload};
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

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_product.hpp"

namespace ctgrad::graph {

namespace detail {

constexpr bool all_terms_negative(expression_graph& g, int sum) {
    for (const int term : g.operands(sum))
        if (split_coefficient(g, term).coefficient.numerator > 0) return false;
    return true;
}
constexpr int negative_of(expression_graph& g, int sum) {
    index_list terms = g.operands(sum);
    for (int& term : terms) term = make_product(g, g.number(-1), term);
    return make_sum(g, terms, g.shape(sum));
}

}  // namespace detail

/// A cross product in normal form: it is linear in both operands, so scalar factors stand outside, and
/// b × a = −(a × b), so the operands stand in the order of writing.
constexpr int make_cross(expression_graph& g, int a, int b) {
    using namespace operations;
    if (a == b || g.is<zero_matrix>(a) || g.is<zero_matrix>(b)) return g.constant<zero_matrix>({3, 1});
    if (g.is<scalar_multiple>(a)) {
        const int factor = g.operand(a, 0);
        return make_product(g, factor, make_cross(g, g.operand(a, 1), b));
    }
    if (g.is<scalar_multiple>(b)) {
        const int factor = g.operand(b, 0);
        return make_product(g, factor, make_cross(g, a, g.operand(b, 1)));
    }
    for (const int sum : {a, b})
        if (g.is<addition>(sum) && detail::all_terms_negative(g, sum)) {
            const int positive = detail::negative_of(g, sum);
            const int turned = sum == a ? make_cross(g, positive, b) : make_cross(g, a, positive);
            return make_product(g, g.number(-1), turned);
        }
    if (precedes(g, b, a)) return make_product(g, g.number(-1), make_cross(g, b, a));
    return g.intern({.operation = index_of<cross_product>, .shape = {3, 1}}, {a, b});
}

}  // namespace ctgrad::graph

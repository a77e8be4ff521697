// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../structure.hpp"
#include "normal_sum.hpp"

namespace ctgrad::graph {

constexpr int make_matrix_power(expression_graph& g, int a, int n);
constexpr int make_first(expression_graph& g, int operation, int payload, const index_list& operands);

/// The number that all terms of a sum have in front; 1 where they differ.
constexpr numeric::rational common_number(const expression_graph& g, int sum) {
    const numeric::rational first = number_in_front(g, g.operand(sum, 0));
    for (int k = 1; k < g[sum].count; ++k)
        if (number_in_front(g, g.operand(sum, k)) != first) return 1;
    return first;
}

/// The inverse of a power and of c A + c B, which is that of A + B divided by c; −1 if it is of neither.
constexpr int make_inverse(expression_graph& g, int a) {
    using namespace operations;
    if (g.is<power_of_matrix>(a)) return make_matrix_power(g, a, -1);
    if (!g.is<addition>(a)) return -1;
    const numeric::rational c = common_number(g, a);
    if (c == 1) return -1;
    const int divisor = g.number(numeric::rational{1} / c);
    index_list terms;
    for (int k = 0; k < g[a].count; ++k) terms.push_back(make_product(g, divisor, g.operand(a, k)));
    const int sum = make_sum(g, terms, g.shape(a));
    return make_product(g, divisor, make_first(g, index_of<matrix_inverse>, 0, {sum}));
}

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_product.hpp"

namespace ctgrad::graph {

/// A differential of a function of matrices, its directions one below the other in e, in normal form. At a
/// number it is the derivative of that order times all of the directions; scalar factors of one direction
/// stand outside. −1 leaves it to the rules.
template <class Differential>
constexpr int make_differential(expression_graph& g, Differential, int a, int e) {
    if (g.shape(a).scalar()) {
        const reference at{g, a};
        const reference directions{g, e};
        const int order = directions.shape().rows;
        reference result = Differential::function::derivative_of_scalar(at, order);
        for (int k = 0; k < order; ++k)
            result = result * (transpose(selection_for(at, order, k)) * directions);
        return result.index;
    }
    if (g.shape(e) != g.shape(a) || !g.is<operations::scalar_multiple>(e)) return -1;
    return make_product(g, g.operand(e, 0),
                        make(g, operations::index_of<Differential>, 0, a, g.operand(e, 1)));
}

}  // namespace ctgrad::graph

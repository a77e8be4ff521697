// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_power.hpp"
#include "normal_selection.hpp"

namespace ctgrad::graph {

/// A^P in normal form: exponents that are everywhere the same whole number, or so many halves or thirds, are
/// no operands, as pow<n> has it, and 1 to any power is 1. −1 where there is nothing to do.
constexpr int make_general_power(expression_graph& g, const index_list& operands) {
    using namespace operations;
    const int a = operands[0];
    const detail::same_everywhere exponent(g, operands[1]);
    if (exponent.is_known) {
        const numeric::rational p = exponent.value;
        const bool is_short = -(1 << 20) < p.numerator && p.numerator < (1 << 20);
        if (is_short && p.denominator <= 3) {
            const int n = static_cast<int>(static_cast<std::int64_t>(p.numerator));
            if (p.denominator == 1) return make_power(g, a, n);
            const int root = p.denominator == 2 ? index_of<square_root> : index_of<cube_root>;
            return make_power(g, make(g, root, 0, a), n);
        }
    }
    const detail::same_everywhere base(g, a);
    if (base.is_known && base.value == 1) return a;
    return make_entrywise_of_two<general_power>(g, operands);
}

}  // namespace ctgrad::graph

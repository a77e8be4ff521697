// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/rounding.hpp"
#include "operation.hpp"
#include "terminals.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = the whole number nearest to x, of two the one farther from 0, f' = 0.
struct rounding_to_nearest : elementwise<rounding_to_nearest> {
    static constexpr notation written =
        function_notation({"round(", "round(", "\\operatorname{round}\\left("});
    static constexpr operation_laws laws{.keeps_zeros = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::round(x);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return g.template is<number>(operands[0]) ? g.number(round(g[operands[0]].value)) : -1;
    }
    static constexpr auto slope(auto a) { return zeros_like(a); }
};

}  // namespace operations

/// The nearest whole number, entry by entry; halves are rounded away from 0, as std::round does. Its
/// derivative is 0, where it jumps, too.
template <operand A>
constexpr auto round(A a) {
    if constexpr (expression<A>) return applied_to<operations::rounding_to_nearest, 0, A>{};
    else return apply<operations::rounding_to_nearest>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/rounding.hpp"
#include "operation.hpp"
#include "terminals.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = ⌈x⌉, f' = 0.
struct rounding_up : elementwise<rounding_up> {
    static constexpr notation written =
        function_notation({"ceil(", "ceil(", "\\left\\lceil "}, {")", ")", "\\right\\rceil"});
    static constexpr operation_laws laws{.keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::ceil(x);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return g.template is<number>(operands[0]) ? g.number(ceil(g[operands[0]].value)) : -1;
    }
    static constexpr auto slope(auto a) { return zeros_like(a); }
};

}  // namespace operations

/// The smallest whole number that is not below, entry by entry. Its derivative is 0, where it jumps, too.
template <operand A>
constexpr auto ceil(A a) {
    if constexpr (expression<A>) return applied_to<operations::rounding_up, 0, A>{};
    else return apply<operations::rounding_up>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/rounding.hpp"
#include "operation.hpp"
#include "terminals.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = ⌊x⌋, f' = 0.
struct rounding_down : elementwise<rounding_down> {
    static constexpr notation written =
        function_notation({"floor(", "floor(", "\\left\\lfloor "}, {")", ")", "\\right\\rfloor"});
    static constexpr operation_laws laws{.keeps_zeros = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::floor(x);
    }
    static constexpr int normal_form(auto& g, auto& operands, int) {
        return g.template is<number>(operands[0]) ? g.number(floor(g[operands[0]].value)) : -1;
    }
    static constexpr auto slope(auto a) { return zeros_like(a); }
};

}  // namespace operations

/// The largest whole number that is not above, entry by entry. Its derivative is 0, where it jumps, too.
template <operand A>
constexpr auto floor(A a) {
    if constexpr (expression<A>) return applied_to<operations::rounding_down, 0, A>{};
    else return apply<operations::rounding_down>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/sign.hpp"
#include "abs.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = 1, 0 or −1 as x is above, at or below 0; f' = 0.
struct signum : elementwise<signum> {
    static constexpr notation written = function_notation({"sign(", "sign(", "\\operatorname{sign}\\left("});
    static constexpr operation_laws laws{
        .keeps_zeros = true, .keeps_signs = true, .multiplicative_for = numbers_that_come_out::all};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::sign(x);
    }
    static constexpr auto over_field(const auto& x, const auto& field) {
        return x / absolute_value::over_field(x, field);
    }
    static constexpr auto slope(auto a) { return zeros_like(a); }
};

}  // namespace operations

/// The sign, entry by entry; 0 at 0, NaN at NaN.
template <operand_or_number A>
constexpr auto sign(A a) {
    static_assert(diagnostics::are_expressions<A>,
                  "sign(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return applied_to<operations::signum, 0, A>{};
    else return apply<operations::signum>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/heaviside.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = 1 above 0, otherwise 0; f' = 0.
struct heaviside_step : elementwise<heaviside_step> {
    static constexpr notation written =
        function_notation({"heaviside(", "heaviside(", "\\operatorname{heaviside}\\left("});
    static constexpr operation_laws laws{
        .keeps_zeros = true, .keeps_signs = true, .multiplicative_for = numbers_that_come_out::positive};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::heaviside(x);
    }
    static constexpr auto slope(auto a) { return zeros_like(a); }
};

}  // namespace operations

/// The unit step, entry by entry; 0 at 0, NaN at NaN.
template <operand A>
constexpr auto heaviside(A a) {
    if constexpr (expression<A>) return applied_to<operations::heaviside_step, 0, A>{};
    else return apply<operations::heaviside_step>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto heaviside(A a, None...) {
    return operations::heaviside_step::value(detail::as_computed(a));
}

}  // namespace ctgrad

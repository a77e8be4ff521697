// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/sign.hpp"
#include "abs.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = 1, 0 or −1 as x is above, at or below 0; f' = 0.
struct signum : elementwise<signum> {
    static constexpr notation written = function_notation({"sign(", "sign(", "\\operatorname{sign}\\left("});
    static constexpr operation_laws laws{.turns = parity::odd,
                                         .keeps_zeros = true,
                                         .keeps_signs = true,
                                         .multiplicative_for = numbers_that_come_out::all};
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
template <operand A>
constexpr auto sign(A a) {
    if constexpr (expression<A>) return applied_to<operations::signum, 0, A>{};
    else return apply<operations::signum>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto sign(A a, None...) {
    return operations::signum::value(detail::as_computed(a));
}

}  // namespace ctgrad

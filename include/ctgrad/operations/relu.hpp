// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/relu.hpp"
#include "heaviside.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = max(x, 0), f' = the unit step, 0 at 0.
struct rectifier : elementwise<rectifier> {
    static constexpr notation written = function_notation({"relu(", "relu(", "\\operatorname{relu}\\left("});
    static constexpr operation_laws laws{.halves_at_zero = 2,
                                         .keeps_zeros = true,
                                         .keeps_signs = true,
                                         .multiplicative_for = numbers_that_come_out::positive};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::relu(x);
    }
    static constexpr auto over_field(const auto& x, const auto& field) {
        return x * heaviside_step::over_field(x, field);
    }
    static constexpr auto slope(auto a) { return heaviside(a); }
};

}  // namespace operations

/// max(x, 0), entry by entry.
template <operand A>
constexpr auto relu(A a) {
    if constexpr (expression<A>) return applied_to<operations::rectifier, 0, A>{};
    else return apply<operations::rectifier>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto relu(A a, None...) {
    return operations::rectifier::value(detail::as_computed(a));
}

}  // namespace ctgrad

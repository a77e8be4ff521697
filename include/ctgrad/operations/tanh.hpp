// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/tanh.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = tanh x, f' = 1 − f².
struct hyperbolic_tangent : elementwise<hyperbolic_tangent> {
    static constexpr notation written = function_notation({"tanh(", "tanh(", "\\tanh\\left("});
    static constexpr operation_laws laws{
        .halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::tanh(x);
    }
    static constexpr auto slope(auto a) { return ones_like(a) - power(tanh(a), 2); }
};

}  // namespace operations

/// The hyperbolic tangent, entry by entry. Of a square matrix this is not the function of the matrix.
template <operand A>
constexpr auto tanh(A a) {
    if constexpr (expression<A>) return applied_to<operations::hyperbolic_tangent, 0, A>{};
    else return apply<operations::hyperbolic_tangent>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto tanh(A a, None...) {
    return operations::hyperbolic_tangent::value(detail::as_computed(a));
}

}  // namespace ctgrad

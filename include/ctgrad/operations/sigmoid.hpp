// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/sigmoid.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = 1/(1 + e⁻ˣ), f' = f (1 − f).
struct logistic_sigmoid : elementwise<logistic_sigmoid> {
    static constexpr notation written = function_notation({"σ(", "sigmoid(", "\\sigma\\left("});
    static constexpr operation_laws laws{.is_positive = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::sigmoid(x);
    }
    static constexpr auto slope(auto a) { return hadamard(sigmoid(a), ones_like(a) - sigmoid(a)); }
};

}  // namespace operations

/// The logistic function σ, entry by entry. Of a square matrix this is not the function of the matrix.
template <operand A>
constexpr auto sigmoid(A a) {
    if constexpr (expression<A>) return applied_to<operations::logistic_sigmoid, 0, A>{};
    else return apply<operations::logistic_sigmoid>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto sigmoid(A a, None...) {
    return operations::logistic_sigmoid::value(detail::as_computed(a));
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/exp.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = eˣ, f' = f.
struct exponential : elementwise<exponential> {
    static constexpr notation written = function_notation({"exp(", "exp(", "\\exp\\left("});
    static constexpr operation_laws laws{.is_positive = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::exp(x);
    }
    static constexpr auto slope(auto a) { return exp(a); }
};

}  // namespace operations

/// eˣ, entry by entry. Of a square matrix this is not its matrix
/// exponential.
template <operand A>
constexpr auto exp(A a) {
    if constexpr (expression<A>) return applied_to<operations::exponential, 0, A>{};
    else return apply<operations::exponential>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto exp(A a, None...) {
    return operations::exponential::value(detail::as_computed(a));
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/sin.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = sin x, f' = cos x.
struct sine : elementwise<sine> {
    static constexpr notation written = function_notation({"sin(", "sin(", "\\sin\\left("});
    static constexpr operation_laws laws{.halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::sin(x);
    }
    static constexpr auto slope(auto a) { return cos(a); }
};

}  // namespace operations

/// The sine, entry by entry. Of a square matrix this is not the function of the matrix.
template <operand A>
constexpr auto sin(A a) {
    if constexpr (expression<A>) return applied_to<operations::sine, 0, A>{};
    else return apply<operations::sine>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto sin(A a, None...) {
    return operations::sine::value(detail::as_computed(a));
}

}  // namespace ctgrad

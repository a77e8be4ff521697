// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/cos.hpp"
#include "operation.hpp"
#include "plain_numbers.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = cos x, f' = −sin x.
struct cosine : elementwise<cosine> {
    static constexpr operation_laws laws{.turns = parity::even};
    static constexpr notation written = function_notation({"cos(", "cos(", "\\cos\\left("});
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::cos(x);
    }
    static constexpr auto slope(auto a) { return -sin(a); }
};

}  // namespace operations

/// The cosine, entry by entry. Of a square matrix this is not the function of the matrix.
template <operand A>
constexpr auto cos(A a) {
    if constexpr (expression<A>) return applied_to<operations::cosine, 0, A>{};
    else return apply<operations::cosine>(a);
}
template <class A, numeric::machine = numeric::this_machine, class... None>
requires detail::number_alone<A, None...>
constexpr auto cos(A a, None...) {
    return operations::cosine::value(detail::as_computed(a));
}

}  // namespace ctgrad

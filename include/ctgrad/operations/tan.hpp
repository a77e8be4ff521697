// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/tan.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = tan x, f' = 1 + f².
struct tangent : elementwise<tangent> {
    static constexpr notation written = function_notation({"tan(", "tan(", "\\tan\\left("});
    static constexpr operation_laws laws{.halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::tan(x);
    }
    static constexpr auto slope(auto a) { return ones_like(a) + power(tan(a), 2); }
};

}  // namespace operations

/// The tangent, entry by entry. Of a square matrix this is not the function of the matrix.
template <operand A>
constexpr auto tan(A a) {
    if constexpr (expression<A>) return applied_to<operations::tangent, 0, A>{};
    else return apply<operations::tangent>(a);
}

}  // namespace ctgrad

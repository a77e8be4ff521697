// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/sinh.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = sinh x, f' = cosh x.
struct hyperbolic_sine : elementwise<hyperbolic_sine> {
    static constexpr notation written = function_notation({"sinh(", "sinh(", "\\sinh\\left("});
    static constexpr operation_laws laws{
        .halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::sinh(x);
    }
    static constexpr auto slope(auto a) { return cosh(a); }
};

}  // namespace operations

/// The hyperbolic sine, entry by entry. Of a square matrix this is not the function of the matrix.
template <operand A>
constexpr auto sinh(A a) {
    if constexpr (expression<A>) return applied_to<operations::hyperbolic_sine, 0, A>{};
    else return apply<operations::hyperbolic_sine>(a);
}

}  // namespace ctgrad

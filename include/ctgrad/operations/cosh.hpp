// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/cosh.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = cosh x, f' = sinh x.
struct hyperbolic_cosine : elementwise<hyperbolic_cosine> {
    static constexpr notation written = function_notation({"cosh(", "cosh(", "\\cosh\\left("});
    static constexpr operation_laws laws{.turns = parity::even, .is_positive = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::cosh(x);
    }
    static constexpr auto slope(auto a) { return sinh(a); }
};

}  // namespace operations

/// The hyperbolic cosine, entry by entry. Of a square matrix this is not the function of the matrix.
template <operand A>
constexpr auto cosh(A a) {
    if constexpr (expression<A>) return applied_to<operations::hyperbolic_cosine, 0, A>{};
    else return apply<operations::hyperbolic_cosine>(a);
}

}  // namespace ctgrad

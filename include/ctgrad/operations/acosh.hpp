// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/acosh.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = arcosh x, f' = 1/(√(x − 1) √(x + 1)).
struct area_hyperbolic_cosine : elementwise<area_hyperbolic_cosine> {
    static constexpr notation written =
        function_notation({"acosh(", "acosh(", "\\operatorname{arcosh}\\left("});
    static constexpr operation_laws laws{};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::acosh(x);
    }
    static constexpr auto slope(auto a) {
        return reciprocal(hadamard(sqrt(a - ones_like(a)), sqrt(a + ones_like(a))));
    }
};

}  // namespace operations

/// The inverse of the hyperbolic cosine, entry by entry: NaN below 1. Of a square matrix this is not the
/// function of the matrix.
template <operand A>
constexpr auto acosh(A a) {
    if constexpr (expression<A>) return applied_to<operations::area_hyperbolic_cosine, 0, A>{};
    else return apply<operations::area_hyperbolic_cosine>(a);
}

}  // namespace ctgrad

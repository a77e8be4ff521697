// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/atanh.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = artanh x, f' = 1/(1 − x²).
struct area_hyperbolic_tangent : elementwise<area_hyperbolic_tangent> {
    static constexpr notation written =
        function_notation({"atanh(", "atanh(", "\\operatorname{artanh}\\left("});
    static constexpr operation_laws laws{
        .halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::atanh(x);
    }
    // An odd function, of which nothing else is known.
    static constexpr auto over_field(const auto& x, const auto& field) {
        return x * field.unknown(area_hyperbolic_tangent{}, x * x);
    }
    static constexpr auto slope(auto a) { return reciprocal(ones_like(a) - power(a, 2)); }
};

}  // namespace operations

/// The inverse of the hyperbolic tangent, entry by entry: infinite at ±1, NaN beyond. Of a square matrix this
/// is not the function of the matrix.
template <operand A>
constexpr auto atanh(A a) {
    if constexpr (expression<A>) return applied_to<operations::area_hyperbolic_tangent, 0, A>{};
    else return apply<operations::area_hyperbolic_tangent>(a);
}

}  // namespace ctgrad

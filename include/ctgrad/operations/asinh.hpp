// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/asinh.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = arsinh x, f' = 1/√(1 + x²), where x² may be out of range.
struct area_hyperbolic_sine : elementwise<area_hyperbolic_sine> {
    static constexpr notation written =
        function_notation({"asinh(", "asinh(", "\\operatorname{arsinh}\\left("});
    static constexpr operation_laws laws{
        .halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::asinh(x);
    }
    // An odd function, of which nothing else is known.
    static constexpr auto over_field(const auto& x, const auto& field) {
        return x * field.unknown(area_hyperbolic_sine{}, x * x);
    }
    static constexpr auto slope(auto a) { return reciprocal(hypot(ones_like(a), a)); }
};

}  // namespace operations

/// The inverse of the hyperbolic sine, entry by entry. Of a square matrix this is not the function of the
/// matrix.
template <operand A>
constexpr auto asinh(A a) {
    if constexpr (expression<A>) return applied_to<operations::area_hyperbolic_sine, 0, A>{};
    else return apply<operations::area_hyperbolic_sine>(a);
}

}  // namespace ctgrad

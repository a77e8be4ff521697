// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/atan.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = arctan x, f' = 1/(1 + x²).
struct arc_tangent : elementwise<arc_tangent> {
    static constexpr notation written = function_notation({"atan(", "atan(", "\\arctan\\left("});
    static constexpr operation_laws laws{
        .halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::atan(x);
    }
    // An odd function, of which nothing else is known.
    static constexpr auto over_field(const auto& x, const auto& field) {
        return x * field.unknown(arc_tangent{}, x * x);
    }
    static constexpr auto slope(auto a) { return reciprocal(ones_like(a) + power(a, 2)); }
};

}  // namespace operations

/// The arc tangent, entry by entry, between −π/2 and π/2. Of a square matrix this is not the function of the
/// matrix.
template <operand A>
constexpr auto atan(A a) {
    if constexpr (expression<A>) return applied_to<operations::arc_tangent, 0, A>{};
    else return apply<operations::arc_tangent>(a);
}

}  // namespace ctgrad

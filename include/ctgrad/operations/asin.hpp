// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/asin.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = arcsin x, f' = 1/√(1 − x²).
struct arc_sine : elementwise<arc_sine> {
    static constexpr notation written = function_notation({"asin(", "asin(", "\\arcsin\\left("});
    static constexpr operation_laws laws{
        .halves_at_zero = 2, .turns = parity::odd, .keeps_zeros = true, .keeps_signs = true};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::asin(x);
    }
    // An odd function, of which nothing else is known.
    static constexpr auto over_field(const auto& x, const auto& field) {
        return x * field.unknown(arc_sine{}, x * x);
    }
    static constexpr auto slope(auto a) { return reciprocal(sqrt(ones_like(a) - power(a, 2))); }
};

}  // namespace operations

/// The arc sine, entry by entry, between −π/2 and π/2: NaN beyond ±1. Of a square matrix this is not the
/// function of the matrix.
template <operand A>
constexpr auto asin(A a) {
    if constexpr (expression<A>) return applied_to<operations::arc_sine, 0, A>{};
    else return apply<operations::arc_sine>(a);
}

}  // namespace ctgrad

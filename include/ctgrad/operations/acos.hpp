// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/elementary/acos.hpp"
#include "asin.hpp"
#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// f(x) = arccos x, f' = −1/√(1 − x²).
struct arc_cosine : elementwise<arc_cosine> {
    static constexpr notation written = function_notation({"acos(", "acos(", "\\arccos\\left("});
    static constexpr operation_laws laws{};
    template <numeric::machine = numeric::this_machine>
    static constexpr auto value(const auto& x) {
        return numeric::acos(x);
    }
    // The right angle without the arc sine.
    static constexpr auto over_field(const auto& x, const auto& field) {
        using field_number = std::remove_cvref_t<decltype(x)>;
        return field.unknown(arc_cosine{}, field_number(0)) - arc_sine::over_field(x, field);
    }
    static constexpr auto slope(auto a) { return -reciprocal(sqrt(ones_like(a) - power(a, 2))); }
};

}  // namespace operations

/// The arc cosine, entry by entry, between 0 and π: NaN beyond ±1. Of a square matrix this is not the
/// function of the matrix.
template <operand A>
constexpr auto acos(A a) {
    if constexpr (expression<A>) return applied_to<operations::arc_cosine, 0, A>{};
    else return apply<operations::arc_cosine>(a);
}

}  // namespace ctgrad

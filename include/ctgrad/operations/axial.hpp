// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// c = (A₂₁ − A₁₂, A₀₂ − A₂₀, A₁₀ − A₀₁), the column that A − Aᵀ is the cross product with: [c]× = A − Aᵀ.
/// df = l dc = tr([lᵀ]×ᵀ dA), so L_A = −[lᵀ]×.
struct axial_extraction {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_linear = true};
    static constexpr notation written =
        function_notation({"axial(", "axial(", "\\operatorname{axial}\\left("});
    static constexpr dims shape(dims) { return {3, 1}; }
    static constexpr structure keeps(structure) { return property::none; }
    static constexpr auto adjoint(auto, auto l) { return -skew(transpose(l)); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int) {
        const int j = (i + 1) % 3;
        const int k = (i + 2) % 3;
        return a(k, j) - a(j, k);
    }
};

}  // namespace operations

/// The axial vector of A − Aᵀ for a 3 × 3 matrix: axial(skew(a)) is 2 a.
template <operand A>
constexpr auto axial(A a) {
    using namespace diagnostics;
    if constexpr (expression<A>)
        static_assert(is_three_by_three<has_shape_of<A>>,
                      "axial(A): A must be 3 x 3; the matrix of a column of 3 is skew(a)");
    if constexpr (expression<A>)
        return fitting<is_three_by_three<has_shape_of<A>>, applied_to<operations::axial_extraction, 0, A>>{};
    else return apply<operations::axial_extraction>(a);
}

}  // namespace ctgrad

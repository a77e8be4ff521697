// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// C = [a]×, the skew-symmetric matrix with [a]× b = a × b for every column b of 3.
/// df = tr(L dC) = Σ_ij L_ji d[a]×_ij, so L_a = −axial(L)ᵀ.
struct skew_embedding {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{};
    static constexpr notation written =
        function_notation({"[", "skew(", "\\left["}, {"]×", ")", "\\right]_\\times"});
    static constexpr dims shape(dims) { return {3, 3}; }
    static constexpr structure keeps(structure) { return skew_symmetric; }
    static constexpr auto adjoint(auto, auto l) { return -transpose(axial(l)); }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) {
        using field = decltype(a(0, 0));
        if (i == j) return field(0);
        const field x = a(3 - i - j, 0);
        if ((i + 1) % 3 == j) return field(-x);
        return x;
    }
};

}  // namespace operations

/// The 3 × 3 matrix of the cross product: skew(a) * b is cross(a, b).
template <operand A>
constexpr auto skew(A a) {
    using namespace diagnostics;
    if constexpr (expression<A>)
        static_assert(is_column_of_three<has_shape_of<A>>,
                      "skew(a): a must be a column vector of 3 entries; transpose a row");
    if constexpr (expression<A>)
        return fitting<is_column_of_three<has_shape_of<A>>, applied_to<operations::skew_embedding, 0, A>>{};
    else return apply<operations::skew_embedding>(a);
}

}  // namespace ctgrad

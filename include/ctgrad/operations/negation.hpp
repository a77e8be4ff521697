// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// C = −A.   L_A = −L.
struct negation {
    static constexpr int arity = 1;
    static constexpr operation_laws laws{.is_pointwise = true, .on_layout = layout_effect::keeps};
    static constexpr notation written{{"−", "-", "-"}, {}, {}, binding_power::sum, binding_power::product};
    static constexpr dims shape(dims a) { return a; }
    static constexpr structure keeps(structure a) { return a & (linear_structure | orthogonal); }
    static constexpr auto adjoint(auto, auto l) { return -l; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) { return -a(i, j); }
};

}  // namespace operations

/// −A
template <operand A>
constexpr auto operator-(A a) {
    if constexpr (expression<A>) return applied_to<operations::negation, 0, A>{};
    else return apply<operations::negation>(a);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// C = A + B, equal shapes.   dC = dA + dB, so L_A = L_B = L.
struct addition {
    static constexpr int arity = 2;
    static constexpr auto on_layout = layout_effect::keeps;
    static constexpr notation written = infix(" + ", binding_power::sum, binding_power::sum);
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr auto adjoint(auto, auto, auto l) { return both{l, l}; }
    static constexpr auto entry(const auto& a, const auto& b, int i, int j) { return a(i, j) + b(i, j); }
};

}  // namespace operations

/// A + B. Shapes must be equal (nothing is broadcast) and derivatives must be in one layout.
template <class A, class B>
    requires(operand<A> || operand<B>)
constexpr auto operator+(A a, B b) {
    if constexpr (!(operand<A> && operand<B>)) {
        static_assert(operand<A> && operand<B>, "A + B: a plain number is not an expression; write 2_c for 2");
        return 0;
    } else {
        if constexpr (expression<A> && expression<B>) {
            static_assert(
                diagnostics::layouts_agree<layout_mark_t<A>, has_shape<A::shape.rows, A::shape.columns>,
                                           layout_mark_t<B>, has_shape<B::shape.rows, B::shape.columns>>,
                "A + B mixes layouts; turn one by transpose(d) or in_layout(d, denominator_layout)");
            if constexpr (diagnostics::may_be_added<A, B>)
                static_assert(diagnostics::agree<left_has_shape<A::shape.rows, A::shape.columns>,
                                                 right_has_shape<B::shape.rows, B::shape.columns>>,
                              "A + B: the shapes must be equal; transpose one, or multiply by ones to broadcast");
        }
        return apply<operations::addition>(a, b);
    }
}

}  // namespace ctgrad

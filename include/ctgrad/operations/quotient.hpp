// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"
#include "plain_numbers.hpp"
#include "scalar_multiple.hpp"

namespace ctgrad {
namespace operations {

/// C = A / s with a scalar s.
/// dC = dA / s − A ds / s², so with df = tr(L dC):  L_A = L / s,  L_s = −tr(A L) / s².
struct quotient {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{.is_pointwise = true, .on_layout = layout_effect::keeps};
    static constexpr notation written =
        infix({" / ", " / ", " / "}, binding_power::product, binding_power::power);
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr structure keeps(structure a, structure s) { return scalar_multiple::keeps(s, a); }
    static constexpr auto adjoint(auto a, auto s, auto l) { return both{l / s, -trace(a * l) / (s * s)}; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& s, int i, int j) {
        return a(i, j) / s(0, 0);
    }
};

}  // namespace operations

/// A / s, s a scalar. For a quotient entry by entry write divide(A, B), for A B⁻¹ write A * inverse(B).
template <class A, class B>
requires(operand<A> || operand<B>)
[[gnu::always_inline]] constexpr auto operator/(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        if constexpr (detail::make_a_number<A, B>) {
            using number = detail::number_of<A, B>;
            return detail::as_number<number>(a) / detail::as_number<number>(b);
        } else {
            static_assert(are_expressions<A, B>,
                          "A / s: a plain number is not an expression; write x / 2_c for x / 2");
            return harmless{};
        }
    } else {
        if constexpr (expression<A> && expression<B>)
            static_assert(agree<has_shape_of<B>, has_shape<1, 1>>,
                          "A / s: s must be a scalar; write divide(A, B) entry by entry, or A * inverse(B)");
        if constexpr (expression<A> && expression<B>)
            return fitting<agree<has_shape_of<B>, has_shape<1, 1>>,
                           applied_to<operations::quotient, 0, A, B>>{};
        else return apply<operations::quotient>(a, b);
    }
}

}  // namespace ctgrad

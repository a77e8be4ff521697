// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// C = A ⊘ B, entry by entry.
/// dC = dA ⊘ B − A ∘ dB ⊘ B², so L_A = L ⊘ Bᵀ and L_B = −L ∘ (A ⊘ B²)ᵀ.
struct entrywise_quotient {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{.is_pointwise = true};
    static constexpr notation written =
        infix({" ⊘ ", " ./ ", " \\oslash "}, binding_power::product, binding_power::power);
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr structure keeps(structure a, structure b) {
        return a & b & (symmetric | property::positive);
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{divide(l, transpose(b)), -hadamard(l, transpose(divide(a, hadamard(b, b))))};
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return a(i, j) / b(i, j);
    }
};

}  // namespace operations

/// A divided by B entry by entry, equal shapes. A zero entry of B gives inf or NaN.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto divide(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "divide(A, B): a plain number is not an expression; write A / 2_c for A / 2");
        return harmless{};
    } else {
        if constexpr (expression<A> && expression<B>)
            static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                          "divide(A, B): the shapes must be equal; to divide by a scalar write A / s");
        if constexpr (expression<A> && expression<B>)
            return fitting<agree<left_shape_of<A>, right_shape_of<B>>,
                           applied_to<operations::entrywise_quotient, 0, A, B>>{};
        else return apply<operations::entrywise_quotient>(a, b);
    }
}

}  // namespace ctgrad

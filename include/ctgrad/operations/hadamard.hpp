// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad {
namespace operations {

/// C = A ∘ B, entry by entry.   dC = dA ∘ B + A ∘ dB, so L_A = L ∘ Bᵀ and L_B = Aᵀ ∘ L.
struct hadamard_product {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{
        .is_pointwise = true, .is_commutative = true, .is_multilinear = true};
    static constexpr notation written =
        infix({" ∘ ", " .* ", " \\circ "}, binding_power::product, binding_power::power);
    static constexpr dims shape(dims a, dims) { return a; }
    // Schur: the Hadamard product of definite matrices is definite.
    static constexpr structure keeps(structure a, structure b) {
        const bool turns =
            (has(a, symmetric) && has(b, skew_symmetric)) || (has(a, skew_symmetric) && has(b, symmetric));
        return (a & b & (positive_definite | property::positive)) |
               known_if(has(a & b, skew_symmetric), symmetric) | known_if(turns, skew_symmetric) |
               ((a | b) & (lower_triangular | upper_triangular));
    }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{hadamard(l, transpose(b)), hadamard(transpose(a), l)};
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return a(i, j) * b(i, j);
    }
    static constexpr int normal_form(auto& g, auto& factors, int) {
        return make_hadamard(g, factors, g.shape(factors[0]));
    }
    static constexpr int into_program(auto& to, int index) { return to.product_of_entries(index); }
};

}  // namespace operations

/// The Hadamard product A ∘ B: entry by entry, equal shapes.
template <class A, class B>
requires operands_or_numbers<A, B>
constexpr auto hadamard(A a, B b) {
    using namespace diagnostics;
    if constexpr (!are_expressions<A, B>) {
        static_assert(are_expressions<A, B>,
                      "hadamard(A, B): a plain number is not an expression; write 2_c * A for 2 * A");
        return harmless{};
    } else {
        if constexpr (expression<A> && expression<B>)
            static_assert(agree<left_shape_of<A>, right_shape_of<B>>,
                          "hadamard(A, B): the shapes must be equal; for the matrix product write A * B");
        if constexpr (expression<A> && expression<B>)
            return fitting<agree<left_shape_of<A>, right_shape_of<B>>,
                           applied_to<operations::hadamard_product, 0, A, B>>{};
        else return apply<operations::hadamard_product>(a, b);
    }
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad::operations {

/// C = s A with a scalar s; written with operator*.
/// dC = ds A + s dA, so with df = tr(L dC):  L_s = tr(A L),  L_A = s L.
struct scalar_multiple {
    static constexpr int arity = 2;
    static constexpr operation_laws laws{.is_pointwise = true,
                                         .is_multiplication = true,
                                         .is_multilinear = true,
                                         .on_layout = layout_effect::keeps};
    static constexpr notation written = infix({"", "*", " "}, binding_power::product, binding_power::product);
    static constexpr void print_factors(const auto& to, int index, auto& quotient) {
        to.collect_factors_of_operands(index, quotient);
    }
    static constexpr dims shape(dims, dims a) { return a; }
    static constexpr structure keeps(structure s, structure a) {
        return (a & linear_structure) | known_if(has(s, positive_semidefinite), a & positive_semidefinite) |
               known_if(has(s, property::positive), a & (positive_definite | property::positive));
    }
    static constexpr auto adjoint(auto s, auto a, auto l) { return both{trace(a * l), s * l}; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& s, const auto& a, int i, int j) {
        return s(0, 0) * a(i, j);
    }
    static constexpr int into_program(auto& to, int index) { return to.multiple(index); }
};

}  // namespace ctgrad::operations

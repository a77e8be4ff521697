// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../measured_costs.hpp"
#include "selected.hpp"

namespace ctgrad::program {

/// Is it the inverse of a positive definite matrix?
constexpr bool is_symmetric_inverse(const instruction_list& program, int k) {
    if (!program.is<steps::inverse_by_factors>(k)) return false;
    const int factors = program[k].left;
    return program.is<steps::symmetric_sweep>(factors) || program.is<steps::cholesky_factorisation>(factors);
}

/// Is it an inverse, or the transpose of one, that is solved with, since nothing needs it as a matrix?
constexpr bool is_solved_with(const instruction_list& program, int k) {
    if (is_transpose(program, k)) return is_solved_with(program, program[k].left);
    if (program[k].as_matrix) return false;
    const bool by_substitution =
        program.is<steps::forward_substitution>(k) || program.is<steps::back_substitution>(k);
    return program.is<steps::inverse_by_factors>(k) ||
           (by_substitution && program.is<operations::identity_matrix>(program[k].right));
}

/// The symmetric B, not small, of which b is (A⁻¹B)ᵀ = B A⁻¹, the factors of a positive definite A being
/// given; −1 if there is none.
constexpr int solved_before(const instruction_list& program, int factors, int b) {
    if (!program.is<steps::cholesky_factorisation>(factors) || !is_transpose(program, b)) return -1;
    const instruction& inner = program[program[b].left];
    if (inner.operation != index_of<steps::solution> || inner.left != factors) return -1;
    const bool symmetric_and_large =
        program.known_as(inner.right, symmetric) && inner.shape.rows >= least_solution_on_both_sides;
    return symmetric_and_large ? inner.right : -1;
}

/// A⁻¹B or A⁻ᵀB without the inverse, which is given.
constexpr int solve(instruction_list& program, int inverse, int b) {
    const bool turned = is_transpose(program, inverse);
    const int upright = turned ? program[inverse].left : inverse;
    const int a = program[upright].left;
    if (!program.is<steps::inverse_by_factors>(upright))
        return substitute(program, turned ? transposed(program, a) : a, b);
    const bool is_symmetric = program.known_as(program[a].left, symmetric);
    if (turned && program.is<steps::lu_factorisation>(a) && !is_symmetric)
        return program.combine<steps::transposed_solution>(a, b);
    if (const int inner = solved_before(program, a, b); inner >= 0)
        return program.combine<steps::solution_on_both_sides>(a, inner);
    return program.combine<steps::solution>(a, b);
}

}  // namespace ctgrad::program

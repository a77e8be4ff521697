// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "diagonal.hpp"

namespace ctgrad::program {

/// The payload of an inverse, or of a multiple that is one, that is needed as a matrix; and of multiples that
/// stay as they are, like it.
inline constexpr int needed_as_matrix = 1;

/// Aᵀ of an instruction, where it may be a transpose already.
constexpr int transposed(instruction_list& program, int a) {
    using namespace operations;
    if (program.is<transposition>(a)) return program[a].left;
    return program.add<transposition>(a);
}

/// Is it a matrix of zeros and one diagonal of ones, such as a unit vector?
constexpr bool is_selection(const instruction_list& program, int k) {
    return program.is<operations::unit_vector>(k) || program.is<operations::selection_matrix>(k);
}
constexpr bool is_transposed_selection(const instruction_list& program, int k) {
    return program.is<operations::transposition>(k) && is_selection(program, program[k].left);
}

/// The product with a selection: rows or columns of the other factor. −1 where neither is one.
constexpr int select(instruction_list& program, int left, int right) {
    const dims shape{program[left].shape.rows, program[right].shape.columns};
    const auto add = [&](int operation, int operand, int offset) {
        return program.add({.operation = operation, .payload = offset, .left = operand, .shape = shape});
    };
    if (is_transposed_selection(program, left))
        return add(index_of<steps::row_selection>, right, program[program[left].left].payload);
    if (is_selection(program, right))
        return add(index_of<steps::column_selection>, left, program[right].payload);
    if (is_selection(program, left)) return add(index_of<steps::row_placement>, right, program[left].payload);
    if (is_transposed_selection(program, right))
        return add(index_of<steps::column_placement>, left, program[program[right].left].payload);
    return -1;
}

/// Is it the inverse of a positive definite matrix?
constexpr bool is_symmetric_inverse(const instruction_list& program, int k) {
    if (!program.is<steps::inverse_by_factors>(k)) return false;
    const int factors = program[k].left;
    return program.is<steps::symmetric_sweep>(factors) || program.is<steps::cholesky_factorisation>(factors);
}

/// Is it an inverse, or the transpose of one, that is solved with, since nothing needs it as a matrix?
constexpr bool is_solved_with(const instruction_list& program, int k) {
    if (program.is<operations::transposition>(k)) return is_solved_with(program, program[k].left);
    if (program[k].payload == needed_as_matrix) return false;
    const bool by_substitution =
        program.is<steps::forward_substitution>(k) || program.is<steps::back_substitution>(k);
    return program.is<steps::inverse_by_factors>(k) ||
           (by_substitution && program.is<operations::identity_matrix>(program[k].right));
}

/// A⁻¹B or A⁻ᵀB without the inverse, which is given.
constexpr int solve(instruction_list& program, int inverse, int b) {
    const bool turned = program.is<operations::transposition>(inverse);
    const int upright = turned ? program[inverse].left : inverse;
    const int a = program[upright].left;
    if (!program.is<steps::inverse_by_factors>(upright))
        return substitute(program, turned ? transposed(program, a) : a, b);
    if (turned && program.is<steps::lu_factorisation>(a))
        return program.combine<steps::transposed_solution>(a, b);
    return program.combine<steps::solution>(a, b);
}

/// Is it a stack of blocks, one below the other (`row_placement`) or side by side (`column_placement`)?
template <class Placement>
constexpr bool is_stack(const instruction_list& program, int k) {
    if (program.is<Placement>(k)) return true;
    return program.is<operations::addition>(k) && is_stack<Placement>(program, program[k].left) &&
           is_stack<Placement>(program, program[k].right);
}

/// An inverse in closed form, which is needed as a matrix, times a vector: the adjugate times the vector,
/// since the division takes as long. The number then stays with the vector.
constexpr bool is_adjugate_divided(const instruction_list& program, int k) {
    return program.is<operations::scalar_multiple>(k) &&
           program.is<operations::matrix_adjugate>(program[k].right);
}
constexpr int divided_vector(instruction_list& program, int inverse, int vector) {
    return program.add({.operation = index_of<operations::scalar_multiple>,
                        .payload = needed_as_matrix,
                        .left = program[inverse].left,
                        .right = vector,
                        .shape = program[vector].shape});
}

/// The instruction for a product of two matrices: factors that are mostly zeros are never formed, numbers
/// wait until the matrices are multiplied, and an inverse that nothing else needs is solved with instead.
constexpr int multiply(instruction_list& program, int left, int right) {
    using namespace operations;
    const auto is_with_its_transpose = [&](int k) {
        if (!program.is<addition>(k)) return false;
        const int a = program[k].left;
        const int b = program[k].right;
        return program.is<transposition>(b) && program[b].left == a;
    };
    if (program.is<scalar_multiple>(left) && program[left].payload != needed_as_matrix)
        return program.combine<scalar_multiple>(program[left].left,
                                                multiply(program, program[left].right, right));
    if (program.is<scalar_multiple>(right) && program[right].payload != needed_as_matrix)
        return program.combine<scalar_multiple>(program[right].left,
                                                multiply(program, left, program[right].right));
    if (is_adjugate_divided(program, left) && program[right].shape.column())
        return divided_vector(program, left, multiply(program, program[left].right, right));
    if (is_adjugate_divided(program, right) && program[left].shape.row())
        return divided_vector(program, right, multiply(program, left, program[right].right));
    if (is_diagonal(program, left) && is_diagonal(program, right))
        return program.add<diagonal_embedding>(
            program.combine<hadamard_product>(diagonal_of(program, left), diagonal_of(program, right)));
    if (is_diagonal(program, left))
        return program.combine<steps::row_scaling>(diagonal_of(program, left), right);
    if (is_diagonal(program, right))
        return program.combine<steps::column_scaling>(
            left, program.add<transposition>(diagonal_of(program, right)));
    if (is_solved_with(program, left)) return solve(program, left, right);
    if (is_solved_with(program, right))
        return transposed(program, solve(program, transposed(program, right), transposed(program, left)));
    // A⁻¹x is (xᵀA⁻¹)ᵀ, often needed too; A⁻¹ is read row by row then.
    if (program[right].shape.column() && is_symmetric_inverse(program, left))
        return transposed(program, multiply(program, transposed(program, right), left));
    const int selected = select(program, left, right);
    if (selected >= 0) return selected;
    // block by block
    const dims shape{program[left].shape.rows, program[right].shape.columns};
    const bool below = is_stack<steps::row_placement>(program, left);
    if (below || is_stack<steps::column_placement>(program, right)) {
        const instruction stack = program[below ? left : right];
        const auto product_with = [&](int block) {
            return below ? multiply(program, block, right) : multiply(program, left, block);
        };
        const int first = product_with(stack.left);
        const int second = stack.right < 0 ? -1 : product_with(stack.right);
        return program.add({.operation = stack.operation,
                            .payload = stack.payload,
                            .left = first,
                            .right = second,
                            .shape = shape});
    }
    if (program[left].shape.row() && is_with_its_transpose(right))
        return program.combine<steps::symmetrised_product>(left, program[right].left);
    if (program[right].shape.column() && is_with_its_transpose(left))
        return program.combine<steps::symmetrised_product>(right, program[left].left);
    if (program[left].shape.columns == 1) return program.combine<steps::column_by_row>(left, right);
    return program.combine<product>(left, right);
}

}  // namespace ctgrad::program

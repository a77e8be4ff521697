// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../planning/nonzeros.hpp"
#include "solving.hpp"
#include "stacks.hpp"

namespace ctgrad::program {

/// Is a number given, or its negative, and not computed, as a power that is out of range for a part of a
/// product?
constexpr bool is_given_number(const instruction_list& program, int number) {
    if (program[number].operation == index_of<operations::scalar_multiple>)
        return program.is<operations::number>(program[number].left) &&
               is_given_number(program, program[number].right);
    return program.is<operations::number>(number) || program.is<operations::variable>(number);
}

/// A number times an instruction. Of a column by a row the column is multiplied, which has fewer entries; but
/// not where the product is symmetric, so that it is so to the last bit.
constexpr int multiple_of(instruction_list& program, int number, int k) {
    const instruction product = program[k];
    if (!is_given_number(program, number) || product.operation != index_of<steps::column_by_row> ||
        product.shape.row() || are_transposes(program, product.left, product.right))
        return program.combine<operations::scalar_multiple>(number, k);
    return program.combine<steps::column_by_row>(
        program.combine<operations::scalar_multiple>(number, product.left), product.right);
}

/// A form that the product of two instructions can have: where it applies, and the instruction for it.
struct product_form {
    bool (*applies)(const instruction_list&, int left, int right);
    int (*make)(instruction_list&, int left, int right);
};

namespace product_forms {

// A number in front waits until the matrices are multiplied.
constexpr bool is_multiple(const instruction_list& program, int k) {
    return program.is<operations::scalar_multiple>(k) && !program[k].as_matrix;
}
inline constexpr product_form left_multiple{
    [](const instruction_list& p, int left, int) { return is_multiple(p, left); },
    [](instruction_list& p, int left, int right) {
        const instruction multiple = p[left];
        return p.combine<operations::scalar_multiple>(multiple.left, multiply(p, multiple.right, right));
    }};
inline constexpr product_form right_multiple{
    [](const instruction_list& p, int, int right) { return is_multiple(p, right); },
    [](instruction_list& p, int left, int right) {
        const instruction multiple = p[right];
        return p.combine<operations::scalar_multiple>(multiple.left, multiply(p, left, multiple.right));
    }};

// What a chain has become a number in, as (bᵀc) dᵀ, is a number times the rest.
inline constexpr product_form by_number{
    [](const instruction_list& p, int a, int b) { return p[a].shape.scalar() || p[b].shape.scalar(); },
    [](instruction_list& p, int a, int b) {
        if (!p[a].shape.scalar()) return p.combine<operations::scalar_multiple>(b, a);
        return p.combine<operations::scalar_multiple>(a, b);
    }};

// Diagonal matrices are their diagonals.
inline constexpr product_form diagonal_by_diagonal{
    [](const instruction_list& p, int left, int right) {
        return is_diagonal(p, left) && is_diagonal(p, right);
    },
    [](instruction_list& p, int left, int right) {
        const int diagonal = diagonal_of(p, left);
        return p.add<operations::diagonal_embedding>(
            p.combine<operations::hadamard_product>(diagonal, diagonal_of(p, right)));
    }};
inline constexpr product_form rows_scaled{
    [](const instruction_list& p, int left, int) { return is_diagonal(p, left); },
    [](instruction_list& p, int left, int right) {
        return p.combine<steps::row_scaling>(diagonal_of(p, left), right);
    }};
inline constexpr product_form columns_scaled{
    [](const instruction_list& p, int, int right) { return is_diagonal(p, right); },
    [](instruction_list& p, int left, int right) {
        return p.combine<steps::column_scaling>(left,
                                                p.add<operations::transposition>(diagonal_of(p, right)));
    }};

// An inverse that nothing else needs is solved with.
inline constexpr product_form solved_left{
    [](const instruction_list& p, int left, int) { return is_solved_with(p, left); },
    [](instruction_list& p, int left, int right) { return solve(p, left, right); }};
inline constexpr product_form solved_right{
    [](const instruction_list& p, int, int right) { return is_solved_with(p, right); },
    [](instruction_list& p, int left, int right) {
        const int inverse = transposed(p, right);
        return transposed(p, solve(p, inverse, transposed(p, left)));
    }};

// A⁻¹x is (xᵀA⁻¹)ᵀ, often needed too; A⁻¹ is read row by row then.
inline constexpr product_form symmetric_inverse_by_column{
    [](const instruction_list& p, int left, int right) {
        return p[right].shape.column() && is_symmetric_inverse(p, left);
    },
    [](instruction_list& p, int left, int right) {
        return transposed(p, multiply(p, transposed(p, right), left));
    }};

// Rows or columns of the other factor, selected or placed among zeros.
inline constexpr product_form selected{
    [](const instruction_list& p, int left, int right) {
        return is_selection(p, left) || is_transposed_selection(p, left) || is_selection(p, right) ||
               is_transposed_selection(p, right);
    },
    [](instruction_list& p, int left, int right) { return select(p, left, right); }};

// Rows or columns of the other factor in another order.
constexpr int permute(instruction_list& p, int step, int matrix, int commutation) {
    return p.add(
        {.operation = step, .payload = p[commutation].payload, .left = matrix, .shape = p[matrix].shape});
}
inline constexpr product_form rows_permuted{
    [](const instruction_list& p, int left, int) { return p.is<operations::commutation_matrix>(left); },
    [](instruction_list& p, int left, int right) {
        return permute(p, index_of<steps::rows_permuted>, right, left);
    }};
inline constexpr product_form columns_permuted{
    [](const instruction_list& p, int, int right) { return p.is<operations::commutation_matrix>(right); },
    [](instruction_list& p, int left, int right) {
        return permute(p, index_of<steps::columns_permuted>, left, right);
    }};

// Its transpose BᵀAᵀ is there already.
constexpr int transposed_product(const instruction_list& program, int left, int right) {
    const auto known_transpose = [&](int k) {
        if (program.known_as(k, symmetric)) return k;
        if (is_transpose(program, k)) return program[k].left;
        return program.find({.operation = index_of<operations::transposition>,
                             .left = k,
                             .shape = program[k].shape.transposed()});
    };
    const int first = known_transpose(right);
    const int second = known_transpose(left);
    if (first < 0 || second < 0 || (first == left && second == right)) return -1;
    return program.find({.operation = index_of<operations::product>,
                         .left = first,
                         .right = second,
                         .shape = {program[right].shape.columns, program[left].shape.rows}});
}
inline constexpr product_form transpose_of_another{
    [](const instruction_list& p, int left, int right) { return transposed_product(p, left, right) >= 0; },
    [](instruction_list& p, int left, int right) {
        return p.add<operations::transposition>(transposed_product(p, left, right));
    }};

// Of a stack that is mostly zeros they are passed over: it stays one matrix.
inline constexpr product_form by_stack_of_mostly_zeros{
    [](const instruction_list& p, int left, int right) {
        return (is_stack<steps::row_placement>(p, left) && nonzeros_of(p, left).is_mostly_zeros()) ||
               (is_stack<steps::column_placement>(p, right) && nonzeros_of(p, right).is_mostly_zeros());
    },
    [](instruction_list& p, int left, int right) { return p.combine<operations::product>(left, right); }};

// Of a symmetric S, S Bᵀ is (B S)ᵀ, whose rows are as long as those of S; where B has fewer rows than columns
// they are longer than those of S Bᵀ.
inline constexpr product_form symmetric_by_narrow{
    [](const instruction_list& p, int left, int right) {
        const dims shape = p[right].shape;
        return is_transpose(p, right) && !shape.column() && shape.columns < shape.rows &&
               p.known_as(left, symmetric);
    },
    [](instruction_list& p, int left, int right) { return transposed(p, multiply(p, p[right].left, left)); }};

// Stacks of blocks are multiplied block by block.
inline constexpr product_form blocks_below_each_other{
    [](const instruction_list& p, int left, int) { return is_stack<steps::row_placement>(p, left); },
    [](instruction_list& p, int left, int right) {
        return multiply_blocks<steps::row_placement>(p, left, right);
    }};
inline constexpr product_form blocks_side_by_side{
    [](const instruction_list& p, int, int right) { return is_stack<steps::column_placement>(p, right); },
    [](instruction_list& p, int left, int right) {
        return multiply_blocks<steps::column_placement>(p, right, left);
    }};

inline constexpr product_form stacks_on_each_other{
    [](const instruction_list& p, int left, int right) {
        return is_cheaper_by_blocks<steps::row_placement>(p, left, p[right].shape.columns) &&
               !nonzeros_of(p, left).is_mostly_zeros();
    },
    [](instruction_list& p, int left, int right) {
        return multiply_stacks<steps::row_placement>(p, left, right);
    }};
inline constexpr product_form stacks_beside_each_other{
    [](const instruction_list& p, int left, int right) {
        return is_cheaper_by_blocks<steps::column_placement>(p, right, p[left].shape.rows) &&
               !nonzeros_of(p, right).is_mostly_zeros();
    },
    [](instruction_list& p, int left, int right) {
        return multiply_stacks<steps::column_placement>(p, right, left);
    }};

// A vector by A + Aᵀ: both products in one pass over A.
constexpr bool is_with_its_transpose(const instruction_list& program, int k) {
    if (!program.is<operations::addition>(k)) return false;
    const int b = program[k].right;
    return is_transpose(program, b) && program[b].left == program[k].left;
}
inline constexpr product_form row_by_symmetrised{
    [](const instruction_list& p, int left, int right) {
        return p[left].shape.row() && is_with_its_transpose(p, right);
    },
    [](instruction_list& p, int left, int right) {
        return p.combine<steps::symmetrised_product>(left, p[right].left);
    }};
inline constexpr product_form symmetrised_by_column{
    [](const instruction_list& p, int left, int right) {
        return p[right].shape.column() && is_with_its_transpose(p, left);
    },
    [](instruction_list& p, int left, int right) {
        return p.combine<steps::symmetrised_product>(right, p[left].left);
    }};

// A product that reads the same from both ends is symmetric.
template <class Operation>
constexpr int product_of_two(instruction_list& p, int left, int right) {
    const int made = p.combine<Operation>(left, right);
    if (are_transposes(p, left, right)) p.learn(made, symmetric);
    return made;
}
inline constexpr product_form column_by_row{
    [](const instruction_list& p, int left, int) { return p[left].shape.column(); },
    product_of_two<steps::column_by_row>};

// 1ᵀv is the sum of v, often needed too.
inline constexpr product_form ones_by_column{
    [](const instruction_list& p, int left, int right) {
        return p.is<operations::one_matrix>(left) && p[left].shape.row() && p[right].shape.column();
    },
    [](instruction_list& p, int, int right) { return p.add<operations::entry_sum>(right); }};

inline constexpr product_form of_matrices{[](const instruction_list&, int, int) { return true; },
                                          product_of_two<operations::product>};

/// Numbers first, then what is mostly zeros, then what is there already; a product of matrices is the last
/// resort.
inline constexpr product_form in_order[]{
    left_multiple,
    right_multiple,
    by_number,
    diagonal_by_diagonal,
    rows_scaled,
    columns_scaled,
    solved_left,
    solved_right,
    symmetric_inverse_by_column,
    selected,
    rows_permuted,
    columns_permuted,
    transpose_of_another,
    symmetric_by_narrow,
    by_stack_of_mostly_zeros,
    blocks_below_each_other,
    blocks_side_by_side,
    stacks_on_each_other,
    stacks_beside_each_other,
    row_by_symmetrised,
    symmetrised_by_column,
    column_by_row,
    ones_by_column,
    of_matrices,
};

}  // namespace product_forms

constexpr int multiply(instruction_list& program, int left, int right) {
    int form = 0;
    while (!product_forms::in_order[form].applies(program, left, right)) ++form;
    return product_forms::in_order[form].make(program, left, right);
}

}  // namespace ctgrad::program

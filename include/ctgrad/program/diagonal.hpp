// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "instruction.hpp"

namespace ctgrad::program {

/// Is it a diagonal matrix, as far as can be seen from how it is computed: diagonal variables and matrices of
/// a vector, the identity, multiples and sums of such? (What products and inverses of them are is seen when
/// they are made.)
constexpr bool is_diagonal(const instruction_list& program, int k) {
    using namespace operations;
    const instruction& i = program[k];
    if (i.operation == index_of<diagonal_embedding> || i.operation == index_of<identity_matrix>) return true;
    if (i.operation == index_of<scalar_multiple>) return is_diagonal(program, i.right);
    if (i.operation == index_of<quotient>) return is_diagonal(program, i.left);
    if (i.operation == index_of<addition> || i.operation == index_of<subtraction>)
        return is_diagonal(program, i.left) && is_diagonal(program, i.right);
    return false;
}

/// The diagonal of such a matrix as a column. The matrix itself is not formed for it.
constexpr int diagonal_of(instruction_list& program, int k) {
    using namespace operations;
    const instruction i = program[k];
    const dims column{i.shape.rows, 1};
    if (i.operation == index_of<diagonal_embedding>) return i.left;
    if (i.operation == index_of<identity_matrix>)
        return program.add({.operation = index_of<one_matrix>, .shape = column});
    const bool multiple = i.operation == index_of<scalar_multiple>;
    const int left = multiple ? i.left : diagonal_of(program, i.left);
    const int right = i.operation == index_of<quotient> ? i.right : diagonal_of(program, i.right);
    return program.add({.operation = i.operation, .left = left, .right = right, .shape = column});
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "triangular.hpp"

namespace ctgrad::program {

/// Is it a diagonal matrix, as far as can be seen from how it is computed? (What products and inverses of
/// such are is seen when they are made.)
constexpr bool is_diagonal(const instruction_list& program, int k) {
    return is_triangular(program, k, half::lower) && is_triangular(program, k, half::upper);
}

/// The diagonal of such a matrix as a column. The matrix itself is not formed for it where it is made of
/// diagonal variables, matrices of a vector and identities by multiples and sums.
constexpr int diagonal_of(instruction_list& program, int k) {
    using namespace operations;
    const instruction i = program[k];
    const dims column{i.shape.rows, 1};
    if (i.operation == index_of<diagonal_embedding>) return i.left;
    if (i.operation == index_of<identity_matrix>)
        return program.add({.operation = index_of<one_matrix>, .shape = column});
    const auto add = [&](int left, int right) {
        return program.add({.operation = i.operation, .left = left, .right = right, .shape = column});
    };
    if (i.operation == index_of<scalar_multiple>) return add(i.left, diagonal_of(program, i.right));
    if (i.operation == index_of<quotient>) return add(diagonal_of(program, i.left), i.right);
    if (i.operation == index_of<addition> || i.operation == index_of<subtraction>)
        return add(diagonal_of(program, i.left), diagonal_of(program, i.right));
    return program.add<diagonal_extraction>(k);
}

}  // namespace ctgrad::program

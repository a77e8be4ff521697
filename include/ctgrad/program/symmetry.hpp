// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "diagonal.hpp"

namespace ctgrad::program {

constexpr bool is_symmetric(const instruction_list& program, int k);

/// Is b the transpose of a, as far as can be seen from how they are computed?
constexpr bool are_transposes(const instruction_list& program, int a, int b) {
    using namespace operations;
    const instruction& i = program[a];
    const instruction& j = program[b];
    if (i.shape != j.shape.transposed()) return false;
    if (i.operation == index_of<transposition> && i.left == b) return true;
    if (j.operation == index_of<transposition> && j.left == a) return true;
    if (a == b) return is_symmetric(program, a);
    if (i.operation == index_of<scalar_multiple> && j.operation == i.operation)
        return i.left == j.left && are_transposes(program, i.right, j.right);
    const bool turned_scaling =
        (i.operation == index_of<steps::row_scaling> && j.operation == index_of<steps::column_scaling>) ||
        (i.operation == index_of<steps::column_scaling> && j.operation == index_of<steps::row_scaling>);
    const bool products = i.operation == index_of<product> && j.operation == i.operation;
    return (turned_scaling || products) && are_transposes(program, i.left, j.right) &&
           are_transposes(program, i.right, j.left);
}

/// Is the matrix symmetric, as far as can be seen from how it is computed: XᵀX, XᵀDX, multiples and sums of
/// such?
constexpr bool is_symmetric(const instruction_list& program, int k) {
    using namespace operations;
    const instruction& i = program[k];
    if (i.shape.scalar()) return true;
    if (!i.shape.square()) return false;
    if (is_diagonal(program, k)) return true;
    if (i.operation == index_of<scalar_multiple>) return is_symmetric(program, i.right);
    if (i.operation == index_of<quotient>) return is_symmetric(program, i.left);
    if (i.operation == index_of<addition> || i.operation == index_of<subtraction>)
        return is_symmetric(program, i.left) && is_symmetric(program, i.right);
    if (i.operation == index_of<steps::column_by_row>) return are_transposes(program, i.left, i.right);
    if (i.operation != index_of<product>) return false;
    if (are_transposes(program, i.left, i.right)) return true;
    const instruction& left = program[i.left];
    const instruction& right = program[i.right];
    if (right.operation == index_of<steps::row_scaling>) return are_transposes(program, i.left, right.right);
    if (left.operation == index_of<steps::column_scaling>) return are_transposes(program, left.left, i.right);
    if (right.operation == index_of<product>)
        return is_symmetric(program, right.left) && are_transposes(program, i.left, right.right);
    return left.operation == index_of<product> && is_symmetric(program, left.right) &&
           are_transposes(program, left.left, i.right);
}

}  // namespace ctgrad::program

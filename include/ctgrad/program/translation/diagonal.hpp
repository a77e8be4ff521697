// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "triangular.hpp"

namespace ctgrad::program {

constexpr bool is_diagonal(const instruction_list& program, int k) {
    return program.known_as(k, diagonal);
}

/// The diagonal of such a matrix as a column. The matrix itself is not formed for it where it is a vector on
/// a diagonal, an identity, or made of such entry by entry.
constexpr int diagonal_of(instruction_list& program, int k) {
    using namespace operations;
    const instruction i = program[k];
    const dims column{i.shape.rows, 1};
    if (i.operation == index_of<diagonal_embedding>) return i.left;
    if (i.operation == index_of<identity_matrix>)
        return program.add({.operation = index_of<one_matrix>, .shape = column});
    const auto is_number_or_diagonal = [&](int operand) {
        return operand < 0 || program[operand].shape.scalar() || is_diagonal(program, operand);
    };
    if (!traits(i.operation).pointwise || !is_number_or_diagonal(i.left) || !is_number_or_diagonal(i.right))
        return program.add<diagonal_extraction>(k);
    const auto along_diagonal = [&](int operand) {
        return operand < 0 || program[operand].shape.scalar() ? operand : diagonal_of(program, operand);
    };
    const int left = along_diagonal(i.left);
    return program.add({.operation = i.operation,
                        .payload = i.payload,
                        .left = left,
                        .right = along_diagonal(i.right),
                        .shape = column});
}

}  // namespace ctgrad::program

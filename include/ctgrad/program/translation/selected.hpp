// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "diagonal.hpp"

namespace ctgrad::program {

constexpr bool is_transpose(const instruction_list& program, int k) {
    return program.is<operations::transposition>(k);
}

/// Aᵀ of an instruction, where it may be a transpose already.
constexpr int transposed(instruction_list& program, int a) {
    return is_transpose(program, a) ? program[a].left : program.add<operations::transposition>(a);
}

/// Is b the transpose of a?
constexpr bool are_transposes(const instruction_list& program, int a, int b) {
    if (a == b) return program.known_as(a, symmetric);
    return (is_transpose(program, a) && program[a].left == b) ||
           (is_transpose(program, b) && program[b].left == a);
}

/// Is it a matrix of zeros and one diagonal of ones, such as a unit vector?
constexpr bool is_selection(const instruction_list& program, int k) {
    return traits(program[k].operation).selection;
}
constexpr bool is_transposed_selection(const instruction_list& program, int k) {
    return is_transpose(program, k) && is_selection(program, program[k].left);
}

/// The product with a selection, one of the two: rows or columns of the other factor.
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
    return add(index_of<steps::column_placement>, left, program[program[right].left].payload);
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "instruction.hpp"

namespace ctgrad::program {

/// The instruction for a product of two matrices: factors that are mostly zeros are never formed.
constexpr int multiply(instruction_list& program, int left, int right) {
    using namespace operations;
    const auto is_diagonal = [&](int k) { return program.is<diagonal_embedding>(k); };
    const auto is_unit_row = [&](int k) {
        return program.is<transposition>(k) && program.is<unit_vector>(program[k].left);
    };
    const auto is_with_its_transpose = [&](int k) {
        if (!program.is<addition>(k)) return false;
        const int a = program[k].left;
        const int b = program[k].right;
        return program.is<transposition>(b) && program[b].left == a;
    };
    if (is_diagonal(left)) return program.combine<steps::row_scaling>(program[left].left, right);
    if (is_diagonal(right))
        return program.combine<steps::column_scaling>(left, program.add<transposition>(program[right].left));
    if (is_unit_row(left))
        return program.add<steps::row_selection>(right, program[program[left].left].payload);
    if (program.is<unit_vector>(right))
        return program.add<steps::column_selection>(left, program[right].payload);
    if (program[left].shape.row() && is_with_its_transpose(right))
        return program.combine<steps::symmetrised_product>(left, program[right].left);
    if (program[right].shape.column() && is_with_its_transpose(left))
        return program.combine<steps::symmetrised_product>(right, program[left].left);
    if (program[left].shape.columns == 1) return program.combine<steps::column_by_row>(left, right);
    return program.combine<product>(left, right);
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"
#include "../measured_costs.hpp"

namespace ctgrad::program {

/// How a matrix lies in memory: row by row.
constexpr access access_of_memory(dims shape) {
    return {.along_row = shape.columns > 1, .along_column = shape.columns == 1, .flat = true};
}

/// How the entries of an instruction can be computed side by side, several at a time. What repeats along a
/// direction, such as a column along a row, goes with everything.
template <class Program>
constexpr access access_of_formula(const Program& program, int k) {
    const instruction& i = program[k];
    const step_traits& t = traits(i.operation);
    if (i.operation == index_of<operations::variable>) return access_of_memory(i.shape);
    const bool is_permutation = i.operation == index_of<operations::commutation_matrix>;
    if (i.operation == index_of<operations::matrix_of_column>)
        return {.along_column = program[i.left].entries.along_column};
    if (i.operation == index_of<steps::rows_as_column>) {
        const bool flat = program[i.left].entries.flat;
        return {.along_column = flat, .flat = flat};
    }
    if (i.left < 0) return t.selection || is_permutation ? access{} : access{true, true, true};
    if (t.view || t.triangle) {
        const access& its = program[i.left].entries;
        const bool turned = i.operation == index_of<operations::transposition>;
        if (turned) return {its.along_column, its.along_row};
        const bool flat =
            t.triangle && its.flat && !program[i.left].stored && i.shape.rows <= largest_masked_triangle;
        return {its.along_row, its.along_column, flat};
    }
    if (!t.pointwise) return {};
    access both{true, true, true};
    for (const int operand : {i.left, i.right}) {
        if (operand < 0) continue;
        const dims shape = program[operand].shape;
        const access& its = program[operand].entries;
        if (shape.columns > 1 || i.shape.columns == 1)
            both.along_row = both.along_row && (its.along_row || shape.scalar());
        if (shape.rows > 1 || i.shape.rows == 1)
            both.along_column = both.along_column && (its.along_column || shape.scalar());
        both.flat = both.flat && ((its.flat && shape == i.shape) || shape.scalar());
    }
    return both;
}

/// How they can be had: from memory, or by the formula.
template <class Program>
constexpr access access_of(const Program& program, int k) {
    return program[k].stored ? access_of_memory(program[k].shape) : access_of_formula(program, k);
}

}  // namespace ctgrad::program

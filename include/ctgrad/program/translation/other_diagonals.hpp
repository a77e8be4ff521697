// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "diagonal.hpp"

namespace ctgrad::program {

/// The A of Diag(diag A), −1 of anything else.
constexpr int whose_diagonal(const instruction_list& program, int k) {
    if (!program.is<operations::diagonal_embedding>(k)) return -1;
    const int column = program[k].left;
    return program.is<operations::diagonal_extraction>(column) ? program[column].left : -1;
}

/// Has instruction k the diagonal of A: is it A or a triangle of it?
constexpr bool has_diagonal_of(const instruction_list& program, int k, int a) {
    return k == a || (traits(program[k].operation).triangle && program[k].left == a);
}

/// Of a sum of instructions from which others are subtracted: A − Diag(diag A) + Diag(v) is A with another
/// diagonal, and so is A − Diag(diag A), with one of zeros.
constexpr void put_other_diagonals(instruction_list& program, graph::index_list& added,
                                   graph::index_list& subtracted) {
    graph::index_list left;
    for (const int diagonal : subtracted) {
        const int of = whose_diagonal(program, diagonal);
        int whole = -1;
        for (const int term : added)
            if (of >= 0 && has_diagonal_of(program, term, of)) whole = term;
        if (whole < 0) {
            left.push_back(diagonal);
            continue;
        }
        graph::index_list others;
        int instead = -1;
        for (const int term : added) {
            if (term == whole) continue;
            if (!is_diagonal(program, term)) {
                others.push_back(term);
                continue;
            }
            const int column = diagonal_of(program, term);
            instead = instead < 0 ? column : program.combine<operations::addition>(instead, column);
        }
        if (instead < 0)
            instead = program.add(
                {.operation = index_of<operations::zero_matrix>, .shape = {program[whole].shape.rows, 1}});
        added = graph::index_list(1, program.combine<steps::other_diagonal>(whole, instead));
        added.append(others);
    }
    subtracted = left;
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"

namespace ctgrad::program {

/// Is it zero above the diagonal, or below?
constexpr bool is_triangular(const auto& program, int k) {
    return has(program[k].known, lower_triangular) || has(program[k].known, upper_triangular);
}

/// The instruction for A⁻¹B of a triangular A.
constexpr int substitute(instruction_list& program, int a, int b, bool as_matrix = false) {
    const int operation = program.known_as(a, lower_triangular) ? index_of<steps::forward_substitution>
                                                                : index_of<steps::back_substitution>;
    return program.add(
        {.operation = operation, .left = a, .right = b, .shape = program[b].shape, .as_matrix = as_matrix});
}

}  // namespace ctgrad::program

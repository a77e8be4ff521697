// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "elementwise_loops.hpp"

namespace ctgrad::evaluation {

/// Is it a diagonal matrix that is not there as a matrix?
constexpr bool is_diagonal_formula(const auto& program, int k) {
    using namespace operations;
    const program::instruction& i = program[k];
    if (i.stored) return false;
    if (i.operation == program::index_of<scalar_multiple>) return is_diagonal_formula(program, i.right);
    return i.operation == program::index_of<identity_matrix> ||
           i.operation == program::index_of<diagonal_embedding>;
}

/// A matrix plus or minus a diagonal one, such as A + λI: most entries are those of the matrix, which can be
/// had in packs; those on the diagonal are changed afterwards.
template <class Kernel, int Instruction>
class sum_with_diagonal {
    using T = typename Kernel::number;
    static constexpr const auto& program = Kernel::program;
    static constexpr program::instruction step = program[Instruction];
    static constexpr bool is_sum = step.operation == program::index_of<operations::addition>;
    static constexpr bool is_difference = step.operation == program::index_of<operations::subtraction>;
    static constexpr bool behind = (is_sum || is_difference) && is_diagonal_formula(program, step.right);
    static constexpr bool in_front = is_sum && !behind && is_diagonal_formula(program, step.left);

public:
    static constexpr bool is_one = Kernel::width > 1 && Kernel::template has_memory<Instruction>() &&
                                   !step.shape.scalar() && (behind || in_front);

    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        elementwise_loops<Kernel, Instruction, behind ? step.left : step.right>::run(kernel);
        for (int i = 0; i < step.shape.rows; ++i) {
            T& entry = kernel.template stored_entry<Instruction>(i, i);
            const T more = kernel.template entry<behind ? step.right : step.left>(i, i);
            entry = is_difference ? entry - more : entry + more;
        }
    }
};

/// What is known to be diagonal and is wanted as a matrix: zeros in packs, and the diagonal by its formula,
/// row after row as everything else that may be written in place of an argument.
template <class Kernel, int Instruction>
class diagonal_alone {
    using T = typename Kernel::number;
    static constexpr program::instruction step = Kernel::program[Instruction];
    static constexpr int n = step.shape.rows;

    struct zeros_in_row {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int j, int i) {
            kernel.template store<Instruction, along::row, W>(i, j, broadcast<T, W>(T(0)));
        }
    };

public:
    static constexpr bool is_one = Kernel::width > 1 && Kernel::template has_memory<Instruction>() &&
                                   !step.shape.scalar() && has(step.known, diagonal);

    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        for (int i = 0; i < n; ++i) {
            const T entry = kernel.template computed<Instruction, along::row, 1>(i, i);
            in_packs<Kernel, zeros_in_row, n, Kernel::width>(kernel, i);
            kernel.template stored_entry<Instruction>(i, i) = entry;
        }
    }
};

}  // namespace ctgrad::evaluation

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace ctgrad::evaluation {

/// What k runs over.
struct range {
    int first;
    int last;
};

/// The factors of the product C = A B, which is `Instruction` of a kernel: C(i, j) = Σ_k A(i, k) B(k, j).
template <class Kernel, int Instruction>
class product_factors {
protected:
    using T = typename Kernel::number;
    static constexpr program::instruction step = Kernel::program[Instruction];
    static constexpr int m = step.shape.rows;
    static constexpr int n = step.shape.columns;
    static constexpr int inner = Kernel::program[step.left].shape.columns;

    template <property Half, int Factor>
    static constexpr bool only = has(Kernel::program[Factor].known, Half);
    static constexpr bool has_zeros = program::is_triangular(Kernel::program, step.left) ||
                                      program::is_triangular(Kernel::program, step.right);

    /// Where a triangular factor is not zero: what k runs over for a tile at (i, j).
    [[gnu::always_inline]] static constexpr range needed(int i, int j, int rows, int columns) {
        range k{0, inner};
        if (only<upper_triangular, step.left>) k.first = i;
        if (only<lower_triangular, step.right> && k.first < j) k.first = j;
        if (only<lower_triangular, step.left> && k.last > i + rows) k.last = i + rows;
        if (only<upper_triangular, step.right> && k.last > j + columns) k.last = j + columns;
        return k;
    }
};

}  // namespace ctgrad::evaluation

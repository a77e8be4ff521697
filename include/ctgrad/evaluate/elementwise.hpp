// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace ctgrad::evaluation {

/// Calls `Body::run<W>(kernel, k)` for k from 0 to Count − 1 in packs of W, then in narrower ones for the
/// rest.
template <class Kernel, class Body, int Count, int W, int First = 0>
[[gnu::always_inline]] constexpr void in_packs(Kernel& kernel, auto... places) {
    constexpr int last = First + (Count - First) / W * W;
    if constexpr (last == First + W) Body::template run<W>(kernel, First, places...);
    else if constexpr (last > First)
        for (int k = First; k < last; k += W) Body::template run<W>(kernel, k, places...);
    if constexpr (last < Count && W > 1) in_packs<Kernel, Body, Count, W / 2, last>(kernel, places...);
}

/// Computes the entries of an instruction by its formula and stores them.
template <class Kernel, int Instruction>
class elementwise_loops {
    static constexpr program::instruction step = Kernel::program[Instruction];
    static constexpr int rows = step.shape.rows;
    static constexpr int columns = step.shape.columns;
    static constexpr int width = Kernel::width;
    static constexpr program::access access = program::access_of_formula(Kernel::program, Instruction);

    template <along Direction, int W>
    [[gnu::always_inline]] static constexpr void copy(Kernel& kernel, int i, int j) {
        kernel.template store<Instruction, Direction, W>(
            i, j, kernel.template computed<Instruction, Direction, W>(i, j));
    }
    struct flat {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int k) {
            copy<along::flat, W>(kernel, k, 0);
        }
    };
    struct of_row {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int j, int i) {
            copy<along::row, W>(kernel, i, j);
        }
    };
    struct of_column {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int i, int j) {
            copy<along::column, W>(kernel, i, j);
        }
    };

public:
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        if constexpr (width > 1 && access.flat) {
            in_packs<Kernel, flat, rows * columns, width>(kernel);
        } else if constexpr (columns == 1 || (access.along_column && !access.along_row)) {
            for (int j = 0; j < columns; ++j) in_packs<Kernel, of_column, rows, width>(kernel, j);
        } else {
            for (int i = 0; i < rows; ++i) in_packs<Kernel, of_row, columns, width>(kernel, i);
        }
    }
};

}  // namespace ctgrad::evaluation

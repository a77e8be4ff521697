// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/transposed_lanes.hpp"
#include "kernel.hpp"

namespace ctgrad::evaluation {

/// A kernel that reads one factor of a product row by row from a copy, since it lies in memory column by
/// column.
template <class Kernel, int Factor>
struct turned_factor {
    using number = typename Kernel::number;
    static constexpr const auto& program = Kernel::program;
    static constexpr int width = Kernel::width;
    static constexpr bool is_small = Kernel::is_small;
    static constexpr dims shape = program[Factor].shape;

    Kernel& whole;
    number copy[shape.count()];

    [[gnu::always_inline]] constexpr explicit turned_factor(Kernel& kernel) : whole(kernel) {
        copy_columns<0, fitting<width>(shape.columns)>();
    }

    [[gnu::always_inline]] constexpr operator Kernel&() { return whole; }

    template <int Instruction>
    static constexpr bool has_memory() {
        return Kernel::template has_memory<Instruction>();
    }
    template <int Instruction>
    [[gnu::always_inline]] constexpr auto& stored_entry(int i, int j) {
        return whole.template stored_entry<Instruction>(i, j);
    }
    template <int Instruction, along Direction, int W>
    [[gnu::always_inline]] constexpr void store(int i, int j, const lanes<number, W>& x) {
        whole.template store<Instruction, Direction, W>(i, j, x);
    }
    template <int Instruction>
    [[gnu::always_inline]] constexpr number entry(int i, int j) {
        if constexpr (Instruction == Factor) return copy[i * shape.columns + j];
        else return whole.template entry<Instruction>(i, j);
    }
    template <int Instruction, along Direction, int W>
    [[gnu::always_inline]] constexpr lanes<number, W> value(int i, int j) {
        if constexpr (Instruction != Factor) return whole.template value<Instruction, Direction, W>(i, j);
        else return load<number, W>(copy + i * shape.columns + j);
    }

private:
    // In packs: what is read as one has to be written as one, or reading waits (store forwarding fails).
    template <int First, int W>
    [[gnu::always_inline]] constexpr void copy_columns() {
        constexpr int last = First + (shape.columns - First) / W * W;
        constexpr bool in_squares = W > 1 && numeric::detail::fits_register<W, number>;
        constexpr int last_row = in_squares ? shape.rows / W * W : 0;
        for (int j = First; j < last; j += W) {
            if constexpr (in_squares)
                for (int k = 0; k < last_row; k += W) copy_square<W>(k, j);
            for (int k = last_row; k < shape.rows; ++k) {
                if constexpr (W > 1)
                    whole.template value<Factor, along::row, W>(k, j).store(copy + k * shape.columns + j);
                else copy[k * shape.columns + j] = whole.template entry<Factor>(k, j);
            }
        }
        if constexpr (last < shape.columns) copy_columns<last, W / 2>();
    }
    template <int W>
    [[gnu::always_inline]] void copy_square(int k, int j) {
        [&]<int... Lane>(std::integer_sequence<int, Lane...>) __attribute__((always_inline)) {
            numeric::pack<number, W> square[]{whole.template value<Factor, along::column, W>(k, j + Lane)...};
            numeric::transpose_lanes(square);
            (square[Lane].store(copy + (k + Lane) * shape.columns + j), ...);
        }(std::make_integer_sequence<int, W>{});
    }
};

}  // namespace ctgrad::evaluation

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/rows_of_columns.hpp"
#include "../../numeric/lanes/transposed_lanes.hpp"
#include "elementwise_loops.hpp"

namespace ctgrad::evaluation {

/// A stored matrix whose entries are had in packs down its columns, but lie in memory row by row: lanes
/// change places before they are written, of a narrow matrix those of all columns, of a wider one in squares.
template <class Kernel, int Instruction>
class turned_loops {
    using T = typename Kernel::number;
    static constexpr const auto& program = Kernel::program;
    static constexpr program::instruction step = program[Instruction];
    static constexpr int columns = step.shape.columns;
    static constexpr program::access access = program::access_of_formula(program, Instruction);
    static constexpr bool is_narrow = columns <= columns_of_narrow;

    template <int W>
    [[gnu::always_inline]] static constexpr auto column(Kernel& kernel, int i, int j) {
        return kernel.template computed<Instruction, along::column, W>(i, j);
    }
    template <int W, int... Column>
    [[gnu::always_inline]] static void run_narrow(Kernel& kernel, int i,
                                                  std::integer_sequence<int, Column...>) {
        const lanes<T, W> all[]{column<W>(kernel, i, Column)...};
        numeric::store_rows<T, W>(all, kernel.template memory<Instruction>() + i * columns);
    }
    template <int W, int... Lane>
    [[gnu::always_inline]] static void run_square(Kernel& kernel, int i, int j,
                                                  std::integer_sequence<int, Lane...>) {
        lanes<T, W> square[]{column<W>(kernel, i, j + Lane)...};
        if constexpr (W > 1) numeric::transpose_lanes(square);
        (kernel.template store<Instruction, along::row, W>(i + Lane, j, square[Lane]), ...);
    }
    struct block_of_rows {
        template <int W>
        [[gnu::always_inline]] static void run(Kernel& kernel, int i) {
            if constexpr (is_narrow) {
                run_narrow<W>(kernel, i, std::make_integer_sequence<int, columns>{});
            } else {
                constexpr int in_squares = columns / W * W;
                for (int j = 0; j < in_squares; j += W)
                    run_square<W>(kernel, i, j, std::make_integer_sequence<int, W>{});
                for (int j = in_squares; j < columns; ++j)
                    kernel.template store<Instruction, along::column, W>(i, j, column<W>(kernel, i, j));
            }
        }
    };

public:
    static constexpr bool is_one =
        Kernel::width > 1 && !Kernel::is_small && columns > 1 && access.along_column && !access.along_row &&
        Kernel::template has_memory<Instruction>() && numeric::detail::fits_register<Kernel::width, T>;

    [[gnu::always_inline]] static void run(Kernel& kernel) {
        in_packs<Kernel, block_of_rows, step.shape.rows, Kernel::width>(kernel);
    }
};

}  // namespace ctgrad::evaluation

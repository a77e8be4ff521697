// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../program/measured_costs.hpp"
#include "kernel.hpp"
#include "mirrored.hpp"

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

/// Computes the entries of an instruction by its formula, or those of another one, and stores them.
template <class Kernel, int Instruction, int Formula = Instruction>
class elementwise_loops {
    static constexpr program::instruction step = Kernel::program[Formula];
    static constexpr int rows = step.shape.rows;
    static constexpr int columns = step.shape.columns;
    // Is an elementary function computed on the way to every entry? Its steps wait for each other (latency),
    // so it is computed for several registers in turn.
    static constexpr bool computes_function(int k) {
        if (!program::traits(Kernel::program[k].operation).pointwise) return false;
        if (program::traits(Kernel::program[k].operation).elementary) return true;
        for (const int operand : {Kernel::program[k].left, Kernel::program[k].right})
            if (operand >= 0 && !Kernel::program[operand].stored && computes_function(operand)) return true;
        return false;
    }
    static constexpr bool is_read = Formula != Instruction && step.stored;
    static constexpr bool has_function = !is_read && computes_function(Formula);
    static constexpr int registers = Kernel::width > 1 && has_function ? numeric::registers_at_once : 1;
    static constexpr int width = registers * Kernel::width;
    static constexpr program::access access =
        Formula == Instruction ? program::access_of_formula(Kernel::program, Formula) : step.entries;

    using T = typename Kernel::number;
    using operation = operation_at<step.operation>;

    // Which of two operands, if any, has one entry for all of a row, a column or a matrix? That entry is read
    // once, before the loop (loop-invariant code motion): the compiler cannot do so, since for all it knows
    // the loop may write to it (aliasing).
    template <along Direction>
    static constexpr int repeated = [] {
        if constexpr (width > 1 && !is_read && Kernel::template can_be_had<Direction>(access) &&
                      operation::arity == 2) {
            constexpr bool left_repeats = Kernel::template repeats<step.left>(Direction);
            constexpr bool right_repeats = Kernel::template repeats<step.right>(Direction);
            if constexpr (left_repeats != right_repeats) return left_repeats ? step.left : step.right;
        }
        return -1;
    }();
    template <along Direction>
    [[gnu::always_inline]] static constexpr T read_repeated(Kernel& kernel, int i, int j) {
        if constexpr (repeated<Direction> < 0) return T(0);
        else if constexpr (Kernel::program[repeated<Direction>].shape.scalar())
            return kernel.template entry<repeated<Direction>>(0, 0);
        else return kernel.template entry<repeated<Direction>>(i, j);
    }

    template <int Operand, int W>
    struct repeated_operand {
        T once;
        [[gnu::always_inline]] static constexpr int rows() { return Kernel::program[Operand].shape.rows; }
        [[gnu::always_inline]] static constexpr int columns() {
            return Kernel::program[Operand].shape.columns;
        }
        [[gnu::always_inline]] constexpr lanes<T, W> operator()(int, int) const {
            return broadcast<T, W>(once);
        }
    };
    template <int Operand, along Direction, int W>
    [[gnu::always_inline]] static constexpr auto operand(Kernel& kernel, T once) {
        if constexpr (Operand == repeated<Direction>) return repeated_operand<Operand, W>{once};
        else return operand_of<Kernel, Operand, Direction, W>{kernel, {}};
    }
    template <along Direction, int W>
    [[gnu::always_inline]] static constexpr lanes<T, W> value(Kernel& kernel, int i, int j, T once) {
        if constexpr (repeated<Direction> < 0 && Formula == Instruction)
            return kernel.template computed<Instruction, Direction, W>(i, j);
        else if constexpr (repeated<Direction> < 0) return kernel.template value<Formula, Direction, W>(i, j);
        else
            return entry_of_two<operation, T, typename Kernel::number_in_formulas>(
                operand<step.left, Direction, W>(kernel, once),
                operand<step.right, Direction, W>(kernel, once), i, j);
    }
    template <along Direction, int W>
    [[gnu::always_inline]] static constexpr void copy(Kernel& kernel, int i, int j, T once) {
        kernel.template store<Instruction, Direction, W>(i, j, value<Direction, W>(kernel, i, j, once));
    }
    struct flat {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int k, T once) {
            copy<along::flat, W>(kernel, k, 0, once);
        }
    };
    struct of_row {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int j, int i, T once) {
            copy<along::row, W>(kernel, i, j, once);
        }
    };
    struct of_column {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int i, int j, T once) {
            copy<along::column, W>(kernel, i, j, once);
        }
    };

    // Functions of a symmetric matrix are computed from the diagonal on, in blocks of rows that begin at one
    // column, and mirrored.
    static constexpr int rows_of_block = (rows + blocks_of_symmetric * Kernel::width - 1) /
                                         (blocks_of_symmetric * Kernel::width) * Kernel::width;
    static constexpr bool is_mirrored = step.shape.square() && rows_of_block < rows &&
                                        has(step.known, symmetric) && has_function && !Kernel::is_small &&
                                        (width == 1 || access.along_row);
    // Is an entry zero or not by its place? Of a small matrix rows are written out, so that it is known of
    // every pack whether it is zero, whole, or masked by a constant.
    static constexpr bool has_triangle(int k) {
        if (program::traits(Kernel::program[k].operation).triangle) return true;
        if (!program::traits(Kernel::program[k].operation).pointwise) return false;
        for (const int operand : {Kernel::program[k].left, Kernel::program[k].right})
            if (operand >= 0 && !Kernel::program[operand].stored && has_triangle(operand)) return true;
        return false;
    }
    static constexpr bool writes_rows_out = width > 1 && !is_read && !Kernel::is_small &&
                                            rows <= program::largest_triangle_in_line &&
                                            has_triangle(Formula);
    [[gnu::always_inline]] static constexpr void run_row(Kernel& kernel, int i) {
        in_packs<Kernel, of_row, columns, width>(kernel, i, read_repeated<along::row>(kernel, i, 0));
    }

    template <int First>
    [[gnu::always_inline]] static constexpr void run_blocks(Kernel& kernel) {
        for (int i = First; i < First + rows_of_block && i < rows; ++i)
            in_packs<Kernel, of_row, columns, width, First>(kernel, i,
                                                            read_repeated<along::row>(kernel, i, 0));
        if constexpr (First + rows_of_block < rows) run_blocks<First + rows_of_block>(kernel);
    }

public:
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        if constexpr (is_mirrored) {
            run_blocks<0>(kernel);
            mirror_stored<Instruction, numeric::kept_half::upper>(kernel);
        } else if constexpr (width > 1 && access.flat) {
            in_packs<Kernel, flat, rows * columns, width>(kernel, read_repeated<along::flat>(kernel, 0, 0));
        } else if constexpr (columns == 1 || (access.along_column && !access.along_row)) {
            for (int j = 0; j < columns; ++j)
                in_packs<Kernel, of_column, rows, width>(kernel, j,
                                                         read_repeated<along::column>(kernel, 0, j));
        } else if constexpr (writes_rows_out) {
            [&]<int... I>(std::integer_sequence<int, I...>) __attribute__((always_inline)) {
                (run_row(kernel, I), ...);
            }(std::make_integer_sequence<int, rows>{});
        } else {
            for (int i = 0; i < rows; ++i) run_row(kernel, i);
        }
    }
};

}  // namespace ctgrad::evaluation

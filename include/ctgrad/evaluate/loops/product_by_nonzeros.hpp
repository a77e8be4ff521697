// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstdint.hpp"
#include "../../program/planning/nonzeros.hpp"
#include "elementwise_loops.hpp"
#include "product_factors.hpp"

namespace ctgrad::evaluation {

/// A product with a factor of mostly zeros, of which a list says where the others are, row by row of a left
/// factor and column by column of a right one (compressed sparse rows; Davis, Direct Methods for Sparse
/// Linear Systems, ch. 2.1). Every finished entry is given to `Sink::put(kernel, i, j, entry)`.
template <class Kernel, int Instruction, class Sink>
class product_by_nonzeros : product_factors<Kernel, Instruction> {
    using factors = product_factors<Kernel, Instruction>;
    using T = typename factors::T;
    using factors::m, factors::n, factors::step;

    static constexpr bool by_rows = Kernel::program[step.left].mostly_zeros;
    static constexpr program::nonzero_pattern pattern =
        by_rows ? program::nonzeros_of(Kernel::program, step.left)
                : program::nonzeros_of(Kernel::program, step.right).transposed();
    static constexpr int lines = by_rows ? m : n;
    static constexpr int others = by_rows ? n : m;

    struct list {
        std::uint16_t last[lines]{};  // of the places of a line, one behind
        std::uint8_t places[pattern.count() + 1]{};

        constexpr list() {
            int count = 0;
            for (int line = 0; line < lines; ++line) {
                for (int k = 0; k < pattern.shape.columns; ++k)
                    if (pattern.at(line, k)) places[count++] = static_cast<std::uint8_t>(k);
                last[line] = static_cast<std::uint16_t>(count);
            }
        }
    };
    static constexpr list nonzeros{};

    // A factor as it lies in memory, or turned. Addresses are had once, since for all the compiler knows the
    // loops may write to where they come from.
    template <int Factor>
    static constexpr bool is_turned =
        Kernel::program[Factor].operation == program::index_of<operations::transposition> &&
        !Kernel::program[Factor].stored;
    template <int Factor>
    static constexpr int upright = is_turned<Factor> ? Kernel::program[Factor].left : Factor;
    template <int Factor>
    static constexpr bool lies_in_memory =
        !Kernel::is_constant && Kernel::template is_in_memory<upright<Factor>>();

    template <int Factor>
    struct in_memory_entries {
        static constexpr int stride = Kernel::program[upright<Factor>].shape.columns;
        static constexpr int row_stride = is_turned<Factor> ? 1 : stride;
        static constexpr int column_stride = is_turned<Factor> ? stride : 1;
        const T* entries;

        [[gnu::always_inline]] explicit in_memory_entries(Kernel& kernel)
            : entries(kernel.template entries_in_memory<upright<Factor>>()) {}
        [[gnu::always_inline]] const T& operator()(int i, int j) const {
            return entries[i * row_stride + j * column_stride];
        }
    };
    template <int Factor>
    struct computed_entries {
        Kernel& kernel;

        [[gnu::always_inline]] constexpr explicit computed_entries(Kernel& k) : kernel(k) {}
        [[gnu::always_inline]] constexpr T operator()(int i, int j) const {
            return kernel.template entry<Factor>(i, j);
        }
    };
    template <int Factor>
    using entries_of =
        std::conditional_t<lies_in_memory<Factor>, in_memory_entries<Factor>, computed_entries<Factor>>;

    // Rows of the right factor in packs: sums stay in registers.
    static constexpr bool in_registers =
        by_rows && Kernel::width > 1 && Kernel::program[step.right].entries.along_row;
    struct row_of_sums {
        template <int W>
        [[gnu::always_inline]] static constexpr void run(Kernel& kernel, int j, int i, int first, int last) {
            lanes<T, W> total = broadcast<T, W>(T(0));
            for (int place = first; place < last; ++place) {
                const int k = nonzeros.places[place];
                total = add_product(total, broadcast<T, W>(kernel.template entry<step.left>(i, k)),
                                    kernel.template value<step.right, along::row, W>(k, j));
            }
            Sink::template put<along::row, W>(kernel, i, j, total);
        }
    };
    [[gnu::always_inline]] static constexpr void run_row(Kernel& kernel, int line, int first, int last) {
        constexpr int width = fitting<Kernel::width>(n);
        constexpr int whole = n / width * width;
        for (int j = step.symmetric ? line / width * width : 0; j < whole; j += width)
            row_of_sums::template run<width>(kernel, j, line, first, last);
        if constexpr (whole < n)
            in_packs<Kernel, row_of_sums, n, width / 2, whole>(kernel, line, first, last);
    }

    // One number after the other: every factor that is not zero times a row or a column.
    [[gnu::always_inline]] static constexpr void run_line(Kernel& kernel, const entries_of<step.left>& a,
                                                          const entries_of<step.right>& b, int line,
                                                          int first, int last) {
        // of a symmetric product what is above the diagonal
        const int from = step.symmetric && by_rows ? line : 0;
        const int to = by_rows ? n : step.symmetric ? line + 1 : m;
        T sums[others];
        for (int other = from; other < to; ++other) sums[other] = T(0);
        for (int place = first; place < last; ++place) {
            const int k = nonzeros.places[place];
            const T factor = by_rows ? a(line, k) : b(k, line);
            for (int other = from; other < to; ++other)
                sums[other] = add_product(sums[other], factor, by_rows ? b(k, other) : a(other, k));
        }
        for (int other = from; other < to; ++other)
            if constexpr (by_rows) Sink::template put<along::row, 1>(kernel, line, other, sums[other]);
            else Sink::template put<along::row, 1>(kernel, other, line, sums[other]);
    }

public:
    /// Are fewer terms computed than where packs take the zeros with them?
    static constexpr bool is_worth_it =
        in_registers || pattern.count() * Kernel::width <= pattern.shape.count();

    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        [[maybe_unused]] const entries_of<step.left> a{kernel};
        [[maybe_unused]] const entries_of<step.right> b{kernel};
        int first = 0;
        for (int line = 0; line < lines; ++line) {
            const int last = nonzeros.last[line];
            if constexpr (in_registers) run_row(kernel, line, first, last);
            else run_line(kernel, a, b, line, first, last);
            first = last;
        }
    }
};

}  // namespace ctgrad::evaluation

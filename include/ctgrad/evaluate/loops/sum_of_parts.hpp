// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../program/planning/nonzeros.hpp"
#include "kernel.hpp"

namespace ctgrad::evaluation {

/// Puts a matrix of mostly zeros together: zeros first, then every part is added where it is placed.
template <class Kernel, int Instruction>
class sum_of_parts {
    using T = typename Kernel::number;
    static constexpr const auto& program = Kernel::program;

    template <int Part, int Row, int Column, bool Subtracted>
    [[gnu::always_inline]] static constexpr void add_entry(Kernel& kernel, int i, int j) {
        auto& sum = kernel.template stored_entry<Instruction>(i + Row, j + Column);
        const T entry = kernel.template entry<Part>(i, j);
        sum = Subtracted ? T(sum - entry) : T(sum + entry);
    }
    template <int Part, int Row, int Column, bool Subtracted>
    [[gnu::always_inline]] static constexpr void add(Kernel& kernel) {
        constexpr program::instruction part = program[Part];
        constexpr bool is_followed =
            (Part == Instruction || !part.stored) && program::is_put_together_of_parts(part);
        if constexpr (is_followed && part.right >= 0) {
            add<part.left, Row, Column, Subtracted>(kernel);
            add<part.right, Row, Column,
                Subtracted != (part.operation == program::index_of<operations::subtraction>)>(kernel);
        } else if constexpr (is_followed) {
            constexpr bool below = part.operation == program::index_of<program::steps::row_placement>;
            add<part.left, Row + (below ? part.payload : 0), Column + (below ? 0 : part.payload), Subtracted>(
                kernel);
        } else {
            constexpr program::nonzero_extent where{program::nonzeros_of(program, Part)};
            if constexpr (where.diagonal)
                for (int i = 0; i < where.rows; ++i)
                    add_entry<Part, Row, Column, Subtracted>(kernel, where.first_row + i,
                                                             where.first_column + i);
            else
                for (int i = where.first_row; i < where.first_row + where.rows; ++i)
                    for (int j = where.first_column; j < where.first_column + where.columns; ++j)
                        add_entry<Part, Row, Column, Subtracted>(kernel, i, j);
        }
    }

public:
    [[gnu::always_inline]] static constexpr void run(Kernel& kernel) {
        T* const entries = kernel.template memory<Instruction>();
        for (int k = 0; k < program[Instruction].shape.count(); ++k) entries[k] = T(0);
        add<Instruction, 0, 0, false>(kernel);
    }
};

}  // namespace ctgrad::evaluation

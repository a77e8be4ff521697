// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/copy_in_packs.hpp"
#include "../../numeric/number_traits.hpp"
#include "../constant_factors.hpp"
#include "along.hpp"

namespace ctgrad::evaluation {

using numeric::broadcast;
using numeric::lanes;

/// A product's entries while they are still in registers, for what is computed from them on the spot.
template <int Instruction, class V>
struct in_registers {
    static constexpr int instruction = Instruction;
    V value;
};
struct nothing_in_registers {
    static constexpr int instruction = -1;
};

/// An operand as an operation's formula sees it. It is not a member of the kernel, since clang would write
/// out the kernel's name, with all its arguments, in the name of every such class.
template <class Kernel, int Instruction, along Direction = along::row, int W = 1,
          class Ready = nothing_in_registers>
struct operand_of {
    using number = typename Kernel::number;

    Kernel& whole;
    Ready ready;

    // A constant of a type with constants of its own may be no number of the type: it stays a factor.
    static constexpr bool is_factor =
        numeric::has_own_constants<number> &&
        Kernel::template step<Instruction>.operation == program::index_of<operations::number>;

    [[gnu::always_inline]] constexpr auto operator()(int i, int j) const {
        if constexpr (is_factor) {
            constexpr numeric::rational value = Kernel::template step<Instruction>.value;
            return numeric::known_factor<number, static_cast<std::int64_t>(value.numerator),
                                         static_cast<std::int64_t>(value.denominator)>{};
        } else {
            return entry(i, j);
        }
    }
    [[gnu::always_inline]] constexpr lanes<number, W> entry(int i, int j) const {
        if constexpr (W > 1 && Kernel::template repeats<Instruction>(Direction))
            return broadcast<number, W>(whole.template entry<Instruction>(i, j, ready));
        else return whole.template value<Instruction, Direction, W>(i, j, ready);
    }
    /// Neighbouring entries of a row.
    template <int Count>
    [[gnu::always_inline]] constexpr lanes<number, Count> in_row(int i, int j) const {
        return whole.template value<Instruction, along::row, Count>(i, j, ready);
    }
    /// Writes the entries row by row, in rows of so many; in packs of the width in which they are read next,
    /// since what is read in wider ones has to wait.
    template <int Stride = Kernel::template step<Instruction>.shape.columns, int Width = Kernel::width>
    [[gnu::always_inline]] constexpr void copy_to(number* to) const {
        if constexpr (Width > 1 && Kernel::template is_in_memory<Instruction>()) {
            const number* const from = whole.template entries_in_memory<Instruction>();
            for (int i = 0; i < rows(); ++i)
                numeric::copy_in_packs<columns(), Width>(from + i * columns(), to + i * Stride);
        } else {
            for (int i = 0; i < rows(); ++i)
                for (int j = 0; j < columns(); ++j) to[i * Stride + j] = entry(i, j);
        }
    }
    [[gnu::always_inline]] static constexpr int rows() {
        return Kernel::template step<Instruction>.shape.rows;
    }
    [[gnu::always_inline]] static constexpr int columns() {
        return Kernel::template step<Instruction>.shape.columns;
    }
};

/// An operand whose entries are numbers of another type.
template <class Number, class Operand>
struct operand_in {
    Operand self;
    [[gnu::always_inline]] static constexpr int rows() { return Operand::rows(); }
    [[gnu::always_inline]] static constexpr int columns() { return Operand::columns(); }
    [[gnu::always_inline]] constexpr Number operator()(int i, int j) const { return self(i, j); }
};

/// The formula of an operation of two operands, computed with numbers of a type.
template <class Operation, class T, class Number, class Left, class Right>
[[gnu::always_inline]] constexpr auto entry_of_two(const Left& left, const Right& right, int i, int j) {
    if constexpr (numeric::has_own_constants<T> && !multiplications_by_constants::contain<Operation>)
        return Operation::entry(operand_in<T, Left>{left}, operand_in<T, Right>{right}, i, j);
    else if constexpr (std::is_same_v<Number, T> || requires { Operation::is_entrywise_of_two; })
        return Operation::entry(left, right, i, j);
    else return T(Operation::entry(operand_in<Number, Left>{left}, operand_in<Number, Right>{right}, i, j));
}

}  // namespace ctgrad::evaluation

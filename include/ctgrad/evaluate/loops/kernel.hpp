// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/compiler_limits.hpp"
#include "../../numeric/lanes/lane_numbers.hpp"
#include "../../numeric/lanes/sums_of_lanes.hpp"
#include "../data/arguments.hpp"
#include "../data/result.hpp"
#include "function_of.hpp"
#include "operand_of.hpp"
#include "target.hpp"
#include "triangle_mask.hpp"
#include "workspace.hpp"

namespace ctgrad::evaluation {

using numeric::accumulators;
using numeric::add_product;
using numeric::fitting;
using numeric::lane;
using numeric::load;
using numeric::sum_of_lanes;
using numeric::sums_of_lanes;
using numeric::two_lanes;

/// As many of `Count` steps as one fold can take: it nests one level deeper with every step, which compilers
/// limit. A few long folds are better than many short ones: each is a function, and what is inlined into a
/// function is optimised again wherever that function is inlined.
template <int Count>
using fold = std::make_integer_sequence<int, (Count < longest_fold ? Count : longest_fold)>;

/// The running program, or one step of it: the arguments that it reads, what has been stored so far, where
/// results go, and the formula of every entry. `Compiled` has the program; `Target` says how many entries are
/// computed at once.
template <class Compiled, class T, class Arguments, class Outputs, target Target, class Memory>
class kernel {
public:
    static constexpr const auto& program = Compiled::program;
    using program_type = Compiled;
    using number = T;
    static constexpr int width = Target.template lanes_of<T>();
    static constexpr bool is_small = Target.small;
    static constexpr bool is_constant = Target.constant;
    using number_in_formulas = evaluation::number_in_formulas<T, Target>;
    /// A constant of the class: a local one would be copied to the stack wherever nothing is optimised.
    template <int Instruction>
    static constexpr program::instruction step = program[Instruction];
    template <int Instruction>
    static constexpr bool is_stored = program[Instruction].is_stored(Target.template computes_at_once<T>());

    /// The memory is an object of its own. If the addresses of arguments and results stood in one object with
    /// the arrays that loops write, clang would not keep them in registers.
    [[gnu::always_inline]] constexpr kernel(const Arguments& arguments, const Outputs& outputs,
                                            Memory& memory)
        : arguments_(arguments), outputs_(outputs), memory_(memory) {}

    /// Entry (i, j) of an instruction: read where it is stored, otherwise computed from the operands'
    /// entries.
    template <int Instruction, class Ready = nothing_in_registers>
    [[gnu::always_inline]] constexpr T entry(int i, int j, const Ready& ready = {}) {
        return value<Instruction, along::row, 1>(i, j, ready);
    }

    /// W neighbouring entries from (i, j) on; if the direction is `flat`, from entry i on, counted row by
    /// row, and j is 0: what a formula makes of its operands at the same place, and nothing else, bears that.
    template <int Instruction, along Direction, int W, class Ready = nothing_in_registers>
    [[gnu::always_inline]] constexpr lanes<T, W> value(int i, int j, const Ready& ready = {}) {
        if constexpr (Ready::instruction == Instruction) return ready.value;
        // a number has the one place (0, 0), and its formula finds operands by row and column
        else if constexpr (W == 1 && Direction == along::flat && step<Instruction>.shape.scalar())
            return value<Instruction, along::row, 1>(0, 0, ready);
        else if constexpr (is_stored<Instruction>) return stored<Instruction, Direction, W>(i, j);
        else return computed<Instruction, Direction, W>(i, j, ready);
    }

    /// The same by the instruction's formula, whether or not it is stored. Formulas that have no neighbours
    /// in this direction are computed one by one.
    template <int Instruction, along Direction, int W, class Ready = nothing_in_registers>
    [[gnu::always_inline]] constexpr lanes<T, W> computed(int i, int j, const Ready& ready = {}) {
        constexpr bool side_by_side =
            W == 1 || can_be_had<Direction>(program::access_of_formula(program, Instruction));
        using operation = operation_at<step<Instruction>.operation>;
        if constexpr (std::is_same_v<operation, operations::transposition>)
            return value<step<Instruction>.left, turned(Direction), W>(j, i, ready);
        else if constexpr (std::is_same_v<operation, program::steps::rows_as_column> && side_by_side &&
                           (W > 1 || Direction == along::flat))
            return value<step<Instruction>.left, along::flat, W>(i, 0, ready);
        else if constexpr (program::traits(step<Instruction>.operation).elementary)
            return function<Instruction, Direction, W>(i, j, ready);
        else if constexpr (program::traits(step<Instruction>.operation).pointwise)
            return formula<Instruction, Direction, W>(i, j, ready);
        else if constexpr (W == 1 && Direction == along::flat &&
                           program::traits(step<Instruction>.operation).triangle)
            return computed<Instruction, along::row, 1>(i / step<Instruction>.shape.columns,
                                                        i % step<Instruction>.shape.columns);
        else if constexpr (W > 1 && is_masked<Instruction>(side_by_side))
            return triangle<Instruction, Direction, W>(i, j, ready);
        else if constexpr (std::is_same_v<operation, operations::diagonal_embedding> && W > 1)
            return diagonal_pack<Instruction, Direction, W>(i, j);
        else if constexpr (!side_by_side)
            return gather<W, Direction>(i, j, [&](int at_row, int at_column) __attribute__((always_inline)) {
                return computed<Instruction, Direction, 1>(at_row, at_column);
            });
        else if constexpr (std::is_same_v<operation, operations::variable>)
            return argument<step<Instruction>.payload, step<Instruction>.shape, Direction, W>(i, j);
        else if constexpr (std::is_same_v<operation, operations::number>)
            return broadcast<T, W>(numeric::known_number<T, step<Instruction>.value>());
        else if constexpr (operation::arity == 0)
            return broadcast<T, W>(operation::template entry<T>(step<Instruction>.payload, i, j));
        else return formula<Instruction, Direction, W>(i, j, ready);
    }

    /// Stores W neighbouring entries of an instruction.
    template <int Instruction, along Direction, int W>
    [[gnu::always_inline]] constexpr void store(int i, int j, const lanes<T, W>& x) {
        if constexpr (W > 1 && can_be_had<Direction>(step<Instruction>.entries) &&
                      has_memory<Instruction>()) {
            x.store(memory<Instruction>() + place<step<Instruction>.shape, Direction>(i, j));
        } else if constexpr (W == 1 && Direction != along::flat) {
            stored_entry<Instruction>(i, j) = x;
        } else {
            for (int k = 0; k < W; ++k) {
                const int at_i = Direction == along::flat     ? (i + k) / step<Instruction>.shape.columns
                                 : Direction == along::column ? i + k
                                                              : i;
                const int at_j = Direction == along::flat  ? (i + k) % step<Instruction>.shape.columns
                                 : Direction == along::row ? j + k
                                                           : j;
                stored_entry<Instruction>(at_i, at_j) = lane<T, W>(x, k);
            }
        }
    }

    /// A stored entry, to be written or read.
    template <int Instruction>
    [[gnu::always_inline]] constexpr auto& stored_entry(int i, int j) {
        if constexpr (step<Instruction>.output >= 0)
            return destination_entry<step<Instruction>.shape>(
                outputs_.template at<step<Instruction>.output>(), i, j);
        else return entries_of<step<Instruction>.buffer>()[i * step<Instruction>.shape.columns + j];
    }

    /// Are a stored result's entries in memory of their own type, one behind the other?
    template <int Instruction>
    static constexpr bool has_memory() {
        constexpr int output = program[Instruction].output;
        if constexpr (output < 0) return true;
        else return in_memory<std::remove_reference_t<typename Outputs::template type_at<output>>, T>;
    }
    template <int Instruction>
    [[gnu::always_inline]] constexpr T* memory() {
        if constexpr (step<Instruction>.output >= 0)
            return memory_of(outputs_.template at<step<Instruction>.output>());
        else return entries_of<step<Instruction>.buffer>();
    }

    /// Is an instruction an argument or a stored result whose entries lie in memory, row by row?
    template <int Instruction>
    static constexpr bool is_in_memory() {
        if constexpr (step<Instruction>.operation == program::index_of<operations::variable>)
            return Arguments::template in_memory<Compiled, step<Instruction>.payload>();
        else return is_stored<Instruction> && has_memory<Instruction>();
    }
    template <int Instruction>
    const T* entries_in_memory() {
        if constexpr (step<Instruction>.operation == program::index_of<operations::variable>)
            return arguments_.template memory<Compiled, step<Instruction>.payload, step<Instruction>.shape>();
        else return memory<Instruction>();
    }

    /// What a factorisation has left behind.
    template <int Instruction>
    [[gnu::always_inline]] constexpr auto& factors() {
        return memory_.template at<program[Instruction].buffer>();
    }

    /// Can neighbouring entries be had in this direction?
    template <along Direction>
    static constexpr bool can_be_had(const program::access& entries) {
        return Direction == along::row      ? entries.along_row
               : Direction == along::column ? entries.along_column
                                            : entries.flat;
    }

    /// Is an instruction one entry for all of a row, a column or a matrix?
    template <int Instruction>
    static constexpr bool repeats(along direction) {
        constexpr dims shape = program[Instruction].shape;
        return direction == along::row      ? shape.columns == 1
               : direction == along::column ? shape.rows == 1
                                            : shape.scalar();
    }

    template <int Instruction>
    [[gnu::always_inline]] constexpr auto view() {
        return operand_of<kernel, Instruction>{*this, nothing_in_registers{}};
    }

    constexpr Outputs& outputs() { return outputs_; }

private:
    template <int Buffer>
    [[gnu::always_inline]] constexpr T* entries_of() {
        return memory_.template at<Buffer>().entries;
    }

    template <dims Shape, along Direction>
    static constexpr int place(int i, int j) {
        return Direction == along::flat ? i : i * Shape.columns + j;
    }

    template <int Instruction, along Direction, int W>
    [[gnu::always_inline]] constexpr lanes<T, W> stored(int i, int j) {
        if constexpr (W > 1 && has_memory<Instruction>() && can_be_had<Direction>(step<Instruction>.entries))
            return load<T, W>(memory<Instruction>() + place<step<Instruction>.shape, Direction>(i, j));
        else if constexpr (W > 1)
            return gather<W, Direction>(i, j, [&](int at_row, int at_column) __attribute__((always_inline)) {
                return stored<Instruction, Direction, 1>(at_row, at_column);
            });
        else if constexpr (Direction == along::flat)
            return T(stored_entry<Instruction>(i / step<Instruction>.shape.columns,
                                               i % step<Instruction>.shape.columns));
        else return T(stored_entry<Instruction>(i, j));
    }

    template <int Variable, dims Shape, along Direction, int W>
    [[gnu::always_inline]] constexpr lanes<T, W> argument(int i, int j) {
        if constexpr (W > 1 && Arguments::template in_memory<Compiled, Variable>())
            return load<T, W>(arguments_.template memory<Compiled, Variable, Shape>() +
                              place<Shape, Direction>(i, j));
        else if constexpr (W > 1)
            return gather<W, Direction>(i, j, [&](int at_row, int at_column) __attribute__((always_inline)) {
                return argument<Variable, Shape, Direction, 1>(at_row, at_column);
            });
        else if constexpr (Direction == along::flat)
            return arguments_.template read<Compiled, Variable, Shape>(i / Shape.columns, i % Shape.columns);
        else return arguments_.template read<Compiled, Variable, Shape>(i, j);
    }

    // W entries that do not lie side by side are fetched one by one.
    template <int W, along Direction>
    [[gnu::always_inline]] static constexpr lanes<T, W> gather(int i, int j, const auto& entry_at) {
        lanes<T, W> x;
        for (int k = 0; k < W; ++k)
            x.set(k, Direction == along::row ? entry_at(i, j + k) : entry_at(i + k, j));
        return x;
    }

    // A pack of a diagonal matrix is zero but where it meets the diagonal.
    template <int Instruction, along Direction, int W>
    [[gnu::always_inline]] constexpr lanes<T, W> diagonal_pack(int i, int j) {
        const int place = Direction == along::row ? i - j : j - i;
        const auto zero = broadcast<T, W>(T(0));
        if (place < 0 || place >= W) return zero;
        const T entry = value<step<Instruction>.left, along::column, 1>(Direction == along::row ? i : j, 0);
        return select(numeric::lane_numbers<T, W>() == broadcast<T, W>(T(place)), broadcast<T, W>(entry),
                      zero);
    }

    // Of a triangle packs are masked, but where its matrix is an argument whose other half may not be there.
    template <int Instruction>
    static constexpr bool is_masked(bool side_by_side) {
        if constexpr (!program::traits(step<Instruction>.operation).triangle) return false;
        else if constexpr (step<step<Instruction>.left>.operation == program::index_of<operations::variable>)
            return is_in_memory<step<Instruction>.left>();
        else return side_by_side;
    }
    // A pack on one side of the diagonal is taken whole or is zero.
    template <int Instruction, along Direction, int W, class Ready>
    [[gnu::always_inline]] constexpr lanes<T, W> triangle(int i, int j, const Ready& ready) {
        using operation = operation_at<step<Instruction>.operation>;
        const auto whole = [&]() __attribute__((always_inline)) {
            return value<step<Instruction>.left, Direction, W>(i, j, ready);
        };
        if constexpr (Direction == along::flat) {
            return within_triangle<operation, step<Instruction>.shape.rows, T, W>(whole(), i);
        } else {
            const bool first = operation::keeps(i, j);
            const bool last =
                Direction == along::row ? operation::keeps(i, j + W - 1) : operation::keeps(i + W - 1, j);
            if (first && last) return whole();
            if (!first && !last) return broadcast<T, W>(T(0));
            return within_triangle<operation, Direction, T, W>(whole(), i, j);
        }
    }

    template <class Operation, int Payload>
    [[gnu::always_inline]] static constexpr auto entry_of_one(const auto& left, int i, int j) {
        if constexpr (requires { Operation::has_exponent; })
            return Operation::template entry<Payload>(left, i, j);
        else if constexpr (requires { Operation::has_offset; }) return Operation::entry(left, i, j, Payload);
        else return Operation::entry(left, i, j);
    }

    template <int Instruction, along Direction, int W, class Ready>
    [[gnu::always_inline]] constexpr lanes<T, W> formula(int i, int j, const Ready& ready) {
        using operation = operation_named<Compiled, step<Instruction>.operation, step<Instruction>.payload>;
        const operand_of<kernel, step<Instruction>.left, Direction, W, Ready> left{*this, ready};
        if constexpr (operation::arity == 1) {
            return entry_of_one<operation, step<Instruction>.payload>(left, i, j);
        } else {
            using right_operand = operand_of<kernel, step<Instruction>.right, Direction, W, Ready>;
            return entry_of_two<operation, T, number_in_formulas>(left, right_operand{*this, ready}, i, j);
        }
    }

    // The platform's functions are called for one number after the other.
    template <int Instruction, along Direction, int W, class Ready>
    [[gnu::always_inline]] constexpr lanes<T, W> function(int i, int j, const Ready& ready) {
        using operation = operation_named<Compiled, step<Instruction>.operation, step<Instruction>.payload>;
        if constexpr (W == 1)
            return function_of<operation, Target, T>(
                value<step<Instruction>.left, Direction, 1>(i, j, ready));
        else if constexpr (Target.functions == numeric::functions_of::library &&
                           takes_packs<operation, lanes<T, W>>)
            return formula<Instruction, Direction, W>(i, j, ready);
        else
            return gather<W, Direction>(i, j, [&](int at_row, int at_column) __attribute__((always_inline)) {
                return formula<Instruction, Direction, 1>(at_row, at_column, nothing_in_registers{});
            });
    }

    const Arguments& arguments_;
    Outputs outputs_;
    Memory& memory_;
};

}  // namespace ctgrad::evaluation

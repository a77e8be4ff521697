// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../data/address_range.hpp"
#include "straight_step.hpp"

namespace ctgrad::evaluation {

/// A number of a program as a constant, whatever a compiler makes of constant arrays.
template <int Number>
inline constexpr int known = Number;

/// Where straight-line code writes its results: to memory of their own; to what may be arguments, all of
/// which are read first; so that arguments are read more than once (`reading_again`); or as they are made,
/// all at the end, in constant evaluation, to which every order is the same.
enum class results_in { own_memory, any_memory, memory_read_again, constants };

/// The straight-line code that such a machine runs.
template <class Compiled, class T, target Target, results_in Results = results_in::own_memory>
constexpr const auto& code_in_line() {
    constexpr bool at_once = Target.template makes_calls_at_once<T>();
    if constexpr (Results == results_in::memory_read_again) return Compiled::straight_reading_again();
    else if constexpr (Results == results_in::constants)
        return Compiled::template straight_as_made<Target.in_packs()>();
    else if constexpr (Results == results_in::any_memory)
        return Compiled::template straight_in_place<Target.in_packs(), at_once>();
    else return Compiled::template straight_for<Target.in_packs(), at_once>();
}

/// Arguments of which one lies elsewhere, row by row.
template <int Place, class T, class Arguments>
struct arguments_moved {
    const Arguments& others;
    const T* moved;

    template <int Argument, dims Shape>
    [[gnu::always_inline]] constexpr T entry(int i, int j) const {
        if constexpr (Argument == Place) return moved[i * Shape.columns + j];
        else return others.template entry<Argument, Shape>(i, j);
    }
};

/// Runs straight-line code: every number is a variable of its own, which the compiler keeps in a register.
template <class Compiled, class T, class Arguments, class Outputs, target Target,
          results_in Results = results_in::own_memory>
class straight_line {
    static constexpr const auto& code = code_in_line<Compiled, T, Target, Results>();
    static constexpr const auto& program = Compiled::program;
    static constexpr int entries_of_a_block = program::entries_of_blocks(code.steps, code.size());
    static constexpr int blocks = program::number_of_blocks(code.steps, code.size());

    // What steps do and where, of all of them in one constant.
    struct steps_of_code {
        step_kind kinds[code.size() + 1]{};
        step_places places[code.size() + 1]{};

        constexpr steps_of_code() {
            for (int k = 0; k < code.size(); ++k)
                for (const int operand : {code.steps[k].left, code.steps[k].right})
                    if (operand >= 0) ++uses[operand];
            for (int k = 0; k < code.size(); ++k) {
                const program::scalar_step& s = code.steps[k];
                kinds[k] = {.operation = s.operation, .in_pairs = code.in_pairs};
                places[k] = {.left = s.left, .right = s.right, .first = s.row, .second = s.column};
                describe(s, kinds[k], places[k]);
                if (calls_at_once && program::is_made_with_others(s)) {
                    kinds[k].waits = s.row + 1 < s.column;
                    kinds[k].at_once = kinds[k].waits ? 0 : s.column;
                    if (!kinds[k].waits) kinds[k].angles = angles_of(k, s.column);
                }
            }
        }

    private:
        int uses[code.size() + 1]{};

        static constexpr bool calls_at_once = Target.template computes_at_once<T>();
        /// The sines and cosines among which step k is the last one.
        static constexpr angles_at_once angles_of(int k, int count) {
            using namespace operations;
            angles_at_once angles;
            for (int first = k - (count - 1); first <= k; ++first) {
                const program::scalar_step& s = code.steps[first];
                const bool is_sine = s.operation == program::index_of<sine>;
                if (!is_sine && s.operation != program::index_of<cosine>) return {};
                if (is_sine && first < k && code.steps[first + 1].left == s.left) {
                    ++angles.pairs;
                    ++first;
                } else {
                    ++(is_sine ? angles.sines : angles.cosines);
                }
            }
            return angles;
        }
        constexpr void describe(const program::scalar_step& s, step_kind& kind, step_places& operands) {
            using namespace operations;
            if (s.operation == program::index_of<variable>) {
                kind.place = Arguments::place_of(program.variables[s.payload].tag);
                kind.shape = program.variables[s.payload].description.shape;
            } else if (s.operation == program::writing) {
                int entry = s.payload;  // of the entries of all outputs
                for (kind.shape = shape_of(0); entry >= kind.shape.count();
                     kind.shape = shape_of(++kind.place))
                    entry -= kind.shape.count();
                operands.first = entry / kind.shape.columns;
                operands.second = entry % kind.shape.columns;
            } else if (s.operation == program::putting || s.operation == program::taking) {
                operands.first = block(s.row) + s.payload;
            } else if (s.operation == program::copying || s.operation == program::reading_a_copy) {
                operands.first = block(blocks) + s.payload;
            } else if (program::works_on_block(s)) {
                kind.payload = s.payload;
                kind.semidefinite = is_of_semidefinite(s);
                operands.first = block(s.row);
                operands.second = block(s.column);
                operands.left = s.column * numeric::small::largest_size;
            } else if (s.operation == program::index_of<integer_power>) {
                kind.payload = s.payload;
            } else if (s.operation == program::index_of<operations::number>) {
                kind.value = s.value;
            } else if (program::is_sum(s)) {
                kind.right_at_once = is_product(s.right);
                kind.left_at_once = !kind.right_at_once && is_product(s.left);
                if (!kind.right_at_once && !kind.left_at_once) return;
                const program::scalar_step& factors = code.steps[kind.right_at_once ? s.right : s.left];
                operands.first = factors.left;
                operands.second = factors.right;
            }
        }
        // A step on factors has the one that made them as its right operand.
        static constexpr bool is_of_semidefinite(const program::scalar_step& s) {
            constexpr int factored = program::index_of<program::steps::semidefinite_factorisation>;
            return s.operation == factored || (s.right >= 0 && code.steps[s.right].operation == factored);
        }
        // A product that is needed more than once is added, not multiplied in every sum again: units that
        // multiply are what there are fewest of. Without instructions for both compilers find it by
        // themselves.
        constexpr bool is_product(int place) const {
            return std::is_floating_point_v<T> && (!Target.fused || uses[place] == 1) &&
                   code.steps[place].operation == program::index_of<operations::product>;
        }
        static constexpr int block(int number) { return number * entries_of_a_block; }
        static constexpr dims shape_of(int output) { return program[program.roots[output]].shape; }
    };
    static constexpr steps_of_code steps{};

    // The operation of a user that a step calls, or void.
    template <int Place>
    using of_user = user_named<Compiled, code.steps[Place].operation, code.steps[Place].payload>;

    template <int First, int... Step>
    [[gnu::always_inline]] static constexpr void run_steps(const auto& arguments, T* values, T* memory,
                                                           int* pivots, Outputs& outputs,
                                                           std::integer_sequence<int, Step...>) {
        (run_step<steps.kinds[First + Step], Target, of_user<First + Step>>(
             arguments, values, memory, pivots, outputs, First + Step, known<steps.places[First + Step].left>,
             known<steps.places[First + Step].right>, known<steps.places[First + Step].first>,
             known<steps.places[First + Step].second>),
         ...);
    }
    // One part behind the other: a part within a part would be optimised once more in every one around it.
    template <int First, int End, int... Part>
    [[gnu::always_inline]] static constexpr void run_parts(const auto& arguments, T* values, T* memory,
                                                           int* pivots, Outputs& outputs,
                                                           std::integer_sequence<int, Part...>) {
        (run_steps<First + Part * longest_fold>(arguments, values, memory, pivots, outputs,
                                                fold<End - First - Part * longest_fold>{}),
         ...);
    }
    template <int First, int End>
    using parts = std::make_integer_sequence<int, (End - First + longest_fold - 1) / longest_fold>;

    // The steps behind which all has been read that must be read before anything is written.
    static constexpr int count_read_first() {
        int count = 0;
        for (int k = 0; k < code.size(); ++k)
            if (code.steps[k].operation == program::index_of<operations::variable> &&
                !Compiled::memory_to_share().is_read_again(code.steps[k]))
                count = k + 1;
        return count;
    }
    // If an argument and the output of its shape overlap, but not entry by entry, the argument is moved to
    // where the output will be; everything else has been read.
    [[gnu::always_inline]] static const T* moved_out_of_the_way(const T* from, T* to) {
        constexpr int count = Compiled::memory_to_share().shape.count();
        constexpr std::uintptr_t bytes = count * sizeof(T);
        const auto begin = reinterpret_cast<std::uintptr_t>(from);
        const auto begin_of_output = reinterpret_cast<std::uintptr_t>(to);
        if (from == to || !overlap({begin, bytes}, {begin_of_output, bytes})) [[likely]]
            return from;
        const bool forward = begin_of_output < begin;
        for (int k = 0; k < count; ++k) {
            const int place = forward ? k : count - 1 - k;
            to[place] = from[place];
            asm volatile("" : : : "memory");  // no call of the C library
        }
        return to;
    }

public:
    [[gnu::always_inline]] static constexpr void run(const Arguments& arguments, Outputs outputs) {
        T values[code.size()];
        // apart, since addresses in it are passed on
        T memory[blocks * entries_of_a_block + program::number_of_copies(code) + 1];
        int pivots[blocks * numeric::small::largest_size + 1];
        constexpr int size = code.size();
        if constexpr (Results == results_in::memory_read_again && Compiled::memory_to_share().exists()) {
            constexpr program::shared_memory shared = Compiled::memory_to_share();
            constexpr int first = count_read_first();
            run_parts<0, first>(arguments, values, memory, pivots, outputs, parts<0, first>{});
            const T* const moved =
                moved_out_of_the_way(arguments.template memory<Compiled, shared.variable, shared.shape>(),
                                     memory_of(outputs.template at<shared.output>()));
            constexpr int place = Arguments::place_of(program.variables[shared.variable].tag);
            run_parts<first, size>(arguments_moved<place, T, Arguments>{arguments, moved}, values, memory,
                                   pivots, outputs, parts<first, size>{});
        } else {
            run_parts<0, size>(arguments, values, memory, pivots, outputs, parts<0, size>{});
        }
    }
};

/// Are arguments read more than once? One that shares its memory with an output must lie there row by row,
/// and so must the output.
template <class Compiled, class T, target Target, class Arguments, class Outputs>
constexpr bool reads_again() {
    if constexpr (Target.in_packs() || Target.small || Target.constant || !std::is_floating_point_v<T>)
        return false;
    else if constexpr (!Compiled::is_worth_reading_again()) return false;
    else if constexpr (!Compiled::memory_to_share().exists()) return true;
    else {
        constexpr program::shared_memory shared = Compiled::memory_to_share();
        using output =
            std::remove_reference_t<decltype(std::declval<Outputs&>().template at<shared.output>())>;
        return Arguments::template in_memory<Compiled, shared.variable>() && in_memory<output, T>;
    }
}

}  // namespace ctgrad::evaluation

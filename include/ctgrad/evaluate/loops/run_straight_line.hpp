// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernel.hpp"

namespace ctgrad::evaluation {

/// A step of straight-line code with all that running it needs to know. Functions that have it as a
/// template's argument, several for every step, have short names: those of the program's expressions are not
/// part of them.
struct straight_step {
    program::scalar_step self{};
    program::scalar_step left{};
    program::scalar_step right{};
    int place = 0;          // where the number is kept
    int argument = 0;       // of a variable, among the arguments
    int output = 0;         // of a number that is written
    dims shape{};           // of the variable or the output
    bool in_pairs = false;  // outputs are made alike, two by two
    int block = 0;          // where the numbers of its block are kept
    int factors = 0;        // where those of the block of its factors are kept
};

/// Keeps clang from packing a number with its neighbour (SLP vectorisation). If the two are not made by the
/// same operations, bringing them together in one register takes longer than the pack saves.
template <class T>
[[gnu::always_inline]] constexpr void keep_scalar([[maybe_unused]] T& value) {
#if defined(__clang__) && defined(__SSE2__) && !defined(__CUDA_ARCH__)
    if constexpr (std::is_same_v<T, float> || std::is_same_v<T, double>)
        if (!__builtin_is_constant_evaluated()) asm("" : "+x"(value));
#endif
}

/// A product that is added stands in the expression of the sum, as in numeric/lanes/add_product.hpp.
template <class T>
constexpr bool is_added_at_once(const program::scalar_step& operand) {
    return std::is_floating_point_v<T> && operand.operation == program::index_of<operations::product>;
}

/// The number that a step makes of those before it.
template <straight_step Step, target Target, class OfUser, class T>
[[gnu::always_inline]] constexpr T computed(const T* values) {
    constexpr program::scalar_step s = Step.self;
    constexpr program::scalar_step l = Step.left;
    constexpr program::scalar_step r = Step.right;
    using operation = operation_at<s.operation>;
    if constexpr (std::is_same_v<operation, operations::number>) {
        return numeric::known_number<T, s.value>();
    } else if constexpr (std::is_same_v<operation, operations::addition>) {
        if constexpr (is_added_at_once<T>(r)) return values[s.left] + values[r.left] * values[r.right];
        else if constexpr (is_added_at_once<T>(l)) return values[l.left] * values[l.right] + values[s.right];
        else return values[s.left] + values[s.right];
    } else if constexpr (std::is_same_v<operation, operations::subtraction>) {
        if constexpr (is_added_at_once<T>(r)) return values[s.left] - values[r.left] * values[r.right];
        else if constexpr (is_added_at_once<T>(l)) return values[l.left] * values[l.right] - values[s.right];
        else return values[s.left] - values[s.right];
    } else if constexpr (std::is_same_v<operation, operations::product>) {
        return values[s.left] * values[s.right];
    } else if constexpr (std::is_same_v<operation, operations::quotient>) {
        return numeric::divided_alone<T>(values[s.left] / values[s.right]);
    } else if constexpr (std::is_same_v<operation, operations::negation>) {
        return -values[s.left];
    } else if constexpr (std::is_same_v<operation, operations::integer_power>) {
        return numeric::power<s.payload>(values[s.left]);
    } else if constexpr (requires { operation::is_entrywise_of_two; }) {
        return operation::value(values[s.left], values[s.right]);
    } else if constexpr (operations::is_of_user(s.operation)) {
        return function_of<OfUser, Target, T>(values[s.left]);
    } else {
        return function_of<operation, Target, T>(values[s.left]);
    }
}

/// A step on whole blocks. Where rows were exchanged is kept beside the numbers.
template <straight_step Step, class T>
[[gnu::always_inline]] constexpr void run_on_block(T* values, [[maybe_unused]] int* pivots) {
    namespace small = numeric::small;
    constexpr program::scalar_step s = Step.self;
    constexpr program::block_size size = program::block_size::of(s);
    using operation = operation_at<s.operation>;
    [[maybe_unused]] T* const block = values + Step.block;
    [[maybe_unused]] const T* const factors = values + Step.factors;
    [[maybe_unused]] int* const exchanged = pivots + s.column * small::largest_size;
    if constexpr (std::is_same_v<operation, operations::euclidean_norm>)
        values[Step.place] = numeric::norm_of<s.payload>(static_cast<const T*>(block), values[s.right]);
    else if constexpr (std::is_same_v<operation, operations::matrix_determinant>)
        values[Step.place] =
            numeric::determinant_in_range<size.rows>(static_cast<const T*>(block), values[s.right]);
    else if constexpr (std::is_same_v<operation, program::steps::lu_factorisation>)
        small::factor<size.rows>(block, exchanged);
    else if constexpr (std::is_same_v<operation, program::steps::elimination>)
        small::factor<size.rows, true>(block, exchanged);
    else if constexpr (std::is_same_v<operation, program::steps::solution>)
        small::solve<size.rows, size.columns>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::transposed_solution>)
        small::solve_transposed<size.rows, size.columns>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::direct_inverse>)
        small::invert_directly<size.rows>(static_cast<const T*>(block), block);
    else if constexpr (std::is_same_v<operation, program::steps::inverse_by_factors>)
        small::inverse<size.rows>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::log_of_determinant_by_factors>)
        values[Step.place] = numeric::log_of_determinant<size.rows>(factors, exchanged);
    else values[Step.place] = numeric::log_of_pivots<size.rows>(factors, size.rows + 1);
}

/// Reads an entry of an argument, computes a number, or writes an entry of an output.
template <straight_step Step, target Target, class OfUser, class T, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run_step(const Arguments& arguments, T* values, int* pivots,
                                               Outputs& outputs) {
    constexpr program::scalar_step s = Step.self;
    if constexpr (s.operation == program::writing) {
        T value = values[s.left];
        if (!Step.in_pairs) keep_scalar(value);
        destination_entry<Step.shape>(outputs.template at<Step.output>(), s.row, s.column) = value;
    } else if constexpr (s.operation == program::index_of<operations::variable>) {
        values[Step.place] = arguments.template entry<Step.argument, Step.shape>(s.row, s.column);
    } else if constexpr (s.operation == program::putting) {
        values[Step.block + s.payload] = values[s.left];
    } else if constexpr (s.operation == program::taking) {
        values[Step.place] = values[Step.block + s.payload];
    } else if constexpr (program::works_on_block(s)) {
        run_on_block<Step>(values, pivots);
    } else {
        values[Step.place] = computed<Step, Target, OfUser>(static_cast<const T*>(values));
    }
}

/// Runs straight-line code: every number is a variable of its own, which the compiler keeps in a register.
template <class Compiled, class T, class Arguments, class Outputs, target Target, bool InPlace = false>
class straight_line {
    static constexpr const auto& code_to_run() {
        if constexpr (InPlace) return Compiled::straight_in_place();
        else return Compiled::straight;
    }
    static constexpr const auto& code = code_to_run();
    static constexpr const auto& program = Compiled::program;
    static constexpr int entries_of_a_block = program::entries_of_blocks(code.steps, code.size());
    static constexpr int blocks = program::number_of_blocks(code.steps, code.size());

    static constexpr straight_step step_at(int place) {
        straight_step step;
        step.self = code.steps[place];
        step.place = place;
        step.in_pairs = code.in_pairs;
        const program::scalar_step& s = step.self;
        if (s.left >= 0) step.left = code.steps[s.left];
        if (s.right >= 0) step.right = code.steps[s.right];
        if (s.operation == program::putting || s.operation == program::taking || program::works_on_block(s)) {
            step.block = code.size() + s.row * entries_of_a_block;
            step.factors = code.size() + s.column * entries_of_a_block;
        } else if (s.operation == program::index_of<operations::variable>) {
            step.argument = Arguments::place_of(program.variables[s.payload].tag);
            step.shape = program.variables[s.payload].description.shape;
        } else if (s.operation == program::writing) {
            // the payload counts the entries of all outputs
            int entry = s.payload;
            for (step.shape = shape_of(0); entry >= step.shape.count(); step.shape = shape_of(++step.output))
                entry -= step.shape.count();
            step.self.row = entry / step.shape.columns;
            step.self.column = entry % step.shape.columns;
        }
        return step;
    }
    static constexpr dims shape_of(int output) { return program[program.roots[output]].shape; }

    // The operation of a user that a step calls, or void.
    template <int Place>
    using of_user = user_named<Compiled, code.steps[Place].operation, code.steps[Place].payload>;

    template <int First, int... Step>
    [[gnu::always_inline]] static constexpr void run_steps(const Arguments& arguments, T* values, int* pivots,
                                                           Outputs& outputs,
                                                           std::integer_sequence<int, Step...>) {
        (run_step<step_at(First + Step), Target, of_user<First + Step>>(arguments, values, pivots, outputs),
         ...);
        constexpr int next = First + static_cast<int>(sizeof...(Step));
        if constexpr (next < code.size())
            run_steps<next>(arguments, values, pivots, outputs, fold<code.size() - next>{});
    }

public:
    [[gnu::always_inline]] static constexpr void run(const Arguments& arguments, Outputs outputs) {
        T values[code.size() + blocks * entries_of_a_block];  // those of the blocks behind all others
        int pivots[blocks * numeric::small::largest_size + 1];
        run_steps<0>(arguments, values, pivots, outputs, fold<code.size()>{});
    }
};

}  // namespace ctgrad::evaluation

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../data/address_range.hpp"
#include "functions_at_once.hpp"
#include "kernel.hpp"

namespace ctgrad::evaluation {

/// What a step of straight-line code does, apart from where its numbers are. Functions have it as a
/// template's argument and places as ordinary ones, so that steps that do the same share them, and their
/// names are short.
struct step_kind {
    int operation = 0;
    int payload = 0;  // exponent, size of a block
    numeric::rational value{};
    bool left_at_once = false;   // the left operand of a sum is a product
    bool right_at_once = false;  // or the right one
    int place = 0;               // of a variable among the arguments, of what is written among the outputs
    dims shape{};                // of these
    bool in_pairs = false;       // outputs are made alike, two by two
    int at_once = 0;             // a function of so many numbers, of which this is the last
    angles_at_once angles{};     // if it is a sine or a cosine
    bool waits = false;          // for the last of the functions that are computed at once
};

/// Where a step finds its operands among all numbers of the program.
struct step_places {
    int left = -1;
    int right = -1;
    int first = 0;   // the factors of an operand that is a product; where the numbers of a block are, and
    int second = 0;  // those of the block of its factors; row and column of an entry
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

template <class Operation>
inline constexpr bool is_arithmetic =
    std::is_same_v<Operation, operations::addition> || std::is_same_v<Operation, operations::subtraction> ||
    std::is_same_v<Operation, operations::product> || std::is_same_v<Operation, operations::quotient>;

template <class Operation, class Number>
constexpr Number computed_by(Number a, Number b) {
    if constexpr (std::is_same_v<Operation, operations::addition>) return a + b;
    else if constexpr (std::is_same_v<Operation, operations::subtraction>) return a - b;
    else if constexpr (std::is_same_v<Operation, operations::product>) return a * b;
    else return a / b;
}

/// The number that a step makes of those before it.
template <step_kind Kind, target Target, class OfUser, class T>
[[gnu::always_inline]] constexpr T computed(const T* values, int left, [[maybe_unused]] int right,
                                            [[maybe_unused]] int first, [[maybe_unused]] int second) {
    using operation = operation_at<Kind.operation>;
    using number = number_in_formulas<T, Target>;
    if constexpr (!std::is_same_v<number, T> && is_arithmetic<operation>) {
        return T(computed_by<operation, number>(values[left], values[right]));
    } else if constexpr (std::is_same_v<operation, operations::number>) {
        return numeric::known_number<T, Kind.value>();
    } else if constexpr (std::is_same_v<operation, operations::addition>) {
        if constexpr (Kind.right_at_once) return values[left] + values[first] * values[second];
        else if constexpr (Kind.left_at_once) return values[first] * values[second] + values[right];
        else return values[left] + values[right];
    } else if constexpr (std::is_same_v<operation, operations::subtraction>) {
        if constexpr (Kind.right_at_once) return values[left] - values[first] * values[second];
        else if constexpr (Kind.left_at_once) return values[first] * values[second] - values[right];
        else return values[left] - values[right];
    } else if constexpr (std::is_same_v<operation, operations::product>) {
        return values[left] * values[right];
    } else if constexpr (std::is_same_v<operation, operations::quotient>) {
        return numeric::divided_alone<T>(values[left] / values[right]);
    } else if constexpr (std::is_same_v<operation, operations::negation>) {
        return -values[left];
    } else if constexpr (std::is_same_v<operation, operations::integer_power>) {
        return numeric::power<Kind.payload>(values[left]);
    } else if constexpr (requires { operation::is_entrywise_of_two; }) {
        return operation::value(values[left], values[right]);
    } else if constexpr (operations::is_of_user(Kind.operation)) {
        return function_of<OfUser, Target, T>(values[left]);
    } else {
        return function_of<operation, Target, T>(values[left]);
    }
}

/// A step on whole blocks. Where rows were exchanged is kept beside the numbers.
template <step_kind Kind, class T>
[[gnu::always_inline]] constexpr void run_on_block(T* values, [[maybe_unused]] T* block,
                                                   [[maybe_unused]] const T* factors,
                                                   [[maybe_unused]] int* exchanged, [[maybe_unused]] int to,
                                                   [[maybe_unused]] int right) {
    namespace small = numeric::small;
    constexpr program::block_size size = program::block_size::of({.payload = Kind.payload});
    using operation = operation_at<Kind.operation>;
    if constexpr (std::is_same_v<operation, operations::euclidean_norm>)
        values[to] = numeric::norm_of<Kind.payload>(static_cast<const T*>(block), values[right]);
    else if constexpr (std::is_same_v<operation, operations::matrix_determinant>)
        values[to] = numeric::determinant_in_range<size.rows>(static_cast<const T*>(block), values[right]);
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
    else if constexpr (std::is_same_v<operation, program::steps::direct_inverse_of_definite>)
        small::invert_directly<size.rows, true>(static_cast<const T*>(block), block);
    else if constexpr (std::is_same_v<operation, program::steps::inverse_by_factors>)
        small::inverse<size.rows>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::log_of_determinant_by_factors>)
        values[to] = numeric::log_of_determinant<size.rows>(factors, exchanged);
    else if constexpr (std::is_same_v<operation, program::steps::log_of_product>)
        values[to] = numeric::log_of_pivots<size.rows>(factors, 1);
    else values[to] = numeric::log_of_pivots<size.rows>(factors, size.rows + 1);
}

/// Reads an entry of an argument, computes a number, or writes an entry of an output.
template <step_kind Kind, target Target, class OfUser, class T, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run_step(const Arguments& arguments, T* values,
                                               [[maybe_unused]] T* blocks, [[maybe_unused]] int* pivots,
                                               Outputs& outputs, int to, int left, int right, int first,
                                               int second) {
    if constexpr (Kind.operation == program::writing) {
        T value = values[left];
        if (!Kind.in_pairs) keep_scalar(value);
        destination_entry<Kind.shape>(outputs.template at<Kind.place>(), first, second) = value;
    } else if constexpr (Kind.operation == program::index_of<operations::variable>) {
        values[to] = arguments.template entry<Kind.place, Kind.shape>(first, second);
    } else if constexpr (Kind.operation == program::copying) {
        blocks[first] = values[left];
    } else if constexpr (Kind.operation == program::reading_a_copy) {
        values[to] = static_cast<const volatile T&>(blocks[first]);  // now, and not from a register
    } else if constexpr (Kind.operation == program::putting) {
        blocks[first] = values[left];
    } else if constexpr (Kind.operation == program::taking) {
        values[to] = blocks[first];
    } else if constexpr (Kind.waits) {
        values[to] = values[left];
    } else if constexpr (Kind.at_once > 0) {
        values[to] = values[left];
        T* const numbers = values + (to - (Kind.at_once - 1));
        using operation = operation_at<Kind.operation>;
        if constexpr (Kind.angles.count() > 0) sines_and_cosines<Target, Kind.angles>(numbers);
        else if constexpr (operations::is_of_user(Kind.operation))
            functions_at_once<OfUser, Target, Kind.at_once>(numbers);
        else functions_at_once<operation, Target, Kind.at_once>(numbers);
    } else if constexpr (program::works_on_block({.operation = Kind.operation})) {
        run_on_block<Kind>(values, blocks + first, static_cast<const T*>(blocks) + second, pivots + left, to,
                           right);
    } else {
        values[to] =
            computed<Kind, Target, OfUser>(static_cast<const T*>(values), left, right, first, second);
    }
}

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
        static constexpr bool calls_at_once =
            Target.template makes_calls_at_once<T>() && Target.template lanes_of<T>() > 1;
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
        static constexpr void describe(const program::scalar_step& s, step_kind& kind, step_places& places) {
            using namespace operations;
            if (s.operation == program::index_of<variable>) {
                kind.place = Arguments::place_of(program.variables[s.payload].tag);
                kind.shape = program.variables[s.payload].description.shape;
            } else if (s.operation == program::writing) {
                int entry = s.payload;  // of the entries of all outputs
                for (kind.shape = shape_of(0); entry >= kind.shape.count();
                     kind.shape = shape_of(++kind.place))
                    entry -= kind.shape.count();
                places.first = entry / kind.shape.columns;
                places.second = entry % kind.shape.columns;
            } else if (s.operation == program::putting || s.operation == program::taking) {
                places.first = block(s.row) + s.payload;
            } else if (s.operation == program::copying || s.operation == program::reading_a_copy) {
                places.first = block(blocks) + s.payload;
            } else if (program::works_on_block(s)) {
                kind.payload = s.payload;
                places.first = block(s.row);
                places.second = block(s.column);
                places.left = s.column * numeric::small::largest_size;
            } else if (s.operation == program::index_of<integer_power>) {
                kind.payload = s.payload;
            } else if (s.operation == program::index_of<operations::number>) {
                kind.value = s.value;
            } else if (s.operation == program::index_of<addition> ||
                       s.operation == program::index_of<subtraction>) {
                kind.right_at_once = is_product(s.right);
                kind.left_at_once = !kind.right_at_once && is_product(s.left);
                if (!kind.right_at_once && !kind.left_at_once) return;
                const program::scalar_step& factors = code.steps[kind.right_at_once ? s.right : s.left];
                places.first = factors.left;
                places.second = factors.right;
            }
        }
        static constexpr bool is_product(int place) {
            return std::is_floating_point_v<T> &&
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

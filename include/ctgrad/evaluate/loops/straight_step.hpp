// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/keep_scalar.hpp"
#include "functions_at_once.hpp"
#include "kernel.hpp"

namespace ctgrad::evaluation {

/// What a step of straight-line code does, apart from where its numbers are. Functions have it as a
/// template's argument and places as ordinary ones, so that steps that do the same share them, and their
/// names are short.
struct step_kind {
    int operation = 0;
    int payload = 0;            // exponent, size of a block
    bool semidefinite = false;  // the matrix that is factored, or by whose factors something is made
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
        return numeric::power<Kind.payload>(T(values[left]));  // a copy, so that `values` stay in registers
    } else if constexpr (requires { operation::is_entrywise_of_two; }) {
        return operation::value(T(values[left]), T(values[right]));
    } else if constexpr (operations::is_of_user(Kind.operation)) {
        return function_of<OfUser, Target, T>(T(values[left]));
    } else {
        return function_of<operation, Target, T>(T(values[left]));
    }
}

/// A step on whole blocks. Where rows were exchanged is kept beside the numbers.
template <step_kind Kind, target Target, class T>
[[gnu::always_inline]] constexpr void run_on_block(T* values, [[maybe_unused]] T* block,
                                                   [[maybe_unused]] const T* factors,
                                                   [[maybe_unused]] int* exchanged, [[maybe_unused]] int to,
                                                   [[maybe_unused]] int right) {
    namespace small = numeric::small;
    constexpr program::block_size size = program::block_size::of({.payload = Kind.payload});
    [[maybe_unused]] constexpr int at_once = Target.compact ? 1 : size.rows;
    constexpr bool by_reciprocals =
        size.columns > 1 && Target.vector_bytes > 0 && std::is_floating_point_v<T>;
    [[maybe_unused]] constexpr int width =
        by_reciprocals ? numeric::fitting<Target.template lanes_of<T>()>(size.columns) : 1;
    constexpr bool semidefinite = Kind.semidefinite && !Target.compact && std::is_floating_point_v<T>;
    using operation = operation_at<Kind.operation>;
    if constexpr (std::is_same_v<operation, operations::euclidean_norm>)
        values[to] = numeric::norm_of<Kind.payload>(static_cast<const T*>(block), values[right]);
    else if constexpr (std::is_same_v<operation, operations::matrix_determinant>)
        values[to] = numeric::determinant_in_range<size.rows>(static_cast<const T*>(block), values[right]);
    else if constexpr (std::is_same_v<operation, program::steps::semidefinite_factorisation> && semidefinite)
        small::factor_semidefinite<size.rows>(block, exchanged);
    else if constexpr (std::is_same_v<operation, program::steps::solution> && semidefinite)
        small::solve_semidefinite<size.rows, size.columns, width>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::inverse_by_factors> && semidefinite)
        small::inverse_of_semidefinite<size.rows>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::lu_factorisation> ||
                       std::is_same_v<operation, program::steps::semidefinite_factorisation>)
        small::factor<size.rows>(block, exchanged);
    else if constexpr (std::is_same_v<operation, program::steps::elimination>)
        small::factor<size.rows, true>(block, exchanged);
    else if constexpr (std::is_same_v<operation, program::steps::solution> && by_reciprocals)
        small::solve_by_reciprocals<size.rows, size.columns>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::solution>)
        small::solve<size.rows, size.columns>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::transposed_solution> && by_reciprocals)
        small::solve_transposed_by_reciprocals<size.rows, size.columns>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::transposed_solution>)
        small::solve_transposed<size.rows, size.columns>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::direct_inverse>)
        small::invert_directly<size.rows>(static_cast<const T*>(block), block);
    else if constexpr (std::is_same_v<operation, program::steps::direct_inverse_of_symmetric>)
        small::invert_directly<size.rows, small::kind_of_matrix::symmetric>(static_cast<const T*>(block),
                                                                            block);
    else if constexpr (std::is_same_v<operation, program::steps::direct_inverse_of_definite>)
        small::invert_directly<size.rows, small::kind_of_matrix::definite>(static_cast<const T*>(block),
                                                                           block);
    else if constexpr (std::is_same_v<operation, program::steps::inverse_by_factors>)
        small::inverse<size.rows>(factors, exchanged, block);
    else if constexpr (std::is_same_v<operation, program::steps::log_of_determinant_by_factors>)
        values[to] = numeric::log_of_determinant<size.rows>(factors, exchanged);
    else if constexpr (std::is_same_v<operation, program::steps::log_of_product>)
        values[to] = numeric::log_of_pivots<size.rows, at_once>(factors, 1);
    else values[to] = numeric::log_of_pivots<size.rows, at_once>(factors, size.rows + 1);
}

/// Reads an entry of an argument, computes a number, or writes an entry of an output.
template <step_kind Kind, target Target, class OfUser, class T, class Arguments, class Outputs>
[[gnu::always_inline]] constexpr void run_step(const Arguments& arguments, T* values,
                                               [[maybe_unused]] T* blocks, [[maybe_unused]] int* pivots,
                                               Outputs& outputs, int to, int left, int right, int first,
                                               int second) {
    if constexpr (Kind.operation == program::writing) {
        T value = values[left];
        if (!Kind.in_pairs) numeric::keep_scalar(value);
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
        run_on_block<Kind, Target>(values, blocks + first, static_cast<const T*>(blocks) + second,
                                   pivots + left, to, right);
    } else {
        values[to] =
            computed<Kind, Target, OfUser>(static_cast<const T*>(values), left, right, first, second);
    }
}

}  // namespace ctgrad::evaluation

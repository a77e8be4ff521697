// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../measured_costs.hpp"
#include "traced_number.hpp"

namespace ctgrad::program {

/// What chooses as it goes, such as elimination with pivoting, is no straight-line code. It stands in it as a
/// block with memory of its own: numbers are put there one by one, a step works on all of them, and numbers
/// are taken from there. Each of these steps has the one before as an operand, so that they stay in order.
///
/// What stands in place of an operation where number `left` is put at place `payload` of block `row`, and
/// where the number at such a place is taken.
inline constexpr int putting = -2;
inline constexpr int taking = -3;

constexpr bool is_direct_inverse(int operation) {
    return operation == index_of<steps::direct_inverse> ||
           operation == index_of<steps::direct_inverse_of_symmetric> ||
           operation == index_of<steps::direct_inverse_of_definite>;
}

/// Is it a factorisation that exchanges rows?
constexpr bool is_eliminated_in_line(int operation) {
    return operation == index_of<steps::lu_factorisation> ||
           operation == index_of<steps::semidefinite_factorisation> ||
           operation == index_of<steps::elimination>;
}

/// Which operations are done on blocks. In a table, since it is asked of every step of long code.
struct law_of_blocks {
    bool on_block;

    template <class Operation>
    static consteval law_of_blocks of() {
        constexpr int operation = index_of<Operation>;
        return {is_eliminated_in_line(operation) || is_direct_inverse(operation) ||
                operation == index_of<steps::solution> || operation == index_of<steps::transposed_solution> ||
                operation == index_of<steps::inverse_by_factors> ||
                operation == index_of<steps::log_determinant_by_factors> ||
                operation == index_of<steps::log_of_determinant_by_factors> ||
                operation == index_of<steps::log_of_product> ||
                operation == index_of<operations::euclidean_norm> ||
                operation == index_of<operations::matrix_determinant>};
    }
};

/// Does the step work on blocks: on its own, `row`, and one of factors, `column`? Its payload is a
/// `block_size`.
constexpr bool works_on_block(const scalar_step& step) {
    return step.operation >= 0 && every_step::table<law_of_blocks>[step.operation].on_block;
}

/// Does it do so with divisions? A determinant is a polynomial.
constexpr bool divides_in_block(const scalar_step& step) {
    return works_on_block(step) && step.operation != index_of<operations::matrix_determinant> &&
           step.operation != index_of<steps::log_of_product>;
}

/// How many rows the factored matrix has, and how many columns there are on the right side.
struct block_size {
    int rows;
    int columns;

    static constexpr int most_rows = 8;
    constexpr int payload() const { return columns * most_rows + rows; }
    static constexpr block_size of(const scalar_step& step) {
        return {step.payload % most_rows, step.payload / most_rows};
    }
};

/// What a step on a block costs, in operations. The norm's squares are steps of their own.
constexpr std::int64_t cost_of_block(const scalar_step& step) {
    if (step.operation == index_of<operations::euclidean_norm>) return 2 * function_cost;
    if (step.operation == index_of<operations::matrix_determinant>) return 6;
    const auto [rows, columns] = block_size::of(step);
    if (is_eliminated_in_line(step.operation)) return 2 * rows * rows * rows / 3;
    if (step.operation == index_of<steps::log_of_product> ||
        step.operation == index_of<steps::log_determinant_by_factors> ||
        step.operation == index_of<steps::log_of_determinant_by_factors>)
        return 2 * function_cost + rows;
    if (is_direct_inverse(step.operation)) return rows == 2 ? 12 : rows == 3 ? 40 : 90;
    if (step.operation == index_of<steps::inverse_by_factors>) return 4 * rows * rows * rows / 3;
    return 2 * rows * rows * columns;
}

/// The numbers of a block's memory, as many for all of them.
constexpr int entries_of_blocks(const auto& steps, int count) {
    int most = 0;
    for (int k = 0; k < count; ++k)
        if ((steps[k].operation == putting || steps[k].operation == taking) && steps[k].payload >= most)
            most = steps[k].payload + 1;
    return most;
}
constexpr int number_of_blocks(const auto& steps, int count) {
    int blocks = 0;
    for (int k = 0; k < count; ++k)
        if ((steps[k].operation == putting || steps[k].operation == taking) && steps[k].row >= blocks)
            blocks = steps[k].row + 1;
    return blocks;
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"

namespace ctgrad::program {

/// The instruction for a product of two matrices: the first form that applies.
constexpr int multiply(instruction_list& program, int left, int right);

/// Is it a stack of blocks, one below the other (`row_placement`) or side by side (`column_placement`)?
template <class Placement>
constexpr bool is_stack(const instruction_list& program, int k) {
    if (program.is<Placement>(k)) return true;
    return program.is<operations::addition>(k) && is_stack<Placement>(program, program[k].left) &&
           is_stack<Placement>(program, program[k].right);
}

/// A stack of blocks by another matrix, or that matrix by a stack side by side, block by block.
template <class Placement>
constexpr int multiply_blocks(instruction_list& program, int k, int other) {
    constexpr bool below = index_of<Placement> == index_of<steps::row_placement>;
    const instruction stack = program[k];
    const dims shape = program[other].shape;
    const auto product_with = [&](int part_of_stack) {
        return below ? multiply(program, part_of_stack, other) : multiply(program, other, part_of_stack);
    };
    const int first = product_with(stack.left);
    const int second = stack.right < 0 ? -1 : product_with(stack.right);
    return program.add(
        {.operation = stack.operation,
         .payload = stack.payload,
         .left = first,
         .right = second,
         .shape = below ? dims{stack.shape.rows, shape.columns} : dims{shape.rows, stack.shape.columns}});
}

/// Is it a linear combination of stacks, which may lie on each other?
template <class Placement>
constexpr bool combines_stacks(const instruction_list& program, int k) {
    using namespace operations;
    const instruction& i = program[k];
    if (i.operation == index_of<Placement>) return true;
    if (i.operation == index_of<scalar_multiple>) return combines_stacks<Placement>(program, i.right);
    if (i.operation == index_of<negation>) return combines_stacks<Placement>(program, i.left);
    return (i.operation == index_of<addition> || i.operation == index_of<subtraction>) &&
           combines_stacks<Placement>(program, i.left) && combines_stacks<Placement>(program, i.right);
}

/// Entries of its blocks, and of the matrices on the way from them to the combination.
struct combination_size {
    std::int64_t of_blocks = 0;
    std::int64_t of_steps = 0;
};
template <class Placement>
constexpr combination_size size_of_combination(const instruction_list& program, int k) {
    const instruction& i = program[k];
    combination_size size;
    const bool placed = i.operation == index_of<Placement>;
    if (placed) size.of_blocks = program[i.left].shape.count();
    else size.of_steps = i.shape.count();
    for (const int operand : {i.left, i.right}) {
        if (operand < 0 || (placed && operand == i.left) || program[operand].shape.scalar()) continue;
        const combination_size more = size_of_combination<Placement>(program, operand);
        size.of_blocks += more.of_blocks;
        size.of_steps += more.of_steps;
    }
    return size;
}

/// Is it such a combination, needed for one product alone, whose blocks by so many columns, or rows, take
/// fewer operations than it takes to make it and to multiply it as a whole?
template <class Placement>
constexpr bool is_cheaper_by_blocks(const instruction_list& program, int k, int columns) {
    if (program[k].needed_more_than_once || !combines_stacks<Placement>(program, k)) return false;
    const combination_size size = size_of_combination<Placement>(program, k);
    return 2 * columns * size.of_blocks <= 2 * columns * program[k].shape.count() + size.of_steps;
}

/// Such a combination by a matrix, or a matrix by one: the combination of its blocks' products.
template <class Placement>
constexpr int multiply_stacks(instruction_list& program, int k, int other) {
    using namespace operations;
    const instruction i = program[k];
    if (is_stack<Placement>(program, k)) return multiply_blocks<Placement>(program, k, other);
    if (i.operation == index_of<scalar_multiple>)
        return program.combine<scalar_multiple>(i.left, multiply_stacks<Placement>(program, i.right, other));
    const int left = multiply_stacks<Placement>(program, i.left, other);
    if (i.operation == index_of<negation>) return program.add<negation>(left);
    const int right = multiply_stacks<Placement>(program, i.right, other);
    return program.add(
        {.operation = i.operation, .left = left, .right = right, .shape = program[left].shape});
}

}  // namespace ctgrad::program

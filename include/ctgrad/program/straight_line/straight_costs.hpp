// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../measured_costs.hpp"
#include "../planning/cost.hpp"
#include "late_steps.hpp"

namespace ctgrad::program {

/// Machine instructions of straight-line code: an operation and, now and then, a move before it; every entry
/// written.
constexpr std::int64_t cost_of(const straight_code& code) {
    std::int64_t total = code.entries.size();
    std::int64_t of_blocks = 0;
    for (const scalar_step& step : code.steps) {
        if (step.left < 0 || step.operation < 0) continue;
        if (works_on_block(step)) of_blocks += cost_of_block(step);
        else total += traits(step.operation).elementary ? 2 * function_cost : 1;
    }
    return total + total / 4 + of_blocks;
}

/// Floating-point operations of straight-line code.
constexpr std::int64_t flops_of_straight(const auto& code) {
    std::int64_t total = 0;
    for (int k = 0; k < code.size(); ++k) {
        const scalar_step& step = code.steps[k];
        if (step.left < 0 || step.operation < 0) continue;
        if (works_on_block(step)) total += cost_of_block(step);
        else total += traits(step.operation).elementary ? function_cost : 1;
    }
    return total;
}

/// Operations that wait for a division count twice: the others are done while it is under way.
constexpr std::int64_t time_of(const straight_code& code) {
    std::int64_t time = cost_of(code);
    if (!has_division(code)) return time;
    for (const int late : late_steps(code)) time += late;
    return time;
}

/// Is it the logarithm of a determinant, made of the pivots? Its flops are those of their product.
constexpr bool is_logarithm_of_pivots(int operation) {
    return operation == index_of<steps::log_of_product> ||
           operation == index_of<steps::log_determinant_by_factors> ||
           operation == index_of<steps::log_of_determinant_by_factors>;
}

/// How many entries of an instruction's result, or of its operand, are computed with one behind the other, so
/// that packs of so many numbers can be; 1 where they go one by one: formulas that read other places, and
/// algorithms on whole matrices. Packs of two gain nothing in (A + A') x, where entries are read down
/// columns.
constexpr int length_for_packs(const auto& program, int k, int lanes) {
    const instruction& i = program[k];
    const step_traits& t = traits(i.operation);
    if (i.operation == index_of<operations::product>)
        return i.shape.columns > 1 ? i.shape.columns : program[i.left].shape.columns;
    if (i.operation == index_of<steps::symmetrised_product>) return lanes > 2 ? i.shape.rows : 1;
    if (t.reduction) return program[i.left].shape.count();
    return t.pointwise ? i.shape.count() : 1;
}

/// Machine instructions of so many operations in packs along so many entries, in narrower ones where these
/// are fewer. Half as many again as there are packs, since some are moves; packs of two are mostly full, of
/// wider ones the last is not.
constexpr std::int64_t cost_in_packs(std::int64_t flops, int length, int lanes) {
    if (length == 1) return flops;
    if (lanes == 2) return flops * 3 / 4;
    while (lanes > length) lanes /= 2;
    const int packs = (length + lanes - 1) / lanes;
    return flops * 3 * packs / (2 * length);
}

/// Machine instructions of the loops, of which every one has a beginning and an end, in packs of so many
/// numbers; algorithms on whole matrices on a copy.
constexpr std::int64_t cost_of_loops(const auto& program, int lanes) {
    std::int64_t total = 0;
    for (int k = 0; k < program.size(); ++k) {
        if (!program[k].live) continue;
        if (program[k].stored) total += cost_of_a_loop;
        const step_traits& t = traits(program[k].operation);
        if (t.whole || t.factors) total += program[program[k].left].shape.count();
        if (t.whole && lanes > 2) total += cost_of_waiting;
        if (program[k].operation == index_of<steps::cholesky_factorisation>)
            total += program[k].shape.rows * cost_of_a_root;
        if (is_logarithm_of_pivots(program[k].operation)) total += 2 * function_cost;
        total += cost_in_packs(flops_of(program, k), length_for_packs(program, k, lanes), lanes);
    }
    return total;
}

/// The same of a machine without packs, where an operation in a loop takes the reading of its operands and a
/// part of the counting, too.
constexpr std::int64_t cost_of_loops_one_by_one(const auto& program) {
    return cost_of_loops(program, 2) * 2;
}

/// How a machine computes with a type of numbers: by itself or by calls, and a product with its sum at once.
struct arithmetic {
    bool by_itself;
    bool fused;
};

/// Sums of a product that nothing else needs.
constexpr int sums_of_products(const auto& code) {
    graph::index_list uses(code.size(), 0);
    for (int k = 0; k < code.size(); ++k)
        for (const int operand : {code.steps[k].left, code.steps[k].right})
            if (operand >= 0) ++uses.items[operand];
    const auto is_own_product = [&](int operand) {
        return uses[operand] == 1 && is_product(code.steps[operand]);
    };
    int sums = 0;
    for (int k = 0; k < code.size(); ++k) {
        const scalar_step& step = code.steps[k];
        if (is_sum(step) && (is_own_product(step.left) || is_own_product(step.right))) ++sums;
    }
    return sums;
}

/// Machine code of straight-line code, in bytes. Numbers that a machine does not compute with by itself are
/// computed by calls.
constexpr std::int64_t bytes_of_straight(const auto& code, arithmetic machine) {
    std::int64_t bytes = machine.by_itself && machine.fused ? -bytes_of_a_move * sums_of_products(code) : 0;
    for (int k = 0; k < code.size(); ++k) {
        const scalar_step& step = code.steps[k];
        const bool moved = step.operation < 0 || step.left < 0;
        if (step.operation >= 0 && works_on_block(step)) bytes += bytes_of_a_block_in_line;
        else if (moved) bytes += bytes_of_a_move;
        else
            bytes +=
                machine.by_itself && !traits(step.operation).elementary ? bytes_of_a_move : bytes_of_a_call;
    }
    return bytes;
}

/// Machine code of the loops of a program, in bytes.
constexpr std::int64_t bytes_of_loops(const auto& program, bool by_itself) {
    std::int64_t bytes = 0;
    for (int k = 0; k < program.size(); ++k) {
        if (!program[k].live || program[k].left < 0) continue;
        const step_traits& t = traits(program[k].operation);
        if (program[k].stored) bytes += bytes_of_a_loop;
        if (t.whole || t.factors || t.by_factors) bytes += bytes_of_a_block;
        else bytes += by_itself ? bytes_of_an_instruction : bytes_of_an_instruction + bytes_of_a_call;
    }
    return bytes;
}

/// Is straight-line code smaller than loops?
constexpr bool is_smaller(const auto& straight, const auto& program, arithmetic machine) {
    return bytes_of_straight(straight, machine) < bytes_of_loops(program, machine.by_itself);
}

}  // namespace ctgrad::program

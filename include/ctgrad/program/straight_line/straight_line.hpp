// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/compiler_limits.hpp"
#include "flatten.hpp"
#include "operations_left.hpp"
#include "order_of_steps.hpp"
#include "straight_passes.hpp"

namespace ctgrad::program {

/// Straight-line code as a constant: steps on numbers in their order, among them the writing of every entry
/// of every output.
template <int Steps>
struct frozen_straight_line {
    scalar_step steps[Steps + 1]{};
    bool in_pairs = false;

    static constexpr int size() { return Steps; }
    constexpr void take(const graph::sequence<scalar_step>& ordered) {
        for (int k = 0; k < Steps; ++k) steps[k] = ordered[k];
    }
};

/// Is every argument read before the first entry is written?
constexpr bool reads_before_it_writes(const auto& code) {
    bool has_written = false;
    for (int k = 0; k < code.size(); ++k) {
        if (has_written && code.steps[k].operation == index_of<operations::variable>) return false;
        has_written = has_written || code.steps[k].operation == writing;
    }
    return true;
}

/// How many numbers of straight-line code are needed later, at most, from its first step to its last. What a
/// block is made of is needed as long as the block, so blocks count as a whole.
constexpr int numbers_at_once(const auto& code) {
    graph::index_list last_use(code.size(), -1);
    for (int k = 0; k < code.size(); ++k)
        for (const int operand : {code.steps[k].left, code.steps[k].right})
            if (operand >= 0) last_use.items[operand] = k;
    int now = 0;
    int most = 0;
    graph::index_list ending(code.size() + 1, 0);
    for (int k = 0; k < code.size(); ++k) {
        if (last_use[k] >= 0) {
            ++now;
            ++ending.items[last_use[k]];
        }
        if (now > most) most = now;
        now -= ending[k];
    }
    return most + number_of_blocks(code.steps, code.size()) * entries_of_blocks(code.steps, code.size());
}

/// How arguments may be read more than once although results may be written to them.
struct reading_plan {
    bool is_possible = false;
    shared_memory shared{};
};

/// The argument of which most is read may be the same memory as an output of its shape, if little else is
/// read and written. If little is read at all, it is copied.
constexpr reading_plan plan_of_reading(const auto& program, const straight_code& code) {
    int reads = 0;
    graph::index_list reads_of(program.variable_count(), 0);
    for (const scalar_step& step : code.steps) {
        if (step.operation != index_of<operations::variable>) continue;
        ++reads;
        ++reads_of[step.payload];
    }
    if (reads <= most_read_first) return {.is_possible = true};
    int most = 0;
    for (int k = 1; k < program.variable_count(); ++k)
        if (reads_of[k] > reads_of[most]) most = k;
    const dims shape = program.variables[most].description.shape;
    if (reads - reads_of[most] > most_read_first || code.entries.size() - shape.count() > most_read_first)
        return {};
    int first_entry = 0;
    for (int output = 0; output < program.output_count(); ++output) {
        const dims written = program[program.roots[output]].shape;
        if (written == shape) return {true, {most, output, first_entry, shape}};
        first_entry += written.count();
    }
    return {};
}

/// Does a program compute numbers alone, none of them of many? Then there is nothing to loop over:
/// straight-line code does the same without beginning and ending anything.
constexpr bool computes_numbers(const auto& program) {
    int entries = 0;
    for (int k = 0; k < program.size(); ++k) {
        if (!program[k].live) continue;
        entries += program[k].shape.count();
        const bool of_many = program[k].left >= 0 && flops_of(program, k) > function_cost;
        if (of_many || (program[k].left >= 0 && !program[k].shape.scalar())) return false;
    }
    return entries <= longest_of_numbers;
}

/// How a program is tried as straight-line code.
struct straight_trial {
    int longest = 0;         // steps with which it is given up; 0 where it is not tried
    int likely_steps = 256;  // an estimate of what becomes of it
    bool numbers = false;    // alone: there are no loops to compare with
};

/// Short programs are tried, those of many loops that take as long to begin, and those of which zeros leave
/// little. The steps are a parameter, so that a compiler counts their costs when it first needs a program.
template <class Program, class Steps = every_step>
constexpr straight_trial trial_of(const Program& program) {
    if (computes_numbers(program)) return {longest_of_numbers, 256, true};
    std::int64_t loops = 0;
    std::int64_t entries = 0;
    int placements = 0;
    for (int k = 0; k < program.size(); ++k) {
        if (!program[k].live) continue;
        entries += program[k].shape.count();
        if (traits(program[k].operation).placement) ++placements;
        if (program[k].stored) loops += cost_of_a_loop;
    }
    const operations_left operations{program};
    if (operations.written > most_straight_entries) return {};
    const bool short_loops = loops >= operations.dense / 2 && operations.dense <= longest_of_short_loops;
    if ((operations.dense <= longest_straight_line || short_loops) && entries <= longest_of_numbers)
        return {longest_of_numbers};
    if (operations.left > 2 * longest_sparse || entries > most_traced_entries) return {};
    if (2 * operations.left <= operations.dense)
        return {longest_sparse, static_cast<int>(operations.left + operations.read + operations.written)};
    // numbers are put together to matrices: zeros among them may meet
    if (32 * placements < program.size()) return {};
    return {longest_of_placed, longest_of_placed};
}

/// A program entry by entry; nothing where that takes too many steps.
template <class Program, class Steps = every_step>
constexpr straight_code flattened(const Program& program, straight_trial trial) {
    if (trial.longest == 0) return {};
    const instruction_list instructions{program};
    flattening<Steps> flat{instructions, trial.longest};
    if (!flat.possible()) return {};
    graph::index_list entries;
    for (const int output : program.roots)
        for (int place = 0; place < program[output].shape.count(); ++place)
            entries.push_back(flat.entry(output, place));
    return needed_steps(flat.steps(), entries);
}

/// Is it made better by the passes? What computes numbers alone may be too long for that.
constexpr bool is_improved(const straight_code& code, straight_trial trial) {
    return !trial.numbers || code.size() <= most_improved_steps;
}

}  // namespace ctgrad::program

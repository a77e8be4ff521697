// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/compiler_limits.hpp"
#include "flatten.hpp"
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

/// Short programs, and those of many loops that take as long to begin.
constexpr bool may_be_straight(const auto& program) {
    std::int64_t flops = 0;
    std::int64_t loops = 0;
    std::int64_t traced = 0;
    int count = 0;
    for (int k = 0; k < program.size(); ++k) {
        if (!program[k].live) continue;
        flops += flops_of(program, k);
        traced += program[k].shape.count();
        if (program[k].stored) loops += cost_of_a_loop;
    }
    for (const int output : program.roots) count += program[output].shape.count();
    const bool short_loops = loops >= flops / 2 && flops <= longest_of_short_loops;
    return (flops <= longest_straight_line || short_loops) && count <= most_straight_entries &&
           traced <= longest_of_numbers;
}

/// A program as straight-line code, nothing if its loops are cheaper. The steps are a parameter, so that a
/// compiler makes the tables of their formulas when it first needs a program.
template <class Program, class Steps = every_step>
constexpr straight_code straight_line(const Program& program) {
    const bool numbers = computes_numbers(program);
    if (!numbers && !may_be_straight(program)) return {};
    const instruction_list instructions{program};
    flattening<Steps> flat{instructions};
    if (!flat.possible()) return {};
    graph::index_list entries;
    for (const int output : program.roots)
        for (int place = 0; place < program[output].shape.count(); ++place)
            entries.push_back(flat.entry(output, place));
    straight_code code = needed_steps(flat.steps(), entries);
    const std::int64_t limit = cost_of_loops(program);
    if (!numbers || code.steps.size() <= most_improved_steps) code = improved(code, limit);
    if (!numbers && cost_of(code) >= limit) return {};
    return code;
}

}  // namespace ctgrad::program

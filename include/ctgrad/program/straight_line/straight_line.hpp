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

/// The steps with which a program is given up as straight-line code. Short programs are tried, and those of
/// many loops that take as long to begin; others as far as it takes to see whether zeros make them short.
constexpr int longest_trial(const auto& program) {
    std::int64_t flops = 0;
    std::int64_t most_of_one = 0;
    std::int64_t loops = 0;
    std::int64_t traced = 0;
    int count = 0;
    int placements = 0;
    for (int k = 0; k < program.size(); ++k) {
        if (!program[k].live) continue;
        const std::int64_t of_this = flops_of(program, k);
        flops += of_this;
        if (of_this > most_of_one) most_of_one = of_this;
        traced += program[k].shape.count();
        if (traits(program[k].operation).placement) ++placements;
        if (program[k].stored) loops += cost_of_a_loop;
    }
    for (const int output : program.roots) count += program[output].shape.count();
    if (count > most_straight_entries) return 0;
    const bool short_loops = loops >= flops / 2 && flops <= longest_of_short_loops;
    if ((flops <= longest_straight_line || short_loops) && traced <= longest_of_numbers)
        return longest_of_numbers;
    const bool may_be_sparse =
        flops + traced <= most_traced && most_of_one <= most_traced / 8 && 32 * placements >= program.size();
    return may_be_sparse ? longest_straight_line : 0;
}

/// A program as straight-line code, nothing if its loops are cheaper. The steps are a parameter, so that a
/// compiler makes the tables of their formulas when it first needs a program.
template <class Program, class Steps = every_step>
constexpr straight_code straight_line(const Program& program) {
    const bool numbers = computes_numbers(program);
    const int longest = numbers ? longest_of_numbers : longest_trial(program);
    if (longest == 0) return {};
    const instruction_list instructions{program};
    flattening<Steps> flat{instructions, longest};
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

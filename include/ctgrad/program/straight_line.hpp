// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/compiler_limits.hpp"
#include "coefficients.hpp"
#include "flatten.hpp"
#include "late_numbers.hpp"
#include "measured_costs.hpp"
#include "needed_steps.hpp"
#include "order_of_steps.hpp"
#include "shared_multiples.hpp"

namespace ctgrad::program {

/// Straight-line code as a constant: steps on numbers in their order, among them the writing of every entry
/// of every output.
template <int Steps>
struct frozen_straight_line {
    scalar_step steps[Steps + 1]{};
    bool in_pairs = false;

    static constexpr int size() { return Steps; }
};

/// A program as straight-line code, every entry of every matrix by itself, if that is cheaper than its loops:
/// what is zero or one is gone then, and nothing is left of loops.
class straight_line {
public:
    template <class Graph>
    constexpr straight_line(const instruction_list& program, const graph::index_list& outputs,
                            const Graph& variables) {
        if (!may_be_worth_it(program, outputs)) return;
        flattening flat{program, variables};
        if (!flat.possible()) return;
        graph::index_list entries;
        for (const int output : outputs)
            for (int place = 0; place < program[output].shape.count(); ++place)
                entries.push_back(flat.entry(output, place));
        choose(flat.steps(), entries, cost_of_loops(program));
    }

    constexpr int size() const { return steps_.size(); }
    template <class Frozen>
    constexpr void freeze(Frozen& frozen) const {
        for (int k = 0; k < size(); ++k) frozen.steps[k] = steps_[k];
        frozen.in_pairs = in_pairs_;
    }

private:
    static constexpr bool may_be_worth_it(const instruction_list& program, const graph::index_list& outputs) {
        std::int64_t flops = 0;
        std::int64_t loops = 0;
        int count = 0;
        for (int k = 0; k < program.size(); ++k) {
            if (!program[k].live) continue;
            flops += flops_of(program, k);
            if (program[k].stored) loops += cost_of_a_loop;
        }
        for (const int output : outputs) count += program[output].shape.count();
        const bool short_loops = loops >= flops / 2 && flops <= longest_of_short_loops;
        return (flops <= longest_straight_line || short_loops) && count <= most_straight_entries;
    }
    // Coefficients are moved where that saves operations, late numbers where that saves time.
    constexpr void choose(const scalar_steps& all, const graph::index_list& entries, std::int64_t limit) {
        const needed_steps needed{all, entries};
        needed_steps best = cheapest(needed);
        if (cost(best) >= limit) return;
        const bool waits = needed.steps.size() <= most_late_steps && waiting(best) > 0;
        for (const late_bases bases : {late_bases::products, late_bases::divisions}) {
            if (!waits) break;
            const with_late_numbers_last last{needed.steps, needed.entries, bases};
            const needed_steps apart{last.steps, last.entries};
            if (4 * time(apart) >= 5 * time(best)) continue;
            const needed_steps other = cheapest(apart);
            if (time(other) < time(best) && cost(other) < limit) best = other;
        }
        const with_multiples_shared shared{best.steps, best.entries};
        const needed_steps other{shared.steps, shared.entries};
        if (cost(other) < cost(best)) best = other;
        in_pairs_ = come_in_pairs(best.steps, best.entries);
        steps_ = entries_last(best.steps, best.entries);
    }
    static constexpr needed_steps cheapest(const needed_steps& needed) {
        const with_coefficients_moved moved{needed.steps, needed.entries};
        const needed_steps others{moved.steps, moved.entries};
        if (cost(others) < cost(needed)) return others;
        return needed;
    }

    // Operations that wait for a division count twice: the others are done while it is under way.
    static constexpr std::int64_t time(const needed_steps& needed) { return cost(needed) + waiting(needed); }
    static constexpr int waiting(const needed_steps& needed) {
        int count = 0;
        for (const int late : late_steps(needed.steps)) count += late;
        return count;
    }
    // Machine instructions: an operation and, now and then, a move before it; every entry written.
    static constexpr std::int64_t cost(const needed_steps& needed) {
        std::int64_t total = needed.entries.size();
        for (int k = 0; k < needed.steps.size(); ++k) {
            if (needed.steps[k].left < 0) continue;
            total += traits(needed.steps[k].operation).function ? 2 * function_cost : 1;
        }
        return total + total / 4;
    }
    // The same of the loops, of which every one has a beginning and an end; in packs of two, but for formulas
    // that read other places and substitutions, which go one by one.
    static constexpr std::int64_t cost_of_loops(const instruction_list& program) {
        std::int64_t total = 0;
        for (int k = 0; k < program.size(); ++k) {
            if (!program[k].live) continue;
            if (program[k].stored) total += cost_of_a_loop;
            const step_traits& t = traits(program[k].operation);
            const bool one_by_one = (t.flops > 0 && !t.pointwise) || t.by_factors;
            total += one_by_one ? flops_of(program, k) : flops_of(program, k) * 3 / 4;
        }
        return total;
    }

    graph::sequence<scalar_step> steps_;
    bool in_pairs_ = false;
};

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "flatten.hpp"

namespace ctgrad::program {

/// Straight-line code is short, and so is what it has to write.
inline constexpr int most_straight_entries = 512;

/// Straight-line code as a constant: steps on numbers in their order, and the step of every entry of every
/// output.
template <int Steps, int Entries>
struct frozen_straight_line {
    scalar_step steps[Steps + 1]{};
    int entries[Entries + 1]{};

    static constexpr int size() { return Steps; }
};

/// A program as straight-line code, if that is cheaper than its loops.
class straight_line {
public:
    template <class Graph>
    constexpr straight_line(const instruction_list& program, const graph::index_list& outputs,
                            const Graph& variables) {
        std::int64_t flops = 0;
        for (int k = 0; k < program.size(); ++k)
            if (program[k].live) flops += flops_of(program, k);
        int entries = 0;
        for (const int output : outputs) entries += program[output].shape.count();
        if (flops > longest_straight_line || entries > most_straight_entries) return;
        flattening flat{program, variables};
        if (!flat.possible()) return;
        for (const int output : outputs)
            for (int place = 0; place < program[output].shape.count(); ++place)
                entries_.push_back(flat.entry(output, place));
        keep_needed(flat.steps());
        used_ = cost() < cost_of_loops(program);
    }

    constexpr bool used() const { return used_; }
    constexpr int size() const { return used_ ? steps_.size() : 0; }
    template <class Frozen>
    constexpr void freeze(Frozen& frozen) const {
        if (!used_) return;
        for (int k = 0; k < size(); ++k) frozen.steps[k] = steps_[k];
        for (int k = 0; k < entries_.size(); ++k) frozen.entries[k] = entries_[k];
    }

private:
    // What the outputs need, in its order. A number that is divided by more than once is inverted once.
    constexpr void keep_needed(const scalar_steps& all) {
        using namespace operations;
        graph::index_list needed(all.size(), 0);
        graph::index_list divisions(all.size(), 0);
        for (const int entry : entries_) needed[entry] = 1;
        for (int k = all.size(); k-- > 0;) {
            if (needed[k] == 0) continue;
            for (const int operand : {all[k].left, all[k].right})
                if (operand >= 0) needed[operand] = 1;
            if (all[k].operation == index_of<quotient>) ++divisions[all[k].right];
            if (all[k].operation == index_of<integer_power> && all[k].payload < 0) ++divisions[all[k].left];
        }
        graph::index_list places(all.size(), -1);
        for (int k = 0; k < all.size(); ++k) {
            if (needed[k] == 0) continue;
            scalar_step step = all[k];
            if (step.left >= 0) step.left = places[step.left];
            if (step.right >= 0) step.right = places[step.right];
            if (step.operation == index_of<quotient> && divisions[all[k].right] > 1) {
                step.right = steps_.power(step.right, -1);
                step.operation = index_of<product>;
            } else if (step.operation == index_of<integer_power> && step.payload < -1 &&
                       divisions[all[k].left] > 1) {
                step.left = steps_.power(step.left, -1);
                step.payload = -step.payload;
            }
            places[k] = steps_.add(step);
        }
        for (int& entry : entries_) entry = places[entry];
    }

    // Machine instructions: an operation and, now and then, a move before it; every entry written.
    constexpr std::int64_t cost() const {
        std::int64_t total = entries_.size();
        for (int k = 0; k < steps_.size(); ++k) {
            if (steps_[k].left < 0) continue;
            total += traits(steps_[k].operation).function ? 2 * function_cost : 1;
        }
        return total + total / 4;
    }
    // The same of the loops, of which every one has a beginning and an end; in packs of two, but for formulas
    // that read other places and substitutions, which go one by one.
    static constexpr std::int64_t cost_of_loops(const instruction_list& program) {
        std::int64_t total = 0;
        for (int k = 0; k < program.size(); ++k) {
            if (!program[k].live) continue;
            if (program[k].stored) total += 10;
            const step_traits& t = traits(program[k].operation);
            const bool one_by_one = (t.flops > 0 && !t.pointwise) || t.by_factors;
            total += one_by_one ? flops_of(program, k) : flops_of(program, k) * 3 / 4;
        }
        return total;
    }

    scalar_steps steps_;
    graph::index_list entries_;
    bool used_ = false;
};

}  // namespace ctgrad::program

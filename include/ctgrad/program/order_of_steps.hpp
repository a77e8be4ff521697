// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/compiler_limits.hpp"
#include "trace.hpp"

namespace ctgrad::program {

/// What stands in place of an operation where an entry of an output, `payload`, is written: step `left`.
inline constexpr int writing = -1;

/// Are two steps made by the same operations, as deep as that?
constexpr bool alike(const scalar_steps& steps, int a, int b, int depth) {
    if (steps[a].operation != steps[b].operation) return false;
    if (depth == 0 || steps[a].left < 0) return true;
    if (!alike(steps, steps[a].left, steps[b].left, depth - 1)) return false;
    return steps[a].right < 0 || alike(steps, steps[a].right, steps[b].right, depth - 1);
}

/// Are most neighbours among the entries made alike? Compilers compute such in packs by themselves, if they
/// are left in the order of the entries.
constexpr bool come_in_pairs(const scalar_steps& steps, const graph::index_list& entries) {
    constexpr int depth = 2;
    int pairs = 0;
    for (int k = 0; k + 1 < entries.size(); k += 2)
        if (alike(steps, entries[k], entries[k + 1], depth)) ++pairs;
    return 4 * pairs > entries.size();
}

/// The steps that entries need as they are, and then all entries are written.
constexpr graph::sequence<scalar_step> entries_last(const scalar_steps& steps,
                                                    const graph::index_list& entries) {
    graph::index_list is_needed(steps.size());
    for (const int entry : entries) is_needed[entry] = 1;
    for (int k = steps.size(); k-- > 0;)
        for (const int operand : {steps[k].left, steps[k].right})
            if (is_needed[k] != 0 && operand >= 0) is_needed[operand] = 1;
    graph::sequence<scalar_step> ordered;
    graph::index_list places(steps.size(), -1);
    for (int k = 0; k < steps.size(); ++k) {
        if (is_needed[k] == 0) continue;
        scalar_step step = steps[k];
        if (step.left >= 0) step.left = places[step.left];
        if (step.right >= 0) step.right = places[step.right];
        places[k] = ordered.size();
        ordered.push_back(step);
    }
    for (int entry = 0; entry < entries.size(); ++entry)
        ordered.push_back({.operation = writing, .payload = entry, .left = places[entries[entry]]});
    return ordered;
}

/// Entry after entry, each behind what it still needs and written at once. Next is always the entry behind
/// which the fewest numbers are left in registers, the last one of several.
class entry_after_entry {
public:
    graph::sequence<scalar_step> ordered;

    constexpr entry_after_entry(const scalar_step* steps, int size)
        : steps_(steps), places_(size, -1), uses_left_(size) {
        graph::index_list open;
        for (int k = 0; k < size; ++k) {
            if (steps[k].left >= 0) ++uses_left_[steps[k].left];
            if (steps[k].right >= 0) ++uses_left_[steps[k].right];
            if (steps[k].operation == writing) open.push_back(k);
        }
        while (!open.empty()) {
            const int last = open.size() - 1;
            int best = last;
            for (int k = last, fewest = 0; k >= 0 && last - k < most_compared_entries; --k) {
                const int kept = kept_more_after(open[k]);
                if (k == last || kept < fewest) {
                    best = k;
                    fewest = kept;
                }
            }
            write(open[best]);
            for (int k = best; k < last; ++k) open[k] = open[k + 1];
            open.pop_back();
        }
    }

private:
    constexpr void write(int entry) {
        const graph::index_list missing = missing_for(entry);
        use_up(missing);
        for (const int k : missing) {
            scalar_step step = steps_[k];
            if (step.left >= 0) step.left = places_[step.left];
            if (step.right >= 0) step.right = places_[step.right];
            places_[k] = ordered.size();
            ordered.push_back(step);
        }
    }

    // The steps that are still to be done for an entry, its writing the last; what was made first first.
    constexpr graph::index_list missing_for(int entry) {
        constexpr int found = -2;
        graph::index_list missing;
        graph::index_list waiting{entry};
        while (!waiting.empty()) {
            const int k = waiting.back();
            const int left = steps_[k].left;
            const int right = steps_[k].right;
            const bool left_missing = left >= 0 && places_[left] == -1;
            const bool right_missing = right >= 0 && places_[right] == -1;
            if (left_missing || right_missing) {
                const bool left_first = left_missing && !(right_missing && right < left);
                waiting.push_back(left_first ? left : right);
                continue;
            }
            waiting.pop_back();
            if (places_[k] != -1) continue;
            places_[k] = found;
            missing.push_back(k);
        }
        for (const int k : missing) places_[k] = -1;
        return missing;
    }

    constexpr int kept_more_after(int entry) {
        const graph::index_list missing = missing_for(entry);
        const int kept = use_up(missing);
        for (const int k : missing) {
            if (steps_[k].left >= 0) ++uses_left_[steps_[k].left];
            if (steps_[k].right >= 0) ++uses_left_[steps_[k].right];
        }
        return kept;
    }
    // How many numbers more are in registers then; known ones are in the code.
    constexpr int use_up(const graph::index_list& missing) {
        int kept = -1;  // what is written is none
        for (const int k : missing) {
            const scalar_step& step = steps_[k];
            if (!is_known(k)) ++kept;
            if (step.left >= 0 && --uses_left_[step.left] == 0 && !is_known(step.left)) --kept;
            if (step.right >= 0 && --uses_left_[step.right] == 0 && !is_known(step.right)) --kept;
        }
        return kept;
    }
    constexpr bool is_known(int k) const { return steps_[k].operation == index_of<operations::number>; }

    const scalar_step* steps_;
    graph::index_list places_;  // in `ordered`; −1 where not there yet
    graph::index_list uses_left_;
};

}  // namespace ctgrad::program

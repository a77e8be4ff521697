// SPDX-License-Identifier: BSL-1.0
#pragma once

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

/// The steps as they are, and then all entries.
constexpr graph::sequence<scalar_step> entries_last(const scalar_steps& steps,
                                                    const graph::index_list& entries) {
    graph::sequence<scalar_step> ordered;
    for (int k = 0; k < steps.size(); ++k) ordered.push_back(steps[k]);
    for (int entry = 0; entry < entries.size(); ++entry)
        ordered.push_back({.operation = writing, .payload = entry, .left = entries[entry]});
    return ordered;
}

/// Entry after entry, the last one first, each behind what it still needs and written at once: little is kept
/// in registers then.
constexpr graph::sequence<scalar_step> entry_after_entry(const scalar_steps& steps,
                                                         const graph::index_list& entries) {
    graph::sequence<scalar_step> ordered;
    graph::index_list places(steps.size(), -1);
    graph::index_list waiting;
    for (int entry = entries.size(); entry-- > 0;) {
        waiting.push_back(entries[entry]);
        while (!waiting.empty()) {
            const int k = waiting.back();
            scalar_step step = steps[k];
            const bool left_missing = step.left >= 0 && places[step.left] < 0;
            const bool right_missing = step.right >= 0 && places[step.right] < 0;
            if (left_missing || right_missing) {
                const bool left_first = left_missing && !(right_missing && step.right < step.left);
                waiting.push_back(left_first ? step.left : step.right);
                continue;
            }
            waiting.pop_back();
            if (places[k] >= 0) continue;
            if (step.left >= 0) step.left = places[step.left];
            if (step.right >= 0) step.right = places[step.right];
            places[k] = ordered.size();
            ordered.push_back(step);
        }
        ordered.push_back({.operation = writing, .payload = entry, .left = places[entries[entry]]});
    }
    return ordered;
}

}  // namespace ctgrad::program

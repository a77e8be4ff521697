// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "traced_number.hpp"

namespace ctgrad::program {

/// Straight-line code between two passes: steps on numbers, each behind its operands, and which of them are
/// the entries of outputs.
struct straight_code {
    graph::sequence<scalar_step> steps;
    graph::index_list entries;

    constexpr int size() const { return steps.size(); }
    constexpr const scalar_step& operator[](int k) const { return steps.items[k]; }
};

/// Dead-code elimination: of some steps those that entries need, in the same order.
constexpr straight_code needed_steps(const scalar_steps& all, const graph::index_list& entries) {
    straight_code code;
    graph::index_list is_needed(all.size());
    for (const int entry : entries) is_needed[entry] = 1;
    for (int k = all.size(); k-- > 0;) {
        if (is_needed.items[k] == 0) continue;
        const scalar_step& step = all[k];
        if (step.left >= 0) is_needed.items[step.left] = 1;
        if (step.right >= 0) is_needed.items[step.right] = 1;
    }
    graph::index_list places(all.size());
    code.steps.reserve(all.size());
    for (int k = 0; k < all.size(); ++k) {
        if (is_needed.items[k] == 0) continue;
        places.items[k] = code.steps.size();
        code.steps.push_back(all[k]);
        scalar_step& step = code.steps.back();
        if (step.left >= 0) step.left = places.items[step.left];
        if (step.right >= 0) step.right = places.items[step.right];
    }
    for (const int entry : entries) code.entries.push_back(places[entry]);
    return code;
}

/// How often each step is used, as an operand or as an entry.
constexpr graph::index_list uses_of(const straight_code& code) {
    graph::index_list uses(code.size());
    for (const int entry : code.entries) ++uses[entry];
    for (const scalar_step& step : code.steps) {
        if (step.left >= 0) ++uses.items[step.left];
        if (step.right >= 0) ++uses.items[step.right];
    }
    return uses;
}

/// Code that is being made anew, and where the old steps are in it.
class rebuilding {
public:
    scalar_steps steps;
    graph::index_list places;  // of old steps among the new ones

    constexpr explicit rebuilding(const straight_code& old) : places(old.size(), -1), old_(old) {}

    /// An old step with its operands where they are now.
    constexpr scalar_step moved(int k) const {
        scalar_step step = old_[k];
        if (step.left >= 0) step.left = places.items[step.left];
        if (step.right >= 0) step.right = places.items[step.right];
        return step;
    }
    constexpr int copied(int k) { return steps.add(moved(k)); }

    constexpr straight_code finished() const {
        graph::index_list entries;
        for (const int entry : old_.entries) entries.push_back(places[entry]);
        return needed_steps(steps, entries);
    }

private:
    const straight_code& old_;
};

/// The code made anew: `make(now, k)` says where old step k is among the steps of `now`, to which it may add.
template <class Make>
constexpr straight_code rebuilt(const straight_code& old, const Make& make) {
    rebuilding now{old};
    for (int k = 0; k < old.size(); ++k) now.places.items[k] = make(now, k);
    return now.finished();
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/compiler_limits.hpp"
#include "../measured_costs.hpp"
#include "straight_code.hpp"

namespace ctgrad::program {

/// Calls of one elementary function with numbers that do not depend on each other: a machine with packs makes
/// all of a group at once. Sines and cosines are one function here, since one reduction of the angle serves
/// both.
class calls_at_once {
public:
    graph::index_list group;  // of each step, −1 where it is made alone

    constexpr explicit calls_at_once(const straight_code& code) : group(code.size(), -1), code_(code) {
        if (!find_functions()) return;
        is_made_ = graph::index_list(code.size());
        partner_ = graph::index_list(code.size(), -1);
        int steps = most_steps_before_calls;
        for (int first = 0; steps > 0; steps -= code.size() - first) {
            while (first < code.size() && is_made_[first]) ++first;
            if (first == code.size()) break;
            make_what_is_ready(first);
            make_calls(best_function());
        }
    }

    constexpr bool empty() const { return members_.empty(); }
    /// The members of a group stand at places from its first to before its end, in this order.
    constexpr int first(int group_number) const {
        return group_number == 0 ? 0 : ends_.items[group_number - 1];
    }
    constexpr int end(int group_number) const { return ends_.items[group_number]; }
    constexpr int member(int place) const { return members_.items[place]; }

private:
    static constexpr int most_functions = 31;

    /// Numbers the functions that are called more than once; is there one?
    constexpr bool find_functions() {
        graph::index_list called;  // a call of each function
        graph::index_list calls;   // how many there are
        for (int k = 0; k < code_.size(); ++k) {
            const int operation = code_.steps.items[k].operation;
            if (operation < 0 || !traits(operation).elementary || is_short_function(operation)) continue;
            int known = 0;
            while (known < called.size() && !same_function(called[known], k)) ++known;
            if (known == most_functions) continue;
            if (known == called.size()) {
                called.push_back(k);
                calls.push_back(0);
            }
            ++calls.items[known];
            if (function_.empty()) function_ = graph::index_list(code_.size(), -1);
            function_.items[k] = known;
        }
        functions_ = called.size();
        bool is_repeated = false;
        for (int k = 0; k < function_.size(); ++k) {
            if (function_.items[k] < 0) continue;
            if (calls[function_.items[k]] > 1) is_repeated = true;
            else function_.items[k] = -1;
        }
        return is_repeated;
    }
    constexpr bool same_function(int a, int b) const {
        const scalar_step& first = code_.steps.items[a];
        const scalar_step& second = code_.steps.items[b];
        return first.payload == second.payload &&
               (first.operation == second.operation ||
                (is_of_angle(first.operation) && is_of_angle(second.operation)));
    }
    static constexpr bool is_of_angle(int operation) {
        return operation == index_of<operations::sine> || operation == index_of<operations::cosine>;
    }

    /// Makes what needs no call that is not made, and finds which calls could be.
    constexpr void make_what_is_ready(int first_step) {
        ready_.clear();
        ready_calls_ = graph::index_list(functions_);
        later_calls_ = graph::index_list(functions_);
        graph::index_list waits_for(code_.size());  // a bit for every function of which a call comes first
        for (int k = first_step; k < code_.size(); ++k) {
            if (is_made_.items[k]) continue;
            const scalar_step& step = code_.steps.items[k];
            const bool left_made = step.left < 0 || is_made_.items[step.left];
            const bool right_made = step.right < 0 || is_made_.items[step.right];
            const int function = function_.items[k];
            if (!left_made) waits_for.items[k] |= waits_for.items[step.left];
            if (!right_made) waits_for.items[k] |= waits_for.items[step.right];
            if (left_made && right_made) {
                if (function < 0) {
                    is_made_.items[k] = 1;
                    continue;
                }
                waits_for.items[k] = 1 << function;
                ready_.push_back(k);
                ++ready_calls_.items[function];
            } else if (function >= 0 && (waits_for.items[k] & (1 << function)) == 0) {
                ++later_calls_.items[function];
            }
        }
    }
    /// The function of which no more calls can be ready at the same time, or else that of most calls.
    constexpr int best_function() const {
        int best = -1;
        for (int function = 0; function < functions_; ++function) {
            if (ready_calls_[function] == 0) continue;
            if (later_calls_[function] == 0) return function;
            if (best < 0 || ready_calls_[function] > ready_calls_[best]) best = function;
        }
        return best;
    }

    constexpr void make_calls(int function) {
        graph::index_list calls;
        for (const int k : ready_)
            if (function_[k] == function) calls.push_back(k);
        for (const int k : calls) is_made_.items[k] = 1;
        if (calls.size() < 2) return;
        if (is_of_angle(code_[calls[0]].operation)) calls = pairs_first(calls);
        for (int k = 0; k < calls.size(); ++k) {
            if (k % most_calls_at_once == 0 && k > 0) ends_.push_back(members_.size());
            group.items[calls[k]] = ends_.size();
            members_.push_back(calls[k]);
        }
        ends_.push_back(members_.size());
    }
    /// Sine and cosine of one angle, of the next one, …, other sines, other cosines.
    constexpr graph::index_list pairs_first(const graph::index_list& calls) {
        constexpr int sine = index_of<operations::sine>;
        graph::index_list ordered;
        for (const int k : calls)
            if (code_[k].operation != sine) partner_.items[code_[k].left] = k;
        for (const int k : calls) {
            const int partner = partner_[code_[k].left];
            if (code_[k].operation != sine || partner < 0) continue;
            ordered.push_back(k);
            ordered.push_back(partner);
        }
        for (const int k : calls)
            if (code_[k].operation == sine && partner_[code_[k].left] < 0) ordered.push_back(k);
        for (const int k : calls)
            if (code_[k].operation == sine) partner_.items[code_[k].left] = -1;
        for (const int k : calls)
            if (code_[k].operation != sine && partner_[code_[k].left] >= 0) ordered.push_back(k);
        for (const int k : calls) partner_.items[code_[k].left] = -1;
        return ordered;
    }

    const straight_code& code_;
    int functions_ = 0;
    graph::index_list function_;  // of each step, −1 where there is no other call of it
    graph::index_list is_made_;
    graph::index_list ready_;        // calls whose arguments are made
    graph::index_list ready_calls_;  // of each function
    graph::index_list later_calls_;  // of each function: those that wait for other functions alone
    graph::index_list partner_;      // of each angle
    graph::index_list members_;
    graph::index_list ends_;
};

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../graph/compiler_limits.hpp"
#include "../measured_costs.hpp"
#include "calls_at_once.hpp"

namespace ctgrad::program {

/// What stands in place of an operation where an entry of an output, `payload`, is written: step `left`.
inline constexpr int writing = -1;

/// Are two steps made by the same operations, as deep as that?
constexpr bool alike(const straight_code& code, int a, int b, int depth) {
    if (code[a].operation != code[b].operation) return false;
    if (depth == 0 || code[a].left < 0) return true;
    if (!alike(code, code[a].left, code[b].left, depth - 1)) return false;
    return code[a].right < 0 || alike(code, code[a].right, code[b].right, depth - 1);
}

/// Are most neighbours among the entries made alike? Compilers compute such in packs by themselves, if they
/// are left in the order of the entries.
constexpr bool come_in_pairs(const straight_code& code) {
    constexpr int depth = 2;
    int pairs = 0;
    for (int k = 0; k + 1 < code.entries.size(); k += 2)
        if (alike(code, code.entries[k], code.entries[k + 1], depth)) ++pairs;
    return 4 * pairs > code.entries.size();
}

/// How straight-line code is ordered.
enum class ordering {
    as_made,            // all steps, and then all entries are written
    entry_after_entry,  // each entry behind what it still needs, written at once
    arguments_first,    // the same, behind the reading of all arguments
    results_last        // the same, but nothing is written before all arguments have been read
};

/// Where straight-line code may begin with the entries, which makes a difference where they are compared.
enum class beginning { with_last, with_first };

/// An argument and an output of one shape that may lie in the same memory: an entry of the argument is read
/// as often as it is needed, until the output's entry at the same place is written.
struct shared_memory {
    int variable = -1;  // none
    int output = -1;
    int first_entry = 0;  // of the output among the entries of all outputs
    dims shape{};

    constexpr bool exists() const { return variable >= 0; }
    constexpr bool is_read_again(const scalar_step& step) const {
        return step.operation == index_of<operations::variable> && step.payload == variable;
    }
    constexpr bool is_written(int entry) const {
        return entry >= first_entry && entry < first_entry + shape.count();
    }
};

/// Scheduling for register pressure: the steps in their order, among them the writing of every entry. Next is
/// always the entry behind which the fewest numbers are left in registers, of several the last one, or the
/// first where the code begins with it. Calls that are made at once stand side by side. Where memory is
/// shared the other arguments are read before anything is written, and the other outputs are written last.
class schedule {
public:
    graph::sequence<scalar_step> ordered;

    constexpr schedule(const straight_code& code, ordering order, const calls_at_once* calls = nullptr,
                       beginning begin = beginning::with_last, shared_memory shared = {})
        : code_(code), calls_(calls), shared_(shared), places_(code.size(), -1) {
        ordered.reserve(code.size() + code.entries.size());
        if (order == ordering::as_made) {
            for (int k = 0; k < code.size(); ++k)
                if (calls == nullptr) compute(k);
                else
                    for (const int missing : missing_for(k)) compute(missing);
            for (int entry = 0; entry < code.entries.size(); ++entry) write(entry);
        } else {
            for (int k = 0; k < code.size(); ++k) {
                if (code[k].operation != index_of<operations::variable> || shared.is_read_again(code[k]))
                    continue;
                if (order == ordering::arguments_first) compute(k);
                if (order == ordering::results_last) ++arguments_to_read_;
            }
            write_entry_after_entry(begin);
        }
    }

private:
    constexpr void compute(int k) {
        scalar_step step = code_[k];
        if (step.operation == index_of<operations::variable>) --arguments_to_read_;
        if (step.left >= 0) step.left = places_[step.left];
        if (step.right >= 0) step.right = places_[step.right];
        if (const int group = group_of(k); group >= 0) {
            while (calls_->member(calls_->first(group) + step.row) != k) ++step.row;
            step.column = calls_->end(group) - calls_->first(group);
        }
        places_[k] = ordered.size();
        ordered.push_back(step);
    }
    constexpr void write(int entry) {
        ordered.push_back({.operation = writing, .payload = entry, .left = places_[code_.entries[entry]]});
    }

    constexpr void write_entry_after_entry(beginning begin) {
        uses_left_ = uses_of(code_);
        for (const scalar_step& step : code_.steps) registers_.push_back(is_number(step) ? 0 : 1);
        find_equal_entries();
        graph::index_list open;
        const int entries = code_.entries.size();
        for (int place = 0; place < entries; ++place) {
            const int entry = begin == beginning::with_last ? place : entries - 1 - place;
            if (is_first_.items[entry]) open.push_back(entry);
        }
        const int most_compared = most_compared_steps - 2 * code_.size();
        graph::index_list computed;
        graph::index_list written_last;
        while (!open.empty()) {
            const int last = open.size() - 1;
            int best = last;
            int fewest = 0;
            for (int k = last; k >= 0 && last - k < most_compared_entries; --k) {
                if (k < last && compared_steps_ > most_compared) break;
                const int kept = kept_more_after(open[k]);
                if (k == last || kept < fewest) {
                    best = k;
                    fewest = kept;
                }
            }
            const graph::index_list missing = missing_for(code_.entries[open[best]]);
            use_up(missing, open[best]);
            for (const int k : missing) compute(k);
            computed.push_back(open[best]);
            open.erase(best);
            if (must_wait() && !open.empty()) continue;
            for (const int first : computed)
                for (int entry = first; entry >= 0; entry = next_equal_.items[entry])
                    if (is_written_last(entry)) written_last.push_back(entry);
                    else write(entry);
            computed.clear();
        }
        for (const int entry : written_last) write(entry);
    }
    // Of long code entries that are the same number, as those of a symmetric matrix are, are written one
    // behind the other.
    constexpr void find_equal_entries() {
        const int entries = code_.entries.size();
        graph::index_list first_of(code_.size(), -1);
        is_first_ = graph::index_list(entries, 0);
        next_equal_ = graph::index_list(entries, -1);
        for (int entry = 0; entry < entries; ++entry) {
            int& first = first_of.items[code_.entries.items[entry]];
            if (first < 0 || code_.size() < least_written_together) {
                first = entry;
                is_first_.items[entry] = 1;
            } else {
                next_equal_.items[entry] = next_equal_.items[first];
                next_equal_.items[first] = entry;
                --uses_left_.items[code_.entries.items[entry]];
            }
        }
    }
    constexpr bool is_written_last(int entry) const { return shared_.exists() && !shared_.is_written(entry); }
    // Must what has been computed wait for arguments to be read?
    constexpr bool must_wait() const { return arguments_to_read_ > 0; }

    // The steps that are still to be done for one of them, itself the last; what was made first first.
    constexpr graph::index_list missing_for(int wanted) {
        constexpr int found = -2;
        int* const places = places_.items;
        graph::index_list missing;
        graph::index_list waiting{wanted};
        while (!waiting.empty()) {
            const int k = waiting.back();
            const scalar_step& step = code_.steps.items[k];
            const bool left_missing = step.left >= 0 && places[step.left] == -1;
            const bool right_missing = step.right >= 0 && places[step.right] == -1;
            if (left_missing || right_missing) {
                const bool left_first = left_missing && !(right_missing && step.right < step.left);
                waiting.push_back(left_first ? step.left : step.right);
                continue;
            }
            if (const int group = places[k] == -1 ? group_of(k) : -1; group >= 0) {
                const int argument = missing_argument(group);
                if (argument >= 0) {
                    waiting.push_back(argument);
                    continue;
                }
                for (int place = calls_->first(group); place < calls_->end(group); ++place) {
                    places[calls_->member(place)] = found;
                    missing.push_back(calls_->member(place));
                }
            }
            waiting.pop_back();
            if (places[k] != -1) continue;
            places[k] = found;
            missing.push_back(k);
        }
        for (const int k : missing) places[k] = -1;
        return missing;
    }

    // The calls among which a step is made.
    constexpr int group_of(int k) const { return calls_ == nullptr ? -1 : calls_->group.items[k]; }
    // What is still to be done for one of them; −1 if it is nothing.
    constexpr int missing_argument(int group) const {
        for (int place = calls_->first(group); place < calls_->end(group); ++place) {
            const int argument = code_.steps.items[calls_->member(place)].left;
            if (places_.items[argument] == -1) return argument;
        }
        return -1;
    }

    constexpr int kept_more_after(int entry) {
        const graph::index_list missing = missing_for(code_.entries[entry]);
        compared_steps_ += missing.size();
        const int kept = use_up(missing, entry);
        for (const int k : missing) {
            const scalar_step& step = code_.steps.items[k];
            if (step.left >= 0) ++uses_left_.items[step.left];
            if (step.right >= 0) ++uses_left_.items[step.right];
        }
        ++uses_left_.items[code_.entries[entry]];
        return kept;
    }
    // How many numbers more are in registers then; known ones are in the code.
    constexpr int use_up(const graph::index_list& missing, int entry) {
        int* const uses = uses_left_.items;
        const int* const registers = registers_.items;
        int kept = 0;
        for (const int k : missing) {
            const scalar_step& step = code_.steps.items[k];
            kept += registers[k];
            if (step.left >= 0 && --uses[step.left] == 0) kept -= registers[step.left];
            if (step.right >= 0 && --uses[step.right] == 0) kept -= registers[step.right];
        }
        const int written = code_.entries[entry];
        if (--uses[written] == 0 && !must_wait() && !is_written_last(entry)) kept -= registers[written];
        return kept;
    }

    const straight_code& code_;
    const calls_at_once* calls_;
    shared_memory shared_;
    graph::index_list places_;   // in `ordered`; −1 where not there yet
    int arguments_to_read_ = 0;  // before the first entry may be written, if it is more than none
    int compared_steps_ = 0;
    graph::index_list uses_left_;
    graph::index_list is_first_;    // of the entries that are the same number
    graph::index_list next_equal_;  // another one; −1 where there is none
    graph::index_list registers_;   // of each step: how many registers its result takes
};

}  // namespace ctgrad::program

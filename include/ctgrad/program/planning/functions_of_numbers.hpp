// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"
#include "../measured_costs.hpp"

namespace ctgrad::program {

/// Elementary functions of single numbers that do not depend on each other: where a program runs as loops, a
/// machine with packs computes those of one kind at once.
///
/// A group is computed where its first member stands. What the others are made of moves there with them, as
/// far as that is numbers, which have buffers of their own: no matrix moves. Outputs stay where they are,
/// since what they overlap may still be read.
class functions_of_numbers {
public:
    constexpr explicit functions_of_numbers(instruction_list& program) : program_(program) {
        for (int k = 0; k < program.size(); ++k)
            if (is_call(k)) calls_.push_back(k);
        if (!any_function_twice()) return;
        find_groups();
        for (const group& found : groups_) take(found);
    }

private:
    struct group {
        int members = 0;
        int at[most_calls_at_once]{};
    };

    constexpr bool is_call(int k) const {
        const instruction& i = program_[k];
        return i.live && i.left >= 0 && i.right < 0 && i.shape.scalar() && traits(i.operation).elementary &&
               !is_short_function(i.operation);
    }
    constexpr bool same_function(int a, int b) const {
        return program_[a].operation == program_[b].operation && program_[a].payload == program_[b].payload;
    }
    /// Leaves calls of functions that are called more than once.
    constexpr bool any_function_twice() {
        graph::index_list repeated;
        for (const int k : calls_)
            for (const int other : calls_)
                if (other != k && same_function(k, other)) {
                    repeated.push_back(k);
                    break;
                }
        calls_ = repeated;
        return !calls_.empty();
    }

    /// Behind which instruction can each be computed, at the earliest? A member of a group behind its first.
    constexpr void find_groups() {
        behind_ = graph::index_list(program_.size(), -1);
        int next = 0;
        for (int k = 0; k < program_.size(); ++k) {
            const instruction& i = program_[k];
            if (!i.live || i.left < 0) continue;
            behind_[k] = later(behind_[i.left], i.right < 0 ? -1 : behind_[i.right]);
            const bool is_repeated = next < calls_.size() && calls_[next] == k;
            if (is_repeated) ++next;
            if (is_repeated) behind_[k] = first_of_group(k);
            else if (i.stored && !is_movable(i)) behind_[k] = k;
        }
    }
    static constexpr int later(int a, int b) { return a < b ? b : a; }
    static constexpr bool is_movable(const instruction& i) {
        return i.shape.scalar() && i.output < 0 && !traits(i.operation).factors;
    }
    constexpr int first_of_group(int k) {
        if (program_[k].output < 0)
            for (group& open : groups_)
                if (open.members < most_calls_at_once && same_function(open.at[0], k) &&
                    behind_[k] < open.at[0]) {
                    open.at[open.members++] = k;
                    return open.at[0];
                }
        groups_.push_back({1, {k}});
        return k;
    }

    constexpr void take(const group& found) {
        if (found.members == 1) return;
        for (int member = 0; member < found.members; ++member)
            program_[found.at[member]].at_once = found.at[0];
    }

    instruction_list& program_;
    graph::index_list calls_;
    graph::index_list behind_;
    graph::sequence<group> groups_;
};

/// The stored steps of a program in the order in which they run. Where functions of numbers are computed at
/// once, the members of a group stand side by side, and before them what they are made of.
template <int Size>
class order_of_running {
public:
    int count = 0;
    int at[Size]{};
    int together[Size]{};  // members, at the place of the first of a group; 0 at the others'; 1 elsewhere

    constexpr order_of_running(const auto& program, bool at_once) {
        for (int k = 0; k < Size; ++k) {
            if (!program[k].is_stored(at_once) || is_there_[k]) continue;
            if (at_once && program[k].at_once == k) add_group(program, k);
            else add(k, 1);
        }
    }

private:
    constexpr void add(int k, int members) {
        is_there_[k] = true;
        at[count] = k;
        together[count++] = members;
    }
    constexpr void add_group(const auto& program, int first) {
        bool is_needed[Size]{};
        int members = 0;
        int end = first;
        for (int k = first; k < Size; ++k) {
            if (program[k].at_once != first) continue;
            is_needed[k] = true;
            ++members;
            end = k + 1;
        }
        for (int k = end; k-- > first;)
            if (is_needed[k] && !is_there_[k])
                for (const int operand : {program[k].left, program[k].right})
                    if (operand >= first) is_needed[operand] = true;
        for (int k = first; k < end; ++k)
            if (is_needed[k] && !is_there_[k] && program[k].stored && program[k].at_once != first) add(k, 1);
        for (int k = first; k < end; ++k)
            if (program[k].at_once == first) add(k, k == first ? members : 0);
    }

    bool is_there_[Size]{};
};

}  // namespace ctgrad::program

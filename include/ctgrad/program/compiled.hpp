// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "frozen_program.hpp"
#include "straight_line/reading_again.hpp"
#include "straight_line/straight_line.hpp"

namespace ctgrad::program {

/// What is computed for some expressions, all of them by one program. Loops and straight-line code are
/// constants of their own, since compilers limit what is computed for one.
template <expression... Es>
struct compiled {
    using expressions = type_list<Es...>;
    static constexpr bool numbers_fit = graph::numbers_fit(graph::evaluation_graph<Es...>::value);

private:
    static constexpr const auto& graph_ = graph::evaluation_graph<Es...>::value;
    // Mostly enough, so that a long program is not made in vain.
    static constexpr int likely_capacity = [] {
        int capacity = 256;
        while (2 * capacity < 3 * graph_.size()) capacity *= 4;
        return capacity;
    }();

    // Of a long graph every part of the translation is a constant, and the plan is one.
    template <int Part>
    struct plan_builder {
        static constexpr generous_program<1, sizeof...(Es), 1> unfinished{.instruction_count = 1,
                                                                          .is_planned = true};
        static constexpr const auto* input() {
            if constexpr (Part > 0) return &planned_after<Part - 1>();
            else return &graph_;
        }
        template <int Capacity>
        static constexpr auto build(const auto* input) {
            generous_program<Capacity, sizeof...(Es), graph_.size()> frozen;
            constexpr std::bool_constant<divides_by_norms(graph_)> divides{};
            if constexpr (Part > 0) copy(planned_program{graph_, *input, divides}, frozen);
            else copy(planned_program{*input, divides}, frozen);
            return frozen;
        }
        static constexpr void copy(const planned_program& made, auto& frozen) {
            frozen.instruction_count = made.instructions.size();
            frozen.buffer_count = made.buffers.size();
            frozen.translated = made.places.size();
            frozen.is_planned = made.is_planned;
            if (frozen.overflows()) return;
            for (int k = 0; k < frozen.instruction_count; ++k) frozen.instructions[k] = made.instructions[k];
            graph::copy_entries(made.buffers.items, frozen.buffer_count, frozen.buffers);
            if (frozen.is_planned) graph::copy_entries(made.roots.items, made.roots.size(), frozen.roots);
            else graph::copy_entries(made.places.items, frozen.translated, frozen.places);
        }
    };
    template <int Part>
    static constexpr const auto& planned_after() {
        return graph::in_enough_room<plan_builder<Part>, likely_capacity>();
    }
    template <int Part = 0>
    static constexpr const auto& planned_in_parts() {
        if constexpr (planned_after<Part>().is_planned) return planned_after<Part>();
        else return planned_in_parts<Part + 1>();
    }
    static constexpr const auto& planned = planned_in_parts();

    static constexpr auto freeze() {
        frozen_program<planned.instruction_count, graph_.variable_count, planned.buffer_count, sizeof...(Es),
                       graph_.user_count>
            frozen;
        graph::copy_entries(planned.instructions, planned.instruction_count, frozen.instructions);
        graph::copy_entries(graph_.variables, graph_.variable_count, frozen.variables);
        graph::copy_entries(graph_.users, graph_.user_count, frozen.users);
        graph::copy_entries(planned.buffers, planned.buffer_count, frozen.buffers);
        graph::copy_entries(planned.roots, static_cast<int>(sizeof...(Es)), frozen.roots);
        return frozen;
    }

public:
    static constexpr auto program = freeze();

private:
    static constexpr straight_trial trial = trial_of(program);
    static constexpr std::int64_t cost_of_its_loops = cost_of_loops(program, 2);
    static constexpr std::int64_t cost_of_its_loops_one_by_one = cost_of_loops_one_by_one(program);
    // Is it cheaper than loops, in packs or one number after the other?
    static constexpr bool is_worth_it(const straight_code& code, bool in_packs) {
        return trial.numbers || cost_of(code) < (in_packs ? cost_of_its_loops : cost_of_its_loops_one_by_one);
    }

    // Of short programs what follows is one constant, of long ones every pass is one. Steps may be more than
    // is likely where instructions are many.
    static constexpr bool at_once =
        trial.likely_steps <= most_steps_at_once && planned.instruction_count <= most_steps_at_once;

    template <int Passes>
    struct straight_builder {
        static constexpr const auto* input() {
            if constexpr (Passes > 0 && !at_once) return &straight_after<Passes - 1>();
            else return &program;
        }
        static constexpr generous_straight_code<1> unfinished{straight_code{}};
        template <int Capacity>
        static constexpr auto build(const auto* input) {
            straight_code code;
            if constexpr (Passes > 0 && !at_once) {
                code = input->code();
                if (is_improved(code, trial)) code = improved(code, cost_of_its_loops, Passes - 1, Passes);
            } else {
                code = flattened(*input, trial);
                if (Passes > 0 && is_improved(code, trial)) code = improved(code, cost_of_its_loops);
            }
            if (Passes == number_of_passes && !is_worth_it(code, false)) code = {};
            return generous_straight_code<Capacity>{code};
        }
    };
    template <int Passes>
    static constexpr int likely_steps() {
        if constexpr (Passes > 0 && !at_once) return straight_after<Passes - 1>().step_count * 9 / 8 + 1;
        int capacity = likely_capacity;
        while (capacity < trial.likely_steps) capacity *= 2;
        return capacity;
    }
    template <int Passes>
    static constexpr const auto& straight_after() {
        return graph::in_enough_room<straight_builder<Passes>, likely_steps<Passes>()>();
    }
    static constexpr const auto& flattened_code = straight_after<number_of_passes>();

    // A temporary in the condition would never be destroyed, says clang.
    template <bool InPacks>
    static constexpr bool is_wanted() {
        const straight_code code = flattened_code.code();
        return is_worth_it(code, InPacks);
    }
    // Compilers order short code better by themselves.
    static constexpr bool is_ordered_one_by_one = flattened_code.step_count >= least_ordered_one_by_one;
    // Templates, so that a compiler makes what is asked for alone.
    template <bool InPacks>
    static constexpr bool repeats_calls = [] {
        const straight_code code = flattened_code.code();
        return InPacks && !calls_at_once{code}.empty();
    }();
    template <ordering UnlessInPairs, bool InPacks, bool CallsAtOnce>
    static constexpr auto freeze_straight() {
        if constexpr (is_wanted<InPacks>()) {
            frozen_straight_line<flattened_code.step_count + flattened_code.entry_count> frozen;
            const straight_code code = flattened_code.code();
            frozen.in_pairs = (InPacks || !is_ordered_one_by_one) && come_in_pairs(code);
            const ordering order = frozen.in_pairs ? ordering::as_made : UnlessInPairs;
            if constexpr (CallsAtOnce) {
                const calls_at_once calls{code};
                frozen.take(schedule{code, order, &calls}.ordered);
            } else {
                frozen.take(schedule{code, order}.ordered);
            }
            return frozen;
        } else {
            return frozen_straight_line<0>{};
        }
    }
    template <ordering Order, bool InPacks, bool CallsAtOnce>
    static constexpr auto straight_in_order = freeze_straight<Order, InPacks, CallsAtOnce>();

    template <bool InPacks, bool CallsAtOnce>
    static constexpr bool has_groups() {
        if constexpr (InPacks && CallsAtOnce) return repeats_calls<InPacks>;
        else return false;
    }

    template <beginning Begin>
    struct builder_of_reading_again {
        static constexpr generous_straight_code<1> unfinished{straight_code{}};
        static constexpr const auto* input() { return &flattened_code; }
        template <int Capacity>
        static constexpr auto build(const auto* input) {
            const straight_code code = input->code();
            const schedule order{code, ordering::arguments_first, nullptr, Begin, reading_.shared};
            reading_again again{order.ordered, reading_.shared};
            straight_code made;
            made.steps = static_cast<graph::sequence<scalar_step>&&>(again.ordered);
            return generous_straight_code<Capacity>{made};
        }
    };
    static constexpr reading_plan reading_ = [] {
        if constexpr (is_wanted<false>()) return plan_of_reading(program, flattened_code.code());
        else return reading_plan{};
    }();
    template <beginning Begin>
    static constexpr auto freeze_reading_again() {
        if constexpr (reading_.is_possible) {
            constexpr int likely = (flattened_code.step_count + flattened_code.entry_count) * 5 / 4 + 32;
            constexpr const auto& again = graph::in_enough_room<builder_of_reading_again<Begin>, likely>();
            frozen_straight_line<again.step_count> frozen;
            graph::copy_entries(again.steps, again.step_count, frozen.steps);
            return frozen;
        } else {
            return frozen_straight_line<0>{};
        }
    }
    template <beginning Begin>
    static constexpr auto straight_reading_again_ = freeze_reading_again<Begin>();

public:
    /// The same as straight-line code, where that is better than loops in packs, or loops of single numbers
    /// on a machine that has none; its calls of a function are made at once or one by one.
    template <bool InPacks, bool CallsAtOnce = false>
    static constexpr const auto& straight_for() {
        constexpr ordering order = ordering::entry_after_entry;
        constexpr bool grouped = has_groups<InPacks, CallsAtOnce>();
        if constexpr (InPacks) return straight_in_order<order, true, grouped>;
        else if constexpr (is_ordered_one_by_one) return straight_in_order<order, false, false>;
        else if constexpr (straight_in_order<order, true, false>.size() > 0)
            return straight_in_order<order, true, false>;
        else return straight_in_order<order, false, false>;
    }
    /// The same in the order in which it was made, whose results are written at the end.
    template <bool InPacks>
    static constexpr const auto& straight_as_made() {
        return straight_in_order<ordering::as_made, InPacks, false>;
    }
    /// The same for results that may be written to the arguments: these are read before anything is written.
    template <bool InPacks, bool CallsAtOnce = false>
    static constexpr const auto& straight_in_place() {
        constexpr bool grouped = has_groups<InPacks, CallsAtOnce>();
        if constexpr (!InPacks && flattened_code.step_count > most_steps_at_once) {
            return straight_in_order<ordering::arguments_first, InPacks, grouped>;  // one is tried, as below
        } else if constexpr (reads_before_it_writes(straight_for<InPacks, CallsAtOnce>())) {
            return straight_for<InPacks, CallsAtOnce>();
        } else {
            constexpr const auto& arguments_first =
                straight_in_order<ordering::arguments_first, InPacks, grouped>;
            constexpr const auto& results_last = straight_in_order<ordering::results_last, InPacks, grouped>;
            if constexpr (numbers_at_once(results_last) < numbers_at_once(arguments_first))
                return (results_last);
            else return (arguments_first);
        }
    }
    /// Is there straight-line code for such a machine?
    template <bool InPacks>
    static constexpr bool has_straight_code() {
        if constexpr (flattened_code.entry_count == 0) return false;
        else return is_wanted<InPacks>();
    }
    /// Is it better than loops in packs of so many numbers, too? Straight-line code that is better than loops
    /// of single numbers alone is none of a machine with packs, and what there is for one is better than
    /// packs of two.
    template <int Lanes>
    static constexpr bool is_better_than_loops() {
        if constexpr (Lanes <= 2 || trial.numbers) return true;
        else return cost_of(flattened_code.code()) < cost_of_loops(program, Lanes);
    }
    /// The same for machines without packs, in code that reads arguments more than once; and what argument
    /// and output may share their memory there. Of long code one order is tried, since each takes a compiler
    /// a second.
    static constexpr const auto& straight_reading_again() {
        constexpr auto likely = reading_.shared.exists() ? beginning::with_first : beginning::with_last;
        constexpr auto other = reading_.shared.exists() ? beginning::with_last : beginning::with_first;
        constexpr const auto& code = straight_reading_again_<likely>;
        if constexpr (flattened_code.step_count > most_steps_at_once) return code;
        else if constexpr (numbers_at_once(code) <= numbers_at_once(straight_reading_again_<other>))
            return code;
        else return straight_reading_again_<other>;
    }
    static constexpr shared_memory memory_to_share() { return reading_.shared; }
    /// Does that leave fewer numbers in registers? Of long code it is not asked.
    static constexpr bool is_worth_reading_again() {
        if constexpr (!is_ordered_one_by_one || !reading_.is_possible) return false;
        else if constexpr (flattened_code.step_count > most_steps_at_once) return true;
        else return numbers_at_once(straight_reading_again()) < numbers_at_once(straight_in_place<false>());
    }

    /// Is the operation of a user needed?
    template <class Operation>
    static consteval bool uses_operation() {
        for (const instruction& i : program.instructions)
            if (i.live && operations::is_of_user(i.operation) &&
                program.users[i.payload] == &graph::laws_of<Operation>)
                return true;
        return false;
    }

    /// Does the simplified result contain the variable?
    template <class Leaf>
    static consteval bool uses() {
        for (const graph::variable_entry& v : program.variables)
            if (v.tag == &graph::detail::tag<Leaf>) return true;
        return false;
    }
};

}  // namespace ctgrad::program

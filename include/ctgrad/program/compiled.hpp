// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "planning/lifetime.hpp"
#include "straight_line/straight_line.hpp"
#include "translation/translate.hpp"

namespace ctgrad::program {

/// A finished program as a constant.
template <int Size, int Variables, int Buffers, int Roots, int Users>
struct frozen_program {
    instruction instructions[Size]{};
    graph::variable_entry variables[Variables + 1]{};
    const graph::user_laws* users[Users + 1]{};
    buffer buffers[Buffers + 1]{};
    int roots[Roots]{};

    static constexpr int size() { return Size; }
    static constexpr int buffer_count() { return Buffers; }
    static constexpr int user_count() { return Users; }
    constexpr const instruction& operator[](int k) const { return instructions[k]; }
};

/// A program under construction, ready to be copied into arrays of its size.
struct planned_program {
    instruction_list instructions;
    graph::index_list roots;
    graph::sequence<buffer> buffers;

    // The steps are a parameter, so that a compiler counts their costs when it first needs a program.
    template <class Graph, class Steps = every_step>
    constexpr explicit planned_program(const Graph& normal) {
        const translation<Graph> places{normal, instructions};
        for (const int root : normal.roots) roots.push_back(places[root]);
        const plan<Steps> decided{instructions, roots};
        buffers = assign_buffers(instructions);
    }
};

/// A program in arrays of a generous size: planning takes a compiler longer than copying.
template <int Capacity, int Variables, int Roots, int Users>
struct generous_program {
    frozen_program<Capacity, Variables, Capacity, Roots, Users> loops;
    int instructions = 0;
    int buffers = 0;

    constexpr bool overflows() const { return instructions > Capacity || buffers > Capacity; }
};
/// Straight-line code in such arrays, still to be ordered.
template <int Capacity>
struct generous_straight_code {
    scalar_step steps[Capacity]{};
    int entries[Capacity]{};
    int step_count = 0;
    int entry_count = 0;

    constexpr explicit generous_straight_code(const straight_code& code)
        : step_count(code.size()), entry_count(code.entries.size()) {
        if (overflows()) return;
        for (int k = 0; k < step_count; ++k) steps[k] = code[k];
        for (int k = 0; k < entry_count; ++k) entries[k] = code.entries[k];
    }
    constexpr bool overflows() const { return step_count > Capacity || entry_count > Capacity; }
    constexpr straight_code code() const {
        straight_code copy;
        copy.steps.append(steps, step_count);
        copy.entries.append(entries, entry_count);
        return copy;
    }
};

/// What is computed for some expressions, all of them by one program. Loops and straight-line code are
/// constants of their own, since compilers limit what is computed for one.
template <expression... Es>
struct compiled {
    using expressions = type_list<Es...>;

private:
    static constexpr const auto& graph_ = graph::evaluation_graph<Es...>::value;
    // Mostly enough, so that a long program is not made in vain.
    static constexpr int likely_capacity = [] {
        int capacity = 256;
        while (2 * capacity < 3 * graph_.size()) capacity *= 4;
        return capacity;
    }();

    template <int Capacity>
    static constexpr auto plan_once() {
        const planned_program made{graph_};
        generous_program<Capacity, graph_.variable_count, sizeof...(Es), graph_.user_count> frozen;
        frozen.instructions = made.instructions.size();
        frozen.buffers = made.buffers.size();
        if (frozen.overflows()) return frozen;
        for (int k = 0; k < frozen.instructions; ++k) frozen.loops.instructions[k] = made.instructions[k];
        for (int k = 0; k < graph_.variable_count; ++k) frozen.loops.variables[k] = graph_.variables[k];
        for (int k = 0; k < graph_.user_count; ++k) frozen.loops.users[k] = graph_.users[k];
        for (int k = 0; k < frozen.buffers; ++k) frozen.loops.buffers[k] = made.buffers[k];
        for (int k = 0; k < made.roots.size(); ++k) frozen.loops.roots[k] = made.roots[k];
        return frozen;
    }
    template <int Capacity>
    static constexpr auto planned_in = plan_once<Capacity>();

    template <int Capacity>
    static constexpr const auto& fitting_plan() {
        constexpr bool finished = requires { typename std::bool_constant<planned_in<Capacity>.overflows()>; };
        static_assert(
            finished,
            "too large for one constant of this compiler: evaluate it in parts, or raise its limit by "
            "-fconstexpr-steps= (clang) or -fconstexpr-ops-limit= (g++)");
        if constexpr (!finished) return planned_in<Capacity>;
        else if constexpr (planned_in<Capacity>.overflows()) return fitting_plan<4 * Capacity>();
        else return planned_in<Capacity>;
    }
    static constexpr const auto& planned = fitting_plan<likely_capacity>();

    static constexpr auto freeze() {
        frozen_program<planned.instructions, graph_.variable_count, planned.buffers, sizeof...(Es),
                       graph_.user_count>
            frozen;
        for (int k = 0; k < planned.instructions; ++k) frozen.instructions[k] = planned.loops.instructions[k];
        for (int k = 0; k < graph_.variable_count; ++k) frozen.variables[k] = planned.loops.variables[k];
        for (int k = 0; k < graph_.user_count; ++k) frozen.users[k] = planned.loops.users[k];
        for (int k = 0; k < planned.buffers; ++k) frozen.buffers[k] = planned.loops.buffers[k];
        for (int k = 0; k < static_cast<int>(sizeof...(Es)); ++k) frozen.roots[k] = planned.loops.roots[k];
        return frozen;
    }

public:
    static constexpr auto program = freeze();

private:
    template <int Capacity>
    static constexpr auto flatten_once() {
        return generous_straight_code<Capacity>{straight_line(program)};
    }
    template <int Capacity>
    static constexpr auto flattened_in = flatten_once<Capacity>();

    static constexpr generous_straight_code<1> no_code{straight_code{}};
    template <int Capacity>
    static constexpr const auto& fitting_code() {
        constexpr bool finished =
            requires { typename std::bool_constant<flattened_in<Capacity>.overflows()>; };
        static_assert(
            finished,
            "too large for one constant of this compiler: evaluate it in parts, or raise its limit by "
            "-fconstexpr-steps= (clang) or -fconstexpr-ops-limit= (g++)");
        if constexpr (!finished) return no_code;
        else if constexpr (flattened_in<Capacity>.overflows()) return fitting_code<4 * Capacity>();
        else return flattened_in<Capacity>;
    }
    static constexpr const auto& flattened = fitting_code<likely_capacity>();

    static constexpr auto freeze_straight() {
        frozen_straight_line<flattened.step_count + flattened.entry_count> frozen;
        const straight_code code = flattened.code();
        frozen.in_pairs = come_in_pairs(code);
        const schedule order{code, frozen.in_pairs ? ordering::as_made : ordering::entry_after_entry};
        for (int k = 0; k < frozen.size(); ++k) frozen.steps[k] = order.ordered[k];
        return frozen;
    }

public:
    /// The same as straight-line code, where that is better.
    static constexpr auto straight = freeze_straight();

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

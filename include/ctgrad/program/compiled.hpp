// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "lifetime.hpp"
#include "straight_line.hpp"
#include "translate.hpp"

namespace ctgrad::program {

/// A finished program as a constant.
template <int Size, int Variables, int Buffers, int Roots>
struct frozen_program {
    instruction instructions[Size]{};
    graph::variable_entry variables[Variables + 1]{};
    buffer buffers[Buffers + 1]{};
    int roots[Roots]{};

    static constexpr int size() { return Size; }
    static constexpr int buffer_count() { return Buffers; }
    constexpr const instruction& operator[](int k) const { return instructions[k]; }
};

/// A program under construction, ready to be copied into arrays of its size.
struct planned_program {
    instruction_list instructions;
    graph::index_list roots;
    graph::sequence<buffer> buffers;

    template <class Graph>
    constexpr explicit planned_program(const Graph& normal) {
        const translation<Graph> places{normal, instructions};
        for (const int root : normal.roots) roots.push_back(places[root]);
        const plan decided{instructions, roots};
        buffers = assign_buffers(instructions);
    }
};

/// What is computed for some expressions, all of them by one program.
template <expression... Es>
struct compiled {
private:
    static constexpr const auto& graph_ = graph::normal_graph<Es...>::value;

    struct sizes {
        int instructions;
        int buffers;
        int straight_steps;
    };
    static constexpr sizes measure() {
        const planned_program planned{graph_};
        const straight_line flat{planned.instructions, planned.roots, graph_};
        return {planned.instructions.size(), planned.buffers.size(), flat.size()};
    }
    static constexpr sizes measured = measure();
    static constexpr auto freeze() {
        const planned_program planned{graph_};
        frozen_program<measured.instructions, graph_.variable_count, measured.buffers, sizeof...(Es)> frozen;
        for (int k = 0; k < measured.instructions; ++k) frozen.instructions[k] = planned.instructions[k];
        for (int k = 0; k < graph_.variable_count; ++k) frozen.variables[k] = graph_.variables[k];
        for (int k = 0; k < measured.buffers; ++k) frozen.buffers[k] = planned.buffers[k];
        for (int k = 0; k < planned.roots.size(); ++k) frozen.roots[k] = planned.roots[k];
        return frozen;
    }

    static constexpr auto freeze_straight() {
        constexpr bool used = measured.straight_steps > 0;
        frozen_straight_line<measured.straight_steps, used ? (0 + ... + Es::shape.count()) : 0> frozen;
        if constexpr (used) {
            const planned_program planned{graph_};
            straight_line{planned.instructions, planned.roots, graph_}.freeze(frozen);
        }
        return frozen;
    }

public:
    static constexpr auto program = freeze();
    /// The same as straight-line code, where that is better.
    static constexpr auto straight = freeze_straight();

    /// Does the simplified result contain the variable?
    template <class Leaf>
    static consteval bool uses() {
        for (const graph::variable_entry& v : program.variables)
            if (v.tag == &graph::detail::tag<Leaf>) return true;
        return false;
    }
};

}  // namespace ctgrad::program

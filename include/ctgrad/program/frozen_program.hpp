// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "planning/lifetime.hpp"
#include "planning/plan.hpp"
#include "straight_line/straight_code.hpp"
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
    static constexpr int variable_count() { return Variables; }
    static constexpr int output_count() { return Roots; }
    constexpr const instruction& operator[](int k) const { return instructions[k]; }
};

/// A program under construction, ready to be copied into arrays of its size.
struct planned_program {
    instruction_list instructions;
    graph::index_list roots;
    graph::sequence<buffer> buffers;

    // The steps are a parameter, so that a compiler counts their costs when it first needs a program.
    template <bool DividesByNorms, class Graph, class Steps = every_step>
    constexpr planned_program(const Graph& normal, std::bool_constant<DividesByNorms>) {
        const translation<Graph, DividesByNorms> places{normal, instructions};
        for (const int root : normal.roots) roots.push_back(places[root]);
        const plan<Steps> decided{instructions, roots};
        buffers = assign_buffers(instructions);
    }
};

/// A program in arrays of a generous size: planning takes a compiler longer than copying.
template <int Capacity, int Roots>
struct generous_program {
    instruction instructions[Capacity]{};
    buffer buffers[Capacity]{};
    int roots[Roots]{};
    int instruction_count = 0;
    int buffer_count = 0;

    constexpr bool overflows() const { return instruction_count > Capacity || buffer_count > Capacity; }
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

}  // namespace ctgrad::program

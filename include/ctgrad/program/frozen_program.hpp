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

/// A program in arrays of a generous size: planning takes a compiler longer than copying. Of a long graph it
/// may be one that is not planned yet, or a part of it: of a translation that has come to so many nodes, and
/// where these stand.
template <int Capacity, int Roots, int Nodes>
struct generous_program {
    instruction instructions[Capacity]{};
    buffer buffers[Capacity]{};
    int places[Nodes]{};
    int roots[Roots]{};
    int instruction_count = 0;
    int buffer_count = 0;
    int translated = 0;
    bool is_planned = false;

    constexpr bool overflows() const { return instruction_count > Capacity || buffer_count > Capacity; }
};

/// A program under construction, ready to be copied into arrays of its size.
class planned_program {
public:
    instruction_list instructions;
    graph::index_list places;
    graph::index_list roots;
    graph::sequence<buffer> buffers;
    bool is_planned = false;

    /// Begins one; it is planned at once if its translation is finished. The steps are a parameter, so that a
    /// compiler counts their costs when it first needs a program.
    template <bool DividesByNorms, class Graph, class Steps = every_step>
    constexpr planned_program(const Graph& normal, std::bool_constant<DividesByNorms> divides) {
        translate(normal, divides);
        if (places.size() == normal.size()) make_plan<Steps>(normal);
    }
    /// Goes on with one: the rest of its translation, or its plan.
    template <bool DividesByNorms, class Graph, class Steps = every_step>
    constexpr planned_program(const Graph& normal, const auto& before,
                              std::bool_constant<DividesByNorms> divides) {
        instructions.begin_with(before.instructions, before.instruction_count);
        places.append(before.places, before.translated);
        if (before.translated == normal.size()) make_plan<Steps>(normal);
        else translate(normal, divides);
    }

private:
    template <bool DividesByNorms, class Graph>
    constexpr void translate(const Graph& normal, std::bool_constant<DividesByNorms>) {
        places = translation<Graph, DividesByNorms>{normal, instructions, places}.places();
    }
    // A narrow Bᵀ that others read, too, is written at last: they read B, whose rows are longer.
    constexpr int as_output(int place) {
        const instruction root = instructions[place];
        const dims shape = root.shape;
        if (!is_transpose(instructions, place) || shape.columns == 1 || shape.columns >= shape.rows ||
            !is_read(place))
            return place;
        return instructions.add(
            {.operation = root.operation, .left = root.left, .shape = shape, .as_matrix = true});
    }
    constexpr bool is_read(int place) const {
        for (int k = place + 1; k < instructions.size(); ++k)
            if (instructions[k].left == place || instructions[k].right == place) return true;
        return false;
    }
    template <class Steps>
    constexpr void make_plan(const auto& normal) {
        for (const int root : normal.roots) roots.push_back(as_output(places[root]));
        const plan<Steps> decided{instructions, roots};
        buffers = assign_buffers(instructions);
        is_planned = true;
    }
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

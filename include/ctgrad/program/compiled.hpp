// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "storage.hpp"
#include "translate.hpp"

namespace ctgrad::program {

/// A finished program as a constant.
template <int Size, int Variables, int Roots>
struct frozen_program {
    instruction instructions[Size]{};
    graph::variable_entry variables[Variables + 1]{};
    int roots[Roots]{};

    static constexpr int size() { return Size; }
    constexpr const instruction& operator[](int k) const { return instructions[k]; }
};

/// What is computed for some expressions, all of them by one program.
template <expression... Es>
struct compiled {
private:
    static constexpr const auto& graph_ = graph::normal_graph<Es...>::value;

    static constexpr void build(instruction_list& list, graph::index_list& roots) {
        const translation places{graph_, list};
        for (const int root : graph_.roots) roots.push_back(places[root]);
        const storage_plan plan{list, roots};
    }
    static constexpr int measure() {
        instruction_list list;
        graph::index_list roots;
        build(list, roots);
        return list.size();
    }
    static constexpr int measured = measure();
    static constexpr auto freeze() {
        instruction_list list;
        graph::index_list roots;
        build(list, roots);
        frozen_program<measured, graph_.variable_count, sizeof...(Es)> frozen;
        for (int k = 0; k < measured; ++k) frozen.instructions[k] = list[k];
        for (int k = 0; k < graph_.variable_count; ++k) frozen.variables[k] = graph_.variables[k];
        for (int k = 0; k < roots.size(); ++k) frozen.roots[k] = roots[k];
        return frozen;
    }

public:
    static constexpr auto program = freeze();

    /// Does the simplified result contain the variable?
    template <class Leaf>
    static consteval bool uses() {
        for (const graph::variable_entry& v : program.variables)
            if (v.tag == &graph::detail::tag<Leaf>) return true;
        return false;
    }
};

}  // namespace ctgrad::program

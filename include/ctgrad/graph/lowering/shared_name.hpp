// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/variables.hpp"
#include "normal_graph.hpp"

namespace ctgrad {
namespace graph {

/// A list of variables as a graph has them.
template <class Leaves>
struct listed_variables;
template <class... Leaves>
struct listed_variables<type_list<Leaves...>> {
    struct table {
        variable_entry entries[sizeof...(Leaves) + 1];
        static constexpr int variable_count = sizeof...(Leaves);

        constexpr const variable_entry& variable(int place) const { return entries[place]; }
    };
    static constexpr table value{{{nullptr, Leaves::description}..., {}}};
};

/// Two variables of a graph that have one name, by their places; −1 where there are none.
struct shared_name {
    int first = -1;
    int second = -1;
};

constexpr shared_name find_shared_name(const auto& g) {
    if (g.variable_count < 2) return {};
    hash_table names{64};
    for (int place = 0; place < g.variable_count; ++place) {
        const std::string_view name = g.variable(place).description.name;
        const int known = names.find_or_add(mixed(name), place, [&](int other_place) {
            return g.variable(other_place).description.name == name;
        });
        if (known != place) return {known, place};
    }
    return {};
}

}  // namespace graph

namespace diagnostics {

/// The shapes of two variables that have one name, to be printed with the assertion that failed.
template <class Shape, class OtherShape>
struct two_variables;

template <class Graph, graph::shared_name Found = graph::find_shared_name(Graph::value)>
struct names_in {
    static constexpr dims shape = Graph::value.variable(Found.first).description.shape;
    static constexpr dims other = Graph::value.variable(Found.second).description.shape;
    using type = two_variables<has_shape<shape.rows, shape.columns>, has_shape<other.rows, other.columns>>;
};
template <class Graph>
struct names_in<Graph, graph::shared_name{}> {
    using type = void;
};

/// What a graph that is a constant, such as normal_graph<E>, has of one name: two variables, or void.
template <class Graph>
using of_one_name = typename names_in<Graph>::type;
template <class Leaves>
using of_one_name_among = of_one_name<graph::listed_variables<Leaves>>;
template <class Found>
inline constexpr bool name_is_one_variable = std::is_void_v<Found>;

}  // namespace diagnostics
}  // namespace ctgrad

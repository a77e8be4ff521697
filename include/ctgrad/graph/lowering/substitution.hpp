// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/substituted_type.hpp"
#include "../differentiation/derivative_graph.hpp"

namespace ctgrad::graph {

/// A variable, by its tag, and what takes its place.
struct replacement {
    const void* tag = nullptr;
    const type_node* by = nullptr;
};

/// The nodes of a finished graph made again in another graph, with expressions in place of some of its
/// variables. These are lowered where they are met, so that variables are listed in the order of writing.
constexpr int import_with(expression_graph& g, const auto& from, const sequence<replacement>& replacements) {
    lowered_types types{g};
    index_list imported;
    for (int index = 0; index < from.size(); ++index) {
        const node& n = from[index];
        int place = -1;
        if (n.operation == operations::index_of<operations::variable>) {
            const variable_entry& v = from.variable(n.payload);
            for (const replacement& each : replacements)
                if (each.tag == v.tag) place = types.lower(each.by);
            if (place < 0) place = g.variable(v.tag, v.description);
        } else if (n.count == 0) {
            place = g.intern({.operation = n.operation,
                              .payload = n.payload,
                              .shape = n.shape,
                              .known = n.known,
                              .value = n.value,
                              .rank = n.rank},
                             {});
        } else {
            index_list operands;
            for (int k = 0; k < n.count; ++k) operands.push_back(imported.items[from.operand(index, k)]);
            const bool of_user = n.operation >= operations::first_of_user;
            place = make(g, n.operation, of_user ? g.place_of(from.users[n.payload]) : n.payload, operands);
        }
        imported.push_back(place);
    }
    return imported[from.roots[0]];
}

namespace detail {

template <class F, class... Xs, class... Bys>
struct lowering<substituted_type<F, replaced<Xs, Bys>...>> {
    static constexpr int run(expression_graph& g) {
        return import_with(g, value_of<F>, {{&tag<typename Xs::leaf_type>, &lowering<Bys>::node}...});
    }
    static constexpr type_node node{&run,
                                    mixed(lowering<F>::node.hash, (0u + ... + lowering<Bys>::node.hash))};
};

}  // namespace detail
}  // namespace ctgrad::graph

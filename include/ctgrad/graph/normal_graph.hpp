// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "derivative_graph.hpp"

namespace ctgrad::graph {

namespace detail {

template <bool KeepsSums, expression... Es>
struct graph_of {
    static constexpr void build(expression_graph& g, index_list& roots) {
        g.keeps_sums = KeepsSums;
        lowered_types types{g};
        roots = {lower_beside<Es, Es...>(g, types)...};
        factor(g, roots);
    }
    static constexpr const auto& value = constant_graph<graph_of>::value;
};

}  // namespace detail

/// The normal form of expressions, in one graph: what is common to them is there once. Sums are flat, so that
/// it does not matter how they were written.
template <expression... Es>
using normal_graph = detail::graph_of<false, Es...>;

/// The same for programs: a sum that something else needs, too, is computed once and is one term of other
/// sums. A recurrence u + f(u), written out, is as long as it has steps.
template <expression... Es>
using evaluation_graph = detail::graph_of<true, Es...>;

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "derivative_graph.hpp"

namespace ctgrad::graph {

/// The normal form of expressions, in one graph: what is common to them is there once.
template <expression... Es>
struct normal_graph {
    static constexpr void build(expression_graph& g, index_list& roots) {
        lowered_types types{g};
        roots = {detail::lower_beside<Es, Es...>(g, types)...};
        factor(g, roots);
    }
    static constexpr const auto& value = constant_graph<normal_graph>::value;
};

}  // namespace ctgrad::graph

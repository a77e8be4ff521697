// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "normal_blocks.hpp"

namespace ctgrad::graph {
namespace detail {

/// A term that takes rows of a matrix and puts them somewhere: E_i E_jᵀ r, or e_i (e_jᵀ r) with a number.
struct moved_rows {
    selection to{};
    selection from{};
    index_list rest;
};

/// Most terms move none, which is cheap to see.
constexpr bool may_move_rows(const expression_graph& g, int term) {
    using namespace operations;
    const int operation = g[term].operation;
    return operation == index_of<product>
               ? as_selection(g, g.operand(term, 0)).found
               : operation == index_of<scalar_multiple> && g.is<product>(g.operand(term, 0));
}

/// Of a term that may; a selection is found in it if it does.
constexpr moved_rows as_moved_rows(const expression_graph& g, int term) {
    using namespace operations;
    const bool multiple = g.is<scalar_multiple>(term);
    const int chain = multiple ? g.operand(term, 0) : term;
    moved_rows m;
    m.to = as_selection(g, g.operand(multiple ? term : chain, multiple ? 1 : 0));
    m.from = as_selection(g, g.operand(chain, multiple ? 0 : 1));
    // a selection, and a transposed one of as many rows
    if (!m.from.found || m.to.shape.rows < m.to.shape.columns || m.from.shape.rows > m.from.shape.columns ||
        m.to.shape.columns != m.from.shape.rows)
        m.to.found = false;
    for (int k = multiple ? 1 : 2; k < g[chain].count; ++k) m.rest.push_back(g.operand(chain, k));
    return m;
}

constexpr bool continues(const moved_rows& a, const moved_rows& b) {
    const int count = a.to.shape.columns;
    return a.rest == b.rest && a.from.shape.columns == b.from.shape.columns &&
           b.to.offset == a.to.offset + count && b.from.offset == a.from.offset - count;
}

}  // namespace detail

/// Neighbouring rows that stay neighbours are moved together: e₀e₁ᵀx + e₁e₂ᵀx is E E₁ᵀx, and a vector that is
/// put together of all its elements is the vector. One such pair of terms of a sum; false where there is
/// none.
constexpr bool join_parts(expression_graph& g, index_list& terms) {
    sequence<detail::moved_rows> parts;
    index_list places;
    const int count = terms.size();
    for (int k = 0; k < count; ++k) {
        if (!detail::may_move_rows(g, terms.items[k])) continue;
        const detail::moved_rows m = detail::as_moved_rows(g, terms[k]);
        if (!m.to.found) continue;
        parts.push_back(m);
        places.push_back(k);
    }
    for (int i = 0; i < parts.size(); ++i)
        for (int j = 0; j < parts.size(); ++j) {
            if (i == j || !detail::continues(parts[i], parts[j])) continue;
            detail::moved_rows joined = parts[i];
            joined.to.shape.columns += parts[j].to.shape.columns;
            joined.from.shape.rows += parts[j].from.shape.rows;
            index_list factors{node_of(g, joined.to), node_of(g, joined.from)};
            factors.append(joined.rest);
            terms[places[i]] = make_product(g, factors);
            terms.erase(places[j]);
            return true;
        }
    return false;
}

}  // namespace ctgrad::graph

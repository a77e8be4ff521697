// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../rules/match.hpp"
#include "outer_factors.hpp"

namespace ctgrad::graph {

constexpr int make_sum(expression_graph& g, const index_list& summands, dims shape);
constexpr int make_product(expression_graph& g, const index_list& factors);
template <class... More>
constexpr int make_product(expression_graph& g, int factor, More... more);

namespace detail {

/// A chain but for its first or its last factor.
constexpr int without_outer_factor(expression_graph& g, int chain, bool last) {
    const int count = g[chain].count;
    return part_of(g, operations::index_of<operations::product>, g.operands(chain), last ? 0 : 1,
                   last ? count - 1 : count);
}

/// The terms that are chains and have the outer factor of one of them.
constexpr index_list chains_with_outer_factor(const expression_graph& g, const index_list& terms, int one,
                                              bool last) {
    const int factor = outer_factor(g, terms.items[one], last);
    index_list places;
    for (int k = one; k < terms.size(); ++k)
        if (g.is<operations::product>(terms.items[k]) && outer_factor(g, terms.items[k], last) == factor)
            places.push_back(k);
    return places;
}

}  // namespace detail

/// a b + a c + a d + ... is a (b + c + d + ...), and the same with a behind. The rules for two terms would do
/// it too, but a long sum would be made again for each of its terms. Done for the first three or more such
/// terms; false where there are none.
constexpr bool factor_many(expression_graph& g, index_list& terms) {
    using namespace operations;
    for (const bool last : {false, true})
        for (int one = 0; one + 2 < terms.size(); ++one) {
            if (!g.is<product>(terms[one]) || g.shape(g.operand(terms[one], 0)).scalar()) continue;
            if (is_better_distributed(g, terms, terms[one], last)) continue;
            const index_list places = detail::chains_with_outer_factor(g, terms, one, last);
            if (places.size() < 3) continue;
            const int factor = outer_factor(g, terms[one], last);
            index_list others;
            for (const int place : places)
                others.push_back(detail::without_outer_factor(g, terms[place], last));
            const int sum = make_sum(g, others, g.shape(others[0]));
            terms[one] = last ? make_product(g, sum, factor) : make_product(g, factor, sum);
            for (int k = places.size(); k-- > 1;) terms.erase(places[k]);
            return true;
        }
    return false;
}

}  // namespace ctgrad::graph

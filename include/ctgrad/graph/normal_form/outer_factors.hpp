// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression_graph.hpp"

namespace ctgrad::graph {

/// The first or the last matrix of a term of a sum.
constexpr int outer_factor(const expression_graph& g, int term, bool last) {
    using namespace operations;
    if (g.is<scalar_multiple>(term)) return outer_factor(g, g.operand(term, 1), last);
    if (!g.is<product>(term)) return term;
    return g.operand(term, last ? g[term].count - 1 : 0);
}

/// Does a chain without its first or its last factor, a matrix, contain a column by a row?
constexpr bool is_of_rank_one_without(const expression_graph& g, int chain, bool last) {
    const int end = last ? g[chain].count - 1 : g[chain].count;
    for (int k = last ? 1 : 2; k < end; ++k)
        if (g.shape(g.operand(chain, k)).rows == 1) return true;
    return false;
}

/// Does a program multiply an outer factor with a few columns or rows, rather than with a sum of columns by
/// rows: F a b' + F c d' and not F (a b' + c d')?
constexpr bool is_better_distributed(const expression_graph& g, const index_list& terms, int chain,
                                     bool last) {
    if (!g.mode.combines_roots || !is_of_rank_one_without(g, chain, last)) return false;
    const int factor = outer_factor(g, chain, last);
    int columns = 0;
    for (int term : terms) {
        if (g.is<operations::scalar_multiple>(term)) term = g.operand(term, 1);
        if (g.is<operations::product>(term) && outer_factor(g, term, last) == factor) ++columns;
    }
    return columns < g.shape(factor).rows && columns < g.shape(factor).columns;
}

/// The first and the last factor of every term of a sum. Only terms that have one of them in common can have
/// a common factor taken out, and long sums seldom have such terms. Of products of numbers nothing is taken
/// out.
class outer_factors {
public:
    constexpr outer_factors(const expression_graph& g, const index_list& terms)
        : count_(terms.size()), first_(terms.size()), last_(terms.size()) {
        hash_table seen{16};
        for (int k = 0; k < count_; ++k) {
            int term = terms.items[k];
            if (g.is<operations::scalar_multiple>(term)) term = g.operand(term, 1);
            const bool chain = g.is<operations::product>(term) && !g.shape(g.operand(term, 0)).scalar();
            first_.items[k] = chain && !is_better_distributed(g, terms, term, false)
                                  ? 2 * g.operand(term, 0) + 2
                                  : -2 * k - 1;
            last_.items[k] = chain && !is_better_distributed(g, terms, term, true)
                                 ? 2 * g.operand(term, g[term].count - 1) + 3
                                 : -2 * k - 2;
            if (!chain) continue;
            for (const int key : {first_.items[k], last_.items[k]}) {
                const int before =
                    seen.find_or_add(static_cast<unsigned>(key) * 37, k, [](int) { return true; });
                if (before != k) any_ = true;
            }
        }
    }

    /// Have any two terms one in common?
    constexpr bool any_shared() const { return any_; }
    constexpr bool shared(int one, int other) const {
        return first_.items[one] == first_.items[other] || last_.items[one] == last_.items[other];
    }

private:
    int count_;
    index_list first_;
    index_list last_;
    bool any_ = false;
};

}  // namespace ctgrad::graph

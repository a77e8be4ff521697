// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression_graph.hpp"
#include "../structure.hpp"

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

/// Has a chain, or its transpose, this outer factor?
constexpr bool has_outer_factor(const expression_graph& g, int chain, int factor) {
    if (!g.is<operations::product>(chain)) return false;
    for (const bool last : {false, true}) {
        const int outer = outer_factor(g, chain, last);
        if (outer == factor || are_transposes(g, outer, factor)) return true;
    }
    return false;
}

/// Is a number divided by the norm of a chain with this outer factor?
constexpr bool is_divided_by_norm_with(const expression_graph& g, int number, int factor, int depth = 3) {
    using namespace operations;
    if (g.is<integer_power>(number) && g[number].payload < 0) {
        const int divisor = g.operand(number, 0);
        return g.is<euclidean_norm>(divisor) && has_outer_factor(g, g.operand(divisor, 0), factor);
    }
    if (depth == 0 || !(g.is<product>(number) || g.is<addition>(number))) return false;
    for (int k = 0; k < g[number].count; ++k)
        if (is_divided_by_norm_with(g, g.operand(number, k), factor, depth - 1)) return true;
    return false;
}

/// Is a term infinite without its outer factor where it is 0 with it, as MᵀM z/‖M z‖ without z is?
constexpr bool is_direction_with(const expression_graph& g, int term, bool last) {
    return g.is<operations::scalar_multiple>(term) &&
           is_divided_by_norm_with(g, g.operand(term, 0), outer_factor(g, term, last));
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
            const bool keeps_first = is_direction_with(g, term, false);
            const bool keeps_last = is_direction_with(g, term, true);
            if (g.is<operations::scalar_multiple>(term)) term = g.operand(term, 1);
            const bool chain = g.is<operations::product>(term) && !g.shape(g.operand(term, 0)).scalar();
            first_.items[k] = chain && !keeps_first && !is_better_distributed(g, terms, term, false)
                                  ? 2 * g.operand(term, 0) + 2
                                  : -2 * k - 1;
            last_.items[k] = chain && !keeps_last && !is_better_distributed(g, terms, term, true)
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

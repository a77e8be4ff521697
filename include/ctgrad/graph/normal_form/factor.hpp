// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../algebra.hpp"
#include "../compiler_limits.hpp"

namespace ctgrad::graph {

/// How often each node is needed: as a root, and as an operand of what is needed.
constexpr index_list count_uses(const expression_graph& g, const index_list& roots) {
    index_list uses(g.size());
    for (const int root : roots) ++uses[root];
    for (int index = g.size(); index-- > 0;)
        if (uses.items[index] != 0)
            for (int k = 0; k < g[index].count; ++k) ++uses.items[g.operand(index, k)];
    return uses;
}

namespace detail {

/// Is a term of a sum a sum that nothing else needs?
constexpr bool has_a_sum_of_its_own(const expression_graph& g, const index_list& uses, int sum) {
    for (int k = 0; k < g[sum].count; ++k)
        if (g.is<operations::addition>(g.operand(sum, k)) && uses.items[g.operand(sum, k)] == 1) return true;
    return false;
}

/// The terms of a sum as they are now, of sums that nothing else needs their terms.
constexpr index_list changed_terms(const expression_graph& g, const index_list& uses,
                                   const index_list& changed, int sum) {
    index_list terms;
    for (int k = 0; k < g[sum].count; ++k) {
        const int before = g.operand(sum, k);
        const int term = changed.items[before];
        if (g.is<operations::addition>(before) && g.is<operations::addition>(term) && uses.items[before] == 1)
            terms.append(g.operands(term));
        else terms.push_back(term);
    }
    return terms;
}

}  // namespace detail

/// Takes common factors out of the sums that the roots need, the last step of a normal form: x'A + x'A' is
/// x'(A + A'). What stands above a changed sum is made again, and what was known of it still holds. When so
/// many normal forms have been made it stops, and leaves behind the roots the node that is next and pairs of
/// nodes before and after their change, with which it goes on.
constexpr void factor(expression_graph& g, index_list& roots, int root_count, int most_made) {
    index_list left;
    left.append(roots.items + root_count, roots.size() - root_count);
    roots.erase(root_count, left.size());
    const index_list uses = count_uses(g, roots);
    const int size = g.size();
    index_list changed(size, -1);
    int next = 0;
    for (; !left.empty() && next < left[0]; ++next) changed.items[next] = next;
    for (int k = 1; k < left.size(); k += 2) changed[left[k]] = left[k + 1];
    g.factors = true;
    g.made.forget();
    for (int index = next; index < size; ++index) {
        if (uses.items[index] == 0) continue;
        if (g.made.size() >= most_made) {
            roots.push_back(index);
            break;
        }
        const int count = g[index].count;
        const bool sum = g.is<operations::addition>(index);
        int same = 0;
        while (same < count && changed.items[g.operand(index, same)] == g.operand(index, same)) ++same;
        index_list operands = g.operands(index);
        if (same == count && !(sum && (outer_factors(g, operands).any_shared() ||
                                       detail::has_a_sum_of_its_own(g, uses, index)))) {
            changed.items[index] = index;
            continue;
        }
        if (sum) operands = detail::changed_terms(g, uses, changed, index);
        else
            for (int& operand : operands) operand = changed.items[operand];
        const structure known = g[index].known;
        changed[index] = make(g, g[index].operation, g[index].payload, operands);
        g.learn(changed[index], known);
    }
    g.factors = false;
    g.made.forget();
    if (roots.size() == root_count) {
        for (int& root : roots) root = changed[root];
        return;
    }
    const int end = roots.back();
    for (int index = 0; index < end; ++index)
        if (changed.items[index] != index && uses.items[index] != 0) {
            roots.push_back(index);
            roots.push_back(changed[index]);
        }
}

/// All at once.
constexpr void factor(expression_graph& g, index_list& roots) {
    factor(g, roots, roots.size(), without_end);
}

}  // namespace ctgrad::graph

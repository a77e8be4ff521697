// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "reference.hpp"

namespace ctgrad::graph {

/// The number that a node is a multiple of, 1 if of none.
constexpr numeric::rational number_in_front(const auto& g, int index) {
    while (traits(g[index].operation).multiplication) index = g.operand(index, 0);
    return g[index].operation == operations::index_of<operations::number> ? g[index].value : 1;
}

/// Is b the transpose of a, as far as it has been made? Nothing is made for it.
constexpr bool are_transposes(const expression_graph& g, int a, int b) {
    constexpr int transposition = operations::index_of<operations::transposition>;
    const node& m = g[a];
    const node& n = g[b];
    if (m.leftmost != n.leftmost || m.shape.rows != n.shape.columns || m.shape.columns != n.shape.rows)
        return false;
    if (a == b) return has(m.known, symmetric);
    if (m.operation == transposition) return g.operand(a, 0) == b;
    if (n.operation == transposition) return g.operand(b, 0) == a;
    constexpr int multiple = operations::index_of<operations::scalar_multiple>;
    if (m.operation == multiple && n.operation == multiple && g.operand(a, 0) == g.operand(b, 0))
        return are_transposes(g, g.operand(a, 1), g.operand(b, 1));
    return g.made.find(transposition, 0, &a, 1) == b || g.made.find(transposition, 0, &b, 1) == a;
}

/// What the middle of A ⋯ M ⋯ Aᵀ, a product that reads the same from both ends, says of the whole:
/// xᵀA M Aᵀx is (Aᵀx)ᵀM(Aᵀx), which need not be above zero where Aᵀx is zero. K M K = −K M Kᵀ of a
/// skew-symmetric K keeps all but the sign.
constexpr structure structure_of_congruence(const expression_graph& g, const index_list& chain) {
    int first = 0;
    int last = chain.size() - 1;
    structure kept = positive_semidefinite | skew_symmetric;
    for (; first < last; ++first, --last) {
        const int outer = chain.items[first];
        if (outer == chain.items[last] && has(g[outer].known, skew_symmetric))
            kept = property::symmetric | skew_symmetric;
        else if (!are_transposes(g, outer, chain.items[last])) return property::none;
    }
    return (first > last ? positive_semidefinite : g[chain.items[first]].known) & kept;
}

/// Is every term, or every factor of a Hadamard product, symmetric or there beside its transpose?
constexpr bool is_paired_with_transposes(const expression_graph& g, const index_list& parts) {
    const int count = parts.size();
    for (int k = 0; k < count; ++k) {
        if (has(g[parts.items[k]].known, symmetric)) continue;
        int other = 0;
        while (other < count && !are_transposes(g, parts.items[k], parts.items[other])) ++other;
        if (other == count) return false;
    }
    return true;
}

/// x/‖x‖ and −x/‖x‖ are of unit norm, p/sum(p) adds up to 1.
constexpr structure structure_of_quotient(const expression_graph& g, int number, int dividend) {
    using namespace operations;
    const bool is_signed = g.is<product>(number) && g[number].count == 2 &&
                           g.is<operations::number>(g.operand(number, 0)) &&
                           g[g.operand(number, 0)].value == -1;
    const int quotient = is_signed ? g.operand(number, 1) : number;
    if (!g.is<integer_power>(quotient) || g[quotient].payload != -1) return property::none;
    const int divisor = g.operand(quotient, 0);
    if (g[divisor].count != 1 || g.operand(divisor, 0) != dividend) return property::none;
    return known_if(g.is<euclidean_norm>(divisor), property::unit_norm) |
           known_if(g.is<entry_sum>(divisor) && !is_signed, property::sums_to_one);
}

constexpr structure structure_of(const expression_graph& g, int operation, const index_list& operands,
                                 dims shape) {
    const operation_traits& t = traits(operation);
    const int count = operands.size();
    structure known = g[operands.items[0]].known;
    bool is_constant = has(known, property::constant);
    if (count == 1) known = t.unary_keeps(known);
    for (int k = 1; k < count; ++k) {
        const structure next = g[operands.items[k]].known;
        is_constant = is_constant && has(next, property::constant);
        known = t.binary_keeps(known, next);
    }
    known = known | known_if(is_constant, property::constant);
    if (operation == operations::index_of<operations::scalar_multiple>)
        known = known | structure_of_quotient(g, operands.items[0], operands.items[1]);
    if (shape.columns == 1 || shape.rows != shape.columns || has(known, symmetric)) return known;
    if (operation == operations::index_of<operations::product>)
        return known | structure_of_congruence(g, operands);
    return known | known_if(t.commutative && is_paired_with_transposes(g, operands), symmetric);
}

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "comparison_plan.hpp"
#include "field_evaluation.hpp"

namespace ctgrad::graph {

/// Is there a matrix that claims all of that, and is one known? Of claims that contradict each other
/// everything is true.
constexpr bool is_possible(property claimed) {
    for (const property total :
         {property::rows_sum_to_one, property::columns_sum_to_one, property::unit_norm, property::one_hot})
        if (has(claimed, total)) return false;
    const bool has_signs = has(claimed, property::positive) || has(claimed, property::sums_to_one);
    const bool has_zeros = has(claimed, lower_triangular) || has(claimed, upper_triangular) ||
                           has(claimed, skew_symmetric) || has(claimed, property::orthogonal);
    return !(has_signs && has_zeros) && !(has(claimed, skew_symmetric) && has(claimed, symmetric));
}

namespace detail {

/// Is the value over the field the real one, modulo its primes?
constexpr bool is_arithmetic(int operation) {
    using namespace operations;
    if (operation == index_of<integer_power>) return true;
    return !traits(operation).function && !traits(operation).entrywise_of_two &&
           !traits(operation).function_of_matrix && !is_of_user(operation) &&
           operation != index_of<euclidean_norm> && operation != index_of<log_sum_exponential> &&
           operation != index_of<normalised_exponential> && operation != index_of<log_absolute_determinant> &&
           operation != index_of<linear_solution> && operation != index_of<pseudo_inverse_of_matrix> &&
           operation != index_of<quotient> && operation != index_of<entrywise_quotient>;
}

template <class Graph>
constexpr bool is_arithmetic_of_possible_variables(const Graph& g) {
    for (int index = 0; index < g.size(); ++index)
        if (!is_arithmetic(g[index].operation)) return false;
    for (int place = 0; place < g.variable_count; ++place)
        if (!is_possible(g.variable(place).description.properties)) return false;
    return true;
}

constexpr bool has_reciprocal(prime_field x) {
    return x.residues[0] != 0 && x.residues[1] != 0;
}

/// Is nothing divided by zero, modulo any of the primes?
template <class Graph>
constexpr bool is_defined_everywhere(const Graph& g, const field_evaluation<Graph>& point) {
    using namespace operations;
    for (int index = 0; index < g.size(); ++index) {
        const node& n = g[index];
        const bool is_power = n.operation == index_of<integer_power> && n.payload < 0;
        const bool is_inverse = n.operation == index_of<matrix_inverse> ||
                                (n.operation == index_of<power_of_matrix> && n.payload < 0);
        if (!is_power && !is_inverse) continue;
        const field_matrix& operand = point[g.operand(index, 0)];
        if (is_inverse && !has_reciprocal(determinant_of(operand))) return false;
        for (int k = 0; is_power && k < operand.shape.count(); ++k)
            if (!has_reciprocal(operand.entries.items[k])) return false;
    }
    return true;
}

/// How the roots of a graph can be refuted by arithmetic: no kinds if they cannot.
template <class Graph>
constexpr comparison_plan plan_refutation(const Graph& g) {
    return is_arithmetic_of_possible_variables(g) ? plan_comparison(g) : comparison_plan{};
}

/// Do two rational functions differ where both exist? What they are at whole numbers differs modulo a prime;
/// so they differ almost everywhere among the matrices of that kind.
template <class Graph>
constexpr bool differ_at_a_point(const Graph& g, int longest, int kinds) {
    const field_evaluation point{g, 20240229u, longest, kinds};
    return !(point[g.roots[0]] == point[g.roots[1]]) && is_defined_everywhere(g, point);
}

}  // namespace detail
}  // namespace ctgrad::graph

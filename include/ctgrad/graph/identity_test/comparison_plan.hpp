// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../compiler_limits.hpp"
#include "distinct_indices.hpp"
#include "evaluation_cost.hpp"
#include "padding.hpp"
#include "random_variable.hpp"

namespace ctgrad::graph {

/// How the roots of a graph are compared: at which lengths, and how many kinds of orthogonal matrices there
/// are. No kinds: there is no way within a compiler's limits.
struct comparison_plan {
    int longest = 1 << 20;
    int kinds = 0;
};

namespace detail {

// Modulo one of the primes at least no number is taken for zero: where one is a multiple of the first and one
// of the second, their product would be zero modulo both. So would be xⁿ − 1 for some n of the order of a
// prime.
template <class Graph>
constexpr bool numbers_are_told_apart(const Graph& g) {
    constexpr int largest_exponent = 1 << 20;
    bool is_multiple_of[numeric::prime_field::fields]{};
    for (int index = 0; index < g.size(); ++index) {
        const auto& n = g[index];
        if (n.operation == operations::index_of<operations::integer_power> &&
            (n.payload > largest_exponent || n.payload < -largest_exponent))
            return false;
        if (n.operation != operations::index_of<operations::number> || n.value.numerator == 0) continue;
        const auto numerator = numeric::in_field(n.value.numerator);
        const auto denominator = numeric::in_field(n.value.denominator);
        for (int field = 0; field < numeric::prime_field::fields; ++field)
            if (numerator.residues[field] == 0 || denominator.residues[field] == 0)
                is_multiple_of[field] = true;
    }
    bool of_all = true;
    for (const bool of_this : is_multiple_of) of_all = of_all && of_this;
    return !of_all;
}

// Whatever is orthogonal and more has true lengths (padding.hpp), and the others are of as many kinds at all.
template <class Graph>
constexpr int kinds_of_variables(const Graph& g) {
    int total = 1;
    for (int place = 0; place < g.variable_count; ++place) {
        const leaf_description& variable = g.variable(place).description;
        if (variable.properties != property::none)
            total *= kinds_of_matrix(variable.properties, variable.shape.rows);
        if (total > most_kinds) return 0;
    }
    return total;
}

// Most comparisons are of so little that nothing need be counted.
template <class Graph>
constexpr bool is_small(const Graph& g) {
    if (g.size() > few_nodes) return false;
    for (int index = 0; index < g.size(); ++index)
        if (g[index].shape.rows > few_rows || g[index].shape.columns > few_rows) return false;
    return true;
}

// Which square variables are continued by the identity and which by zeros is tried out.
template <class Graph>
constexpr bool does_not_see_lengths(const Graph& g, const reduced_lengths& lengths) {
    unsigned tried = 0;
    int squares = 0;
    for (int place = 0; place < g.variable_count && place < 32; ++place) {
        const dims shape = g.variable(place).description.shape;
        if (shape.square() && lengths.length(shape.rows) != shape.rows && ++squares <= most_tried_paddings)
            tried |= 1u << place;
    }
    for (unsigned by_identity = tried;; by_identity = (by_identity - 1) & tried) {
        if (padding{g, lengths, by_identity}.holds()) return true;
        if (by_identity == 0) return false;
    }
}

}  // namespace detail

/// The true lengths where they cost little, else reduced ones if that is proven to be right, else the true
/// ones as far as they can be afforded.
template <class Graph>
constexpr comparison_plan plan_comparison(const Graph& g) {
    if (!detail::numbers_are_told_apart(g)) return {};
    if (detail::is_small(g)) return {1 << 20, detail::kinds_of_variables(g)};
    const reduced_lengths true_lengths{g, 1 << 20};
    const std::int64_t steps = evaluation_steps(g, true_lengths);
    const comparison_plan as_they_are{1 << 20, detail::kinds_of_variables(g)};
    if (steps <= cheap_evaluation) return as_they_are;
    const int indices = distinct_indices(g, shortest_reduced_length) + 1;
    const int longest = indices > shortest_reduced_length ? indices + indices % 2 : shortest_reduced_length;
    const reduced_lengths lengths{g, longest};
    if (evaluation_steps(g, lengths) <= affordable_evaluation && detail::does_not_see_lengths(g, lengths))
        return {longest, detail::kinds_of_variables(g)};
    return steps <= affordable_evaluation ? as_they_are : comparison_plan{};
}

}  // namespace ctgrad::graph

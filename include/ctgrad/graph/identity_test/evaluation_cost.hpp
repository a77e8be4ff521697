// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lowering/normal_graph.hpp"
#include "reduced_lengths.hpp"

namespace ctgrad::graph {

namespace detail {

inline constexpr std::int64_t steps_of_an_entry = 24;
inline constexpr std::int64_t steps_of_a_function = 60;

constexpr std::int64_t steps_of_whole(const node& n, std::int64_t rows) {
    using namespace operations;
    const std::int64_t cube = rows * rows * (rows + steps_of_an_entry);
    if (traits(n.operation).function_of_matrix) return 14 * cube;
    if (n.operation == index_of<matrix_adjugate>) return 8 * cube;
    if (n.operation == index_of<power_of_matrix>)
        return 4 * cube * ((n.payload < 0 ? -n.payload : n.payload) + 1);
    return 3 * cube;
}
/// An adjugate for every choice of a row for each direction.
constexpr std::int64_t steps_of_differential(const node& n, std::int64_t rows, std::int64_t length) {
    constexpr std::int64_t unaffordable = std::int64_t{1} << 32;
    std::int64_t total = steps_of_whole(n, rows);
    for (; length > 0 && total < unaffordable; length -= rows) total *= 3 * rows;
    return total;
}

}  // namespace detail

/// About how many statements a compiler interprets to evaluate a graph over the field: what decides whether
/// the true lengths can be afforded.
template <class Graph>
constexpr std::int64_t evaluation_steps(const Graph& g, const reduced_lengths& lengths) {
    using namespace operations;
    std::int64_t total = 0;
    for (int index = 0; index < g.size(); ++index) {
        const node& n = g[index];
        const std::int64_t rows = lengths.length(n.shape.rows);
        const std::int64_t columns = lengths.length(n.shape.columns);
        total += rows * columns *
                 (traits(n.operation).function ? detail::steps_of_a_function : detail::steps_of_an_entry);
        if (n.operation == index_of<variable>) {
            const bool is_orthogonal =
                has(g.variable(n.payload).description.properties, property::orthogonal);
            total += is_orthogonal ? 3 * detail::steps_of_whole(n, rows) : 0;
        }
        for (int k = 0; k < n.count; ++k) {
            const dims operand = g[g.operand(index, k)].shape;
            const std::int64_t length = lengths.length(operand.rows);
            total += length * lengths.length(operand.columns) * detail::steps_of_an_entry;
            if (n.operation == index_of<product> && k > 0)
                total += 4 * lengths.length(g[index].shape.rows) * length * lengths.length(operand.columns);
            if (n.operation == index_of<differential_of_adjugate> && k > 0)
                total += detail::steps_of_differential(n, rows, length);
            // of a matrix of so many blocks as there are products of directions
            if (traits(n.operation).function_of_matrix && k > 0)
                total += detail::steps_of_whole(n, rows << (length < 4 * rows ? length / rows : 4));
            if (n.operation == index_of<pseudo_inverse_of_matrix>)
                total += 3 * detail::steps_of_whole(n, rows < columns ? columns : rows);
            if (n.count == 1 && operand.square() && !traits(n.operation).pointwise)
                total += detail::steps_of_whole(n, length);
        }
    }
    return total;
}

}  // namespace ctgrad::graph

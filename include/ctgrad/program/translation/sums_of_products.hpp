// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "chain_order.hpp"

namespace ctgrad::program {

/// The trace of an instruction that nothing else reads. Of a product only the entries on its diagonal are
/// computed, and of ‖A‖² = tr(AᵀA) not even the second factor.
constexpr int trace_of(instruction_list& program, int k) {
    using namespace operations;
    const instruction i = program[k];
    if (i.operation == index_of<scalar_multiple>)
        return program.combine<scalar_multiple>(i.left, trace_of(program, i.right));
    if (i.operation == index_of<transposition>) return trace_of(program, i.left);
    if (i.operation == index_of<steps::other_diagonal>) return program.add<entry_sum>(i.right);
    if (i.operation != index_of<product>) return program.add<matrix_trace>(k);
    const bool left_turned = is_transpose(program, i.left);
    if (are_transposes(program, i.left, i.right))
        return program.add<squared_euclidean_norm>(left_turned ? i.right : i.left);
    if (left_turned) return program.combine<steps::sum_of_products>(program[i.left].left, i.right);
    return program.combine<steps::sum_of_products>(i.left, transposed(program, i.right));
}

/// The diagonal of an instruction that nothing else reads, as a column.
constexpr int diagonal_of_result(instruction_list& program, int k) {
    using namespace operations;
    const instruction i = program[k];
    if (is_diagonal(program, k)) return diagonal_of(program, k);
    if (i.operation == index_of<scalar_multiple>)
        return program.combine<scalar_multiple>(i.left, diagonal_of_result(program, i.right));
    if (i.operation == index_of<transposition>) return diagonal_of_result(program, i.left);
    if (i.operation == index_of<steps::row_scaling>)
        return program.combine<hadamard_product>(i.left, diagonal_of_result(program, i.right));
    if (i.operation == index_of<steps::column_scaling>)
        return program.combine<hadamard_product>(diagonal_of_result(program, i.left),
                                                 transposed(program, i.right));
    if (i.operation == index_of<product>) return program.combine<steps::diagonal_of_product>(i.left, i.right);
    if (i.operation == index_of<steps::other_diagonal>) return i.right;
    return program.add<diagonal_extraction>(k);
}

/// The trace of a chain, which begins and ends anywhere: tr(ABC) = tr((CA)B). The last product costs no more
/// than it has entries, unless it is solved instead.
constexpr int trace_of_chain(instruction_list& program, const graph::index_list& factors) {
    const int count = factors.size();
    graph::index_list round = factors;
    round.append(factors);
    const chain_order order{program, round, count - 1};
    std::int64_t least = -1;
    int begin = 0;
    int middle = 0;
    for (int first = 0; first < count; ++first)
        for (int split = first; split < first + count - 1; ++split) {
            const std::int64_t cost = order.cost_without_last_product(first, split, first + count - 1);
            if (least >= 0 && cost >= least) continue;
            least = cost;
            begin = first;
            middle = split;
        }
    const int left = order.multiply(begin, middle);
    const int right = order.multiply(middle + 1, begin + count - 1);
    return trace_of(program, multiply(program, left, right));
}

/// The sum of all entries of a chain, whose product is there if it is needed: 1ᵀAB1 is (1ᵀA)(B1), a row and a
/// column.
constexpr int sum_of_chain(instruction_list& program, const graph::index_list& factors, int whole) {
    using namespace operations;
    const dims shape = program[whole].shape;
    if (!shape.row() && !shape.column()) {
        graph::index_list between_ones;
        between_ones.push_back(program.add({.operation = index_of<one_matrix>, .shape = {1, shape.rows}}));
        between_ones.append(factors);
        between_ones.push_back(program.add({.operation = index_of<one_matrix>, .shape = {shape.columns, 1}}));
        const chain_order order{program, between_ones};
        if (order.cost() < chain_order{program, factors}.cost()) return order.multiply();
    }
    if (is_diagonal(program, whole)) whole = diagonal_of(program, whole);
    return program.add<entry_sum>(whole);
}

/// The diagonal of a chain.
constexpr int diagonal_of_chain(instruction_list& program, const graph::index_list& factors) {
    const int last = factors.size() - 1;
    const chain_order order{program, factors, last};
    int best = 0;
    for (int split = 1; split < last; ++split)
        if (order.cost_without_last_product(0, split, last) < order.cost_without_last_product(0, best, last))
            best = split;
    const int left = order.multiply(0, best);
    return diagonal_of_result(program, multiply(program, left, order.multiply(best + 1, last)));
}

}  // namespace ctgrad::program

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "chains_of_graph.hpp"
#include "multiplication.hpp"

namespace ctgrad::program {

/// Are the ends of a symmetric product F P Fᵀ, which may be written in two ways, a stack of mostly zeros and
/// its transpose? Then one of them is enough. K M K of a skew-symmetric K is symmetric, too.
constexpr bool is_congruence_by_stack(const instruction_list& program, const graph::index_list& factors) {
    const int first = factors[0];
    return factors.size() >= 3 && !is_diagonal(program, first) && !program.known_as(first, skew_symmetric) &&
           is_stack<steps::row_placement>(program, first) && nonzeros_of(program, first).is_mostly_zeros();
}

/// Multiplies a chain of matrices in the order that takes the fewest multiplications: the textbook's dynamic
/// program (Godbole 1973; Cormen, Leiserson, Rivest, Stein, ch. 14.2). A diagonal factor costs one
/// multiplication an entry, a unit vector none, and neither does a part of the chain that is there.
class chain_order {
public:
    constexpr chain_order(instruction_list& program, const graph::index_list& factors)
        : chain_order(program, factors, factors.size(), {}) {}
    /// Some parts of the chain are there.
    constexpr chain_order(instruction_list& program, const graph::index_list& factors,
                          const graph::sequence<part_of_chain>& there)
        : chain_order(program, factors, factors.size(), there) {}
    /// Of parts of the chain only, of up to so many factors.
    constexpr chain_order(instruction_list& program, const graph::index_list& factors, int longest)
        : chain_order(program, factors, longest, {}) {}

    /// Multiplications that it takes.
    constexpr std::int64_t cost() const { return costs_[at(0, count_ - 1)]; }
    constexpr int multiply() const { return multiply(0, count_ - 1); }
    /// A part of the chain, from the first to the last factor.
    constexpr int multiply(int first, int last) const {
        if (first == last) return factors_[first];
        if (const int part = part_at_[at(first, last)]; part >= 0)
            return there_[part].is_transposed ? transposed(program_, there_[part].place) : there_[part].place;
        const int split = splits_[at(first, last)];
        const int left = multiply(first, split);
        return program::multiply(program_, left, multiply(split + 1, last));
    }
    /// What it costs to split a part there, where each entry of the last product is wanted once, in a sum or
    /// on a diagonal. A factor that is solved with is not a matrix yet.
    constexpr std::int64_t cost_without_last_product(int first, int split, int last) const {
        const bool solved = (first == split && is_solved_with(program_, factors_[first])) ||
                            (split + 1 == last && is_solved_with(program_, factors_[last]));
        const std::int64_t entries = std::int64_t{rows(first)} * columns(split);
        return costs_[at(first, split)] + costs_[at(split + 1, last)] +
               (solved ? entries * columns(last) : entries);
    }

private:
    constexpr chain_order(instruction_list& program, const graph::index_list& factors, int longest,
                          const graph::sequence<part_of_chain>& there)
        : program_(program), factors_(factors), there_(there), count_(factors.size()) {
        costs_ = graph::sequence<std::int64_t>(count_ * count_, 0);
        splits_ = graph::index_list(count_ * count_);
        part_at_ = graph::index_list(count_ * count_, -1);
        for (int part = 0; part < there.size(); ++part)
            part_at_[at(there[part].first, there[part].last)] = part;
        for (int length = 2; length <= longest; ++length)
            for (int first = 0; first + length <= count_; ++first) best_split(first, first + length - 1);
    }

    constexpr void best_split(int first, int last) {
        std::int64_t best = -1;
        for (int split = first; split < last; ++split) {
            const std::int64_t cost =
                costs_[at(first, split)] + costs_[at(split + 1, last)] + outer_cost(first, split, last);
            if (best >= 0 && cost >= best) continue;
            best = cost;
            splits_[at(first, last)] = split;
        }
        // what costs nothing, as what is placed among zeros, is not read
        if (best == 0) part_at_[at(first, last)] = -1;
        costs_[at(first, last)] = part_at_[at(first, last)] >= 0 ? 0 : best;
    }
    constexpr std::int64_t outer_cost(int first, int split, int last) const {
        const bool left_alone = first == split;
        const bool right_alone = split + 1 == last;
        const bool left_scales = scale(first, split);
        const bool right_scales = scale(split + 1, last);
        const std::int64_t entries = std::int64_t{rows(first)} * columns(last);
        if ((left_alone && selects(factors_[first])) || (right_alone && selects(factors_[last]))) return 0;
        if (left_alone && right_alone && is_there(factors_[first], factors_[last])) return 0;
        if (left_scales && right_scales) return rows(first);
        if (right_scales) return entries;
        // rather the left factor of what follows, of which a product reads single entries
        if (left_scales) return entries + 1;
        const bool is_gram_matrix =
            left_alone && right_alone && are_transposes(program_, factors_[first], factors_[last]);
        return (is_gram_matrix ? entries + rows(first) : 2 * entries) * columns(split) / 2;
    }
    // Is it a product of diagonal matrices only, so that it is one?
    constexpr bool scale(int first, int last) const {
        for (int k = first; k <= last; ++k)
            if (!is_diagonal(program_, factors_[k])) return false;
        return true;
    }
    constexpr bool selects(int k) const {
        return is_selection(program_, k) || is_transposed_selection(program_, k);
    }
    constexpr bool is_there(int left, int right) const {
        int product = product_forms::transposed_product(program_, left, right);
        if (product < 0)
            product = program_.find({.operation = index_of<operations::product>,
                                     .left = left,
                                     .right = right,
                                     .shape = {program_[left].shape.rows, program_[right].shape.columns}});
        return product >= 0 && program_[product].formed;
    }
    constexpr int at(int first, int last) const { return first * count_ + last; }
    constexpr int rows(int k) const { return program_[factors_[k]].shape.rows; }
    constexpr int columns(int k) const { return program_[factors_[k]].shape.columns; }

    instruction_list& program_;
    const graph::index_list& factors_;
    graph::sequence<part_of_chain> there_;
    int count_;
    graph::sequence<std::int64_t> costs_;
    graph::index_list splits_;
    graph::index_list part_at_;
};

}  // namespace ctgrad::program

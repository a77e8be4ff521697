// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lowering/normal_graph.hpp"
#include "reduced_lengths.hpp"

namespace ctgrad::graph {

/// A matrix of the long lengths in four blocks, after the rows and columns that stay when lengths are reduced
/// and those that do not.
struct padded_blocks {
    bool right_is_zero = true;  // the block of rows that stay and columns that do not
    bool below_is_zero = true;  // the block of rows that do not stay and columns that do
    bool corner_is_known = true;
    numeric::rational corner{};  // the corner is so many times the identity

    constexpr bool corner_is_zero() const { return corner_is_known && corner == numeric::rational{}; }
    constexpr bool all_zero() const { return right_is_zero && below_is_zero && corner_is_zero(); }
    constexpr bool diagonal() const { return right_is_zero && below_is_zero && corner_is_known; }
};

/// Proves that a graph does not see how long its lengths are: evaluated at long lengths, with variables that
/// are zero, or the identity, beyond the short ones, it has the values that it has at the short ones.
/// Whatever learns of a length (the trace of an identity, the sum of ones, the determinant of a multiple)
/// makes the proof fail, and so does every operation that is not known here.
template <class Graph>
class padding {
public:
    /// The square variables that a bit is set for are continued by the identity, all others by zeros.
    constexpr padding(const Graph& graph, const reduced_lengths& lengths, unsigned by_identity)
        : g_(graph), lengths_(lengths), by_identity_(by_identity) {}

    constexpr bool holds() {
        for (int index = 0; index < g_.size(); ++index) {
            blocks_.push_back(blocks_of(index));
            if (!consistent_) return false;
        }
        return true;
    }

private:
    constexpr bool is_cut(int length) const { return lengths_.length(length) != length; }
    constexpr bool is_cut(dims s) const { return is_cut(s.rows) || is_cut(s.columns); }
    constexpr void require(bool condition) { consistent_ = consistent_ && condition; }

    constexpr padded_blocks unknown(dims s) const {
        return {!is_cut(s.columns), !is_cut(s.rows), !is_cut(s.columns) || !is_cut(s.rows)};
    }
    constexpr padded_blocks blocks_of(int index) {
        const node& n = g_[index];
        if (n.count == 0) return of_terminal(n);
        sequence<padded_blocks> operands;
        bool long_operand = is_cut(n.shape);
        for (int k = 0; k < n.count; ++k) {
            operands.push_back(blocks_[g_.operand(index, k)]);
            long_operand = long_operand || is_cut(g_[g_.operand(index, k)].shape);
        }
        if (!long_operand) return {};
        if (n.count == 1) return of_one(n, operands[0], is_cut(g_[g_.operand(index, 0)].shape.rows));
        padded_blocks result = operands[0];
        for (int k = 1; k < n.count; ++k) result = of_two(index, k, result, operands[k]);
        return result;
    }

    constexpr padded_blocks of_terminal(const node& n) {
        using namespace operations;
        if (n.operation == index_of<variable>) return of_variable(n);
        if (!is_cut(n.shape) || n.operation == index_of<zero_matrix>) return {};
        if (n.operation == index_of<unit_vector>) return {};
        if (n.operation == index_of<identity_matrix>) return {true, true, true, 1};
        require(n.operation != index_of<commutation_matrix>);
        if (n.operation == index_of<selection_matrix>) return {true, true, false};
        return unknown(n.shape);
    }
    // What is orthogonal or definite cannot be zero, what is skew-symmetric or no square not the identity.
    constexpr padded_blocks of_variable(const node& n) {
        if (!is_cut(n.shape)) return {};
        const property known = g_.variable(n.payload).description.properties;
        const bool is_orthogonal = has(known, property::orthogonal);
        require(!has(known, property::sums_to_one));
        require(!is_orthogonal || known == property::orthogonal);
        const bool chosen = n.payload < 32 && ((by_identity_ >> n.payload) & 1u) != 0;
        if (!n.shape.square() || has(known, skew_symmetric)) return {};
        if (!chosen && !is_orthogonal && !has(known, positive_definite)) return {};
        return {true, true, true, 1};
    }

    constexpr padded_blocks of_one(const node& n, padded_blocks a, bool long_rows) {
        using namespace operations;
        const int operation = n.operation;
        if (operation == index_of<transposition>)
            return {a.below_is_zero, a.right_is_zero, a.corner_is_known, a.corner};
        if (operation == index_of<lower_part_of_matrix>) return a;
        if (operation == index_of<negation>) {
            a.corner = -a.corner;
        } else if (operation == index_of<matrix_trace>) {
            require(a.corner_is_zero());
            return {};
        } else if (operation == index_of<entry_sum> || operation == index_of<squared_euclidean_norm> ||
                   operation == index_of<euclidean_norm>) {
            require(a.all_zero());
            return {};
        } else if (operation == index_of<matrix_determinant> ||
                   operation == index_of<log_absolute_determinant>) {
            require(!long_rows || (a.diagonal() && a.corner == 1));
            return {};
        } else if (operation == index_of<matrix_inverse>) {
            require(!long_rows || (a.diagonal() && !(a.corner == 0)));
            if (long_rows && consistent_) a.corner = numeric::rational{1} / a.corner;
        } else if (operation == index_of<matrix_adjugate>) {
            require(!long_rows || (a.diagonal() && a.corner == 1));
            return {true, true, !long_rows};
        } else if (operation == index_of<power_of_matrix>) {
            require(a.diagonal() && (n.payload >= 0 || !long_rows || a.corner == 1));
            require(a.corner == 0 || a.corner == 1);
        } else if (operation == index_of<diagonal_extraction>) {
            return {true, a.corner_is_zero()};
        } else if (operation == index_of<diagonal_embedding>) {
            return {true, true, a.below_is_zero};
        } else {
            return of_function(n, a);
        }
        return a;
    }
    // Entry by entry: zeros stay where f(0) = 0, as an operation says by keeping triangles.
    constexpr padded_blocks of_function(const node& n, padded_blocks a) {
        require(traits(n.operation).elementwise);
        if (!traits(n.operation).elementwise) return {};
        const bool keeps_zeros =
            has(traits(n.operation).unary_keeps(lower_triangular), lower_triangular) ||
            (n.operation == operations::index_of<operations::integer_power> && n.payload > 0);
        if (!keeps_zeros) return unknown(n.shape);
        a.corner_is_known = a.corner_is_zero();
        return a;
    }

    // The first k operands together, and the next one.
    constexpr padded_blocks of_two(int index, int k, const padded_blocks& a, const padded_blocks& b) {
        using namespace operations;
        const int operation = g_[index].operation;
        padded_blocks result;
        if (operation == index_of<addition> || operation == index_of<subtraction>) {
            result = {a.right_is_zero && b.right_is_zero, a.below_is_zero && b.below_is_zero,
                      a.corner_is_known && b.corner_is_known};
            if (result.corner_is_known)
                result.corner = a.corner + (operation == index_of<addition> ? b.corner : -b.corner);
        } else if (operation == index_of<scalar_multiple>) {
            const node& factor = g_[g_.operand(index, 0)];
            require(factor.shape.scalar());
            result = b;
            const bool is_number = factor.operation == index_of<number>;
            result.corner_is_known = b.corner_is_zero() || (b.corner_is_known && is_number);
            if (result.corner_is_known && !b.corner_is_zero()) result.corner = b.corner * factor.value;
        } else if (operation == index_of<hadamard_product>) {
            result = {a.right_is_zero || b.right_is_zero, a.below_is_zero || b.below_is_zero,
                      a.corner_is_zero() || b.corner_is_zero() || (a.corner_is_known && b.corner_is_known)};
            if (a.corner_is_known && b.corner_is_known) result.corner = a.corner * b.corner;
        } else if (operation == index_of<product>) {
            if (is_cut(g_[g_.operand(index, k)].shape.rows)) require(a.right_is_zero || b.below_is_zero);
            result = product_of(a, b);
        } else if (operation == index_of<inner_product>) {
            require(a.below_is_zero || b.below_is_zero);
        } else if (operation == index_of<outer_product>) {
            result = {b.below_is_zero, a.below_is_zero, a.below_is_zero || b.below_is_zero};
        } else {
            require(false);
        }
        return result;
    }
    static constexpr padded_blocks product_of(const padded_blocks& a, const padded_blocks& b) {
        padded_blocks result;
        result.right_is_zero = b.right_is_zero && (a.right_is_zero || b.corner_is_zero());
        result.below_is_zero = a.below_is_zero && (b.below_is_zero || a.corner_is_zero());
        result.corner_is_known =
            (a.below_is_zero || b.right_is_zero) &&
            (a.corner_is_zero() || b.corner_is_zero() || (a.corner_is_known && b.corner_is_known));
        if (a.corner_is_known && b.corner_is_known) result.corner = a.corner * b.corner;
        return result;
    }

    const Graph& g_;
    const reduced_lengths& lengths_;
    unsigned by_identity_;
    sequence<padded_blocks> blocks_;
    bool consistent_ = true;
};

}  // namespace ctgrad::graph

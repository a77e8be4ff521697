// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/factorisation/small_definite.hpp"
#include "blocks.hpp"

namespace ctgrad::program {
namespace detail {

using traced_matrix = graph::sequence<traced>;

}  // namespace detail

/// Is it a small factorisation that can stand in straight-line code, or made of one?
constexpr bool is_factored_in_line(const instruction_list& program, int k) {
    const instruction& i = program[k];
    if (i.left < 0) return false;
    if (is_direct_inverse(i.operation) || program.is<steps::log_of_product>(k)) return true;
    if (program.is<steps::cholesky_factorisation>(k) || program.is<steps::symmetric_sweep>(k))
        return i.shape.rows <= largest_definite_in_line;
    if (is_eliminated_in_line(i.operation)) return i.shape.rows <= numeric::small::largest_size;
    const bool by_factors = program.is<steps::solution>(k) || program.is<steps::transposed_solution>(k) ||
                            program.is<steps::inverse_by_factors>(k) ||
                            program.is<steps::log_determinant_by_factors>(k) ||
                            program.is<steps::log_of_determinant_by_factors>(k);
    return by_factors && is_factored_in_line(program, i.left);
}

/// Makes the steps of small factorisations: of a positive definite matrix arithmetic, of others blocks. And
/// of norms, which are added up anew where they leave the range of numbers.
class factored_in_line {
public:
    constexpr explicit factored_in_line(scalar_steps& steps) : steps_(steps) {}

    constexpr detail::traced_matrix entries_of(const instruction_list& program, int k,
                                               const graph::sequence<detail::traced_matrix>& matrices) {
        const instruction& i = program[k];
        const detail::traced_matrix& left = matrices[i.left];
        if (program.is<steps::cholesky_factorisation>(k)) {
            detail::traced_matrix entries = left;
            numeric::small::factor_definite(entries.items, i.shape.rows);
            return entries;
        }
        if (program.is<steps::symmetric_sweep>(k)) {
            detail::traced_matrix entries = left;
            static_assert(largest_definite_in_line <= numeric::small::most_swept_rows);
            numeric::small::sweep_definite(entries.items, i.shape.rows);
            return entries;
        }
        const int rows = program[i.left].shape.rows;
        if (is_direct_inverse(i.operation))
            return take(i.shape.count(), work(i.operation, {rows, rows}, put(left, -1), -1));
        if (program.is<steps::log_of_product>(k)) return log_determinant(i.operation, put(left, -1), rows);
        if (is_eliminated_in_line(i.operation)) {
            const int last = put(left, -1);
            const int step = work(i.operation, {rows, 0}, last, -1);
            return detail::traced_matrix(i.shape.count(), traced{steps_, step});
        }
        const bool definite = program.is<steps::cholesky_factorisation>(i.left);
        const bool swept = program.is<steps::symmetric_sweep>(i.left);
        if (swept && program.is<steps::inverse_by_factors>(k)) return left;
        if (swept) {  // the pivots are those of the sweep
            detail::traced_matrix entries = matrices[program[i.left].left];
            numeric::small::factor_definite(entries.items, rows);
            return log_determinant(i.operation, pivots_of(entries, rows), rows);
        }
        if (program.is<steps::log_determinant_by_factors>(k) ||
            program.is<steps::log_of_determinant_by_factors>(k))
            return log_determinant(i.operation, definite ? pivots_of(left, rows) : left[0].step, rows);
        detail::traced_matrix right = identity(rows);
        if (i.right >= 0) right = matrices[i.right];
        if (definite) {
            numeric::small::solve_definite(static_cast<const traced*>(left.items), rows, i.shape.columns,
                                           right.items);
            return right;
        }
        const int factors = left[0].step;
        const int last = i.right < 0 ? new_block(factors) : put(right, factors);
        return take(i.shape.count(), work(i.operation, {rows, i.shape.columns}, last, factors));
    }

    /// The norm of these entries, given the sum of their squares, which may be out of range.
    constexpr traced norm(const detail::traced_matrix& entries, traced squares) {
        const int last = put(entries, -1);
        return {steps_, steps_.add({.operation = index_of<operations::euclidean_norm>,
                                    .payload = entries.size(),
                                    .left = last,
                                    .right = squares.in(steps_),
                                    .row = block_})};
    }

    /// The determinant of these entries, given what its polynomial comes to, which may have left the range.
    constexpr traced determinant(const detail::traced_matrix& entries, int rows, traced found) {
        if (rows <= 2 || found.steps == nullptr) return found;
        const int last = put(entries, -1);
        return {steps_, steps_.add({.operation = index_of<operations::matrix_determinant>,
                                    .payload = block_size{rows, 0}.payload(),
                                    .left = last,
                                    .right = found.in(steps_),
                                    .row = block_})};
    }

private:
    constexpr int new_block(int after) {
        ++block_;
        return after;
    }
    // Puts all entries into a new block; the last step.
    constexpr int put(const detail::traced_matrix& entries, int after) {
        ++block_;
        for (int place = 0; place < entries.size(); ++place)
            after = steps_.add({.operation = putting,
                                .payload = place,
                                .left = entries[place].in(steps_),
                                .right = after,
                                .row = block_});
        return after;
    }
    constexpr int work(int operation, block_size size, int last, int factors) {
        return steps_.add({.operation = operation,
                           .payload = size.payload(),
                           .left = last,
                           .right = factors,
                           .row = block_,
                           .column = factors < 0 ? block_ : steps_[factors].row});
    }
    constexpr detail::traced_matrix take(int count, int after) {
        detail::traced_matrix entries;
        for (int place = 0; place < count; ++place)
            entries.push_back(
                {steps_, steps_.add({.operation = taking, .payload = place, .left = after, .row = block_})});
        return entries;
    }

    // The diagonal of D, as if it were that of a matrix U.
    constexpr int pivots_of(const detail::traced_matrix& ldl, int rows) {
        ++block_;
        int after = -1;
        for (int k = 0; k < rows; ++k)
            after = steps_.add({.operation = putting,
                                .payload = k * (rows + 1),
                                .left = ldl[k * (rows + 1)].in(steps_),
                                .right = after,
                                .row = block_});
        return after;
    }
    constexpr detail::traced_matrix log_determinant(int operation, int factors, int rows) {
        return {traced{steps_, steps_.add({.operation = operation,
                                           .payload = block_size{rows, 0}.payload(),
                                           .left = factors,
                                           .row = steps_[factors].row,
                                           .column = steps_[factors].row})}};
    }
    static constexpr detail::traced_matrix identity(int rows) {
        detail::traced_matrix entries;
        for (int place = 0; place < rows * rows; ++place)
            entries.push_back(traced(place % (rows + 1) == 0 ? 1 : 0));
        return entries;
    }

    scalar_steps& steps_;
    int block_ = -1;
};

}  // namespace ctgrad::program

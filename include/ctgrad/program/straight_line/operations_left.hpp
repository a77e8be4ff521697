// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../planning/cost.hpp"

namespace ctgrad::program {

/// An estimate of what is left of a program once zeros are gone: of Jacobians of states, the blocks of which
/// stand among zeros, a small part. Zeros are taken to be spread evenly over a matrix.
struct operations_left {
    std::int64_t dense = 0;  // operations, those with zeros too
    std::int64_t left = 0;   // those that have an effect
    std::int64_t read = 0;   // entries of variables
    std::int64_t written = 0;

    template <class Program>
    constexpr explicit operations_left(const Program& program) {
        graph::sequence<std::int64_t> nonzeros(program.size());
        for (int k = 0; k < program.size(); ++k) {
            if (!program[k].live) continue;
            const std::int64_t of_all = flops_of(program, k);
            std::int64_t of_nonzeros = of_all;
            nonzeros[k] = nonzeros_of(program, k, nonzeros, of_nonzeros);
            dense += of_all;
            left += of_nonzeros < of_all ? of_nonzeros : of_all;
            if (program[k].operation == index_of<operations::variable>) read += program[k].shape.count();
        }
        for (const int output : program.roots) written += program[output].shape.count();
    }

private:
    static constexpr std::int64_t least(std::int64_t a, std::int64_t b) { return a < b ? a : b; }

    static constexpr std::int64_t nonzeros_of_leaf(const instruction& i) {
        const std::int64_t all = i.shape.count();
        if (has(i.known, diagonal)) return i.shape.rows;
        if (has(i.known, lower_triangular) || has(i.known, upper_triangular)) return (all + i.shape.rows) / 2;
        if (traits(i.operation).constant_entry == nullptr) return all;
        std::int64_t count = 0;
        for (int row = 0; row < i.shape.rows; ++row)
            for (int column = 0; column < i.shape.columns; ++column)
                if (!(traits(i.operation).constant_entry(i.payload, row, column) == 0)) ++count;
        return count;
    }
    template <class Program>
    static constexpr std::int64_t nonzeros_of(const Program& program, int k,
                                              const graph::sequence<std::int64_t>& nonzeros,
                                              std::int64_t& flops) {
        using namespace operations;
        const instruction& i = program[k];
        const std::int64_t all = i.shape.count();
        if (i.left < 0) return nonzeros_of_leaf(i);
        const std::int64_t left = nonzeros[i.left];
        const std::int64_t right = i.right < 0 ? 0 : nonzeros[i.right];
        const step_traits& t = traits(i.operation);
        if (i.operation == index_of<product>) {
            const std::int64_t terms = left * right / program[i.left].shape.columns;
            flops = 2 * terms;
            if (i.symmetric) flops = flops * (i.shape.rows + 1) / (2 * i.shape.rows);
            return least(terms, all);
        }
        if (i.operation == index_of<addition> || i.operation == index_of<subtraction>) {
            flops = least(left, right);
            return least(left + right, all);
        }
        if (i.operation == index_of<scalar_multiple> || i.operation == index_of<steps::row_scaling>)
            return flops = right;
        if (i.operation == index_of<hadamard_product>) return flops = least(left, right);
        if (i.operation == index_of<steps::column_scaling> || i.operation == index_of<negation>)
            return flops = left;
        if (t.placement || i.operation == index_of<transposition> ||
            i.operation == index_of<diagonal_embedding>)
            return least(left, all);
        return all;
    }
};

}  // namespace ctgrad::program

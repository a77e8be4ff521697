// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "block_notation.hpp"

namespace ctgrad::printing {

/// What fills some rows and columns of a matrix: a product, or an identity in front of which one stands.
struct cell {
    graph::index_list factors;
    range rows{};
    range columns{};
    bool identity = false;
};

/// A matrix of cells, and the rows and columns in which they stand; empty where the matrix is not made so.
struct cell_grid {
    graph::sequence<cell> cells;
    graph::sequence<range> rows;
    graph::sequence<range> columns;

    /// The cell that begins there; null where there are zeros.
    constexpr const cell* at(range in_rows, range in_columns) const {
        for (const cell& c : cells)
            if (c.rows.begin == in_rows.begin && c.columns.begin == in_columns.begin) return &c;
        return nullptr;
    }
};

/// Lines in their order, and the gaps between them.
constexpr void fill_gaps(graph::sequence<range>& lines, int size) {
    graph::sequence<range> all;
    int place = 0;
    for (const range& r : lines) {
        if (r.begin > place) all.push_back({place, r.begin});
        all.push_back(r);
        place = r.end;
    }
    if (place < size) all.push_back({place, size});
    lines = all;
}

/// Recognises matrices that are put together in both directions: sums of products E_i M F_jᵀ, where M may be
/// a sum of such blocks of its own.
class cell_reader {
public:
    constexpr explicit cell_reader(const graph_view& graph) : g_(graph) {}

    constexpr cell_grid of(int index) {
        collect(index, {});
        if (!made_of_cells_ || cells_.size() > most_entries) return {};
        cell_grid grid;
        bool scalars = true;
        for (int k = 0; k < cells_.size(); ++k) {
            const cell& c = cells_[k];
            if (!insert(grid.rows, c.rows) || !insert(grid.columns, c.columns)) return {};
            for (int other = 0; other < k; ++other)
                if (cells_[other].rows.begin == c.rows.begin &&
                    cells_[other].columns.begin == c.columns.begin)
                    return {};
            scalars = scalars && c.rows.size() == 1 && c.columns.size() == 1;
        }
        const dims shape = g_[index].shape;
        const bool in_both =
            !scalars && cells_[0].rows.size() < shape.rows && cells_[0].columns.size() < shape.columns;
        const bool of_numbers = scalars && cells_.size() > 1 && shape.rows > 1 && shape.columns > 1 &&
                                shape.count() <= most_entries;
        if (!of_numbers && !in_both) return {};
        if (of_numbers) {
            grid.rows = every_line(shape.rows);
            grid.columns = every_line(shape.columns);
        } else {
            fill_gaps(grid.rows, shape.rows);
            fill_gaps(grid.columns, shape.columns);
        }
        grid.cells = cells_;
        return grid;
    }

private:
    // A larger matrix says more as the sum that it is.
    static constexpr int most_entries = 64;

    constexpr void collect(int index, cell c) {
        if (!made_of_cells_ || cells_.size() > most_entries) return;
        if (g_[index].operation == operations::index_of<operations::addition> && !g_[index].shape.scalar()) {
            for (int k = 0; k < g_[index].count; ++k) collect(g_.operand(index, k), c);
            return;
        }
        graph::index_list chain = chain_of(index, c);
        const graph::selection first = graph::as_selection(g_, chain.front());
        const bool puts_rows = first.found && first.shape.rows > first.shape.columns && c.rows.size() == 0;
        if (puts_rows) {
            c.rows = {first.offset, first.offset + first.shape.columns};
            c.identity = chain.size() == 1 && first.shape.columns > 1;
            chain = without(chain, 0);
        }
        const graph::selection last =
            chain.empty() ? graph::selection{} : graph::as_selection(g_, chain.back());
        if (last.found && last.shape.rows < last.shape.columns && c.columns.size() == 0) {
            c.columns = {-last.offset, last.shape.rows - last.offset};
            c.identity = chain.size() == 1 && last.shape.rows > 1;
            chain = without(chain, chain.size() - 1);
        }
        const bool inner_sum = chain.size() == 1 &&
                               g_[chain[0]].operation == operations::index_of<operations::addition> &&
                               (c.rows.size() == 0) != (c.columns.size() == 0);
        if (inner_sum) return collect(chain[0], c);
        made_of_cells_ = c.rows.size() != 0 || c.columns.size() != 0;
        for (const int factor : chain) c.factors.push_back(factor);
        if (c.rows.size() == 0) c.rows = {0, g_[index].shape.rows};
        if (c.columns.size() == 0) c.columns = {0, g_[index].shape.columns};
        cells_.push_back(c);
    }

    // The factors that are matrices; numbers become factors of the cell.
    constexpr graph::index_list chain_of(int index, cell& c) const {
        const bool multiple = is_multiplication(index) && g_[g_.operand(index, 0)].shape.scalar();
        if (multiple) c.factors.push_back(g_.operand(index, 0));
        const int matrix = multiple ? g_.operand(index, 1) : index;
        if (!is_multiplication(matrix)) return {matrix};
        return g_.operands(matrix);
    }
    constexpr bool is_multiplication(int index) const {
        return graph::traits(g_[index].operation).multiplication;
    }

    static constexpr graph::index_list without(const graph::index_list& chain, int place) {
        graph::index_list rest;
        for (int k = 0; k < chain.size(); ++k)
            if (k != place) rest.push_back(chain[k]);
        return rest;
    }

    // False where it overlaps others.
    static constexpr bool insert(graph::sequence<range>& lines, range r) {
        for (const range& other : lines) {
            if (other.begin == r.begin && other.end == r.end) return true;
            if (other.begin < r.end && r.begin < other.end) return false;
        }
        lines.push_back(r);
        for (int k = lines.size() - 1; k > 0 && r.begin < lines[k - 1].begin; --k) {
            lines[k] = lines[k - 1];
            lines[k - 1] = r;
        }
        return true;
    }
    static constexpr graph::sequence<range> every_line(int size) {
        graph::sequence<range> all;
        for (int k = 0; k < size; ++k) all.push_back({k, k + 1});
        return all;
    }

    const graph_view& g_;
    graph::sequence<cell> cells_;
    bool made_of_cells_ = true;  // so far
};

}  // namespace ctgrad::printing

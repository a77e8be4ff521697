// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../planning/cost.hpp"
#include "factored_in_line.hpp"

namespace ctgrad::program {
namespace detail {

/// An operand as an operation's formula sees it.
struct traced_view {
    const traced_matrix* entries;
    dims shape;

    constexpr traced operator()(int i, int j) const { return (*entries)[i * shape.columns + j]; }
    constexpr int rows() const { return shape.rows; }
    constexpr int columns() const { return shape.columns; }
};

template <class Operation, int N>
constexpr traced_matrix whole_traced(const traced_view& a, dims shape) {
    traced operand[N * N];
    traced result[N * N];
    for (int k = 0; k < N * N; ++k) operand[k] = (*a.entries)[k];
    Operation::template whole<N>(static_cast<const traced*>(operand), static_cast<traced*>(result));
    traced_matrix entries;
    for (int k = 0; k < shape.count(); ++k) entries.push_back(result[k]);
    return entries;
}

using traced_function = traced_matrix (*)(const traced_view& a, const traced_view& b, int payload, dims shape,
                                          bool half);

/// The entries of an operation's result by its own formula, of a symmetric one those from the diagonal on.
/// Nothing where there is none: functions entry by entry are steps of their own, factorisations are no
/// straight-line code.
template <class Operation>
constexpr traced_matrix entries_of(const traced_view& a, [[maybe_unused]] const traced_view& b,
                                   [[maybe_unused]] int payload, dims shape, [[maybe_unused]] bool half) {
    using namespace operations;
    traced_matrix entries;
    if constexpr (Operation::laws.has_closed_form) {
        if (a.shape.rows == 1) return whole_traced<Operation, 1>(a, shape);
        if (a.shape.rows == 2) return whole_traced<Operation, 2>(a, shape);
        if (a.shape.rows == 3) return whole_traced<Operation, 3>(a, shape);
        if (a.shape.rows == 4) return whole_traced<Operation, 4>(a, shape);
    } else if constexpr (
        requires { Operation::is_elementwise; } || requires { Operation::is_entrywise_of_two; } ||
        std::is_same_v<Operation, euclidean_norm> || Operation::arity == 0) {
        return entries;
    } else if constexpr (requires(traced* result) { Operation::run(a, b, result); }) {
        entries = traced_matrix(shape.count(), traced{});
        Operation::run(a, b, entries.items);
    } else {
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) {
                if (half && j < i) entries.push_back({});
                else if constexpr (requires { Operation::has_offset; })
                    entries.push_back(Operation::entry(a, i, j, payload));
                else if constexpr (requires { Operation::entry(a, i, j); })
                    entries.push_back(Operation::entry(a, i, j));
                else if constexpr (requires { Operation::entry(a, b, i, j); })
                    entries.push_back(Operation::entry(a, b, i, j));
            }
    }
    return entries;
}

template <class List>
struct traced_table;
template <class... Operations>
struct traced_table<operations::list<Operations...>> {
    static constexpr traced_function entries[sizeof...(Operations)]{&entries_of<Operations>...};
};

}  // namespace detail

/// Makes straight-line code of a program, unless it takes more steps than `longest`, reading aside.
template <class Steps = every_step>
class flattening {
public:
    constexpr flattening(const instruction_list& program, int longest)
        : program_(program), longest_(longest), matrices_(program.size()) {
        for (int k = 0; k < program.size() && possible_; ++k) {
            if (!program[k].live) continue;
            matrices_[k] = entries_of(k);
            possible_ = matrices_[k].size() == program[k].shape.count() && !is_too_long();
            if (possible_ && has(program[k].known, symmetric)) mirror(k);
        }
    }

    constexpr bool possible() const { return possible_; }
    constexpr scalar_steps& steps() { return steps_; }
    constexpr int entry(int k, int place) { return matrices_[k][place].in(steps_); }

private:
    constexpr detail::traced_matrix entries_of(int k) {
        using namespace operations;
        const instruction& i = program_[k];
        detail::traced_matrix entries;
        if (i.operation == index_of<variable>) {
            const bool half = has(i.known, symmetric);
            for (int row = 0; row < i.shape.rows; ++row)
                for (int column = 0; column < i.shape.columns; ++column)
                    if (half && column < row) entries.push_back(entries[column * i.shape.columns + row]);
                    else
                        entries.push_back({steps_, steps_.add({.operation = i.operation,
                                                               .payload = i.payload,
                                                               .row = row,
                                                               .column = column})});
            read_ += entries.size();
        } else if (i.operation == index_of<number>) {
            entries.push_back({steps_, steps_.number(i.value)});
        } else if (i.left < 0) {
            for (int row = 0; row < i.shape.rows; ++row)
                for (int column = 0; column < i.shape.columns; ++column)
                    entries.push_back(traced(traits(i.operation).constant_entry(i.payload, row, column)));
        } else if (i.operation == index_of<euclidean_norm>) {
            const traced squares = detail::traced_table<Steps>::entries[index_of<squared_euclidean_norm>](
                view(i.left), {}, 0, i.shape, false)[0];
            entries.push_back(factored_.norm(matrices_[i.left], squares));
        } else if (traits(i.operation).function) {
            for (const traced& x : matrices_[i.left]) entries.push_back(function(i.operation, i.payload, x));
        } else if (traits(i.operation).entrywise_of_two) {
            const dims first = program_[i.left].shape;
            for (int place = 0; place < i.shape.count(); ++place)
                entries.push_back(function_of_two(i.operation, matrices_[i.left][first.scalar() ? 0 : place],
                                                  matrices_[i.right][place]));
        } else if (i.operation == index_of<product>) {
            return product_of(i);
        } else if (traits(i.operation).placement && program_[i.left].shape.count() < i.shape.count()) {
            return placed(i);
        } else if (i.operation == index_of<addition>) {
            return sum_of(i);
        } else if (is_factored_in_line(program_, k)) {
            return factored_.entries_of(program_, k, matrices_);
        } else {
            const detail::traced_view right = i.right < 0 ? detail::traced_view{} : view(i.right);
            entries = detail::traced_table<Steps>::entries[i.operation](view(i.left), right, i.payload,
                                                                        i.shape, has(i.known, symmetric));
            if (is_determinant(i.operation) && entries.size() == 1)
                entries[0] =
                    factored_.determinant(matrices_[i.left], program_[i.left].shape.rows, entries[0]);
        }
        return entries;
    }
    // Of all terms only those that are not zero are looked at, since mostly few are left.
    constexpr detail::traced_matrix product_of(const instruction& i) {
        const traced* const a = matrices_[i.left].items;
        const traced* const b = matrices_[i.right].items;
        const int length = program_[i.left].shape.columns;
        const int columns = i.shape.columns;
        const bool half = has(i.known, symmetric);
        const bool below = half && is_shorter_below(i);
        detail::traced_matrix entries(i.shape.count());
        for (int row = 0; row < i.shape.rows; ++row) {
            graph::index_list nonzeros;
            for (int k = 0; k < length; ++k)
                if (!a[row * length + k].is_zero()) nonzeros.push_back(k);
            const int first = half && !below ? row : 0;
            const int end = below ? row + 1 : columns;
            for (int column = first; column < end; ++column) {
                traced total;
                for (const int k : nonzeros)
                    if (!b[k * columns + column].is_zero())
                        total = total + a[row * length + k] * b[k * columns + column];
                entries.items[below ? column * columns + row : row * columns + column] = total;
            }
            if (is_too_long()) return {};
        }
        return entries;
    }
    // Takes a symmetric product fewer operations below the diagonal than above, with what it needs of its
    // factors? Of F (P Fᵀ), F a triangle of blocks, it does.
    constexpr bool is_shorter_below(const instruction& i) const {
        const traced* const a = matrices_[i.left].items;
        const traced* const b = matrices_[i.right].items;
        const int n = i.shape.rows;
        const int length = program_[i.left].shape.columns;
        int less = 0;
        for (int k = 0; k < length; ++k) {
            int first_row = n, last_row = -1, first_column = n, last_column = -1, rows = 0;
            for (int j = 0; j < n; ++j) {
                if (!a[j * length + k].is_zero()) {
                    if (first_row == n) first_row = j;
                    last_row = j;
                    ++rows;
                }
                if (!b[k * n + j].is_zero()) {
                    if (first_column == n) first_column = j;
                    last_column = j;
                }
            }
            int above = 0;
            for (int j = 0; j < n; ++j) {
                const traced x = a[j * length + k];
                const traced y = b[k * n + j];
                const int before = above;
                if (!x.is_zero()) {
                    ++above;
                    less += operations_of(x) * ((j <= last_column) - (j >= first_column));
                }
                if (!y.is_zero())
                    less += above - (rows - before) + operations_of(y) * ((j >= first_row) - (j <= last_row));
            }
        }
        return less > 0;
    }
    // Of a number's own, if it is the sum of an inner product.
    constexpr int operations_of(traced x) const {
        if (x.steps == nullptr || steps_[x.step].left < 0) return 0;
        int count = 1;
        for (int k = x.step; is_sum(steps_[k]); k = steps_[k].left) ++count;
        return count;
    }
    // Most entries of what is placed are zeros, which need no formula.
    constexpr detail::traced_matrix placed(const instruction& i) {
        const dims from = program_[i.left].shape;
        const traced* const a = matrices_[i.left].items;
        detail::traced_matrix entries(i.shape.count());
        traced* const to = entries.items;
        const bool below = from.columns == i.shape.columns;
        const int first = below ? i.payload * from.columns : i.payload;
        for (int row = 0, k = 0; row < from.rows; ++row)
            for (int column = 0; column < from.columns; ++column, ++k)
                to[first + row * i.shape.columns + column] = a[k];
        return entries;
    }
    constexpr detail::traced_matrix sum_of(const instruction& i) {
        const traced* const a = matrices_[i.left].items;
        const traced* const b = matrices_[i.right].items;
        const bool half = has(i.known, symmetric);
        detail::traced_matrix entries(i.shape.count());
        for (int row = 0, k = 0; row < i.shape.rows; ++row)
            for (int column = 0; column < i.shape.columns; ++column, ++k) {
                if (half && column < row) continue;
                entries.items[k] = b[k].is_zero() ? a[k] : a[k].is_zero() ? b[k] : a[k] + b[k];
            }
        return entries;
    }
    constexpr bool is_too_long() const { return steps_.size() - read_ > longest_; }
    static constexpr bool is_determinant(int operation) {
        return operation == index_of<operations::matrix_determinant> ||
               operation == index_of<steps::determinant_by_adjugate>;
    }
    // Of a symmetric matrix what stands above the diagonal is computed.
    constexpr void mirror(int k) {
        const int n = program_[k].shape.rows;
        for (int row = 1; row < n; ++row)
            for (int column = 0; column < row; ++column)
                matrices_[k][row * n + column] = matrices_[k][column * n + row];
    }
    constexpr traced function(int operation, int payload, traced x) {
        return {steps_, steps_.add({.operation = operation, .payload = payload, .left = x.in(steps_)})};
    }
    constexpr traced function_of_two(int operation, traced x, traced y) {
        return {steps_, steps_.add({.operation = operation, .left = x.in(steps_), .right = y.in(steps_)})};
    }
    constexpr detail::traced_view view(int k) const { return {&matrices_[k], program_[k].shape}; }

    const instruction_list& program_;
    int longest_;
    scalar_steps steps_;
    factored_in_line factored_{steps_};
    graph::sequence<detail::traced_matrix> matrices_;
    int read_ = 0;  // steps that read a variable
    bool possible_ = true;
};

}  // namespace ctgrad::program

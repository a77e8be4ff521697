// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/algebra.hpp"

namespace ctgrad::checking {

/// The shapes that everything is tried on: a number, columns, rows, squares and rectangles.
inline constexpr dims tried_shapes[]{{1, 1}, {2, 1}, {3, 1}, {1, 2}, {1, 3}, {2, 2}, {3, 3}, {2, 3}, {3, 2}};

/// A matrix that notes what is read of it.
class watched_matrix {
public:
    constexpr explicit watched_matrix(dims shape)
        : shape_(shape), rows_read_(shape.rows), columns_read_(shape.columns) {}

    constexpr int rows() const { return shape_.rows; }
    constexpr int columns() const { return shape_.columns; }
    constexpr double operator()(int i, int j) const {
        if (i < 0 || j < 0 || i >= shape_.rows || j >= shape_.columns) {
            outside_.items[0] = true;
        } else {
            rows_read_.items[i] = true;
            columns_read_.items[j] = true;
        }
        return 1.0;
    }
    /// Was every row and every column read, and nothing outside?
    constexpr bool fits() const {
        for (const bool read : rows_read_)
            if (!read) return false;
        for (const bool read : columns_read_)
            if (!read) return false;
        return !outside_[0];
    }

private:
    dims shape_;
    // what is noted is not part of the matrix, which operations take as a constant
    graph::sequence<bool> rows_read_;
    graph::sequence<bool> columns_read_;
    graph::sequence<bool> outside_ = graph::sequence<bool>(1, false);
};

/// May the operation be applied to operands of these shapes? Found by trying, so that an operation which did
/// not exist when this was written is tested too: the formula for an entry must stay inside of its operands
/// and must need every row and column of them. What has no such formula is a function of a whole square
/// matrix.
template <class Operation>
constexpr bool applies(dims a, [[maybe_unused]] dims b) {
    [[maybe_unused]] const watched_matrix left{a};
    [[maybe_unused]] const watched_matrix right{b};
    if constexpr (requires { Operation::is_elementwise; }) {
        return true;
    } else if constexpr (std::is_same_v<Operation, operations::lower_triangle_of_matrix>) {
        return a.square();  // its formula fits every rectangle
    } else if constexpr (std::is_same_v<Operation, operations::matrix_of_column>) {
        return a.column() && a.rows == b.count();  // of the second operand only the shape is read
    } else if constexpr (std::is_same_v<Operation, operations::trace_of_blocks>) {
        return a.rows % b.columns == 0 && a.columns % b.rows == 0;
    } else if constexpr (requires { Operation::entry(left, 0, 0); }) {
        const dims shape = Operation::shape(a);
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) Operation::entry(left, i, j);
        return left.fits();
    } else if constexpr (requires { Operation::entry(left, right, 0, 0); }) {
        const dims shape = Operation::shape(a, b);
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) Operation::entry(left, right, i, j);
        return left.fits() && right.fits();
    } else if constexpr (std::is_same_v<Operation, operations::log_sum_exponential> ||
                         std::is_same_v<Operation, operations::normalised_exponential>) {
        return true;
    } else if constexpr (std::is_same_v<Operation, operations::pseudo_inverse_of_matrix>) {
        return true;
    } else if constexpr (std::is_same_v<Operation, operations::linear_solution>) {
        return a.square() && b.rows == a.rows;
    } else if constexpr (std::is_same_v<Operation, operations::differential_of_adjugate> ||
                         (Operation::arity == 2 && Operation::laws.is_function_of_matrix)) {
        return a.square() && b.columns == a.rows && b.rows % a.rows == 0;
    } else {
        static_assert(Operation::arity == 1,
                      "the shapes of a new kind of operation must be found in a new way");
        return a.square();
    }
}

namespace detail {

using shape_law = bool (*)(dims a, dims b);

template <class Operation>
bool applies_to_operands(dims a, dims b) {
    if constexpr (Operation::arity == 0) return false;
    else return applies<Operation>(a, b);
}

template <class List>
struct shape_laws;
template <class... Operations>
struct shape_laws<operations::list<Operations...>> {
    static constexpr shape_law entries[sizeof...(Operations)]{&applies_to_operands<Operations>...};
};

}  // namespace detail

/// The same for an operation by its index.
inline bool applies(int operation, dims a, dims b) {
    return detail::shape_laws<operations::all>::entries[operation](a, b);
}
/// For one that may be a user's, which says so by its shape law.
inline bool applies(const graph::user_laws* user, int operation, dims a, dims b) {
    if (user == nullptr) return applies(operation, a, b);
    return (user->arity == 1 ? user->unary_shape(a) : user->binary_shape(a, b)) != no_shape;
}

/// The laws of a node's operation if it is a user's.
template <class Graph>
const graph::user_laws* user_of(const Graph& g, int index) {
    return operations::is_of_user(g[index].operation) ? &g.user(g[index].payload) : nullptr;
}

/// Is a node of a graph, with all that it is made of, a lawful expression?
template <class Graph>
bool well_formed(const Graph& g, int index) {
    const auto& n = g[index];
    for (int k = 0; k < n.count; ++k)
        if (!well_formed(g, g.operand(index, k))) return false;
    if (n.count == 0) return true;
    const graph::user_laws* const user = user_of(g, index);
    if (n.count == 1) return applies(user, n.operation, g[g.operand(index, 0)].shape, {});
    dims so_far = g[g.operand(index, 0)].shape;
    for (int k = 1; k < n.count; ++k) {
        const dims next = g[g.operand(index, k)].shape;
        if (!applies(user, n.operation, so_far, next)) return false;
        so_far = n.operation == operations::index_of<operations::product> ? dims{so_far.rows, next.columns}
                                                                          : so_far;
    }
    return true;
}

}  // namespace ctgrad::checking

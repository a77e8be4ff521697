// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "shapes.hpp"

namespace ctgrad::checking {

/// A matrix that notices when something outside of it is read or written.
template <class T, int Rows, int Columns>
struct watched_view {
    T* entries;
    bool* outside;

    constexpr T& operator()(int i, int j) const {
        const bool inside = 0 <= i && i < Rows && 0 <= j && j < Columns;
        if (!inside) *outside = true;
        return entries[inside ? i * Columns + j : 0];
    }
    static constexpr int rows() { return Rows; }
    static constexpr int columns() { return Columns; }
};

template <class T, int Count>
using entries_of = std::array<T, static_cast<std::size_t>(Count)>;

/// An operation's value by its own formula, and nothing else of the library.
template <class Operation, operand_shapes Shapes, class T>
auto value_by_formula(const auto& a, [[maybe_unused]] const auto& b, [[maybe_unused]] bool& outside) {
    constexpr dims shape = result_shape<Operation>(Shapes);
    entries_of<T, shape.count()> result{};
    if constexpr (requires { Operation::is_elementwise; }) {
        for (std::size_t k = 0; k < result.size(); ++k) result[k] = Operation::value(a[k]);
    } else {
        const watched_view<T, shape.rows, shape.columns> to{result.data(), &outside};
        const watched_view<const T, Shapes.left.rows, Shapes.left.columns> left{a.data(), &outside};
        if constexpr (Operation::arity == 1) {
            Operation::run(to, left);
        } else {
            const watched_view<const T, Shapes.right.rows, Shapes.right.columns> right{b.data(), &outside};
            Operation::run(to, left, right);
        }
    }
    return result;
}

}  // namespace ctgrad::checking

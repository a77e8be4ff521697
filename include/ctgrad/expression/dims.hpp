// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad {

/// The static shape of an expression: rows × columns. A column vector is n × 1, a scalar is 1 × 1.
struct dims {
    int rows = 1;
    int columns = 1;

    constexpr int count() const { return rows * columns; }
    constexpr dims transposed() const { return {columns, rows}; }
    constexpr bool scalar() const { return rows == 1 && columns == 1; }
    constexpr bool column() const { return columns == 1; }
    constexpr bool row() const { return rows == 1; }
    constexpr bool square() const { return rows == columns; }

    friend constexpr bool operator==(dims, dims) = default;
};

}  // namespace ctgrad

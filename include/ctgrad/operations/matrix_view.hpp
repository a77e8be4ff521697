// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad {

/// A matrix in memory, row by row, as an operation of a user reads its operands and writes its result.
template <class T, int Rows, int Columns>
struct matrix_view {
    T* entries;

    constexpr T& operator()(int i, int j) const { return entries[i * Columns + j]; }
    static constexpr int rows() { return Rows; }
    static constexpr int columns() { return Columns; }
};

}  // namespace ctgrad

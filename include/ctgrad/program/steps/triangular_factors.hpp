// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad::program::steps {

/// A triangle of the factors of a matrix, whose rows are `Stride` apart, or its transpose, as substitution
/// reads it.
template <int Stride, class T, bool UnitDiagonal, bool Transposed>
struct triangular_factor {
    const T* entries;

    [[gnu::always_inline]] constexpr T operator()(int i, int j) const {
        if (UnitDiagonal && i == j) return T(1);
        return Transposed ? entries[j * Stride + i] : entries[i * Stride + j];
    }
};

/// The entries of a column in the order in which factors have their rows.
template <int N, class Column>
struct column_in_order {
    const Column& column;
    const int* order;

    static constexpr int rows() { return N; }
    static constexpr int columns() { return 1; }
    [[gnu::always_inline]] constexpr auto operator()(int i, int) const { return column(order[i], 0); }
};

/// Those of a column in memory.
template <int N, class T>
struct column_in_memory {
    const T* entries;

    static constexpr int rows() { return N; }
    static constexpr int columns() { return 1; }
    [[gnu::always_inline]] constexpr T operator()(int i, int) const { return entries[i]; }
};

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/lanes/lane_numbers.hpp"
#include "along.hpp"

namespace ctgrad::evaluation {

/// A pack from (i, j) on of a triangular matrix, given that of the data: what is on the other side of the
/// diagonal is zero, whatever stands there.
template <class Triangle, along Direction, class T, int W>
[[gnu::always_inline]] constexpr numeric::lanes<T, W> within_triangle(const numeric::lanes<T, W>& x, int i,
                                                                      int j) {
    constexpr bool lower = Triangle::keeps(1, 0);
    constexpr bool in_row = Direction == along::row;
    const auto lane = numeric::lane_numbers<T, W>();
    const auto diagonal = numeric::broadcast<T, W>(T(in_row ? i - j : j - i));
    const auto zero = numeric::broadcast<T, W>(T(0));
    if constexpr (lower == in_row) return select(lane <= diagonal, x, zero);
    else return select(diagonal <= lane, x, zero);
}

template <class Triangle, int Rows, class T>
struct ones_of_triangle {
    T number[Rows * Rows];
    constexpr ones_of_triangle() : number{} {
        for (int k = 0; k < Rows * Rows; ++k) number[k] = T(Triangle::keeps(k / Rows, k % Rows) ? 1 : 0);
    }
};
template <class Triangle, int Rows, class T>
inline constexpr ones_of_triangle<Triangle, Rows, T> kept_entries{};

/// The same of W entries from entry k on, counted row by row.
template <class Triangle, int Rows, class T, int W>
[[gnu::always_inline]] constexpr numeric::lanes<T, W> within_triangle(const numeric::lanes<T, W>& x, int k) {
    const auto zero = numeric::broadcast<T, W>(T(0));
    return select(zero < numeric::load<T, W>(kept_entries<Triangle, Rows, T>.number + k), x, zero);
}

}  // namespace ctgrad::evaluation

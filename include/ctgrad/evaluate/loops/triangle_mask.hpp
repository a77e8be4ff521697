// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/bit_cast.hpp"
#include "../../numeric/lanes/lanes.hpp"
#include "along.hpp"

namespace ctgrad::evaluation {

/// All bits of a number, or none.
template <class T>
constexpr T all_bits(bool set) {
    using bits = numeric::detail::unsigned_bits<T>;
    return numeric::bit_cast<T>(set ? ~bits{0} : bits{0});
}

/// Of rows of a triangular matrix, lower or upper, the entries that are kept, as bits: to read them takes
/// less time than to compare places with the diagonal.
template <bool Lower, int Rows, int Columns, class T>
struct kept_in_triangle {
    alignas(numeric::alignment_for<T, numeric::fitting<64>(Columns)>(Columns)) T bits[Rows * Columns];
    constexpr kept_in_triangle() : bits{} {
        for (int i = 0; i < Rows; ++i)
            for (int j = 0; j < Columns; ++j) bits[i * Columns + j] = all_bits<T>(Lower ? j <= i : i <= j);
    }
};
template <bool Lower, int Rows, int Columns, class T>
inline constexpr kept_in_triangle<Lower, Rows, Columns, T> kept_entries{};

/// The lanes whose bits are set in memory; zero, whatever stands there, in the others.
template <class T, int W>
[[gnu::always_inline]] constexpr numeric::lanes<T, W> masked(const numeric::lanes<T, W>& x, const T* bits) {
    return numeric::lanes<T, W>::from_bits(to_bits(x) & to_bits(numeric::load<T, W>(bits)));
}

/// A pack from (i, j) on that lies across the diagonal of a triangular matrix, given that of the data.
template <class Triangle, along Direction, class T, int W>
[[gnu::always_inline]] constexpr numeric::lanes<T, W> within_triangle(const numeric::lanes<T, W>& x, int i,
                                                                      int j) {
    constexpr bool in_row = Direction == along::row;
    constexpr bool lower = Triangle::keeps(1, 0) == in_row;
    return masked<T, W>(x, kept_entries<lower, W, W, T>.bits + (in_row ? i - j : j - i) * W);
}

/// The same of W entries from entry k on, counted row by row.
template <class Triangle, int Rows, class T, int W>
[[gnu::always_inline]] constexpr numeric::lanes<T, W> within_triangle(const numeric::lanes<T, W>& x, int k) {
    return masked<T, W>(x, kept_entries<Triangle::keeps(1, 0), Rows, Rows, T>.bits + k);
}

}  // namespace ctgrad::evaluation

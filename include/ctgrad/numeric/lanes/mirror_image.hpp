// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "keep_scalar.hpp"
#include "transposed_lanes.hpp"

namespace ctgrad::numeric {

/// The half of a symmetric matrix that holds its numbers.
enum class kept_half { upper, lower };

namespace detail {

template <kept_half From>
constexpr bool is_image(int row, int lane) {
    return From == kept_half::upper ? lane < row : lane > row;
}
template <kept_half From, int Row, class T, int W, int... Lane>
[[gnu::always_inline]] inline pack<T, W> mirrored_row(const pack<T, W>& row, const pack<T, W>& image,
                                                      std::integer_sequence<int, Lane...>) {
    pack<T, W> whole;
    whole.lanes =
        __builtin_shufflevector(row.lanes, image.lanes, (is_image<From>(Row, Lane) ? W + Lane : Lane)...);
    return whole;
}

/// A square on the diagonal, or one beside it and its image, at the places of their first entries.
template <int N, int W, kept_half From, class T, int... Row>
[[gnu::always_inline]] inline void mirror_diagonal_square(T* square,
                                                          std::integer_sequence<int, Row...> rows) {
    const pack<T, W> from[]{load<T, W>(square + Row * N)...};
    pack<T, W> images[]{from[Row]...};
    transpose_lanes(images);
    (mirrored_row<From, Row>(from[Row], images[Row], rows).store(square + Row * N), ...);
}
template <int N, int W, class T, int... Row>
[[gnu::always_inline]] inline void mirror_square(const T* from, T* image,
                                                 std::integer_sequence<int, Row...>) {
    pack<T, W> square[]{load<T, W>(from + Row * N)...};
    transpose_lanes(square);
    (square[Row].store(image + Row * N), ...);
}

}  // namespace detail

/// Makes a matrix of N rows symmetric by one half of it, in squares of W rows, whose lanes change places.
template <int N, int W, kept_half From, class T>
[[gnu::always_inline]] constexpr void mirror(T* matrix) {
    constexpr int in_squares = W > 1 ? N / W * W : 0;
    if constexpr (in_squares > 0) {
        constexpr std::make_integer_sequence<int, W> rows{};
        for (int i = 0; i < in_squares; i += W) {
            for (int j = 0; j < i; j += W) {
                T* const below = matrix + i * N + j;
                T* const above = matrix + j * N + i;
                if constexpr (From == kept_half::upper) detail::mirror_square<N, W>(above, below, rows);
                else detail::mirror_square<N, W>(below, above, rows);
            }
            detail::mirror_diagonal_square<N, W, From>(matrix + i * (N + 1), rows);
        }
    }
    for (int i = in_squares; i < N; ++i)
        for (int j = 0; j < i; ++j) {
            T& below = matrix[i * N + j];
            T& above = matrix[j * N + i];
            T entry = From == kept_half::lower ? below : above;
            keep_scalar(entry);
            (From == kept_half::lower ? above : below) = entry;
        }
}

}  // namespace ctgrad::numeric

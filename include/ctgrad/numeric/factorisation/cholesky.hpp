// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/sqrt.hpp"
#include "../this_machine.hpp"
#include "determinant_in_range.hpp"
#include "log_of_pivots.hpp"
#include "pivot_choice.hpp"
#include "row_operations.hpp"

namespace ctgrad::numeric {

/// The Cholesky factor of a positive definite matrix, A = UᵀU. Rows are padded to whole packs of W; what
/// stands below the diagonal and in the padding means nothing.
template <int N, class T, int W>
struct cholesky_factors {
    static constexpr int stride = padded<N, W>;
    alignas(alignment_for<T, W>(N* stride)) T upper[N * stride];
    T reciprocals[N];  // of the diagonal
};

namespace detail {

/// Row i of the matrix, minus those above it times their own entries i and `coefficients`.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void subtract_rows_above(cholesky_factors<N, T, W>& factors, int i,
                                                          const auto& coefficients, const T& scale) {
    constexpr int stride = cholesky_factors<N, T, W>::stride;
    const int first = i / W * W;
    T* const row = factors.upper + i * stride + first;
    combine_rows<W>(stride - first, row, static_cast<const T*>(row), coefficients,
                    static_cast<const T*>(factors.upper) + first, stride, i, scale);
}

/// Multiplies row i of U by a number, from the diagonal on at least.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void multiply_row(cholesky_factors<N, T, W>& factors, int i, const T& by) {
    constexpr int stride = cholesky_factors<N, T, W>::stride;
    T* const row = factors.upper + i * stride;
    for (int j = i / W * W; j < stride; j += W)
        store<T, W>(row + j, load<T, W>(row + j) * broadcast<T, W>(by));
}

/// Row i of U, of those above it.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void factor_row(cholesky_factors<N, T, W>& factors, int i) {
    constexpr int stride = cholesky_factors<N, T, W>::stride;
    subtract_rows_above(factors, i, numbers_apart<T>{factors.upper + i, stride}, T(1));
    factors.reciprocals[i] = T(1) / T(numeric::sqrt(factors.upper[i * stride + i]));
    multiply_row(factors, i, factors.reciprocals[i]);
}

/// The rows of U are first left as u_ii times what they are to be, and are subtracted times 1/u_ii², so that
/// none waits for a root; but where u_ii² is no ordinary number.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void factor_in_packs(cholesky_factors<N, T, W>& factors) {
    constexpr int stride = cholesky_factors<N, T, W>::stride;
    T inverse_squares[N];
    for_each_row<N, W>([&](int at_row) __attribute__((always_inline)) {
        const numbers_apart<T> column{factors.upper + at_row, stride};
        subtract_rows_above(factors, at_row, scaled_numbers_apart<T>{column, inverse_squares}, T(1));
        const T pivot = factors.upper[at_row * stride + at_row];
        if (is_usual_divisor(pivot)) [[likely]] {
            inverse_squares[at_row] = T(1) / pivot;
            factors.reciprocals[at_row] = T(1);
        } else {
            inverse_squares[at_row] = T(1);
            factors.reciprocals[at_row] = T(1) / T(numeric::sqrt(pivot));
            multiply_row(factors, at_row, factors.reciprocals[at_row]);
        }
    });
    for_each_row<N, W>([&](int at_row) __attribute__((always_inline)) {
        const T scale = numeric::sqrt(inverse_squares[at_row]);
        factors.reciprocals[at_row] = factors.reciprocals[at_row] * scale;
        multiply_row(factors, at_row, scale);
    });
}

}  // namespace detail

/// Factors the positive definite matrix of which `factors.upper` holds the rows. Of A only the upper half
/// counts. If A is not positive definite, the square root of a negative number makes a NaN of everything that
/// is computed from the factors.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, section 4.2, row by row.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void factor(cholesky_factors<N, T, W>& factors) {
    if constexpr (W > 1) detail::factor_in_packs(factors);
    else
        for (int i = 0; i < N; ++i) detail::factor_row(factors, i);
}

/// Solves A X = B for `columns` right sides in packs of `AtOnce`; X comes in as B, in rows of that many
/// entries.
template <int AtOnce, int N, class T, int W>
[[gnu::always_inline]] constexpr void solve_in_packs(const cholesky_factors<N, T, W>& factors, int columns,
                                                     T* x) {
    constexpr int stride = cholesky_factors<N, T, W>::stride;
    for_each_row<N, AtOnce>([&](int at_row) __attribute__((always_inline)) {
        combine_rows<AtOnce>(columns, x + at_row * columns, factors.upper + at_row, stride, x, columns,
                             at_row, factors.reciprocals[at_row]);
    });
    for_each_row<N, AtOnce>([&](int rows_below) __attribute__((always_inline)) {
        const int at_row = N - 1 - rows_below;
        combine_rows<AtOnce>(columns, x + at_row * columns, factors.upper + at_row * (stride + 1) + 1, 1,
                             x + (at_row + 1) * columns, columns, rows_below, factors.reciprocals[at_row]);
    });
}
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void solve(const cholesky_factors<N, T, W>& factors, int columns, T* x) {
    solve_in_packs<W>(factors, columns, x);
}

/// The inverse, in rows of N: with Y = U⁻ᵀ, which is lower triangular, the lower half of X = U⁻¹ Y, and its
/// mirror image.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void inverse(const cholesky_factors<N, T, W>& factors, T* result) {
    constexpr int stride = cholesky_factors<N, T, W>::stride;
    const T* const u = factors.upper;
    T x[N * stride];
    for (int i = 0; i < N; ++i) {
        for (int j = 0; j < stride; ++j) x[i * stride + j] = T(j == i ? 1 : 0);
        combine_rows<W>(i / W * W + W, x + i * stride, u + i, stride, x, stride, i, factors.reciprocals[i]);
    }
    for (int i = N; i-- > 0;)
        combine_rows<W>(i / W * W + W, x + i * stride, u + i * stride + i + 1, 1, x + (i + 1) * stride,
                        stride, N - 1 - i, factors.reciprocals[i]);
    for (int i = 0; i < N; ++i)
        for (int j = 0; j <= i; ++j) result[i * N + j] = result[j * N + i] = x[i * stride + j];
}

/// X = A⁻¹ B A⁻¹ of a symmetric B, whose entries are b(i, j): with M = U⁻ᵀ B U⁻¹ it is U⁻¹ M U⁻ᵀ. Of both
/// half is computed.
template <int N, class T, int W>
[[gnu::always_inline]] constexpr void solve_on_both_sides(const cholesky_factors<N, T, W>& factors,
                                                          const auto& b, T* result) {
    constexpr int stride = cholesky_factors<N, T, W>::stride;
    const T* const u = factors.upper;
    T x[N * stride], turned[N * stride];
    const auto turn = [&]() __attribute__((always_inline)) {
        for (int i = 0; i < N; ++i)
            for (int j = 0; j < stride; ++j) turned[i * stride + j] = j < N ? x[j * stride + i] : T(0);
    };
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < stride; ++j) x[i * stride + j] = j < N ? T(b(i, j < N ? j : 0)) : T(0);
    for (int i = 0; i < N; ++i)
        combine_rows<W>(stride, x + i * stride, u + i, stride, x, stride, i, factors.reciprocals[i]);
    turn();
    for (int i = 0; i < N; ++i) {
        const int first = i / W * W;
        combine_rows<W>(stride - first, turned + i * stride + first, u + i, stride, turned + first, stride, i,
                        factors.reciprocals[i]);
    }
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < stride; ++j)
            x[i * stride + j] = j < i ? turned[j * stride + i] : turned[i * stride + j];
    for (int i = N; i-- > 0;)
        combine_rows<W>(stride, x + i * stride, u + i * stride + i + 1, 1, x + (i + 1) * stride, stride,
                        N - 1 - i, factors.reciprocals[i]);
    turn();
    for (int i = N; i-- > 0;)
        combine_rows<W>(i / W * W + W, turned + i * stride, u + i * stride + i + 1, 1,
                        turned + (i + 1) * stride, stride, N - 1 - i, factors.reciprocals[i]);
    for (int i = 0; i < N; ++i)
        for (int j = 0; j <= i; ++j) result[i * N + j] = result[j * N + i] = turned[i * stride + j];
}

/// det A = (det U)².
template <int N, class T, int W, machine = this_machine>
constexpr T determinant(const cholesky_factors<N, T, W>& factors) {
    const T product = product_in_range<N>(static_cast<const T*>(factors.upper),
                                          cholesky_factors<N, T, W>::stride + 1, T(1));
    return product * product;
}

/// ln det A = 2 Σ ln u_ii.
template <int N, class T, int W, machine = this_machine>
constexpr T log_absolute_determinant(const cholesky_factors<N, T, W>& factors) {
    const T half =
        log_of_pivots<N>(static_cast<const T*>(factors.upper), cholesky_factors<N, T, W>::stride + 1);
    return half + half;
}

}  // namespace ctgrad::numeric

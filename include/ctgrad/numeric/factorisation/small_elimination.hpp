// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"
#include "../elementary/abs.hpp"
#include "../lanes/divided_alone.hpp"
#include "pivot_choice.hpp"

/// Gaussian elimination with partial pivoting for matrices of a few rows, without loops: every entry and
/// every exchange of rows is known by its place, so that all stays in registers. Rows are divided by pivots,
/// whose reciprocals may be out of range where quotients are not.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, section 3.4.
namespace ctgrad::numeric::small {

/// Up to this size matrices are eliminated so.
inline constexpr int largest_size = 4;

template <int N>
using places = std::make_integer_sequence<int, N>;

/// As `magnitude_as_pivot`, without a branch where there is an instruction.
template <class T>
[[gnu::always_inline]] constexpr auto size_as_pivot(const T& x) {
    if constexpr (std::is_floating_point_v<T>) return numeric::abs(x);
    else return magnitude_as_pivot(x);
}

template <class T>
[[gnu::always_inline]] constexpr void exchange(T& a, T& b) {
    const T kept = a;
    a = b;
    b = kept;
}
template <class T, int... Column>
[[gnu::always_inline]] constexpr void exchange_two_rows(T* first, T* second,
                                                        std::integer_sequence<int, Column...>) {
    (exchange(first[Column], second[Column]), ...);
}
// Exchanges row K, of `Size` entries, with the one where its pivot was.
template <int Size, int K, class T, int... Below>
[[gnu::always_inline]] constexpr void exchange_rows(T* rows, int pivot,
                                                    std::integer_sequence<int, Below...>) {
    ((pivot == K + 1 + Below
          ? exchange_two_rows(rows + K * Size, rows + (K + 1 + Below) * Size, places<Size>{})
          : void()),
     ...);
}

// target -= factor * source, from entry First on.
template <int First, class T, int... Column>
[[gnu::always_inline]] constexpr void subtract_row(T* target, const T& factor, const T* source,
                                                   std::integer_sequence<int, Column...>) {
    ((target[First + Column] = target[First + Column] - factor * source[First + Column]), ...);
}

template <class T, class Magnitude>
[[gnu::always_inline]] constexpr void compare_as_pivot(const T& candidate, int row, Magnitude& best,
                                                       int& pivot) {
    const Magnitude magnitude = size_as_pivot(candidate);
    if (!(best < magnitude)) return;
    best = magnitude;
    pivot = row;
}
template <int N, int K, class T>
[[gnu::always_inline]] constexpr void clear_entry(const T* pivot_row, const T& divisor, T* row) {
    row[K] = divided_alone<T>(row[K] / divisor);
    subtract_row<K + 1>(row, row[K], pivot_row, places<N - 1 - K>{});
}
template <int N, bool KeepsZeros, int K, class T, int... Below>
[[gnu::always_inline]] constexpr void eliminate(T* a, int* pivots,
                                                std::integer_sequence<int, Below...> below) {
    auto best = size_as_pivot(a[K * N + K]);
    int pivot = K;
    (compare_as_pivot(a[(K + 1 + Below) * N + K], K + 1 + Below, best, pivot), ...);
    pivots[K] = pivot;
    exchange_rows<N, K>(a, pivot, below);
    // Below a zero all are zero, or NaN.
    const T divisor = KeepsZeros && !is_usable_pivot(best) ? T(1) : a[K * N + K];
    (clear_entry<N, K>(a + K * N, divisor, a + (K + 1 + Below) * N), ...);
}
template <int N, bool KeepsZeros, class T, int... K>
[[gnu::always_inline]] constexpr void factor([[maybe_unused]] T* a, [[maybe_unused]] int* pivots,
                                             std::integer_sequence<int, K...>) {
    (eliminate<N, KeepsZeros, K>(a, pivots, places<N - 1 - K>{}), ...);
}

/// Factors the row-major N x N matrix `a` in place, into U on and above the diagonal and below it L, whose
/// diagonal is one; the pivot of step k was in row `pivots[k]`. NaN anywhere in the matrix reaches all that
/// is made of the factors. So does a pivot of zero, which is divided by; but where zeros are kept, since only
/// the pivots are wanted.
template <int N, bool KeepsZeros = false, class T>
[[gnu::always_inline]] constexpr void factor(T* a, int* pivots) {
    factor<N, KeepsZeros>(a, pivots, places<N - 1>{});
}

}  // namespace ctgrad::numeric::small

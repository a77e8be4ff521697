// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../lanes/copy_in_packs.hpp"
#include "semidefinite_inverse.hpp"
#include "small_factors.hpp"

/// Positive semidefinite matrices of 2 or 3 rows, of floating-point numbers, factored to be solved with: the
/// inverse stands in place of the factors where its cofactors suffice, since that waits for one division.
/// Elimination is apart, in functions that are given numbers, so that all else stays in registers.
namespace ctgrad::numeric {
namespace small {

/// Stands for the pivot of the last row, which is exchanged with none, if the inverse stands for the factors.
inline constexpr int inverted = -1;

template <int N, class T, class... Entries, machine = this_machine>
[[gnu::noinline]] constexpr small_factors<N, T> eliminated(Entries... entries) {
    small_factors<N, T> factors{{entries...}};
    factor(factors);
    return factors;
}
template <int N, class T, int... Entry, int... K>
[[gnu::always_inline]] constexpr void eliminate_apart(T* a, int* pivots, std::integer_sequence<int, Entry...>,
                                                      std::integer_sequence<int, K...>) {
    const small_factors<N, T> factors = eliminated<N, T>(a[Entry]...);
    ((a[Entry] = factors.lu[Entry]), ...);
    ((pivots[K] = factors.pivots[K]), ...);
}

/// The inverse of the row-major N x N matrix `a` in its place, or its factors as of `small::factor`.
template <int N, class T>
[[gnu::always_inline]] constexpr void factor_semidefinite(T* a, int* pivots) {
    if (invert_semidefinite<N>(static_cast<const T*>(a), a)) [[likely]]
        for (int k = 0; k < N; ++k) pivots[k] = inverted;
    else eliminate_apart<N>(a, pivots, places<N * N>{}, places<N>{});
}

/// Right sides in memory, in rows of M.
template <int M, class T>
struct right_sides {
    const T* entries;

    static constexpr int columns() { return M; }
    [[gnu::always_inline]] constexpr T operator()(int i, int j) const { return entries[i * M + j]; }
    template <int W>
    [[gnu::always_inline]] constexpr lanes<T, W> in_row(int i, int j) const {
        return load<T, W>(entries + i * M + j);
    }
};

template <int N>
struct exchanged_rows {
    int pivots[N];
};
template <int W, int M, class T, int N, class... Entries, machine = this_machine>
[[gnu::noinline]] constexpr void solve_eliminated(T* x, exchanged_rows<N> exchanged, Entries... entries) {
    small_factors<N, T> factors{{entries...}};
    for (int k = 0; k < N; ++k) factors.pivots[k] = exchanged.pivots[k];
    const right_sides<M, T> right_side{x};
    if constexpr (W > 1) solve_in_packs<W>(factors, right_side, x);
    else numeric::solve(factors, M, right_side, x);
}

template <int M, int W, class T>
[[gnu::always_inline]] constexpr void read_row(const auto& right_side, int i, int j, T* to) {
    [&]<int... Pack>(std::integer_sequence<int, Pack...>) __attribute__((always_inline)) {
        (store<T, W>(to + Pack * W, right_side.template in_row<W>(i, j + Pack * W)), ...);
    }(places<M / W>{});
    if constexpr (M % W != 0) read_row<M % W, W / 2>(right_side, i, j + M / W * W, to + M / W * W);
}
// M columns from j on.
template <int M, int W, int Copied, class T, int... Entry, int... K>
[[gnu::always_inline]] constexpr void solve_few_apart(const T* lu, const int* pivots, const auto& right_side,
                                                      int j, T* solution,
                                                      std::integer_sequence<int, Entry...>,
                                                      std::integer_sequence<int, K...>) {
    constexpr int N = sizeof...(K);
    constexpr int columns = std::remove_cvref_t<decltype(right_side)>::columns();
    T x[N * M];
    T* const few = x;
    (read_row<M, Copied>(right_side, K, j, few + K * M), ...);
    solve_eliminated<fitting<W>(M), M>(few, exchanged_rows<N>{{pivots[K]...}}, lu[Entry]...);
    (copy_in_packs<M, Copied>(static_cast<const T*>(few) + K * M, solution + K * columns + j), ...);
}
// In packs of W; numbers are brought there and back in such of `Copied`, as all else reads and writes them.
template <int N, int W, int Copied, class T>
[[gnu::always_inline]] constexpr void solve_apart(const T* lu, const int* pivots, const auto& right_side,
                                                  T* solution) {
    constexpr int columns = std::remove_cvref_t<decltype(right_side)>::columns();
    constexpr int at_once = columns < 16 ? columns : 16;
    constexpr int rest = columns % at_once;
    for (int j = 0; j < columns - rest; j += at_once)
        solve_few_apart<at_once, W, Copied>(lu, pivots, right_side, j, solution, places<N * N>{},
                                            places<N>{});
    if constexpr (rest > 0)
        solve_few_apart<rest, W, fitting<Copied>(rest)>(lu, pivots, right_side, columns - rest, solution,
                                                        places<N * N>{}, places<N>{});
}

template <int W, class T, int... K>
[[gnu::always_inline]] constexpr lanes<T, W> row_by_pack(const T* row, const lanes<T, W>* pack,
                                                         std::integer_sequence<int, K...>) {
    lanes<T, W> sum = broadcast<T, W>(row[0]) * pack[0];
    ((sum = sum + broadcast<T, W>(row[K + 1]) * pack[K + 1]), ...);
    return sum;
}
template <int W, class T, int... I>
[[gnu::always_inline]] constexpr void multiply_pack(const T* inverse, const auto& right_side, int j,
                                                    T* solution, std::integer_sequence<int, I...>) {
    constexpr int N = sizeof...(I);
    constexpr int columns = std::remove_cvref_t<decltype(right_side)>::columns();
    const lanes<T, W> pack[]{right_side.template in_row<W>(I, j)...};
    (store<T, W>(solution + I * columns + j,
                 row_by_pack<W>(inverse + I * N, static_cast<const lanes<T, W>*>(pack), places<N - 1>{})),
     ...);
}
template <int First, int W, int N, class T>
[[gnu::always_inline]] constexpr void multiply_in_packs(const T* inverse, const auto& right_side,
                                                        T* solution) {
    constexpr int columns = std::remove_cvref_t<decltype(right_side)>::columns();
    constexpr int end = First + (columns - First) / W * W;
    for (int j = First; j < end; j += W) multiply_pack<W>(inverse, right_side, j, solution, places<N>{});
    if constexpr (end < columns)
        multiply_in_packs<end, fitting<W / 2>(columns - end), N>(inverse, right_side, solution);
}
template <int N, class T, int... J>
[[gnu::always_inline]] constexpr void multiply_columns(const T* inverse, const auto& right_side, T* solution,
                                                       std::integer_sequence<int, J...>) {
    (multiply_pack<1>(inverse, right_side, J, solution, places<N>{}), ...);
}

/// X = A^-1 B for M right sides; X comes in as B, in rows of M entries. Where there are factors they solve in
/// packs of W.
template <int N, int M, int W, class T>
[[gnu::always_inline]] constexpr void solve_semidefinite(const T* factors, const int* pivots, T* x) {
    const right_sides<M, T> right_side{x};
    if (pivots[N - 1] == inverted) [[likely]]
        multiply_columns<N>(factors, right_side, x, places<M>{});
    else solve_apart<N, W, 1>(factors, pivots, right_side, x);
}

/// A^-1.
template <int N, class T>
[[gnu::always_inline]] constexpr void inverse_of_semidefinite(const T* factors, const int* pivots,
                                                              T* result) {
    if (pivots[N - 1] == inverted) [[likely]]
        for (int entry = 0; entry < N * N; ++entry) result[entry] = factors[entry];
    else inverse<N>(factors, pivots, result);
}

}  // namespace small

/// The factors of such a matrix, or its inverse in their place.
template <int N, class T, machine = this_machine>
struct semidefinite_factors : small_factors<N, T> {};

/// Factors the matrix of which `factors.lu` holds the rows.
template <int N, class T>
[[gnu::always_inline]] constexpr void factor(semidefinite_factors<N, T>& factors) {
    small::factor_semidefinite<N>(static_cast<T*>(factors.lu), static_cast<int*>(factors.pivots));
}

/// X = A^-1 B in packs of W columns.
template <int W, int N, class T>
[[gnu::always_inline]] constexpr void solve_in_packs(const semidefinite_factors<N, T>& factors,
                                                     const auto& right_side, T* solution) {
    const T* const lu = factors.lu;
    const int* const pivots = factors.pivots;
    if (pivots[N - 1] == small::inverted) [[likely]]
        small::multiply_in_packs<0, W, N>(lu, right_side, solution);
    else small::solve_apart<N, W, W>(lu, pivots, right_side, solution);
}

/// X = A^-1 B.
template <int N, class T>
[[gnu::always_inline]] constexpr void solve(const semidefinite_factors<N, T>& factors, int,
                                            const auto& right_side, T* solution) {
    solve_in_packs<1>(factors, right_side, solution);
}

/// A^-1.
template <int N, class T>
[[gnu::always_inline]] constexpr void inverse(const semidefinite_factors<N, T>& factors, T* result) {
    small::inverse_of_semidefinite<N>(static_cast<const T*>(factors.lu),
                                      static_cast<const int*>(factors.pivots), result);
}

}  // namespace ctgrad::numeric

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../factorisation/lu_factorisation.hpp"
#include "../factorisation/substitution.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric {

/// An N x N matrix A + t₁E₁ + … + t_K E_K of numbers in which every t_k² is zero: part S is the coefficient
/// of the product of the t_k whose bit is set in S. An analytic function f of it, computed by products and
/// quotients, has f(A) as part 0 and its K-th differential in the directions E₁, …, E_K as the last part.
template <int N, int K, class T>
struct directed_matrix {
    static constexpr int parts = 1 << K;
    static constexpr int entries = N * N;
    T part[parts][entries];
};

/// A, and below each other the directions, in rows of N.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> in_directions(const T* a, const T* directions) {
    directed_matrix<N, K, T> x;
    for (int s = 0; s < x.parts; ++s)
        for (int entry = 0; entry < N * N; ++entry) x.part[s][entry] = s == 0 ? a[entry] : T(0);
    for (int k = 0; k < K; ++k)
        for (int entry = 0; entry < N * N; ++entry) x.part[1 << k][entry] = directions[k * N * N + entry];
    return x;
}

/// s I.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> multiple_of_identity(T s) {
    directed_matrix<N, K, T> x;
    for (int part = 0; part < x.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry)
            x.part[part][entry] = part == 0 && entry % (N + 1) == 0 ? s : T(0);
    return x;
}

template <int N, int K, class T, machine = this_machine>
constexpr void add_to_diagonal(directed_matrix<N, K, T>& x, T s) {
    for (int i = 0; i < N; ++i) x.part[0][i * (N + 1)] = x.part[0][i * (N + 1)] + s;
}

/// x = s x.
template <int N, int K, class T, machine = this_machine>
constexpr void multiply_by(directed_matrix<N, K, T>& x, T s) {
    for (int part = 0; part < x.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry) x.part[part][entry] = s * x.part[part][entry];
}

/// x = x + s y.
template <int N, int K, class T, machine = this_machine>
constexpr void add_multiple(directed_matrix<N, K, T>& x, T s, const directed_matrix<N, K, T>& y) {
    for (int part = 0; part < x.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry)
            x.part[part][entry] = x.part[part][entry] + s * y.part[part][entry];
}

/// result = A B, or result + A B, of plain matrices. The sums of a row stay in registers.
template <int N, bool Adds, class T, machine = this_machine>
constexpr void multiply_plain(const T* a, const T* b, T* result) {
    for (int i = 0; i < N; ++i) {
        T sums[N];
        for (int j = 0; j < N; ++j) sums[j] = Adds ? result[i * N + j] : T(0);
        for (int k = 0; k < N; ++k) {
            const T factor = a[i * N + k];
            for (int j = 0; j < N; ++j) sums[j] = sums[j] + factor * b[k * N + j];
        }
        for (int j = 0; j < N; ++j) result[i * N + j] = sums[j];
    }
}

/// result = x y, which is neither of them.
template <int N, int K, class T, machine = this_machine>
constexpr void multiply(const directed_matrix<N, K, T>& x, const directed_matrix<N, K, T>& y,
                        directed_matrix<N, K, T>& result) {
    for (int part = 0; part < x.parts; ++part) {
        multiply_plain<N, false>(static_cast<const T*>(x.part[0]), static_cast<const T*>(y.part[part]),
                                 static_cast<T*>(result.part[part]));
        for (int own = 1; own < x.parts; ++own)
            if ((own & ~part) == 0)
                multiply_plain<N, true>(static_cast<const T*>(x.part[own]),
                                        static_cast<const T*>(y.part[part & ~own]),
                                        static_cast<T*>(result.part[part]));
    }
}

template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> product_of(const directed_matrix<N, K, T>& x,
                                              const directed_matrix<N, K, T>& y) {
    directed_matrix<N, K, T> result;
    multiply(x, y, result);
    return result;
}

template <int N, class T, machine = this_machine>
[[gnu::always_inline]] constexpr void subtract_multiple(T* row, T multiple, const T* subtracted) {
    for (int j = 0; j < N; ++j) row[j] = row[j] - multiple * subtracted[j];
}

/// X = A⁻¹ B of square matrices: solve() where a row is as long as the compiler knows, and stays in
/// registers.
template <int N, class T, machine = this_machine>
constexpr void solve_square(const lu_factors<N, T>& factors, const T* right_side, T* solution) {
    T row[N];
    for (int i = 0; i < N; ++i) {
        for (int j = 0; j < N; ++j) row[j] = right_side[factors.row_order[i] * N + j];
        for (int k = 0; k < i; ++k)
            subtract_multiple<N>(row, factors.lu[i * N + k], solution_row(factors, N, solution, k));
        T* const into = solution_row(factors, N, solution, i);
        for (int j = 0; j < N; ++j) into[j] = row[j];
    }
    for (int i = N - 1; i >= 0; --i) {
        T* const into = solution_row(factors, N, solution, i);
        for (int j = 0; j < N; ++j) row[j] = into[j];
        for (int k = i + 1; k < N; ++k)
            subtract_multiple<N>(row, factors.lu[i * N + k], solution_row(factors, N, solution, k));
        for (int j = 0; j < N; ++j) into[j] = row[j] / factors.lu[i * N + i];
    }
}

/// X with D X = B, given the factors of part 0 of D: part S of X is D₀⁻¹ (B_S − Σ D_R X_{S∖R}), the sum over
/// the parts R of S that are not empty.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> solution_of(const lu_factors<N, T>& factors,
                                               const directed_matrix<N, K, T>& d,
                                               const directed_matrix<N, K, T>& b) {
    directed_matrix<N, K, T> x;
    solve_square(factors, static_cast<const T*>(b.part[0]), static_cast<T*>(x.part[0]));
    for (int part = 1; part < x.parts; ++part) {
        T others[N * N];
        for (int entry = 0; entry < N * N; ++entry) others[entry] = T(0);
        for (int own = 1; own < x.parts; ++own)
            if ((own & ~part) == 0)
                multiply_plain<N, true>(static_cast<const T*>(d.part[own]),
                                        static_cast<const T*>(x.part[part & ~own]), static_cast<T*>(others));
        for (int entry = 0; entry < N * N; ++entry) others[entry] = b.part[part][entry] - others[entry];
        solve_square(factors, static_cast<const T*>(others), static_cast<T*>(x.part[part]));
    }
    return x;
}

template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> inverse_of(const directed_matrix<N, K, T>& x) {
    return solution_of(lu_factorisation<pivoting::partial, N>(static_cast<const T*>(x.part[0])), x,
                       multiple_of_identity<N, K>(T(1)));
}

/// The largest sum of magnitudes in a column of A, its 1-norm; NaN if an entry is.
template <int N, class T, machine = this_machine>
constexpr T largest_column_sum(const T* a) {
    T sums[N];
    for (int j = 0; j < N; ++j) sums[j] = T(0);
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) sums[j] = sums[j] + magnitude_as_pivot(a[i * N + j]);
    T largest = T(0);
    for (int j = 0; j < N; ++j)
        if (is_better_pivot(sums[j], largest)) largest = sums[j];
    return largest;
}

/// That of part 0.
template <int N, int K, class T, machine = this_machine>
constexpr T norm_of(const directed_matrix<N, K, T>& x) {
    return largest_column_sum<N>(static_cast<const T*>(x.part[0]));
}

}  // namespace ctgrad::numeric

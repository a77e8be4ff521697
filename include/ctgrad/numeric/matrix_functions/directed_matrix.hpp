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

/// result = result + A B, of plain matrices.
template <int N, class T, machine = this_machine>
constexpr void add_product_of(const T* a, const T* b, T* result) {
    for (int i = 0; i < N; ++i)
        for (int k = 0; k < N; ++k) {
            const T factor = a[i * N + k];
            for (int j = 0; j < N; ++j) result[i * N + j] = result[i * N + j] + factor * b[k * N + j];
        }
}

template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> product_of(const directed_matrix<N, K, T>& x,
                                              const directed_matrix<N, K, T>& y) {
    directed_matrix<N, K, T> result;
    for (int part = 0; part < x.parts; ++part) {
        for (int entry = 0; entry < N * N; ++entry) result.part[part][entry] = T(0);
        for (int own = 0; own < x.parts; ++own)
            if ((own & ~part) == 0)
                add_product_of<N>(static_cast<const T*>(x.part[own]),
                                  static_cast<const T*>(y.part[part & ~own]),
                                  static_cast<T*>(result.part[part]));
    }
    return result;
}

/// X with D X = B, given the factors of part 0 of D: part S of X is D₀⁻¹ (B_S − Σ D_R X_{S∖R}), the sum over
/// the parts R of S that are not empty.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> solution_of(const lu_factors<N, T>& factors,
                                               const directed_matrix<N, K, T>& d,
                                               const directed_matrix<N, K, T>& b) {
    directed_matrix<N, K, T> x;
    for (int part = 0; part < x.parts; ++part) {
        T others[N * N];
        for (int entry = 0; entry < N * N; ++entry) others[entry] = T(0);
        for (int own = 1; own < x.parts; ++own)
            if ((own & ~part) == 0)
                add_product_of<N>(static_cast<const T*>(d.part[own]),
                                  static_cast<const T*>(x.part[part & ~own]), static_cast<T*>(others));
        const auto right_side = [&](int at_row, int at_column) __attribute__((always_inline)) {
            return T(b.part[part][at_row * N + at_column] - others[at_row * N + at_column]);
        };
        solve(factors, N, right_side, static_cast<T*>(x.part[part]));
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
    T largest = T(0);
    for (int j = 0; j < N; ++j) {
        T sum = T(0);
        for (int i = 0; i < N; ++i) sum = sum + magnitude_as_pivot(a[i * N + j]);
        if (is_better_pivot(sum, largest)) largest = sum;
    }
    return largest;
}

/// That of part 0.
template <int N, int K, class T, machine = this_machine>
constexpr T norm_of(const directed_matrix<N, K, T>& x) {
    return largest_column_sum<N>(static_cast<const T*>(x.part[0]));
}

}  // namespace ctgrad::numeric

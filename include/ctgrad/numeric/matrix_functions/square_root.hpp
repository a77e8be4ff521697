// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/not_finite.hpp"
#include "directed_matrix.hpp"

namespace ctgrad::numeric {
namespace detail {

/// 2^k, k the rounded mean of the exponents of 1/√|pivot|: what brings the determinant near 1.
template <int N, class T, machine = this_machine>
constexpr T scale_of_pivots(const lu_factors<N, T>& factors) {
    int exponents = 0;
    for (int i = 0; i < N; ++i) {
        const T pivot = magnitude_as_pivot(factors.lu[i * (N + 1)]);
        if (!(pivot > T(0)) || !(pivot <= largest_finite<T>)) return T(1);
        exponents += split(pivot).exponent;
    }
    const int halves = exponents / (2 * N);
    T scale = T(1);
    for (int k = 0; k < halves; ++k) scale = scale / T(2);
    for (int k = 0; k > halves; --k) scale = scale * T(2);
    return scale;
}

template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> not_existing() {
    directed_matrix<N, K, T> x;
    for (int part = 0; part < x.parts; ++part)
        for (int entry = 0; entry < N * N; ++entry) x.part[part][entry] = not_a_number<T>;
    return x;
}

/// The principal square root of A and its differentials, by the product form of the iteration of Denman and
/// Beavers, which is stable and converges for every A without eigenvalues on the closed negative real axis:
/// with M = A, X = A at first, M ← ½ I + ¼ (μ²M + (μ²M)⁻¹), X ← ½ μ X (I + (μ²M)⁻¹). The μ are powers of
/// two, chosen by the determinant of M until M is near I. Where it does not converge all entries are NaN.
/// N. J. Higham, Functions of Matrices (2008), equation (6.29).
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> square_root_of(const directed_matrix<N, K, T>& a) {
    // at first, since what E is beside a huge A, squared, would be out of range
    const T first = scale_of_pivots(lu_factorisation<pivoting::partial, N>(static_cast<const T*>(a.part[0])));
    auto m = a;
    multiply_by(m, first);
    multiply_by(m, first);
    auto x = m;
    constexpr int most_steps = 64;
    constexpr T rounding = std::numeric_limits<T>::epsilon();
    int steps_left = -1;  // once M is near I; the differentials come after it
    for (int step = 0; step < most_steps && steps_left != 0; ++step) {
        const auto factors = lu_factorisation<pivoting::partial, N>(static_cast<const T*>(m.part[0]));
        const T scale = steps_left < 0 ? scale_of_pivots(factors) : T(1);
        auto inverse = solution_of(factors, m, multiple_of_identity<N, K>(T(1)));
        multiply_by(m, scale * scale / T(4));
        multiply_by(inverse, T(1) / (scale * scale));
        add_multiple(m, T(0.25), inverse);
        add_to_diagonal(m, T(0.5));
        add_to_diagonal(inverse, T(1));
        multiply_by(inverse, scale / T(2));
        x = product_of(x, inverse);

        auto rest = m;
        add_to_diagonal(rest, T(-1));
        const T distance = largest_column_sum<N>(static_cast<const T*>(rest.part[0]));
        if (!(distance == distance)) break;
        if (steps_left > 0) --steps_left;
        else if (distance * distance < T(N) * rounding) steps_left = 1 + K;
    }
    if (steps_left != 0) return not_existing<N, K, T>();
    multiply_by(x, T(1) / first);
    return x;
}

}  // namespace detail

/// The K-th differential of the principal square root at A, in the K directions that stand one below the
/// other; the root itself for K = 0. NaN where there is none, and where A is singular.
template <int N, int K, class T, machine = this_machine>
constexpr void matrix_square_root(const T* a, const T* directions, T* result) {
    const auto root = detail::square_root_of(in_directions<N, K>(a, directions));
    for (int entry = 0; entry < N * N; ++entry) result[entry] = root.part[root.parts - 1][entry];
}

}  // namespace ctgrad::numeric

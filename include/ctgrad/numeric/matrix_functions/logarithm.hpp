// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "balancing.hpp"
#include "square_root.hpp"

namespace ctgrad::numeric {
namespace detail {

/// The nodes and weights of Gauss and Legendre for 7 points on [0, 1]: by them ln(1 + x), the integral of
/// x / (1 + t x), is its [7/7] Padé approximant.
struct seven_points {
    static constexpr int size = 7;
    long double node[size];
    long double weight[size];
};
inline constexpr seven_points gauss_legendre{
    {0.0254460438286207377369051579760744L, 0.129234407200302780068067613359606L,
     0.297077424311301416546696793961520L, 0.5L, 0.702922575688698583453303206038480L,
     0.870765592799697219931932386640394L, 0.974553956171379262263094842023926L},
    {0.0647424830844348466353057163395410L, 0.139852695744638333950733885711890L,
     0.190915025252559472475184887744488L, 0.208979591836734693877551020408163L,
     0.190915025252559472475184887744488L, 0.139852695744638333950733885711890L,
     0.0647424830844348466353057163395410L}};

/// ln A and its differentials, by ln(2⁻ᵏA) = ln A − k ln 2 I: square roots until A is near I, and a Padé
/// approximant in partial fractions.
/// N. J. Higham, Functions of Matrices (2008), sections 11.4 and 11.5.
template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> logarithm_by_roots(const directed_matrix<N, K, T>& a, int exponent) {
    constexpr T largest = [] {
        T bound = T(0.264);
        for (int missing = std::numeric_limits<T>::digits - 53; missing > 0; --missing)
            bound = bound * T(0.951);  // 2^(−1/14)
        return bound;
    }();
    constexpr int most_roots = 40 + std::numeric_limits<T>::max_exponent / 64;
    auto x = a;
    for (int k = 0; k < exponent; ++k) multiply_by(x, T(0.5));
    for (int k = 0; k > exponent; --k) multiply_by(x, T(2));
    T doublings = T(1);
    for (int roots = 0;; ++roots) {
        auto rest = x;
        add_to_diagonal(rest, T(-1));
        if (largest_column_sum<N>(static_cast<const T*>(rest.part[0])) <= largest) {
            x = rest;
            break;
        }
        if (roots == most_roots || !(x.part[0][0] == x.part[0][0])) return not_existing<N, K, T>();
        x = square_root_of(x);
        doublings = doublings * T(2);
    }
    auto sum = multiple_of_identity<N, K>(T(0));
    for (int k = 0; k < gauss_legendre.size; ++k) {
        auto denominator = x;
        multiply_by(denominator, static_cast<T>(gauss_legendre.node[k]));
        add_to_diagonal(denominator, T(1));
        const auto factors =
            lu_factorisation<pivoting::partial, N>(static_cast<const T*>(denominator.part[0]));
        add_multiple(sum, static_cast<T>(gauss_legendre.weight[k]) * doublings,
                     solution_of(factors, denominator, x));
    }
    constexpr long double logarithm_of_two = 0.693147180559945309417232121458176568L;
    add_to_diagonal(sum, T(exponent) * static_cast<T>(logarithm_of_two));
    return sum;
}

/// k, so that the norm of 2⁻ᵏA is near 1, or 0 where ln A − k ln 2 I would cancel.
template <int N, int K, class T, machine = this_machine>
constexpr int exponent_of_norm(const directed_matrix<N, K, T>& a) {
    constexpr int least_exponent = 8;
    const int exponent = split(norm_of(a)).exponent;
    return exponent < least_exponent && exponent > -least_exponent ? 0 : exponent;
}

template <int N, int K, class T, machine = this_machine>
constexpr directed_matrix<N, K, T> logarithm_of(const directed_matrix<N, K, T>& a) {
    const T norm = norm_of(a);
    if (!(norm > T(0)) || !(norm <= largest_finite<T>)) return not_existing<N, K, T>();
    auto result = logarithm_by_roots(a, exponent_of_norm(a));
    // beside an entry that is large others may have been out of range, or drowned
    if (!(result.part[0][0] == result.part[0][0])) result = logarithm_by_roots(a, 0);
    if (result.part[0][0] == result.part[0][0]) return result;
    const auto scaled = balanced(a);
    result = logarithm_by_roots(scaled.x, exponent_of_norm(scaled.x));
    rescale(result, scaled.scale, true);
    return result;
}

}  // namespace detail

/// The K-th differential of the principal logarithm at A, in the K directions that stand one below the other;
/// the logarithm itself for K = 0. NaN where there is none.
template <int N, int K, class T, machine = this_machine>
constexpr void matrix_logarithm(const T* a, const T* directions, T* result) {
    const auto log = detail::logarithm_of(in_directions<N, K>(a, directions));
    for (int entry = 0; entry < N * N; ++entry) result[entry] = log.part[log.parts - 1][entry];
}

}  // namespace ctgrad::numeric

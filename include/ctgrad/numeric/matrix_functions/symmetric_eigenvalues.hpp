// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "plane_rotation.hpp"

namespace ctgrad::numeric {

/// S = V Diag(λ) Vᵀ, the eigenvalues ascending; vector k, of length one, belongs to value k.
template <int N, class T>
struct spectrum {
    T value[N];
    T vector[N][N];
};

namespace detail {

/// Turns S in the plane of p and q so that s_pq is 0; false where it is so small that nothing changes.
template <int N, class T, machine = this_machine>
constexpr bool annihilate(T (&s)[N][N], T (&vectors)[N][N], int p, int q) {
    constexpr T negligible = std::numeric_limits<T>::epsilon() / T(8);
    const T g = s[p][q];
    if (!(g * g > negligible * negligible * magnitude(s[p][p] * s[q][q]))) return false;
    const auto rotation = diagonalising(s[p][p], g, s[q][q]);
    const T first = s[p][p] - rotation.tangent * g, second = s[q][q] + rotation.tangent * g;
    rotate<N>(rotation, static_cast<T*>(s[p]), static_cast<T*>(s[q]));
    s[p][p] = first;
    s[q][q] = second;
    s[p][q] = s[q][p] = T(0);
    for (int k = 0; k < N; ++k)
        if (k != p && k != q) {
            s[k][p] = s[p][k];
            s[k][q] = s[q][k];
        }
    rotate<N>(rotation, static_cast<T*>(vectors[p]), static_cast<T*>(vectors[q]));
    return true;
}

template <int N, class T, machine = this_machine>
constexpr void sort_ascending(spectrum<N, T>& found) {
    for (int i = 0; i < N; ++i) {
        int least = i;
        for (int j = i + 1; j < N; ++j)
            if (found.value[j] < found.value[least]) least = j;
        if (least == i) continue;
        exchange<1>(found.value + i, found.value + least);
        exchange<N>(static_cast<T*>(found.vector[i]), static_cast<T*>(found.vector[least]));
    }
}

}  // namespace detail

/// The eigenvalues and eigenvectors of a symmetric N x N matrix, of another one those of its symmetric part,
/// by Jacobi's rotations. Errors are some roundings of the largest eigenvalue. The first entry of a vector
/// that is more than 0.3 of its largest is positive. NaN where an entry is not finite.
/// G. H. Golub, C. F. Van Loan, Matrix Computations (2013), section 8.5.
template <int N, class T, machine = this_machine>
constexpr spectrum<N, T> eigenvalues_and_vectors(const T* a) {
    spectrum<N, T> found;
    detail::power_of_two_scale<T> scale{};
    const bool is_finite = detail::find_scale(a, N * N, scale);
    T s[N][N];
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) {
            s[i][j] = (scale.near_one(a[i * N + j]) + scale.near_one(a[j * N + i])) / T(2);
            found.vector[i][j] = is_finite ? T(i == j) : not_a_number<T>;
        }
    bool is_turning = is_finite;
    for (int sweep = 0; is_turning && sweep < detail::most_sweeps; ++sweep) {
        is_turning = false;
        for (int p = 0; p < N; ++p)
            for (int q = p + 1; q < N; ++q)
                if (detail::annihilate(s, found.vector, p, q)) is_turning = true;
    }
    for (int i = 0; i < N; ++i) {
        found.value[i] = is_finite ? scale.back(s[i][i]) : not_a_number<T>;
        if (is_finite && detail::is_turned_round<N>(static_cast<const T*>(found.vector[i])))
            for (int j = 0; j < N; ++j) found.vector[i][j] = -found.vector[i][j];
    }
    if (is_finite) detail::sort_ascending(found);
    return found;
}

}  // namespace ctgrad::numeric

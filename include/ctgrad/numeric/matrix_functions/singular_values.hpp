// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "plane_rotation.hpp"

namespace ctgrad::numeric {

/// A = Σ σ_k u_k v_kᵀ of an M x N matrix with M ≥ N, the singular values descending. u_k is 0 where σ_k is.
template <int M, int N, class T>
struct singular_triples {
    T value[N];
    T left[N][M];
    T right[N][N];
};

namespace detail {

template <int N, class T, machine = this_machine>
constexpr T dot_product(const T* x, const T* y) {
    T sum = T(0);
    for (int k = 0; k < N; ++k) sum = sum + x[k] * y[k];
    return sum;
}

/// Turns two columns so that they are orthogonal; false where they are.
template <int M, int N, class T, machine = this_machine>
constexpr bool orthogonalise(singular_triples<M, N, T>& found, int p, int q) {
    constexpr T negligible = std::numeric_limits<T>::epsilon() * T(M) / T(2);
    T *const first = found.left[p], *const second = found.left[q];
    const T a = dot_product<M>(first, first), b = dot_product<M>(second, second);
    const T g = dot_product<M>(first, second);
    if (!(magnitude(g) > negligible * (numeric::sqrt(a) * numeric::sqrt(b)))) return false;
    const auto rotation = diagonalising(a, g, b);
    rotate<M>(rotation, first, second);
    rotate<N>(rotation, static_cast<T*>(found.right[p]), static_cast<T*>(found.right[q]));
    return true;
}

template <int M, int N, class T, machine = this_machine>
constexpr void sort_descending(singular_triples<M, N, T>& found) {
    for (int i = 0; i < N; ++i) {
        int largest = i;
        for (int j = i + 1; j < N; ++j)
            if (found.value[j] > found.value[largest]) largest = j;
        if (largest == i) continue;
        exchange<1>(found.value + i, found.value + largest);
        exchange<M>(static_cast<T*>(found.left[i]), static_cast<T*>(found.left[largest]));
        exchange<N>(static_cast<T*>(found.right[i]), static_cast<T*>(found.right[largest]));
    }
}

}  // namespace detail

/// The singular values and vectors of an M x N matrix with M ≥ N, whose columns stand one behind the other,
/// by rotations of its columns. Errors are some roundings of the largest value. The first entry of v_k that
/// is more than 0.3 of its largest is positive. NaN where an entry is not finite.
/// G. H. Golub, C. F. Van Loan, Matrix Computations (2013), section 8.6.
template <int M, int N, class T, machine = this_machine>
constexpr singular_triples<M, N, T> singular_values_and_vectors(const T* columns) {
    singular_triples<M, N, T> found;
    detail::power_of_two_scale<T> scale{};
    const bool is_finite = detail::find_scale(columns, M * N, scale);
    for (int k = 0; k < N; ++k) {
        for (int i = 0; i < M; ++i)
            found.left[k][i] = is_finite ? scale.near_one(columns[k * M + i]) : not_a_number<T>;
        for (int j = 0; j < N; ++j) found.right[k][j] = is_finite ? T(k == j) : not_a_number<T>;
        found.value[k] = not_a_number<T>;
    }
    if (!is_finite) return found;
    bool is_turning = true;
    for (int sweep = 0; is_turning && sweep < detail::most_sweeps; ++sweep) {
        is_turning = false;
        for (int p = 0; p < N; ++p)
            for (int q = p + 1; q < N; ++q)
                if (detail::orthogonalise(found, p, q)) is_turning = true;
    }
    for (int k = 0; k < N; ++k) {
        T* const u = found.left[k];
        const T size = numeric::sqrt(detail::dot_product<M>(u, u));
        const T sign = detail::is_turned_round<N>(static_cast<const T*>(found.right[k])) ? T(-1) : T(1);
        for (int i = 0; i < M; ++i) u[i] = size > T(0) ? sign * (u[i] / size) : T(0);
        for (int j = 0; j < N; ++j) found.right[k][j] = sign * found.right[k][j];
        found.value[k] = scale.back(size);
    }
    detail::sort_descending(found);
    return found;
}

}  // namespace ctgrad::numeric

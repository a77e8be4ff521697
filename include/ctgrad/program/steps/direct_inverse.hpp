// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "factorise.hpp"

namespace ctgrad::program::steps {

/// The inverse of a matrix of 2 or 3 rows that is wanted as a matrix, without factors.
struct direct_inverse {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "inverse";
    static constexpr int largest_size = 3;
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        return a.rows() == 2 ? 12 : a.rows() == 3 ? 40 : 90;
    }
    static constexpr structure keeps(structure a) { return operations::matrix_inverse::keeps(a); }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void whole(const T* a, T* result) {
        numeric::small::invert_directly<N>(a, result);
    }
    /// The same in less code.
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void whole_in_small_code(const T* a, T* result) {
        if constexpr (N < numeric::rolled::least_size) {
            numeric::inverse<N>(a, result);
        } else {
            numeric::small_factors<N, T> factors;
            for (int k = 0; k < N * N; ++k) factors.lu[k] = a[k];
            numeric::rolled::factor<N>(static_cast<T*>(factors.lu), factors.pivots);
            numeric::rolled::inverse<N>(static_cast<const T*>(factors.lu), factors.pivots, result);
        }
    }
};

/// The same of a symmetric matrix of 3 rows.
struct direct_inverse_of_symmetric : direct_inverse {
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void whole(const T* a, T* result) {
        numeric::small::invert_directly<N, numeric::small::kind_of_matrix::symmetric>(a, result);
    }
};

/// The same of a positive definite matrix, also of 4 rows.
struct direct_inverse_of_definite : direct_inverse {
    static constexpr int largest_size = 4;
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void whole(const T* a, T* result) {
        numeric::small::invert_directly<N, numeric::small::kind_of_matrix::definite>(a, result);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void whole_in_small_code(const T* a, T* result) {
        if constexpr (N == 4) {
            for (int k = 0; k < N * N; ++k) result[k] = a[k];
            numeric::small::sweep_definite(result, N);
        } else {
            T factored[N * N];
            for (int k = 0; k < N * N; ++k) factored[k] = a[k];
            numeric::small::invert_definite(static_cast<T*>(factored), N, result);
        }
    }
};

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/cholesky.hpp"
#include "../../numeric/substitution.hpp"
#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// A matrix factored once for all that is asked of it: P A Q = L U.
struct lu_factorisation {
    static constexpr int arity = 1;
    static constexpr bool is_factorisation = true;
    static constexpr const char* name = "LU factorisation";
    static constexpr dims shape(dims a) { return a; }
    template <int N, class T, int>
    using result = numeric::lu_factors<N, T>;

    template <int W, int N, class T>
    [[gnu::always_inline]] static constexpr void factor(const auto& a, numeric::lu_factors<N, T>& factors) {
        for (int i = 0; i < N; ++i)
            for (int j = 0; j < N; ++j) factors.lu[i * N + j] = a(i, j);
        numeric::factor<numeric::pivoting::partial>(factors);
    }
};

/// The same for a positive definite matrix: A = UᵀU.
struct cholesky_factorisation {
    static constexpr int arity = 1;
    static constexpr bool is_factorisation = true;
    static constexpr const char* name = "Cholesky factorisation";
    static constexpr dims shape(dims a) { return a; }
    template <int N, class T, int W>
    using result = numeric::cholesky_factors<N, T, W>;

    template <int W, int N, class T>
    [[gnu::always_inline]] static constexpr void factor(const auto& a,
                                                        numeric::cholesky_factors<N, T, W>& factors) {
        constexpr int stride = numeric::cholesky_factors<N, T, W>::stride;
        for (int i = 0; i < N; ++i) {
            for (int j = 0; j < N; ++j) factors.upper[i * stride + j] = a(i, j);
            for (int j = N; j < stride; ++j) factors.upper[i * stride + j] = T(0);
        }
        numeric::factor(factors);
    }
};

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/factorisation/cholesky.hpp"
#include "../../numeric/factorisation/direct_inverse.hpp"
#include "../../numeric/factorisation/log_of_determinant.hpp"
#include "../../numeric/factorisation/rolled.hpp"
#include "../../numeric/factorisation/semidefinite_factors.hpp"
#include "../../numeric/factorisation/small_factors.hpp"
#include "../../numeric/factorisation/substitution.hpp"
#include "../../numeric/factorisation/sweep.hpp"
#include "../../numeric/lanes/followed_by_zeros.hpp"
#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// A matrix factored once for all that is asked of it: P A Q = L U.
struct lu_factorisation {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_factorisation = true};
    static constexpr const char* name = "LU factorisation";
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return 2 * n * n * n / 3;
    }
    static constexpr structure keeps(structure a) { return a; }
    template <int N, class T, int W>
    using result = std::conditional_t<N <= numeric::small::largest_size, numeric::small_factors<N, T>,
                                      numeric::lu_factors_in_packs<N, T, W>>;

    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void factor(const auto& a,
                                                        numeric::lu_factors_in_packs<N, T, W>& factors) {
        a.copy_to(static_cast<T*>(factors.lu));
        numeric::factor<numeric::pivoting::partial, W>(factors);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void factor(const auto& a,
                                                        numeric::small_factors<N, T>& factors) {
        a.copy_to(static_cast<T*>(factors.lu));
        numeric::factor(factors);
    }
    template <int N, class T>
    requires(N >= numeric::rolled::least_size)
    [[gnu::always_inline]] static constexpr void factor_in_small_code(const auto& a,
                                                                      numeric::small_factors<N, T>& factors) {
        a.copy_to(static_cast<T*>(factors.lu));
        numeric::rolled::factor<N>(static_cast<T*>(factors.lu), factors.pivots);
    }
};

/// The same for a positive semidefinite matrix of 2 or 3 rows, of which mostly the inverse is made.
struct semidefinite_factorisation : lu_factorisation {
    static constexpr const char* name = "factorisation of a semidefinite matrix";
    static constexpr bool suits(int rows, structure known) {
        return (rows == 2 || rows == 3) && has(known, property::positive_semidefinite);
    }
    template <int N, class T, int>
    using result = std::conditional_t<std::is_floating_point_v<T>, numeric::semidefinite_factors<N, T>,
                                      numeric::small_factors<N, T>>;

    using lu_factorisation::factor;
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void factor(const auto& a,
                                                        numeric::semidefinite_factors<N, T>& factors) {
        a.copy_to(static_cast<T*>(factors.lu));
        numeric::factor(factors);
    }
    /// By elimination alone, which is less code.
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void factor_in_small_code(const auto& a,
                                                                      numeric::small_factors<N, T>& factors) {
        if constexpr (N >= numeric::rolled::least_size) lu_factorisation::factor_in_small_code(a, factors);
        else lu_factorisation::factor(a, factors);
    }
};

/// A matrix factored with complete pivoting, which is accurate at every rank.
struct complete_factorisation {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_factorisation = true};
    static constexpr const char* name = "LU factorisation with complete pivoting";
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto& b) {
        return lu_factorisation::flops(a, b);
    }
    static constexpr structure keeps(structure a) { return a; }
    template <int N, class T, int>
    using result = numeric::lu_factors<N, T>;

    template <int N, class T>
    [[gnu::always_inline]] static constexpr void factor(const auto& a, numeric::lu_factors<N, T>& factors) {
        a.copy_to(static_cast<T*>(factors.lu));
        numeric::factor<numeric::pivoting::complete>(factors);
    }
};

/// A matrix of a few rows eliminated for its pivots, of which the logarithm of the determinant is made: it is
/// minus infinity where one of them is zero.
struct elimination {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_factorisation = true};
    static constexpr const char* name = "elimination";
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto& b) {
        return lu_factorisation::flops(a, b);
    }
    static constexpr structure keeps(structure a) { return a; }
    template <int N, class T, int>
    using result = numeric::small_pivots<N, T>;

    template <int N, class T>
    [[gnu::always_inline]] static constexpr void factor(const auto& a, numeric::small_pivots<N, T>& factors) {
        a.copy_to(static_cast<T*>(factors.lu));
        numeric::factor(factors);
    }
    template <int N, class T>
    requires(N >= numeric::rolled::least_size)
    [[gnu::always_inline]] static constexpr void factor_in_small_code(const auto& a,
                                                                      numeric::small_pivots<N, T>& factors) {
        a.copy_to(static_cast<T*>(factors.lu));
        numeric::rolled::factor<N, true>(static_cast<T*>(factors.lu), factors.pivots);
    }
};

/// Count entries of row i from First on, and zeros, as a pack of W.
template <int First, int Count, int W, class T>
[[gnu::always_inline]] constexpr numeric::lanes<T, W> end_of_row(const auto& a, int i) {
    constexpr int half = W / 2;
    if constexpr (Count == W) return a.template in_row<W>(i, First);
    else if constexpr (Count <= half)
        return numeric::followed_by_zeros<T, W, half>(end_of_row<First, Count, half, T>(a, i));
    else
        return numeric::detail::joined(a.template in_row<half>(i, First),
                                       end_of_row<First + half, Count - half, half, T>(a, i));
}

/// The rows of A, padded to whole packs of W, in which they are read next: what is read in wider ones than it
/// was written in has to wait.
template <int N, int W, class T>
[[gnu::always_inline]] constexpr void read_rows(const auto& a, T* rows) {
    constexpr int stride = numeric::padded<N, W>;
    if constexpr (W == 1) {
        a.template copy_to<stride, W>(rows);
    } else {
        constexpr int full = N / W * W;
        for (int i = 0; i < N; ++i) {
            for (int j = 0; j < full; j += W)
                numeric::store<T, W>(rows + i * stride + j, a.template in_row<W>(i, j));
            if constexpr (full < N)
                numeric::store<T, W>(rows + i * stride + full, end_of_row<full, N - full, W, T>(a, i));
        }
    }
}

/// The same for a positive definite matrix: A = UᵀU.
struct cholesky_factorisation {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_factorisation = true};
    static constexpr const char* name = "Cholesky factorisation";
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return n * n * n / 3;
    }
    static constexpr structure keeps(structure a) { return a; }
    template <int N, class T, int W>
    using result = numeric::cholesky_factors<N, T, numeric::fitting<W>(N)>;

    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void factor(const auto& a,
                                                        numeric::cholesky_factors<N, T, W>& factors) {
        read_rows<N, W>(a, static_cast<T*>(factors.upper));
        numeric::factor(factors);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void factor_in_small_code(
        const auto& a, numeric::cholesky_factors<N, T, 1>& factors) {
        read_rows<N, 1>(a, static_cast<T*>(factors.upper));
        numeric::rolled::factor_definite<N>(static_cast<T*>(factors.upper),
                                            static_cast<T*>(factors.reciprocals));
    }
};

/// A positive definite matrix swept to its inverse, which is wanted as a matrix.
struct symmetric_sweep {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_factorisation = true};
    static constexpr const char* name = "symmetric sweep";
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return n * n * n;
    }
    static constexpr structure keeps(structure a) { return a; }
    template <int N, class T, int W>
    using result = numeric::swept_matrix<N, T, numeric::swept_at_once<T, W>>;

    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void factor(const auto& a,
                                                        numeric::swept_matrix<N, T, W>& swept) {
        read_rows<N, W>(a, static_cast<T*>(swept.upper));
        numeric::factor(swept);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void factor_in_small_code(const auto& a,
                                                                      numeric::swept_matrix<N, T, 1>& swept) {
        read_rows<N, 1>(a, static_cast<T*>(swept.upper));
        numeric::rolled::sweep<N>(static_cast<T*>(swept.upper), static_cast<T*>(swept.pivots));
    }
};

}  // namespace ctgrad::program::steps

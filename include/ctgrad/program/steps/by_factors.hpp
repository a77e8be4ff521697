// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "factorise.hpp"
#include "triangle.hpp"
#include "triangular_factors.hpp"

namespace ctgrad::program::steps {

/// A⁻¹ B without the inverse.
struct solution {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "solution";
    static constexpr dims shape(dims, dims b) { return b; }
    static constexpr std::int64_t flops(const auto& a, const auto& b) {
        return 2 * std::int64_t{a.rows()} * a.rows() * b.columns();
    }
    static constexpr structure keeps(structure, structure) { return property::none; }

    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::lu_factors<N, T>& factors, const auto& b,
                                                     T* result) {
        numeric::solve(factors, b.columns(), b, result);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::small_factors<N, T>& factors,
                                                     const auto& b, T* result) {
        numeric::solve(factors, b.columns(), b, result);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::semidefinite_factors<N, T>& factors,
                                                     const auto& b, T* result) {
        numeric::solve(factors, b.columns(), b, result);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr void run_in_packs(const auto& factors, const auto& b,
                                                              auto* result)
    requires requires { numeric::solve_in_packs<W>(factors, b, result); }
    {
        numeric::solve_in_packs<W>(factors, b, result);
    }
    /// One right side, as two triangular systems.
    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run_column(
        const numeric::lu_factors_in_packs<N, T, W>& factors, const auto& b, T* result) {
        if (!numeric::has_usual_pivots(factors)) [[unlikely]]
            return run(factors, b, result);
        T y[N];
        const column_in_order<N, std::remove_cvref_t<decltype(b)>> permuted{b, factors.row_order};
        forward_substitution::run_column<N>(triangular_factor<N, T, true, false>{factors.lu}, permuted,
                                            static_cast<T*>(y));
        back_substitution::run_column<N>(triangular_factor<N, T, false, false>{factors.lu},
                                         column_in_memory<N, T>{y}, result);
    }
    template <int N, class T>
    requires(N >= numeric::rolled::least_size)
    [[gnu::always_inline]] static constexpr void run_in_small_code(
        const numeric::small_factors<N, T>& factors, const auto& b, T* result) {
        b.copy_to(result);
        numeric::rolled::solve<N>(static_cast<const T*>(factors.lu), factors.pivots, b.columns(), result);
    }
    template <class T>
    [[gnu::always_inline]] static constexpr void run_in_small_code(
        const numeric::semidefinite_factors<2, T>& factors, const auto& b, T* result) {
        const numeric::small_factors<2, T>& eliminated = factors;
        run(eliminated, b, result);
    }
    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run(const numeric::cholesky_factors<N, T, W>& factors,
                                                     const auto& b, T* result) {
        b.copy_to(result);
        numeric::solve(factors, b.columns(), result);
    }
    template <int Packed, int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run_in_packs(
        const numeric::cholesky_factors<N, T, W>& factors, const auto& b, T* result) {
        b.copy_to(result);
        numeric::solve_in_packs<Packed>(factors, b.columns(), result);
    }
    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run_column(const numeric::cholesky_factors<N, T, W>& factors,
                                                            const auto& b, T* result) {
        constexpr int stride = numeric::cholesky_factors<N, T, W>::stride;
        const T* const reciprocals = factors.reciprocals;
        T y[N];
        forward_substitution::run_column_by_reciprocals<N>(
            triangular_factor<stride, T, false, true>{factors.upper}, reciprocals, b, static_cast<T*>(y));
        back_substitution::run_column_by_reciprocals<N>(
            triangular_factor<stride, T, false, false>{factors.upper}, reciprocals, column_in_memory<N, T>{y},
            result);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run_in_small_code(
        const numeric::cholesky_factors<N, T, 1>& factors, const auto& b, T* result) {
        b.copy_to(result);
        numeric::rolled::solve_definite<N>(static_cast<const T*>(factors.upper),
                                           static_cast<const T*>(factors.reciprocals), b.columns(), result);
    }
};

/// A⁻¹ B A⁻¹ of a positive definite A and a symmetric B, half of which is computed.
struct solution_on_both_sides {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "solution on both sides";
    static constexpr dims shape(dims, dims b) { return b; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        return 8 * std::int64_t{a.rows()} * a.rows() * a.rows() / 3;
    }
    static constexpr structure keeps(structure, structure) { return property::symmetric; }

    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run(const numeric::cholesky_factors<N, T, W>& factors,
                                                     const auto& b, T* result) {
        numeric::solve_on_both_sides(factors, b, result);
    }
};

/// A⁻ᵀ B without the inverse.
struct transposed_solution {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "solution of the transposed system";
    static constexpr dims shape(dims, dims b) { return b; }
    static constexpr std::int64_t flops(const auto& a, const auto& b) { return solution::flops(a, b); }
    static constexpr structure keeps(structure, structure) { return property::none; }

    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::lu_factors<N, T>& factors, const auto& b,
                                                     T* result) {
        numeric::solve_transposed(factors, b.columns(), b, result);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::small_factors<N, T>& factors,
                                                     const auto& b, T* result) {
        numeric::solve_transposed(factors, b.columns(), b, result);
    }
    template <int W>
    [[gnu::always_inline]] static constexpr void run_in_packs(const auto& factors, const auto& b,
                                                              auto* result)
    requires requires { numeric::solve_transposed_in_packs<W>(factors, b, result); }
    {
        numeric::solve_transposed_in_packs<W>(factors, b, result);
    }
    /// One right side, as two triangular systems.
    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run_column(
        const numeric::lu_factors_in_packs<N, T, W>& factors, const auto& b, T* result) {
        if (!numeric::has_usual_pivots(factors)) [[unlikely]]
            return run(factors, b, result);
        T y[N];
        forward_substitution::run_column<N>(triangular_factor<N, T, false, true>{factors.lu}, b,
                                            static_cast<T*>(y));
        back_substitution::run_column<N>(triangular_factor<N, T, true, true>{factors.lu},
                                         column_in_memory<N, T>{y}, static_cast<T*>(y));
        for (int i = 0; i < N; ++i) result[factors.row_order[i]] = y[i];
    }
    template <int N, class T>
    requires(N >= numeric::rolled::least_size)
    [[gnu::always_inline]] static constexpr void run_in_small_code(
        const numeric::small_factors<N, T>& factors, const auto& b, T* result) {
        b.copy_to(result);
        numeric::rolled::solve_transposed<N>(static_cast<const T*>(factors.lu), factors.pivots, b.columns(),
                                             result);
    }
};

/// A⁻¹ itself.
struct inverse_by_factors {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "inverse";
    static constexpr dims shape(dims a) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto&) {
        const std::int64_t n = a.rows();
        return a.template is<symmetric_sweep>() ? n * n : 4 * n * n * n / 3;
    }
    static constexpr structure keeps(structure a) { return operations::matrix_inverse::keeps(a); }

    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run(const numeric::lu_factors_in_packs<N, T, W>& factors,
                                                     T* result) {
        numeric::inverse(factors, result);
    }
    /// Where the upper half is to be the mirror image of the lower one.
    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run_half(
        const numeric::lu_factors_in_packs<N, T, W>& factors, T* result) {
        numeric::half_of_inverse(factors, result);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::small_factors<N, T>& factors, T* result) {
        numeric::inverse(factors, result);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::semidefinite_factors<N, T>& factors,
                                                     T* result) {
        numeric::inverse(factors, result);
    }
    template <int N, class T>
    requires(N >= numeric::rolled::least_size)
    [[gnu::always_inline]] static constexpr void run_in_small_code(
        const numeric::small_factors<N, T>& factors, T* result) {
        numeric::rolled::inverse<N>(static_cast<const T*>(factors.lu), factors.pivots, result);
    }
    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run(const numeric::cholesky_factors<N, T, W>& factors,
                                                     T* result) {
        numeric::inverse(factors, result);
    }
    template <int N, class T, int W>
    [[gnu::always_inline]] static constexpr void run(const numeric::swept_matrix<N, T, W>& swept, T* result) {
        numeric::inverse(swept, result);
    }
};

/// The differential of the adjugate, from a factorisation with complete pivoting.
struct adjugate_differential_by_factors {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "differential of the adjugate";
    static constexpr dims shape(dims a, dims) { return a; }
    static constexpr std::int64_t flops(const auto& a, const auto& e) {
        return operations::differential_of_adjugate::flops(a, e);
    }
    static constexpr structure keeps(structure, structure) { return property::none; }

    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run(const numeric::lu_factors<N, T>& factors, const auto& e,
                                                     T* result) {
        numeric::adjugate_differential<N, std::remove_cvref_t<decltype(e)>::rows() / N>(factors, e, result);
    }
};

struct determinant_by_factors {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "determinant";
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr std::int64_t flops(const auto& a, const auto&) { return a.rows(); }
    static constexpr structure keeps(structure a) { return operations::matrix_determinant::keeps(a); }
    [[gnu::always_inline]] static constexpr void run(const auto& factors, auto* result) {
        *result = numeric::determinant(factors);
    }
};

struct log_determinant_by_factors {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "logarithm of the determinant";
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr std::int64_t flops(const auto& a, const auto&) { return a.rows(); }
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr void run(const auto& factors, auto* result) {
        *result = numeric::log_absolute_determinant(factors);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run_in_small_code(const numeric::small_pivots<N, T>& factors,
                                                                   T* result) {
        *result = numeric::sum_of_logarithms<N>(static_cast<const T*>(factors.lu), N + 1);
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run_in_small_code(
        const numeric::cholesky_factors<N, T, 1>& factors, T* result) {
        const T half = numeric::sum_of_logarithms<N>(static_cast<const T*>(factors.upper), N + 1);
        *result = half + half;
    }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void run_in_small_code(
        const numeric::swept_matrix<N, T, 1>& swept, T* result) {
        *result = numeric::sum_of_logarithms<N>(static_cast<const T*>(swept.pivots), 1);
    }
};

/// The same, but NaN where the determinant is negative: the logarithm of a determinant, of which neither the
/// determinant nor a product of pivots need be a number in range.
struct log_of_determinant_by_factors {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = "logarithm of the determinant";
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr std::int64_t flops(const auto& a, const auto&) { return a.rows(); }
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr void run(const auto& factors, auto* result) {
        *result = numeric::log_of_determinant(factors);
    }
};

/// The determinant of a small matrix whose adjugate is there already: a row of A by a column of A*.
struct determinant_by_adjugate {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "determinant";
    static constexpr dims shape(dims, dims) { return {1, 1}; }
    static constexpr structure keeps(structure a, structure) {
        return operations::matrix_determinant::keeps(a);
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& adjugate, int, int) {
        auto total = a(0, 0) * adjugate(0, 0);
        for (int k = 1; k < a.columns(); ++k) total = total + a(0, k) * adjugate(k, 0);
        return total;
    }
};

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <Eigen/Cholesky>
#include <Eigen/LU>

#include "eigen_product.hpp"

namespace ctgrad::evaluation::eigen {

/// The library's factors seen as Eigen's matrices: row by row, a row every Stride entries.
template <class T, int N, int Stride>
using factor_map =
    Eigen::Map<Eigen::Matrix<T, N, N, Eigen::RowMajor>, Eigen::Unaligned, Eigen::OuterStride<Stride>>;

/// The same as Eigen's factorisations take it that work in place.
template <class T, int N>
using factors_in_place =
    Eigen::Ref<Eigen::Matrix<T, N, N, Eigen::RowMajor>, Eigen::Unaligned, Eigen::OuterStride<>>;

/// P A = L U, in place, in the form that the library's own elimination leaves.
template <int N, class T>
void factor_in_place(numeric::lu_factors<N, T>& factors) {
    factor_map<T, N, N> a(factors.lu);
    factors_in_place<T, N> place(a);
    const Eigen::PartialPivLU<factors_in_place<T, N>> done(place);
    factors.sign = T(done.permutationP().determinant());
    for (int i = 0; i < N; ++i) {
        factors.row_order[done.permutationP().indices()[i]] = i;
        factors.column_order[i] = i;
    }
}

/// A = UᵀU, in place. If A is not positive definite, everything becomes NaN.
template <int N, class T, int W>
void factor_in_place(numeric::cholesky_factors<N, T, W>& factors) {
    factor_map<T, N, numeric::cholesky_factors<N, T, W>::stride> a(factors.upper);
    factors_in_place<T, N> place(a);
    const Eigen::LLT<factors_in_place<T, N>, Eigen::Upper> done(place);
    if (done.info() != Eigen::Success) a.diagonal().setConstant(std::numeric_limits<T>::quiet_NaN());
    for (int i = 0; i < N; ++i) factors.reciprocals[i] = T(1) / a(i, i);
}

template <int N, class T>
void read(const auto& a, numeric::lu_factors<N, T>& factors) {
    a.copy_to(static_cast<T*>(factors.lu));
}
template <int N, class T, int W>
void read(const auto& a, numeric::cholesky_factors<N, T, W>& factors) {
    program::steps::read_rows<N, W>(a, static_cast<T*>(factors.upper));
}

/// Reads an instruction's operand into its factors and factors it.
template <class Kernel, int Instruction>
void factor(Kernel& kernel) {
    constexpr program::instruction step = Kernel::program[Instruction];
    auto& factors = kernel.template factors<Instruction>();
    read(kernel.template view<step.left>(), factors);
    factor_in_place(factors);
}

/// X = A⁻¹ B, or A⁻ᵀ B, from the factors; B is given entry by entry.
template <bool Transposed, int N, class T>
void solve_with(const numeric::lu_factors<N, T>& factors, const auto& b, auto& x) {
    const Eigen::Map<const Eigen::Matrix<T, N, N, Eigen::RowMajor>> lu(factors.lu);
    if constexpr (Transposed) {
        using solution = std::decay_t<decltype(x)>;
        T unordered[N * solution::ColsAtCompileTime];
        solution y(unordered);
        for (int i = 0; i < N; ++i)
            for (int j = 0; j < x.cols(); ++j) y(i, j) = b(i, j);
        lu.transpose().template triangularView<Eigen::Lower>().solveInPlace(y);
        lu.transpose().template triangularView<Eigen::UnitUpper>().solveInPlace(y);
        for (int i = 0; i < N; ++i) x.row(factors.row_order[i]) = y.row(i);
    } else {
        for (int i = 0; i < N; ++i)
            for (int j = 0; j < x.cols(); ++j) x(i, j) = b(factors.row_order[i], j);
        lu.template triangularView<Eigen::UnitLower>().solveInPlace(x);
        lu.template triangularView<Eigen::Upper>().solveInPlace(x);
    }
}
template <bool, int N, class T, int W>
void solve_with(const numeric::cholesky_factors<N, T, W>& factors, const auto& b, auto& x) {
    constexpr int stride = numeric::cholesky_factors<N, T, W>::stride;
    const Eigen::Map<const Eigen::Matrix<T, N, N, Eigen::RowMajor>, Eigen::Unaligned,
                     Eigen::OuterStride<stride>>
        upper(factors.upper);
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < x.cols(); ++j) x(i, j) = b(i, j);
    upper.transpose().template triangularView<Eigen::Lower>().solveInPlace(x);
    upper.template triangularView<Eigen::Upper>().solveInPlace(x);
}

/// The solution or inverse that an instruction asks of factors that are there.
template <class Kernel, int Instruction>
void solve(Kernel& kernel) {
    using T = typename Kernel::number;
    constexpr program::instruction step = Kernel::program[Instruction];
    constexpr bool transposed = step.operation == program::index_of<program::steps::transposed_solution>;
    const auto& factors = kernel.template factors<step.left>();
    into_memory<Instruction>(kernel, [&](T* entries) {
        writing<T, step.shape> x(entries);
        if constexpr (step.right < 0) solve_with<transposed>(factors, numeric::identity_entries<T>{}, x);
        else solve_with<transposed>(factors, kernel.template view<step.right>(), x);
    });
}

}  // namespace ctgrad::evaluation::eigen

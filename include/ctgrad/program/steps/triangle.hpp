// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/factorisation/pivot_choice.hpp"
#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// A triangular matrix of whatever data: entries on the other side of the diagonal are zeros and not read.
template <class Derived>
struct triangle {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_triangle = true};
    static constexpr dims shape(dims a) { return a; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j) {
        using field = decltype(a(i, j));
        return Derived::keeps(i, j) ? a(i, j) : field(0);
    }
};
struct lower_triangle : triangle<lower_triangle> {
    static constexpr structure keeps(structure a) { return a | lower_triangular; }
    static constexpr const char* name = "lower triangle";
    static constexpr bool keeps(int i, int j) { return i >= j; }
};
struct upper_triangle : triangle<upper_triangle> {
    static constexpr structure keeps(structure a) { return a | upper_triangular; }
    static constexpr const char* name = "upper triangle";
    static constexpr bool keeps(int i, int j) { return i <= j; }
};

/// A⁻¹B of a triangular A, row after row: no factorisation. Golub and Van Loan, Matrix Computations, 4th
/// edition, algorithms 3.1.1 and 3.1.2. A zero on the diagonal gives what a division by it gives.
template <bool Lower>
struct substitution {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.reads_factors = true};
    static constexpr const char* name = Lower ? "forward substitution" : "back substitution";
    static constexpr dims shape(dims, dims b) { return b; }
    static constexpr structure keeps(structure, structure b) {
        return b & (Lower ? lower_triangular : upper_triangular);
    }

    static constexpr std::int64_t flops(const auto& a, const auto& b) {
        return std::int64_t{a.rows()} * a.rows() * b.columns();
    }

    template <class T>
    [[gnu::always_inline]] static constexpr void run(const auto& a, const auto& b, T* result) {
        const int rows = b.rows();
        const int columns = b.columns();
        for (int step = 0; step < rows; ++step) {
            const int i = Lower ? step : rows - 1 - step;
            T* const row = result + i * columns;
            for (int j = 0; j < columns; ++j) row[j] = b(i, j);
            for (int k = Lower ? 0 : i + 1; k < (Lower ? i : rows); ++k) {
                const T factor = a(i, k);
                for (int j = 0; j < columns; ++j) row[j] = row[j] - factor * result[k * columns + j];
            }
            const T pivot = a(i, i);
            for (int j = 0; j < columns; ++j) row[j] = row[j] / pivot;
        }
    }

    /// One column, with reciprocals of the diagonal where these are ordinary numbers: every entry waits for
    /// the one before, and not for a division. So what was computed last is subtracted last.
    template <int Rows, class T>
    [[gnu::always_inline]] static constexpr void run_column(const auto& a, const auto& b, T* result) {
        bool usual = true;
        for (int i = 0; i < Rows; ++i) usual = usual && numeric::is_usual_divisor(T(a(i, i)));
        if (!usual) [[unlikely]]
            return run(a, b, result);
        T reciprocals[Rows];
        T x[Rows];
        for (int i = 0; i < Rows; ++i) reciprocals[i] = T(1) / a(i, i);
        for (int step = 0; step < Rows; ++step) {
            const int i = Lower ? step : Rows - 1 - step;
            T sum = b(i, 0);
            for (int k = 0; k < step; ++k) {
                const int known = Lower ? k : Rows - 1 - k;
                sum = sum - a(i, known) * x[known];
            }
            x[i] = sum * reciprocals[i];
        }
        for (int i = 0; i < Rows; ++i) result[i] = x[i];
    }
};
using forward_substitution = substitution<true>;
using back_substitution = substitution<false>;

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/factorisation/pivot_choice.hpp"
#include "../../numeric/factorisation/reciprocals.hpp"
#include "../../numeric/lanes/lanes.hpp"
#include "../../operations/list.hpp"
#include "../measured_costs.hpp"

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
    static constexpr structure keeps(structure a) {
        return has(a, lower_triangular) ? a : lower_triangular | (a & upper_triangular);
    }
    static constexpr const char* name = "lower triangle";
    static constexpr bool keeps(int i, int j) { return i >= j; }
};
struct upper_triangle : triangle<upper_triangle> {
    static constexpr structure keeps(structure a) {
        return has(a, upper_triangular) ? a : upper_triangular | (a & lower_triangular);
    }
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

    /// The sums of a row in registers, of W columns at once.
    template <class T, int W = 1>
    [[gnu::always_inline]] static constexpr void run(const auto& a, const auto& b, T* result) {
        for (int step = 0; step < b.rows(); ++step)
            make_row<0, W>(a, b, Lower ? step : b.rows() - 1 - step, result);
    }

    /// One column, with reciprocals of the diagonal where these are ordinary numbers: every entry waits for
    /// the one before, and not for a division.
    template <int Rows, class T>
    [[gnu::always_inline]] static constexpr void run_column(const auto& a, const auto& b, T* result) {
        bool usual = true;
        for (int i = 0; i < Rows; ++i) usual = usual && numeric::is_usual_divisor(T(a(i, i)));
        if (!usual) [[unlikely]]
            return run(a, b, result);
        T reciprocals[Rows];
        numeric::reciprocals_of<Rows, T>([&](int at_row)
                                             __attribute__((always_inline)) { return T(a(at_row, at_row)); },
                                         static_cast<T*>(reciprocals));
        run_column_by_reciprocals<Rows>(a, static_cast<const T*>(reciprocals), b, result);
    }
    /// The same, given these. What was computed last is subtracted last. Short columns are written out: of
    /// loops g++ packs neighbours that have just been computed one by one.
    template <int Rows, class T>
    [[gnu::always_inline]] static constexpr void run_column_by_reciprocals(const auto& a,
                                                                           const T* reciprocals,
                                                                           const auto& b, T* result) {
        T x[Rows];
        if constexpr (Rows <= longest_column_in_line) {
            [&]<int... Step>(std::integer_sequence<int, Step...>) __attribute__((always_inline)) {
                (make_entry<place<Rows>(Step), Rows>(a, T(b(place<Rows>(Step), 0)), reciprocals, x,
                                                     std::make_integer_sequence<int, Step>{}),
                 ...);
                ((result[Step] = x[Step]), ...);
            }(std::make_integer_sequence<int, Rows>{});
        } else {
            for (int step = 0; step < Rows; ++step) {
                const int i = place<Rows>(step);
                T sum = b(i, 0);
                for (int known = 0; known < step; ++known)
                    sum = sum - a(i, place<Rows>(known)) * x[place<Rows>(known)];
                x[i] = sum * reciprocals[i];
            }
            for (int i = 0; i < Rows; ++i) result[i] = x[i];
        }
    }

private:
    /// Which entry is computed in that step.
    template <int Rows>
    static constexpr int place(int step) {
        return Lower ? step : Rows - 1 - step;
    }
    template <int I, int Rows, class T, int... Known>
    [[gnu::always_inline]] static constexpr void make_entry(const auto& a, T sum, const T* reciprocals, T* x,
                                                            std::integer_sequence<int, Known...>) {
        ((sum = sum - a(I, place<Rows>(Known)) * x[place<Rows>(Known)]), ...);
        x[I] = sum * reciprocals[I];
    }
    template <int First, int W, class T>
    [[gnu::always_inline]] static constexpr void make_row(const auto& a, const auto& b, int i, T* result) {
        if constexpr (W == 1) {
            for (int j = First; j < b.columns(); ++j) make_entries<1>(a, b(i, j), i, j, b, result);
        } else {
            constexpr int columns = std::remove_cvref_t<decltype(b)>::columns();
            constexpr int end = First + (columns - First) / W * W;
            for (int j = First; j < end; j += W)
                make_entries<W>(a, b.template in_row<W>(i, j), i, j, b, result);
            if constexpr (end < columns)
                make_row<end, numeric::fitting<W / 2>(columns - end)>(a, b, i, result);
        }
    }
    template <int W, class T>
    [[gnu::always_inline]] static constexpr void make_entries(const auto& a, numeric::lanes<T, W> sum, int i,
                                                              int j, const auto& b, T* result) {
        for (int k = Lower ? 0 : i + 1; k < (Lower ? i : b.rows()); ++k)
            sum = sum - numeric::broadcast<T, W>(a(i, k)) * numeric::load<T, W>(result + k * b.columns() + j);
        numeric::store<T, W>(result + i * b.columns() + j, sum / numeric::broadcast<T, W>(a(i, i)));
    }
};
using forward_substitution = substitution<true>;
using back_substitution = substitution<false>;

}  // namespace ctgrad::program::steps

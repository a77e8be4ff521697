// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "helpers.hpp"

namespace ctgrad::c_code {

/// Factorisations of any size, in loops: numeric/factorisation/cholesky.hpp, sweep.hpp, lu_factorisation.hpp
/// and substitution.hpp have them in C++.
inline constexpr helper helpers_of_large_factors[]{
    {"ctgrad_cholesky", "", R"(/* A = U'U, in place above the diagonal, and the reciprocals of U's diagonal */
static void ctgrad_cholesky(int n, @ *u, @ *reciprocals) {
    for (int i = 0; i < n; ++i) {
        for (int k = 0; k < i; ++k)
            for (int j = i; j < n; ++j) u[i * n + j] = u[i * n + j] - u[k * n + i] * u[k * n + j];
        reciprocals[i] = 1.0$ / sqrt$(u[i * n + i]);
        for (int j = i; j < n; ++j) u[i * n + j] = u[i * n + j] * reciprocals[i];
    }
}
)"},
    {"ctgrad_cholesky_solve", "", R"(/* A x = b for m right sides, in place */
static void ctgrad_cholesky_solve(int n, int m, const @ *u, const @ *reciprocals, @ *x) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < m; ++j) {
            for (int k = 0; k < i; ++k) x[i * m + j] = x[i * m + j] - u[k * n + i] * x[k * m + j];
            x[i * m + j] = x[i * m + j] * reciprocals[i];
        }
    for (int i = n - 1; i >= 0; --i)
        for (int j = 0; j < m; ++j) {
            for (int k = i + 1; k < n; ++k) x[i * m + j] = x[i * m + j] - u[i * n + k] * x[k * m + j];
            x[i * m + j] = x[i * m + j] * reciprocals[i];
        }
}
)"},
    {"ctgrad_cholesky_inverse", "",
     R"(static void ctgrad_cholesky_inverse(int n, const @ *u, const @ *reciprocals, @ *x) {
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < n; ++j) x[i * n + j] = i == j ? 1.0$ : 0.0$;
        for (int j = 0; j <= i; ++j) {
            for (int k = 0; k < i; ++k) x[i * n + j] = x[i * n + j] - u[k * n + i] * x[k * n + j];
            x[i * n + j] = x[i * n + j] * reciprocals[i];
        }
    }
    for (int i = n - 1; i >= 0; --i)
        for (int j = 0; j <= i; ++j) {
            for (int k = i + 1; k < n; ++k) x[i * n + j] = x[i * n + j] - u[i * n + k] * x[k * n + j];
            x[i * n + j] = x[i * n + j] * reciprocals[i];
        }
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < i; ++j) x[j * n + i] = x[i * n + j];
}
)"},
    {"ctgrad_turned", "", R"(static void ctgrad_turned(int n, const @ *x, @ *turned) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) turned[i * n + j] = x[j * n + i];
}
)"},
    {"ctgrad_cholesky_forward", "", R"(/* of each row what stands from the diagonal on, or all */
static void ctgrad_cholesky_forward(int n, const @ *u, const @ *reciprocals, @ *x, int from_diagonal) {
    for (int i = 0; i < n; ++i)
        for (int j = from_diagonal ? i : 0; j < n; ++j) {
            for (int k = 0; k < i; ++k) x[i * n + j] = x[i * n + j] - u[k * n + i] * x[k * n + j];
            x[i * n + j] = x[i * n + j] * reciprocals[i];
        }
}
)"},
    {"ctgrad_cholesky_backward", "", R"(/* of each row what stands up to the diagonal, or all */
static void ctgrad_cholesky_backward(int n, const @ *u, const @ *reciprocals, @ *x, int to_diagonal) {
    for (int i = n - 1; i >= 0; --i)
        for (int j = 0; j < (to_diagonal ? i + 1 : n); ++j) {
            for (int k = i + 1; k < n; ++k) x[i * n + j] = x[i * n + j] - u[i * n + k] * x[k * n + j];
            x[i * n + j] = x[i * n + j] * reciprocals[i];
        }
}
)"},
    {"ctgrad_cholesky_solve_on_both_sides", "ctgrad_turned ctgrad_cholesky_forward ctgrad_cholesky_backward",
     R"(/* the inverse of A on both sides of a symmetric matrix, in place, with room for another */
static void ctgrad_cholesky_solve_on_both_sides(int n, const @ *u, const @ *reciprocals, @ *x, @ *turned) {
    ctgrad_cholesky_forward(n, u, reciprocals, x, 0);
    ctgrad_turned(n, x, turned);
    ctgrad_cholesky_forward(n, u, reciprocals, turned, 1);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) x[i * n + j] = j < i ? turned[j * n + i] : turned[i * n + j];
    ctgrad_cholesky_backward(n, u, reciprocals, x, 0);
    ctgrad_turned(n, x, turned);
    ctgrad_cholesky_backward(n, u, reciprocals, turned, 1);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j <= i; ++j) x[i * n + j] = x[j * n + i] = turned[i * n + j];
}
)"},
    {"ctgrad_sweep", "",
     R"(/* the inverse of a definite matrix of at most 16 rows, in place above the diagonal */
static void ctgrad_sweep(int n, @ *m, @ *pivots) {
    for (int k = 0; k < n; ++k) {
        @ column[16];
        for (int i = 0; i < n; ++i) column[i] = i < k ? m[i * n + k] : m[k * n + i];
        pivots[k] = column[k];
        for (int i = 0; i < n; ++i) {
            const @ scaled = column[i] / column[k];
            for (int j = i; j < n; ++j) m[i * n + j] = m[i * n + j] - scaled * column[j];
            if (i < k) m[i * n + k] = scaled;
            else m[k * n + i] = scaled;
        }
        m[k * n + k] = -1.0$ / column[k];
    }
    for (int i = 0; i < n * n; ++i) m[i] = -m[i];
}
)"},
    {"ctgrad_product", "", R"(static @ ctgrad_product(int n, const @ *numbers) {
    @ product = numbers[0];
    for (int k = 1; k < n; ++k) product = product * numbers[k];
    return product;
}
)"},
    {"ctgrad_mirror", "", R"(/* copies what stands above the diagonal below it */
static void ctgrad_mirror(int n, @ *x) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < i; ++j) x[i * n + j] = x[j * n + i];
}
)"},
    {"ctgrad_lu", "ctgrad_exchange",
     R"(/* P A Q = L U with partial pivoting, in place; a column of zeros is left */
static @ ctgrad_lu(int n, @ *a, int *rows, int *columns) {
    @ sign = 1.0$;
    for (int i = 0; i < n; ++i) rows[i] = columns[i] = i;
    for (int step = 0; step < n - 1; ++step) {
        @ best = fabs$(a[step * n + step]);
        int row = step, column = step, found = 0, kept;
        for (int j = step; j < n && !found; ++j) {
            for (int i = step; i < n; ++i) {
                const @ size = fabs$(a[i * n + j]);
                if (best < size || size != size) {
                    best = size;
                    row = i;
                    column = j;
                }
            }
            found = 0.0$ < best || best != best;
        }
        if (!found) return 0.0$;
        if (row != step) {
            ctgrad_exchange(n, a + step * n, a + row * n, 1);
            kept = rows[step];
            rows[step] = rows[row];
            rows[row] = kept;
            sign = -sign;
        }
        if (column != step) {
            ctgrad_exchange(n, a + step, a + column, n);
            kept = columns[step];
            columns[step] = columns[column];
            columns[column] = kept;
            sign = -sign;
        }
        for (int i = step + 1; i < n; ++i) {
            a[i * n + step] = a[i * n + step] / a[step * n + step];
            for (int j = step + 1; j < n; ++j)
                a[i * n + j] = a[i * n + j] - a[i * n + step] * a[step * n + j];
        }
    }
    return sign;
}
)"},
    {"ctgrad_lu_solve", "", R"(/* A x = b for m right sides */
static void ctgrad_lu_solve(int n, int m, const @ *lu, const int *rows, const int *columns, const @ *b, @ *x) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < m; ++j) {
            @ *const entry = &x[columns[i] * m + j];
            *entry = b[rows[i] * m + j];
            for (int k = 0; k < i; ++k) *entry = *entry - lu[i * n + k] * x[columns[k] * m + j];
        }
    for (int i = n - 1; i >= 0; --i)
        for (int j = 0; j < m; ++j) {
            @ *const entry = &x[columns[i] * m + j];
            for (int k = i + 1; k < n; ++k) *entry = *entry - lu[i * n + k] * x[columns[k] * m + j];
            *entry = *entry / lu[i * n + i];
        }
}
)"},
    {"ctgrad_lu_solve_transposed", "", R"(/* the same with the transpose of A */
static void ctgrad_lu_solve_transposed(int n, int m, const @ *lu, const int *rows, const int *columns,
                                       const @ *b, @ *x) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < m; ++j) {
            @ *const entry = &x[rows[i] * m + j];
            *entry = b[columns[i] * m + j];
            for (int k = 0; k < i; ++k) *entry = *entry - lu[k * n + i] * x[rows[k] * m + j];
            *entry = *entry / lu[i * n + i];
        }
    for (int i = n - 1; i >= 0; --i)
        for (int j = 0; j < m; ++j)
            for (int k = i + 1; k < n; ++k)
                x[rows[i] * m + j] = x[rows[i] * m + j] - lu[k * n + i] * x[rows[k] * m + j];
}
)"},
    {"ctgrad_sum_of_logs", "", R"(/* ln|det A|: the sum of the pivots' logarithms */
static @ ctgrad_sum_of_logs(int n, const @ *pivots, int stride) {
    @ sum = 0.0$;
    for (int i = 0; i < n; ++i) sum = sum + log$(fabs$(pivots[i * stride]));
    return sum;
}
)"},
    {"ctgrad_substitute", "", R"(/* A x = b of a triangular A for m right sides, in place */
static void ctgrad_substitute(int lower, int n, int m, const @ *a, @ *x) {
    for (int step = 0; step < n; ++step) {
        const int i = lower ? step : n - 1 - step;
        for (int j = 0; j < m; ++j) {
            for (int k = lower ? 0 : i + 1; k < (lower ? i : n); ++k)
                x[i * m + j] = x[i * m + j] - a[i * n + k] * x[k * m + j];
            x[i * m + j] = x[i * m + j] / a[i * n + i];
        }
    }
}
)"},
};

}  // namespace ctgrad::c_code

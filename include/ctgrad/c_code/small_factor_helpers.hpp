// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "helpers.hpp"

namespace ctgrad::c_code {

/// Matrices of a few rows: numeric/factorisation/small_*.hpp and direct_inverse.hpp have them in C++, without
/// loops.
inline constexpr helper helpers_of_small_factors[]{
    {"ctgrad_exchange", "", R"(static void ctgrad_exchange(int n, @ *a, @ *b, int stride) {
    for (int j = 0; j < n; ++j) {
        const @ kept = a[j * stride];
        a[j * stride] = b[j * stride];
        b[j * stride] = kept;
    }
}
)"},
    {"ctgrad_factor", "ctgrad_exchange", R"(/* Gaussian elimination with partial pivoting, in place */
static void ctgrad_factor(int n, @ *a, int *pivots, int keeps_zeros) {
    for (int k = 0; k < n - 1; ++k) {
        @ best = fabs$(a[k * n + k]);
        @ divisor;
        int pivot = k;
        for (int i = k + 1; i < n; ++i) {
            const @ size = fabs$(a[i * n + k]);
            if (best < size) {
                best = size;
                pivot = i;
            }
        }
        pivots[k] = pivot;
        if (pivot != k) ctgrad_exchange(n, a + k * n, a + pivot * n, 1);
        divisor = keeps_zeros && !(0.0$ < best || best != best) ? 1.0$ : a[k * n + k];
        for (int i = k + 1; i < n; ++i) {
            a[i * n + k] = a[i * n + k] / divisor;
            for (int j = k + 1; j < n; ++j) a[i * n + j] = a[i * n + j] - a[i * n + k] * a[k * n + j];
        }
    }
}
)"},
    {"ctgrad_solve_upper", "", R"(/* U x = y for m right sides, in place */
static void ctgrad_solve_upper(int n, int m, const @ *lu, @ *x) {
    for (int i = n - 1; i >= 0; --i)
        for (int j = 0; j < m; ++j) {
            for (int k = n - 1; k > i; --k) x[i * m + j] = x[i * m + j] - lu[i * n + k] * x[k * m + j];
            x[i * m + j] = x[i * m + j] / lu[i * n + i];
        }
}
)"},
    {"ctgrad_solve", "ctgrad_exchange ctgrad_solve_upper",
     R"(/* A x = b for m right sides, in place, by the factors of A */
static void ctgrad_solve(int n, int m, const @ *lu, const int *pivots, @ *x) {
    for (int k = 0; k < n - 1; ++k)
        if (pivots[k] != k) ctgrad_exchange(m, x + k * m, x + pivots[k] * m, 1);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < m; ++j)
            for (int k = 0; k < i; ++k) x[i * m + j] = x[i * m + j] - lu[i * n + k] * x[k * m + j];
    ctgrad_solve_upper(n, m, lu, x);
}
)"},
    {"ctgrad_solve_transposed", "ctgrad_exchange",
     R"(/* the same with the transpose of A */
static void ctgrad_solve_transposed(int n, int m, const @ *lu, const int *pivots, @ *x) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < m; ++j) {
            for (int k = 0; k < i; ++k) x[i * m + j] = x[i * m + j] - lu[k * n + i] * x[k * m + j];
            x[i * m + j] = x[i * m + j] / lu[i * n + i];
        }
    for (int i = n - 1; i >= 0; --i)
        for (int j = 0; j < m; ++j)
            for (int k = n - 1; k > i; --k) x[i * m + j] = x[i * m + j] - lu[k * n + i] * x[k * m + j];
    for (int k = n - 2; k >= 0; --k)
        if (pivots[k] != k) ctgrad_exchange(m, x + k * m, x + pivots[k] * m, 1);
}
)"},
    {"ctgrad_inverse_by_rows", "ctgrad_solve", R"(/* the inverse, by the factors: a solution */
static void ctgrad_inverse_by_rows(int n, const @ *lu, const int *pivots, @ *x) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) x[i * n + j] = i == j ? 1.0$ : 0.0$;
    ctgrad_solve(n, n, lu, pivots, x);
}
)"},
    {"ctgrad_inverse_by_columns", "ctgrad_exchange ctgrad_solve_upper",
     R"(/* the inverse of 3 rows or fewer, by the factors: the inverse of L first */
static void ctgrad_inverse_by_columns(int n, const @ *lu, const int *pivots, @ *x) {
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            x[i * n + j] = j > i ? 0.0$ : j == i ? 1.0$ : -lu[i * n + j];
            for (int k = j + 1; k < i; ++k) x[i * n + j] = x[i * n + j] - lu[i * n + k] * x[k * n + j];
        }
    ctgrad_solve_upper(n, n, lu, x);
    for (int k = n - 2; k >= 0; --k)
        if (pivots[k] != k) ctgrad_exchange(n, x + k, x + pivots[k], n);
}
)"},
    {"ctgrad_invert_by_factors", "ctgrad_factor ctgrad_inverse_by_columns",
     R"(/* the inverse of 3 rows or fewer, at the edges of the range of numbers too */
static void ctgrad_invert_by_factors(int n, const @ *a, @ *x) {
    @ lu[9];
    int pivots[3] = {0, 0, 0};
    for (int k = 0; k < n * n; ++k) lu[k] = a[k];
    ctgrad_factor(n, lu, pivots, 0);
    ctgrad_inverse_by_columns(n, lu, pivots, x);
}
)"},
    {"ctgrad_invert_two", "", R"(static int ctgrad_invert_two(@ a, @ b, @ c, @ d, @ *x) {
    const @ determinant = a * d - b * c;
    const @ scale = 1.0$ / determinant;
    if (!(ldexp$(1.0$, -(#_MAX_EXP / 2)) <= fabs$(determinant) &&
          fabs$(determinant) <= ldexp$(1.0$, #_MAX_EXP / 2)))
        return 0;
    x[0] = d * scale;
    x[1] = b * -scale;
    x[2] = c * -scale;
    x[3] = a * scale;
    return 1;
}
)"},
    {"ctgrad_invert_three", "ctgrad_invert_two",
     R"(static int ctgrad_invert_three(const @ *p, const @ *first, const @ *second, @ *x0, @ *x1, @ *x2) {
    const @ reciprocal = 1.0$ / p[0];
    const @ l1 = first[0] * -reciprocal;
    const @ l2 = second[0] * -reciprocal;
    const @ r1 = p[1] * -reciprocal;
    const @ r2 = p[2] * -reciprocal;
    @ s[4], x10, x20, x00;
    if (!ctgrad_invert_two(first[1] + l1 * p[1], first[2] + l1 * p[2], second[1] + l2 * p[1],
                           second[2] + l2 * p[2], s))
        return 0;
    x10 = s[0] * l1 + s[1] * l2;
    x20 = s[2] * l1 + s[3] * l2;
    x00 = reciprocal + r1 * x10 + r2 * x20;
    if (!(fabs$(x00) <= #_MAX)) return 0;
    x0[0] = x00;
    x0[3] = x10;
    x0[6] = x20;
    x1[0] = r1 * s[0] + r2 * s[2];
    x1[3] = s[0];
    x1[6] = s[2];
    x2[0] = r1 * s[1] + r2 * s[3];
    x2[3] = s[1];
    x2[6] = s[3];
    return 1;
}
)"},
    {"ctgrad_inverse_2", "ctgrad_invert_two ctgrad_invert_by_factors",
     R"(static void ctgrad_inverse_2(const @ *a, @ *x) {
    if (!ctgrad_invert_two(a[0], a[1], a[2], a[3], x)) ctgrad_invert_by_factors(2, a, x);
}
)"},
    {"ctgrad_inverse_3", "ctgrad_invert_three ctgrad_invert_by_factors",
     R"(static void ctgrad_inverse_3(const @ *a, @ *x) {
    const @ size0 = fabs$(a[0]);
    const @ size1 = fabs$(a[3]);
    const @ size2 = fabs$(a[6]);
    int done;
    if (size0 >= size1 && size0 >= size2) done = ctgrad_invert_three(a, a + 3, a + 6, x, x + 1, x + 2);
    else if (size1 >= size2) done = ctgrad_invert_three(a + 3, a, a + 6, x + 1, x, x + 2);
    else done = ctgrad_invert_three(a + 6, a, a + 3, x + 2, x, x + 1);
    if (!done) ctgrad_invert_by_factors(3, a, x);
}
)"},
    {"ctgrad_invert_definite_by_factors", "", R"(/* the inverse of 3 rows or fewer, by A = L D L' */
static void ctgrad_invert_definite_by_factors(int n, const @ *a, @ *x) {
    @ ldl[9];
    for (int k = 0; k < n * n; ++k) ldl[k] = a[k];
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) x[i * n + j] = i == j ? 1.0$ : 0.0$;
    for (int k = 0; k < n; ++k)
        for (int i = k + 1; i < n; ++i) {
            const @ factor = ldl[k * n + i] / ldl[k * n + k];
            for (int j = i; j < n; ++j) ldl[i * n + j] = ldl[i * n + j] - factor * ldl[k * n + j];
            ldl[k * n + i] = factor;
        }
    for (int j = 0; j < n; ++j) {
        for (int i = 0; i < n; ++i)
            for (int k = 0; k < i; ++k) x[i * n + j] = x[i * n + j] - ldl[k * n + i] * x[k * n + j];
        for (int i = n - 1; i >= 0; --i) {
            x[i * n + j] = x[i * n + j] / ldl[i * n + i];
            for (int k = i + 1; k < n; ++k) x[i * n + j] = x[i * n + j] - ldl[i * n + k] * x[k * n + j];
        }
    }
}
)"},
    {"ctgrad_inverse_of_definite_2", "ctgrad_invert_two ctgrad_invert_definite_by_factors",
     R"(static void ctgrad_inverse_of_definite_2(const @ *a, @ *x) {
    @ inverse[4];
    if (ctgrad_invert_two(a[0], a[1], a[2], a[3], inverse) == 0) ctgrad_invert_definite_by_factors(2, a, inverse);
    for (int k = 0; k < 4; ++k) x[k] = inverse[k];
}
)"},
};

}  // namespace ctgrad::c_code

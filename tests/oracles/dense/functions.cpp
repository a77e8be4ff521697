// SPDX-License-Identifier: BSL-1.0

// Functions of whole matrices.

#include <cmath>
#include <utility>

#include "dense.hpp"

namespace dense_oracle {
namespace {

/// By Gauss and Jordan: the determinant, and the inverse.
std::pair<real, dense> eliminated(dense a) {
    const int n = a.rows;
    dense b = diagonal_of_ones(n, n);
    real product = 1;
    for (int k = 0; k < n; ++k) {
        int pivot = k;
        for (int i = k; i < n; ++i)
            if (std::fabs(a(i, k)) > std::fabs(a(pivot, k))) pivot = i;
        if (pivot != k) {
            product = -product;
            for (int j = 0; j < n; ++j) {
                std::swap(a(pivot, j), a(k, j));
                std::swap(b(pivot, j), b(k, j));
            }
        }
        product *= a(k, k);
        for (int i = 0; i < n; ++i) {
            if (i == k) continue;
            const real factor = a(i, k) / a(k, k);
            for (int j = 0; j < n; ++j) {
                a(i, j) -= factor * a(k, j);
                b(i, j) -= factor * b(k, j);
            }
        }
    }
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) b(i, j) /= a(i, i);
    return {product, b};
}

/// By the first row, so that it is right of every rank.
real expanded_determinant(const dense& a) {
    if (a.rows == 0) return 1;
    real total = 0;
    for (int j = 0; j < a.columns; ++j) {
        dense minor(a.rows - 1, a.rows - 1);
        for (int i = 1; i < a.rows; ++i)
            for (int k = 0, at = 0; k < a.columns; ++k)
                if (k != j) minor(i - 1, at++) = a(i, k);
        total += (j % 2 == 0 ? 1 : -1) * a(0, j) * expanded_determinant(minor);
    }
    return total;
}
dense without(const dense& a, int row, int column) {
    dense minor(a.rows - 1, a.columns - 1);
    for (int i = 0; i < minor.rows; ++i)
        for (int j = 0; j < minor.columns; ++j) minor(i, j) = a(i + (i >= row), j + (j >= column));
    return minor;
}

dense identity_like(const dense& a) {
    return diagonal_of_ones(a.rows, a.rows);
}
/// The differential of an analytic f at A in the direction E is the upper right of f of [A E; 0 A].
dense differential_of(dense (*f)(const dense&), const dense& a, const dense& e) {
    const dense both = stacked({horizontal(a, e), horizontal(filled(a.rows, a.rows, 0), a)});
    return block_of(f(both), 0, a.rows, a.rows, a.rows);
}

}  // namespace

dense inverse(const dense& a) {
    return rounded(eliminated(a).second);
}
dense determinant(const dense& a) {
    return rounded(number(expanded_determinant(a)));
}
dense log_determinant(const dense& a) {
    return log(abs(number(eliminated(a).first)));
}
dense adjugate(const dense& a) {
    dense result(a.rows, a.rows);
    for (int i = 0; i < a.rows; ++i)
        for (int j = 0; j < a.rows; ++j)
            result(i, j) = ((i + j) % 2 == 0 ? 1 : -1) * expanded_determinant(without(a, j, i));
    return rounded(result);
}
dense adjugate_differential(const dense& a, const dense& e) {
    dense result(a.rows, a.rows);
    for (int i = 0; i < a.rows; ++i)
        for (int j = 0; j < a.rows; ++j)
            for (int r = 0; r + 1 < a.rows; ++r) {  // a determinant is linear in every row
                dense minor = without(a, j, i);
                for (int k = 0; k < minor.columns; ++k) minor(r, k) = without(e, j, i)(r, k);
                result(i, j) += ((i + j) % 2 == 0 ? 1 : -1) * expanded_determinant(minor);
            }
    return rounded(result);
}
dense solve(const dense& a, const dense& b) {
    return inverse(a) * b;
}
dense sylvester(const dense& a, const dense& b, const dense& c) {
    const dense system = kronecker(identity_like(b), a) + kronecker(transpose(b), identity_like(a));
    return as_matrix(solve(system, vec(c)), c.rows, c.columns);
}
dense pseudo_inverse(const dense& a) {
    if (a.rows < a.columns) return transpose(pseudo_inverse(transpose(a)));
    return inverse(transpose(a) * a) * transpose(a);
}
dense cholesky(const dense& a) {
    dense result(a.rows, a.rows);
    for (int i = 0; i < a.rows; ++i)
        for (int j = 0; j <= i; ++j) {
            real rest = (a(i, j) + a(j, i)) / 2;
            for (int k = 0; k < j; ++k) rest -= result(i, k) * result(j, k);
            result(i, j) = i == j ? std::sqrt(rest) : rest / result(j, j);
        }
    return rounded(result);
}
dense integer_power(const dense& a, int n) {
    dense result = identity_like(a);
    const dense base = n < 0 ? inverse(a) : a;
    for (int k = 0; k < std::abs(n); ++k) result = result * base;
    return result;
}
dense matrix_exp(const dense& a) {
    int halvings = 0;
    dense scaled = a;
    while (largest(scaled) * static_cast<real>(a.rows) > 0.125L) {
        scaled = scaled * number(0.5L);
        ++halvings;
    }
    dense total = identity_like(a);
    dense term = total;
    for (int k = 1; k < 22; ++k) {
        term = term * scaled / number(k);
        total = total + term;
    }
    while (halvings-- > 0) total = total * total;
    return total;
}
dense matrix_sqrt(const dense& a) {  // E. D. Denman and A. N. Beavers, 1976
    dense y = a;
    dense z = identity_like(a);
    for (int k = 0; k < 40; ++k) {
        const dense next = (y + inverse(z)) * number(0.5L);
        z = (z + inverse(y)) * number(0.5L);
        y = next;
    }
    return y;
}
dense matrix_log(const dense& a) {
    const dense one = identity_like(a);
    dense root = a;
    int roots = 0;
    while (largest(root - one) > 0.02L && roots < 20) {
        root = matrix_sqrt(root);
        ++roots;
    }
    const dense z = (root - one) * inverse(root + one);  // ln A = 2 artanh z
    dense power = z;
    dense total(a.rows, a.rows);
    for (int k = 0; k < 14; ++k) {
        total = total + power * number(2.0L / (2 * k + 1));
        power = power * z * z;
    }
    return total * number(std::exp2(static_cast<real>(roots)));
}
dense matrix_sin(const dense& a) {
    dense total = a;
    dense term = a;
    for (int k = 1; k < 40; ++k) {
        term = term * a * a * number(-1.0L / (2 * k * (2 * k + 1)));
        total = total + term;
    }
    return total;
}
dense matrix_cos(const dense& a) {
    dense total = identity_like(a);
    dense term = total;
    for (int k = 1; k < 40; ++k) {
        term = term * a * a * number(-1.0L / (2 * k * (2 * k - 1)));
        total = total + term;
    }
    return total;
}
dense matrix_exp_differential(const dense& a, const dense& e) {
    return differential_of(matrix_exp, a, e);
}
dense matrix_log_differential(const dense& a, const dense& e) {
    return differential_of(matrix_log, a, e);
}
dense matrix_sqrt_differential(const dense& a, const dense& e) {
    return differential_of(matrix_sqrt, a, e);
}
dense matrix_sin_differential(const dense& a, const dense& e) {
    return differential_of(matrix_sin, a, e);
}
dense matrix_cos_differential(const dense& a, const dense& e) {
    return differential_of(matrix_cos, a, e);
}

}  // namespace dense_oracle

// SPDX-License-Identifier: BSL-1.0

// Products, sums and parts.

#include <cmath>

#include "dense.hpp"

namespace dense_oracle {
namespace {

template <class Function>
dense of_entries(int m, int n, Function entry) {
    dense result(m, n);
    for (int i = 0; i < m; ++i)
        for (int j = 0; j < n; ++j) result(i, j) = entry(i, j);
    return result;
}
template <class Function>
dense of_every_row(const dense& a, Function f) {
    std::vector<dense> results;
    for (int i = 0; i < a.rows; ++i)
        results.push_back(transpose(f(transpose(block_of(a, i, 0, 1, a.columns)))));
    return stacked(results);
}

}  // namespace

dense operator*(const dense& a, const dense& b) {
    if (a.scalar() || b.scalar()) return hadamard(a, b);
    return rounded(of_entries(a.rows, b.columns, [&](int i, int j) {
        real total = 0;
        for (int k = 0; k < a.columns; ++k) total += a(i, k) * b(k, j);
        return total;
    }));
}
dense transpose(const dense& a) {
    return of_entries(a.columns, a.rows, [&](int i, int j) { return a(j, i); });
}
dense trace(const dense& a) {
    return sum(diagonal_of(a));
}
dense sum(const dense& a) {
    real total = 0;
    for (const real entry : a.entries) total += entry;
    return rounded(number(total));
}
dense mean(const dense& a) {
    return sum(a) / number(a.count());
}
dense prod(const dense& a) {
    real product = 1;
    for (const real entry : a.entries) product *= entry;
    return rounded(number(product));
}
dense minimum(const dense& a) {
    real least = a[0];
    for (const real entry : a.entries) least = entry < least ? entry : least;
    return number(least);
}
dense maximum(const dense& a) {
    return -minimum(-a);
}
dense norm(const dense& a) {
    return sqrt(squared_norm(a));
}
dense squared_norm(const dense& a) {
    return sum(hadamard(a, a));
}
dense norm_infinity(const dense& a) {
    return maximum(abs(a));
}
dense norm_one(const dense& a) {
    return sum(abs(a));
}
dense row_sums(const dense& a) {
    return of_every_row(a, [](const dense& x) { return sum(x); });
}
dense column_sums(const dense& a) {
    return transpose(row_sums(transpose(a)));
}
dense log_sum_exp(const dense& a) {
    return log(sum(exp(a)));
}
dense softmax(const dense& a) {
    return exp(a) / sum(exp(a));
}
dense log_softmax(const dense& a) {
    return a - log_sum_exp(a);
}
dense log_sum_exp_rows(const dense& a) {
    return of_every_row(a, log_sum_exp);
}
dense log_sum_exp_columns(const dense& a) {
    return transpose(log_sum_exp_rows(transpose(a)));
}
dense softmax_rows(const dense& a) {
    return of_every_row(a, softmax);
}
dense softmax_columns(const dense& a) {
    return transpose(softmax_rows(transpose(a)));
}
dense log_softmax_rows(const dense& a) {
    return of_every_row(a, log_softmax);
}
dense log_softmax_columns(const dense& a) {
    return transpose(log_softmax_rows(transpose(a)));
}
dense dot(const dense& a, const dense& b) {
    return sum(hadamard(a, b));
}
dense outer(const dense& a, const dense& b) {
    return a * transpose(b);
}
dense skew(const dense& a) {
    dense result(3, 3);
    for (int i = 0; i < 3; ++i) {
        result((i + 1) % 3, i) = a[(i + 2) % 3];
        result(i, (i + 1) % 3) = -a[(i + 2) % 3];
    }
    return result;
}
dense cross(const dense& a, const dense& b) {
    return skew(a) * b;
}
dense axial(const dense& a) {
    return rounded(of_entries(
        3, 1, [&](int i, int) { return a((i + 2) % 3, (i + 1) % 3) - a((i + 1) % 3, (i + 2) % 3); }));
}
dense kronecker(const dense& a, const dense& b) {
    return rounded(of_entries(a.rows * b.rows, a.columns * b.columns, [&](int i, int j) {
        return a(i / b.rows, j / b.columns) * b(i % b.rows, j % b.columns);
    }));
}
dense partial_trace(const dense& l, const dense& b) {
    const int m = b.columns;
    const int n = b.rows;
    return rounded(of_entries(l.rows / m, l.columns / n,
                              [&](int i, int j) { return trace(block_of(l, i * m, j * n, m, n) * b)[0]; }));
}
dense diagonal_of(const dense& a) {
    return of_entries(a.rows, 1, [&](int i, int) { return a(i, i); });
}
dense diagonal_matrix(const dense& a) {
    return of_entries(a.rows, a.rows, [&](int i, int j) { return i == j ? a[i] : 0; });
}
dense lower_triangle(const dense& a) {
    return of_entries(a.rows, a.columns, [&](int i, int j) { return i >= j ? a(i, j) : 0; });
}
dense upper_triangle(const dense& a) {
    return transpose(lower_triangle(transpose(a)));
}
dense vec(const dense& a) {
    dense result = transpose(a);
    result.rows = a.count();
    result.columns = 1;
    return result;
}
dense as_matrix(const dense& a, int m, int n) {
    dense result = a;
    result.rows = n;
    result.columns = m;
    return transpose(result);
}
dense vech(const dense& a) {
    std::vector<dense> parts;
    for (int j = 0; j < a.rows; ++j) parts.push_back(block_of(a, j, j, a.rows - j, 1));
    return stacked(parts);
}
dense block_of(const dense& a, int i, int j, int r, int c) {
    return of_entries(r, c, [&](int p, int q) { return a(i + p, j + q); });
}
dense stacked(const std::vector<dense>& parts) {
    dense result;
    result.columns = parts[0].columns;
    for (const dense& part : parts) {
        result.rows += part.rows;
        result.entries.insert(result.entries.end(), part.entries.begin(), part.entries.end());
    }
    return result;
}
dense on_diagonal(const std::vector<dense>& parts) {
    int rows = 0;
    int columns = 0;
    for (const dense& part : parts) {
        rows += part.rows;
        columns += part.columns;
    }
    dense result(rows, columns);
    rows = columns = 0;
    for (const dense& part : parts) {
        for (int i = 0; i < part.rows; ++i)
            for (int j = 0; j < part.columns; ++j) result(rows + i, columns + j) = part(i, j);
        rows += part.rows;
        columns += part.columns;
    }
    return result;
}
dense commutation_matrix(int m, int n) {
    dense result(m * n, m * n);
    for (int i = 0; i < m; ++i)
        for (int j = 0; j < n; ++j) result(i * n + j, j * m + i) = 1;
    return result;
}
dense elimination_matrix(int n) {
    dense result(n * (n + 1) / 2, n * n);
    int place = 0;
    for (int j = 0; j < n; ++j)
        for (int i = j; i < n; ++i) result(place++, j * n + i) = 1;
    return result;
}
dense duplication_matrix(int n) {
    dense result(n * n, n * (n + 1) / 2);
    int place = 0;
    for (int j = 0; j < n; ++j)
        for (int i = j; i < n; ++i, ++place) result(j * n + i, place) = result(i * n + j, place) = 1;
    return result;
}

}  // namespace dense_oracle

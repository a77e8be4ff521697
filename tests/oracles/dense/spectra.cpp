// SPDX-License-Identifier: BSL-1.0

// Eigenvalues and singular values, by rotations.

#include <algorithm>
#include <cmath>
#include <numeric>

#include "dense.hpp"

namespace dense_oracle {
namespace {

/// Of every column the first entry that is more than 0.3 of the largest is made positive.
real sign_of_column(const dense& v, int column) {
    real size = 0;
    for (int i = 0; i < v.rows; ++i) size = std::fmax(size, std::fabs(v(i, column)));
    for (int i = 0; i < v.rows; ++i)
        if (std::fabs(v(i, column)) > 0.3L * size) return v(i, column) < 0 ? -1 : 1;
    return 1;
}
std::vector<int> in_order(const std::vector<real>& values) {
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int i, int j) {
        return values[static_cast<std::size_t>(i)] < values[static_cast<std::size_t>(j)];
    });
    return order;
}

struct spectrum {
    dense values;
    dense vectors;
};
/// C. G. J. Jacobi, 1846.
spectrum spectrum_of(const dense& a) {
    const int n = a.rows;
    dense s = (a + transpose(a)) * number(0.5L);
    dense v = diagonal_of_ones(n, n);
    for (int sweep = 0; sweep < 20; ++sweep)
        for (int p = 0; p < n; ++p)
            for (int q = p + 1; q < n; ++q) {
                if (s(p, q) == 0) continue;
                const real angle = std::atan2(2 * s(p, q), s(q, q) - s(p, p)) / 2;
                dense turn = diagonal_of_ones(n, n);
                turn(p, p) = turn(q, q) = std::cos(angle);
                turn(p, q) = std::sin(angle);
                turn(q, p) = -turn(p, q);
                s = transpose(turn) * s * turn;
                v = v * turn;
            }
    const std::vector<int> order = in_order(diagonal_of(s).entries);
    spectrum result{dense(n, 1), dense(n, n)};
    for (int k = 0; k < n; ++k) {
        const int from = order[static_cast<std::size_t>(k)];
        result.values[k] = s(from, from);
        for (int i = 0; i < n; ++i) result.vectors(i, k) = sign_of_column(v, from) * v(i, from);
    }
    return result;
}

}  // namespace

dense eigenvalues(const dense& a) {
    return rounded(spectrum_of(a).values);
}
dense eigenvectors(const dense& a) {
    return rounded(spectrum_of(a).vectors);
}
dense largest_eigenvalue(const dense& a) {
    return maximum(eigenvalues(a));
}
dense smallest_eigenvalue(const dense& a) {
    return minimum(eigenvalues(a));
}
/// Those of A are, with both signs, the eigenvalues of [0 A; Aᵀ 0].
dense singular_values(const dense& a) {
    const dense both = stacked({horizontal(filled(a.rows, a.rows, 0), a),
                                horizontal(transpose(a), filled(a.columns, a.columns, 0))});
    const dense all = eigenvalues(both);
    dense result(std::min(a.rows, a.columns), 1);
    for (int k = 0; k < result.rows; ++k) result[k] = all[all.rows - 1 - k];
    return result;
}
dense nuclear_norm(const dense& a) {
    return sum(singular_values(a));
}
dense spectral_norm(const dense& a) {
    return maximum(singular_values(a));
}

}  // namespace dense_oracle

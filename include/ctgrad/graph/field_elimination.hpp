// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../numeric/prime_field.hpp"
#include "sequence.hpp"

namespace ctgrad::graph {

using numeric::prime_field;
using field_matrix = sequence<prime_field>;  // row by row

/// Gauss–Jordan elimination of an n × n matrix over the field: its determinant, and its inverse in place of
/// `a` where that is not zero.
constexpr prime_field invert(field_matrix& a, int n) {
    const auto at = [n](int i, int j) { return i * n + j; };
    field_matrix inverse(n * n);
    for (int i = 0; i < n; ++i) inverse[at(i, i)] = 1;
    prime_field determinant = 1;
    for (int k = 0; k < n; ++k) {
        int pivot = k;
        while (pivot < n && a[at(pivot, k)] == 0) ++pivot;
        if (pivot == n) return 0;
        if (pivot != k) determinant = -determinant;
        for (int j = 0; j < n; ++j) {
            const prime_field x = a[at(k, j)];
            a[at(k, j)] = a[at(pivot, j)];
            a[at(pivot, j)] = x;
            const prime_field y = inverse[at(k, j)];
            inverse[at(k, j)] = inverse[at(pivot, j)];
            inverse[at(pivot, j)] = y;
        }
        determinant = determinant * a[at(k, k)];
        const prime_field scale = prime_field{1} / a[at(k, k)];
        for (int j = 0; j < n; ++j) {
            a[at(k, j)] = a[at(k, j)] * scale;
            inverse[at(k, j)] = inverse[at(k, j)] * scale;
        }
        for (int i = 0; i < n; ++i) {
            const prime_field factor = a[at(i, k)];
            if (i == k || factor == 0) continue;
            for (int j = 0; j < n; ++j) {
                a[at(i, j)] = a[at(i, j)] - factor * a[at(k, j)];
                inverse[at(i, j)] = inverse[at(i, j)] - factor * inverse[at(k, j)];
            }
        }
    }
    a = inverse;
    return determinant;
}

/// The adjugate by cofactors, right for singular matrices too.
constexpr field_matrix adjugate_of(const field_matrix& a, int n) {
    field_matrix result(n * n);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            field_matrix minor;
            for (int r = 0; r < n; ++r)
                for (int c = 0; c < n; ++c)
                    if (r != i && c != j) minor.push_back(a[r * n + c]);
            const prime_field cofactor = invert(minor, n - 1);
            result[j * n + i] = (i + j) % 2 == 0 ? cofactor : -cofactor;
        }
    return result;
}

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/dims.hpp"
#include "../numeric/prime_field.hpp"
#include "sequence.hpp"

namespace ctgrad::graph {

using numeric::prime_field;

/// A matrix over the field, row by row, read entry by entry as every operation's formula reads its operands.
struct field_matrix {
    sequence<prime_field> entries;
    dims shape{};

    constexpr field_matrix() = default;
    /// So many zeros.
    constexpr explicit field_matrix(dims s) : entries(s.count()), shape(s) {}
    constexpr field_matrix(prime_field number) : entries{number} {}

    constexpr int rows() const { return shape.rows; }
    constexpr int columns() const { return shape.columns; }
    constexpr prime_field& operator()(int i, int j) { return entries.items[i * shape.columns + j]; }
    constexpr prime_field operator()(int i, int j) const { return entries.items[i * shape.columns + j]; }

    friend constexpr bool operator==(const field_matrix& a, const field_matrix& b) {
        return a.shape == b.shape && a.entries == b.entries;
    }
};

constexpr field_matrix identity_over_field(int n) {
    field_matrix result(dims{n, n});
    for (int i = 0; i < n; ++i) result(i, i) = 1;
    return result;
}

/// Gauss–Jordan elimination of a square matrix over the field: its determinant, and its inverse in place of
/// `a` where that is not zero.
constexpr prime_field invert(field_matrix& a) {
    const int n = a.rows();
    field_matrix inverse = identity_over_field(n);
    prime_field determinant = 1;
    for (int k = 0; k < n; ++k) {
        int pivot = k;
        while (pivot < n && a(pivot, k) == 0) ++pivot;
        if (pivot == n) return 0;
        if (pivot != k) determinant = -determinant;
        for (int j = 0; j < n; ++j) {
            const prime_field x = a(k, j);
            a(k, j) = a(pivot, j);
            a(pivot, j) = x;
            const prime_field y = inverse(k, j);
            inverse(k, j) = inverse(pivot, j);
            inverse(pivot, j) = y;
        }
        determinant = determinant * a(k, k);
        const prime_field scale = prime_field{1} / a(k, k);
        for (int j = 0; j < n; ++j) {
            a(k, j) = a(k, j) * scale;
            inverse(k, j) = inverse(k, j) * scale;
        }
        for (int i = 0; i < n; ++i) {
            const prime_field factor = a(i, k);
            if (i == k || factor == 0) continue;
            for (int j = 0; j < n; ++j) {
                a(i, j) = a(i, j) - factor * a(k, j);
                inverse(i, j) = inverse(i, j) - factor * inverse(k, j);
            }
        }
    }
    a = inverse;
    return determinant;
}

/// The adjugate by cofactors, right for singular matrices too.
constexpr field_matrix adjugate_of(const field_matrix& a) {
    const int n = a.rows();
    field_matrix result(a.shape);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            field_matrix minor(dims{n - 1, n - 1});
            int place = 0;
            for (int r = 0; r < n; ++r)
                for (int c = 0; c < n; ++c)
                    if (r != i && c != j) minor.entries.items[place++] = a(r, c);
            const prime_field cofactor = invert(minor);
            result(j, i) = (i + j) % 2 == 0 ? cofactor : -cofactor;
        }
    return result;
}

}  // namespace ctgrad::graph

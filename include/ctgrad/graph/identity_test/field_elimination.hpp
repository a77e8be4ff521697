// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/dims.hpp"
#include "../../numeric/exact/prime_field.hpp"
#include "../sequence.hpp"

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
/// `a` where that is not zero. By pointers to rows: it is what an evaluation spends most of its steps on.
constexpr prime_field invert(field_matrix& a) {
    const int n = a.rows();
    field_matrix inverse = identity_over_field(n);
    prime_field determinant = 1;
    for (int k = 0; k < n; ++k) {
        prime_field* const left = a.entries.items + k * n;
        prime_field* const right = inverse.entries.items + k * n;
        int below = 0;
        while (k + below < n && left[below * n + k] == 0) ++below;
        if (k + below == n) return 0;
        if (below != 0) determinant = -determinant;
        for (int j = 0; below != 0 && j < n; ++j) {
            const prime_field x = left[j];
            left[j] = left[below * n + j];
            left[below * n + j] = x;
            const prime_field y = right[j];
            right[j] = right[below * n + j];
            right[below * n + j] = y;
        }
        determinant = determinant * left[k];
        const prime_field scale = prime_field{1} / left[k];
        for (int j = 0; j < n; ++j) {
            left[j] = left[j] * scale;
            right[j] = right[j] * scale;
        }
        for (int i = 0; i < n; ++i) {
            prime_field* const other_left = a.entries.items + i * n;
            prime_field* const other_right = inverse.entries.items + i * n;
            const prime_field factor = other_left[k];
            if (i == k || factor == 0) continue;
            for (int j = 0; j < n; ++j) {
                other_left[j] = other_left[j] - factor * left[j];
                other_right[j] = other_right[j] - factor * right[j];
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

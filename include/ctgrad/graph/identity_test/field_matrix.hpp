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
    constexpr field_matrix(prime_field number) : entries{number}, shape{1, 1} {}

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

/// The product, without calls in its loops.
constexpr field_matrix product_over_field(const field_matrix& a, const field_matrix& b) {
    field_matrix result(dims{a.shape.rows, b.shape.columns});
    const int inner = a.shape.columns;
    const int columns = b.shape.columns;
    int place = 0;
    for (int i = 0; i < a.shape.rows; ++i)
        for (int j = 0; j < columns; ++j) {
            const prime_field* const row = a.entries.items + i * inner;
            const prime_field* const column = b.entries.items + j;
            std::uint64_t first = 0;
            std::uint64_t second = 0;
            for (int k = 0; k < inner; ++k) {
                first = (first + std::uint64_t{row[k].residues[0]} * column[k * columns].residues[0]) %
                        prime_field::moduli[0];
                second = (second + std::uint64_t{row[k].residues[1]} * column[k * columns].residues[1]) %
                         prime_field::moduli[1];
            }
            result.entries.items[place++] = {first, second};
        }
    return result;
}

}  // namespace ctgrad::graph

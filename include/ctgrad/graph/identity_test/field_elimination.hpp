// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "residue_matrix.hpp"

namespace ctgrad::graph {

constexpr prime_field determinant_of(const field_matrix& a) {
    prime_field result;
    for (int field = 0; field < prime_field::fields; ++field)
        result.residues[field] = residue_matrix{a, field}.invert();
    return result;
}

/// The inverse; of a singular matrix something that is made of its entries and equal to nothing else.
constexpr field_matrix inverse_of(const field_matrix& a) {
    field_matrix result = a;
    for (int field = 0; field < prime_field::fields; ++field) {
        residue_matrix copy{a, field};
        if (copy.invert() == 0) {
            std::uint64_t all = 1;
            for (const prime_field x : a.entries) all = numeric::scattered(all, x.value()).value();
            for (int k = 0; k < a.shape.count(); ++k)
                result.entries.items[k] = numeric::scattered(all, static_cast<std::uint64_t>(k));
            return result;
        }
        for (int k = 0; k < a.shape.count(); ++k)
            result.entries.items[k].residues[field] = copy.items.items[k];
    }
    return result;
}

/// The adjugate modulo one prime: |A| A⁻¹, or κ x yᵀ with A x = 0 and yᵀA = 0 where one dimension is lost, or
/// zero.
constexpr residue_matrix adjugate_of(const residue_matrix& a, int n) {
    residue_matrix result = a;
    const std::uint32_t modulus = a.modulus();
    const std::uint64_t determinant = result.invert();
    if (determinant != 0) {
        for (std::uint32_t& x : result.items) x = static_cast<std::uint32_t>(determinant * x % modulus);
        return result;
    }
    result = residue_matrix{n, modulus};
    residue_matrix by_rows = a;
    const sequence<std::uint32_t> x = by_rows.kernel();
    if (x.empty()) return result;
    residue_matrix by_columns = a.transposed();
    const sequence<std::uint32_t> y = by_columns.kernel();
    int i = 0;
    int j = 0;
    while (x.items[i] == 0) ++i;
    while (y.items[j] == 0) ++j;
    const std::uint32_t cofactor = n == 1 ? 1 : a.minor(j, i).invert();
    const std::uint64_t product = std::uint64_t{x.items[i]} * y.items[j] % modulus;
    const std::uint64_t scale = numeric::divided((i + j) % 2 == 0 ? cofactor : a.opposite(cofactor),
                                                 static_cast<std::uint32_t>(product), modulus);
    for (int k = 0; k < n * n; ++k)
        result.items.items[k] =
            static_cast<std::uint32_t>(scale * x.items[k / n] % modulus * y.items[k % n] % modulus);
    return result;
}

constexpr field_matrix adjugate_of(const field_matrix& a) {
    field_matrix result(a.shape);
    for (int field = 0; field < prime_field::fields; ++field) {
        const residue_matrix adjugate = adjugate_of(residue_matrix{a, field}, a.rows());
        for (int k = 0; k < a.shape.count(); ++k)
            result.entries.items[k].residues[field] = adjugate.items.items[k];
    }
    return result;
}

}  // namespace ctgrad::graph

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../expression/property.hpp"
#include "field_elimination.hpp"

namespace ctgrad::graph {

/// Orthogonal matrices are no connected set: rotations and reflections; where they are symmetric, one kind
/// for each number of eigenvalues −1; where they are diagonal, one for each choice of signs. What holds for
/// matrices of each kind holds for all. 0 where no random one is known of.
constexpr int kinds_of_matrix(property known, int n) {
    if (has(known, property::unit_norm)) return n > 1 ? 1 : 0;
    if (!has(known, property::orthogonal)) return has(known, property::sums_to_one | skew_symmetric) ? 0 : 1;
    if (has(known, property::sums_to_one)) return 0;
    if (has(known, positive_semidefinite)) return 1;
    if (has(known, skew_symmetric)) return n % 2 == 0 && !has(known, symmetric) ? 2 : 0;
    if (has(known, lower_triangular) || has(known, upper_triangular)) return n <= 6 ? 1 << n : 0;
    if (!has(known, symmetric)) return 2;
    return n <= 20 ? n + 1 : 0;
}

/// Random matrices with the properties that a variable claims.
class random_variable {
public:
    constexpr random_variable(property known, dims shape, std::uint32_t seed)
        : known_(known), shape_(shape), seed_(seed) {}

    /// Of one of the kinds of `kinds_of_matrix`.
    constexpr field_matrix of_kind(int kind) const {
        if (has(known_, property::orthogonal)) return orthogonal_matrix(kind);
        field_matrix entries = of_entries();
        if (has(known_, property::unit_norm)) return on_the_sphere(entries);
        if (has(known_, property::rows_sum_to_one))
            for (int i = 0; i < shape_.rows; ++i) {
                prime_field others;
                for (int j = 1; j < shape_.columns; ++j) others = others + entries(i, j);
                entries(i, 0) = 1 - others;
            }
        if (has(known_, property::columns_sum_to_one))
            for (int j = 0; j < shape_.columns; ++j) {
                prime_field others;
                for (int i = 1; i < shape_.rows; ++i) others = others + entries(i, j);
                entries(0, j) = 1 - others;
            }
        if (has(known_, property::sums_to_one)) {
            prime_field others;
            for (int k = 1; k < shape_.count(); ++k) others = others + entries.entries[k];
            entries(0, 0) = 1 - others;
        }
        return entries;
    }

private:
    // By stereographic projection from a point of the sphere: ((1 − |t|²) e₀ + 2t)/(1 + |t|²), t₀ = 0.
    static constexpr field_matrix on_the_sphere(field_matrix t) {
        prime_field square;
        for (int k = 1; k < t.shape.count(); ++k) square = square + t.entries[k] * t.entries[k];
        const prime_field scale = prime_field{1} / (1 + square);
        t.entries[0] = scale * (1 - square);
        for (int k = 1; k < t.shape.count(); ++k) t.entries[k] = 2 * scale * t.entries[k];
        return t;
    }
    constexpr field_matrix of_entries() const {
        const bool is_zero =
            has(known_, skew_symmetric) && (has(known_, lower_triangular) || has(known_, upper_triangular));
        field_matrix entries(shape_);
        for (int i = 0; i < shape_.rows && !is_zero; ++i)
            for (int j = 0; j < shape_.columns; ++j) entries(i, j) = entry(i, j);
        return entries;
    }
    constexpr prime_field random(int i, int j) const {
        return numeric::scattered(seed_, static_cast<std::uint32_t>(i * 4096 + j));
    }
    constexpr prime_field entry(int i, int j) const {
        if (i < j && has(known_, lower_triangular)) return 0;
        if (i > j && has(known_, upper_triangular)) return 0;
        if (has(known_, symmetric | skew_symmetric)) return 0;
        if (has(known_, symmetric)) return i < j ? random(i, j) : random(j, i);
        if (has(known_, skew_symmetric)) return skew_entry(i, j);
        return random(i, j);
    }
    constexpr prime_field skew_entry(int i, int j) const {
        if (i == j) return 0;
        return i < j ? random(i, j) : -random(j, i);
    }

    constexpr field_matrix orthogonal_matrix(int kind) const {
        if (has(known_, positive_semidefinite)) return identity_over_field(shape_.rows);
        if (has(known_, skew_symmetric)) return congruent(rotation(kind == 1), quarter_turns());
        if (has(known_, lower_triangular) || has(known_, upper_triangular)) return signs(kind);
        if (has(known_, symmetric)) return congruent(rotation(false), signs((1 << kind) - 1));
        return rotation(kind == 1);
    }
    // (I − K)(I + K)⁻¹ is orthogonal for a skew-symmetric K, with determinant 1.
    constexpr field_matrix rotation(bool reflected) const {
        const int n = shape_.rows;
        field_matrix minus = identity_over_field(n);
        field_matrix plus = minus;
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                minus(i, j) = minus(i, j) - skew_entry(i, j);
                plus(i, j) = plus(i, j) + skew_entry(i, j);
            }
        field_matrix result = product_over_field(minus, inverse_of(plus));
        for (int j = 0; reflected && j < n; ++j) result(0, j) = -result(0, j);
        return result;
    }
    // −1 for each bit that is set.
    constexpr field_matrix signs(int bits) const {
        field_matrix result = identity_over_field(shape_.rows);
        for (int i = 0; i < shape_.rows && i < 31; ++i)
            if (((bits >> i) & 1) != 0) result(i, i) = -1;
        return result;
    }
    constexpr field_matrix quarter_turns() const {
        field_matrix result(shape_);
        for (int i = 0; i + 1 < shape_.rows; i += 2) {
            result(i, i + 1) = 1;
            result(i + 1, i) = -1;
        }
        return result;
    }
    // C M Cᵀ
    static constexpr field_matrix congruent(const field_matrix& c, const field_matrix& middle) {
        field_matrix transposed = c;
        for (int i = 0; i < c.rows(); ++i)
            for (int j = 0; j < c.rows(); ++j) transposed(i, j) = c(j, i);
        return product_over_field(product_over_field(c, middle), transposed);
    }

    property known_;
    dims shape_;
    std::uint32_t seed_;
};

}  // namespace ctgrad::graph

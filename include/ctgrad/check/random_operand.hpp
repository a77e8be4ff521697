// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../graph/node.hpp"
#include "differences.hpp"
#include "number_matrix.hpp"
#include "verdict.hpp"

namespace ctgrad::checking {

/// Numbers of a range, or of GF(p).
template <class Number>
struct drawn_numbers {
    random_numbers source;
    double least;
    double most;

    Number next() {
        if constexpr (std::is_same_v<Number, double>) return source.template between<double>(least, most);
        else return numeric::prime_field{static_cast<std::int64_t>(source.template between<double>(0, 2e9))};
    }
    double above_zero() {
        return source.template between<double>(most > 0 ? most / 4 : 1, most > 0 ? most : 2);
    }
};

/// A random value of a variable with the properties that it claims, where the type of number can have them.
template <class Number>
number_matrix<Number> random_operand(const graph::variable_entry& variable, drawn_numbers<Number> numbers) {
    const property known = variable.description.properties;
    const bool turns = has(known, property::orthogonal);
    constexpr bool is_real = std::is_same_v<Number, double>;
    number_matrix<Number> value{variable.description.shape};
    const int rows = value.rows();
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < value.columns(); ++j) {
            value(i, j) = numbers.next();
            if constexpr (is_real)
                if (has(known, property::positive)) value(i, j) = numbers.above_zero();
            if (i < j && has(known, property::lower_triangular)) value(i, j) = Number(0);
            if (i > j && has(known, property::upper_triangular)) value(i, j) = Number(0);
            if (i > j && has(known, property::symmetric)) value(i, j) = value(j, i);
            if (i >= j && (turns || has(known, property::skew_symmetric)))
                value(i, j) = i == j ? Number(0) : -value(j, i);
        }
    if constexpr (is_real)
        if (has(known, property::positive_semidefinite)) {
            // small ones beside the diagonal; of what is only semidefinite one row and column are zero
            for (int i = 0; i < rows; ++i)
                for (int j = 0; j < rows; ++j)
                    value(i, j) = i == j ? numbers.above_zero() : 0.2 * value(j, i) / rows;
            for (int i = 0; i < rows && !has(known, property::positive_definite); ++i)
                value(i, 0) = value(0, i) = 0;
            for (int i = 0; i < rows; ++i)
                for (int j = 0; j < i; ++j) value(i, j) = value(j, i);
        }
    if (has(known, property::unit_norm)) {
        // stereographic projection
        Number square(0);
        for (const Number& x : value.entries) square = square + x * x;
        square = square - value(0, 0) * value(0, 0);
        const Number scale = Number(1) / (Number(1) + square);
        for (Number& x : value.entries) x = Number(2) * scale * x;
        value(0, 0) = scale * (Number(1) - square);
    }
    if (has(known, property::rows_sum_to_one))
        for (int i = 0; i < rows; ++i) {
            Number others(0);
            for (int j = 1; j < value.columns(); ++j) others = others + value(i, j);
            value(i, 0) = Number(1) - others;
        }
    if (has(known, property::columns_sum_to_one))
        for (int j = 0; j < value.columns(); ++j) {
            Number others(0);
            for (int i = 1; i < rows; ++i) others = others + value(i, j);
            value(0, j) = Number(1) - others;
        }
    if (has(known, property::one_hot)) {
        for (Number& x : value.entries) x = Number(0);
        const double place = numbers.source.template between<double>(0, 0.99);
        const auto count = static_cast<double>(value.entries.size());
        value.entries[static_cast<std::size_t>(place * count)] = Number(1);
    } else if (has(known, property::sums_to_one)) {
        Number others = -value(0, 0);
        for (const Number& x : value.entries) others = others + x;
        value(0, 0) = Number(1) - others;
    }
    if (!turns) return value;
    // (I − K)(I + K)⁻¹ is orthogonal for a skew-symmetric K
    number_matrix<Number> plus = identity_of<Number>(rows);
    number_matrix<Number> minus = plus;
    for (std::size_t k = 0; k < plus.entries.size(); ++k) {
        plus.entries[k] = plus.entries[k] + value.entries[k];
        minus.entries[k] = minus.entries[k] - value.entries[k];
    }
    const number_matrix<Number> inverse = eliminated(plus).inverse;
    number_matrix<Number> rotation{value.shape};
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < rows; ++j)
            for (int k = 0; k < rows; ++k) rotation(i, j) = rotation(i, j) + minus(i, k) * inverse(k, j);
    return rotation;
}

}  // namespace ctgrad::checking

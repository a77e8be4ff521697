// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <type_traits>

#include "../operations/list.hpp"
#include "number_matrix.hpp"

namespace ctgrad::checking {

template <class Number>
number_matrix<Number> product_of(const number_matrix<Number>& a, const number_matrix<Number>& b) {
    number_matrix<Number> result{dims{a.rows(), b.columns()}};
    for (int i = 0; i < a.rows(); ++i)
        for (int k = 0; k < a.columns(); ++k)
            for (int j = 0; j < b.columns(); ++j) result(i, j) = result(i, j) + a(i, k) * b(k, j);
    return result;
}
/// s A + t B.
template <class Number>
number_matrix<Number> combined(Number s, number_matrix<Number> a, Number t, const number_matrix<Number>& b) {
    for (std::size_t k = 0; k < a.entries.size(); ++k) a.entries[k] = s * a.entries[k] + t * b.entries[k];
    return a;
}
template <class Number>
Number largest_entry(const number_matrix<Number>& a) {
    Number largest(0);
    for (const Number x : a.entries)
        if (!(std::abs(x) <= largest)) largest = std::abs(x);
    return largest;
}

/// Σ c_k Aᵏ with c_0 = 1 and c_k = c_{k−1} factor(k).
template <class Number, class Factor>
number_matrix<Number> power_series(const number_matrix<Number>& a, Factor factor) {
    constexpr int terms = 40;
    auto term = identity_of<Number>(a.rows());
    auto sum = term;
    for (int k = 1; k < terms; ++k) {
        term = combined(Number(factor(k)), product_of(term, a), Number(0), a);
        sum = combined(Number(1), sum, Number(1), term);
    }
    return sum;
}

/// A 2^-halvings, so small that series end soon.
template <class Number>
struct halved_matrix {
    number_matrix<Number> matrix;
    int halvings = 0;

    explicit halved_matrix(const number_matrix<Number>& a) : matrix(a) {
        while (largest_entry(matrix) * Number(a.rows()) > Number(0.25) && halvings < 64) {
            matrix = combined(Number(0.5), matrix, Number(0), matrix);
            ++halvings;
        }
    }
};

template <class Number>
number_matrix<Number> exponential_by_series(const number_matrix<Number>& a) {
    const halved_matrix<Number> small{a};
    auto result = power_series(small.matrix, [](int k) { return Number(1) / Number(k); });
    for (int k = 0; k < small.halvings; ++k) result = product_of(result, result);
    return result;
}

/// sin A, or cos A.
template <class Number>
number_matrix<Number> trigonometric_by_series(const number_matrix<Number>& a, bool is_sine) {
    const halved_matrix<Number> small{a};
    const auto square = product_of(small.matrix, small.matrix);
    auto cosine = power_series(square, [](int k) { return Number(-1) / Number(2 * k * (2 * k - 1)); });
    auto sine = product_of(
        small.matrix, power_series(square, [](int k) { return Number(-1) / Number(2 * k * (2 * k + 1)); }));
    for (int k = 0; k < small.halvings; ++k) {
        const auto both = product_of(sine, cosine);
        cosine = combined(Number(1), product_of(cosine, cosine), Number(-1), product_of(sine, sine));
        sine = combined(Number(2), both, Number(0), both);
    }
    return is_sine ? sine : cosine;
}

/// The iteration of Denman and Beavers, X ← (X + Y⁻¹)/2, Y ← (Y + X⁻¹)/2 from A and I; NaN where X² does not
/// become A.
template <class Number>
number_matrix<Number> square_root_by_iteration(const number_matrix<Number>& a) {
    auto x = a;
    auto y = identity_of<Number>(a.rows());
    for (int k = 0; k < 60; ++k) {
        const auto next = combined(Number(0.5), x, Number(0.5), eliminated(y).inverse);
        y = combined(Number(0.5), y, Number(0.5), eliminated(x).inverse);
        x = next;
    }
    const auto rest = combined(Number(1), product_of(x, x), Number(-1), a);
    constexpr Number rounding = Number(1e4) * std::numeric_limits<Number>::epsilon();
    if (!(largest_entry(rest) <= rounding * largest_entry(a)))
        for (Number& entry : x.entries) entry = std::numeric_limits<Number>::quiet_NaN();
    return x;
}

/// Square roots until A is near I, and ln A = 2 artanh (A − I)(A + I)⁻¹.
template <class Number>
number_matrix<Number> logarithm_by_series(number_matrix<Number> a) {
    const auto one = identity_of<Number>(a.rows());
    Number doublings(2);
    for (int roots = 0;
         largest_entry(combined(Number(1), a, Number(-1), one)) * Number(a.rows()) > Number(0.25); ++roots) {
        if (roots == 80) return combined(std::numeric_limits<Number>::quiet_NaN(), a, Number(0), a);
        a = square_root_by_iteration(a);
        doublings = doublings * Number(2);
    }
    const auto z = product_of(combined(Number(1), a, Number(-1), one),
                              eliminated(combined(Number(1), a, Number(1), one)).inverse);
    const auto square = product_of(z, z);
    const auto series = power_series(square, [](int k) { return Number(2 * k - 1) / Number(2 * k + 1); });
    return combined(doublings, product_of(z, series), Number(0), a);
}

/// A function of a square matrix in floating-point numbers, from its series or its definition.
template <class Function, class Number>
number_matrix<Number> function_by_series(const number_matrix<Number>& a) {
    using namespace operations;
    if constexpr (std::is_same_v<Function, matrix_exponential>) return exponential_by_series(a);
    else if constexpr (std::is_same_v<Function, matrix_sine>) return trigonometric_by_series(a, true);
    else if constexpr (std::is_same_v<Function, matrix_cosine>) return trigonometric_by_series(a, false);
    else if constexpr (std::is_same_v<Function, matrix_square_root>) return square_root_by_iteration(a);
    else {
        static_assert(std::is_same_v<Function, matrix_logarithm>,
                      "a new function of matrices: write down its series above");
        return logarithm_by_series(a);
    }
}

}  // namespace ctgrad::checking

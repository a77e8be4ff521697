// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <ctgrad/check/matrix_series.hpp>

#include "small_matrix.hpp"

namespace exact_oracle {

/// f(A) of a square A. Of a number it is the function of numbers; in real numbers it is the series; over a
/// prime field, where there is no series, f is a polynomial with any coefficients.
template <class Function, class Number, class Functions>
constexpr small_matrix<Number> function_of(const small_matrix<Number>& a, Functions& functions) {
    using namespace ctgrad::operations;
    require(a.shape().square(), "a function of a matrix that is not square");
    if (a.shape().scalar()) {
        const Number x = a(0, 0);
        if constexpr (std::is_same_v<Function, matrix_exponential>)
            return small_matrix<Number>{functions.template call<exponential>(x, true)};
        else if constexpr (std::is_same_v<Function, matrix_sine>)
            return small_matrix<Number>{functions.template call<sine>(x, true)};
        else if constexpr (std::is_same_v<Function, matrix_cosine>)
            return small_matrix<Number>{functions.template call<cosine>(x, true)};
        else if constexpr (std::is_same_v<Function, matrix_square_root>)
            return small_matrix<Number>{functions.template call<square_root>(x, true)};
        else return small_matrix<Number>{functions.template call<logarithm>(x, true)};
    }
    if constexpr (std::is_floating_point_v<Number>) {
        ctgrad::checking::number_matrix<Number> operand{a.shape()};
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns(); ++j) operand(i, j) = a(i, j);
        const auto value = ctgrad::checking::function_by_series<Function>(operand);
        small_matrix<Number> result{a.shape()};
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns(); ++j) result.at(i, j) = value(i, j);
        return result;
    } else {
        constexpr int degree = 9;
        small_matrix<Number> result{a.shape()};
        for (int k = degree; k >= 0; --k) {
            result = product_of(result, a);
            for (int i = 0; i < a.rows(); ++i)
                result.at(i, i) = result(i, i) + Number(k * k * k + 7 * k + 11 + index_of<Function>);
        }
        return result;
    }
}

/// The K-th derivative of such a function of numbers.
template <class Function, class Number, class Functions>
constexpr Number derivative_of_number(Number x, int order, Functions& functions) {
    using namespace ctgrad::operations;
    const auto sine_or_cosine = [&](int quarter_turns) {
        const Number value = quarter_turns % 2 == 0 ? functions.template call<sine>(x, true)
                                                    : functions.template call<cosine>(x, true);
        return quarter_turns % 4 < 2 ? value : -value;
    };
    if constexpr (std::is_same_v<Function, matrix_exponential>)
        return functions.template call<exponential>(x, true);
    else if constexpr (std::is_same_v<Function, matrix_sine>) return sine_or_cosine(order);
    else if constexpr (std::is_same_v<Function, matrix_cosine>) return sine_or_cosine(order + 1);
    else if constexpr (std::is_same_v<Function, matrix_square_root>) {
        Number value = functions.template call<square_root>(x, true);
        for (int k = 0; k < order; ++k) value = value * functions.divide(Number(1 - 2 * k), Number(2) * x);
        return value;
    } else {
        Number value = functions.divide(Number(1), x);
        for (int k = 1; k < order; ++k) value = value * functions.divide(Number(-k), x);
        return value;
    }
}

/// The K-th differential at A in the directions that stand below each other in E: a block of f of a matrix of
/// blocks, which has A on its diagonal and E_k where the k-th of K bits is set in the row and not in the
/// column.
/// N. J. Higham, Functions of Matrices (2008), theorem 3.6.
template <class Function, class Number, class Functions>
constexpr small_matrix<Number> differential_of(const small_matrix<Number>& a, const small_matrix<Number>& e,
                                               Functions& functions) {
    require(a.shape().square() && e.columns() == a.rows() && e.rows() % a.rows() == 0,
            "a differential in the direction of what is not as large");
    const int n = a.rows();
    const int order = e.rows() / n;
    if (n == 1) {
        Number value = derivative_of_number<Function>(a(0, 0), order, functions);
        for (int k = 0; k < order; ++k) value = value * e(k, 0);
        return small_matrix<Number>{value};
    }
    const int size = n << order;
    small_matrix<Number> blocks{dims{size, size}};
    for (int row = 0; row < 1 << order; ++row)
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                blocks.at(row * n + i, row * n + j) = a(i, j);
                for (int k = 0; k < order; ++k)
                    if ((row >> k & 1) != 0)
                        blocks.at(row * n + i, (row - (1 << k)) * n + j) = e(k * n + i, j);
            }
    const small_matrix<Number> value = function_of<Function>(blocks, functions);
    small_matrix<Number> result{dims{n, n}};
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) result.at(i, j) = value(size - n + i, j);
    return result;
}

}  // namespace exact_oracle

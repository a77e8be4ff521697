// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include "../graph/identity_test/field_operations.hpp"
#include "matrix_series.hpp"

namespace ctgrad::checking {

template <class Operation, class Number>
number_matrix<Number> formula_value(const number_matrix<Number>& a, const number_matrix<Number>& b,
                                    int payload, bool& asked_unknown);

/// What an operation's `over_field` says its value with (graph::exact_field), in real numbers or in GF(p),
/// where it is noted whether a function was asked for of which nothing is known there.
template <class Number>
struct formula_numbers {
    using matrix_type = number_matrix<Number>;
    bool& asked_unknown;

    template <class Operation>
    Number unknown(Operation, Number x) const {
        if constexpr (std::is_same_v<Number, double>) {
            return Operation::value(x);
        } else {
            asked_unknown = true;
            return numeric::scattered(static_cast<std::uint32_t>(operations::index_of<Operation>),
                                      x.value.value());
        }
    }
    static Number power(Number x, int n) {
        Number result(1);
        for (int k = 0; k < (n < 0 ? -n : n); ++k) result = result * x;
        return n < 0 ? Number(1) / result : result;
    }
    template <class Formula>
    static matrix_type matrix(dims shape, Formula formula) {
        matrix_type result{shape};
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) result(i, j) = formula(i, j);
        return result;
    }
    template <class Operation>
    matrix_type value(Operation, const matrix_type& a) const {
        return formula_value<Operation>(a, a, 0, asked_unknown);
    }
    template <class Operation>
    matrix_type value(Operation, const matrix_type& a, const matrix_type& b) const {
        return formula_value<Operation>(a, b, 0, asked_unknown);
    }
    template <class Function>
    matrix_type function_of_matrix(Function function, const matrix_type& a) const {
        if constexpr (std::is_same_v<Number, double>) {
            return function_by_series<Function>(a);
        } else {
            matrix_type result{a.shape};
            for (int k = 12; k >= 0; --k) {
                const Number coefficient = unknown(function, Number(k + 1));
                result = product_of(result, a);
                for (int i = 0; i < a.rows(); ++i) result(i, i) = result(i, i) + coefficient;
            }
            return result;
        }
    }
    static matrix_type inverse(const matrix_type& a) { return eliminated(a).inverse; }
    static Number determinant(const matrix_type& a) { return determinant_of(a); }
    static matrix_type adjugate(const matrix_type& a) { return adjugate_of(a); }
    static matrix_type identity_like(const matrix_type& a) { return identity_of<Number>(a.rows()); }
};

/// The value of one of the library's operations by its own formula and nothing else; of a constant matrix, in
/// the shape of a.
template <class Operation, class Number>
number_matrix<Number> formula_value(const number_matrix<Number>& a,
                                    [[maybe_unused]] const number_matrix<Number>& b,
                                    [[maybe_unused]] int payload, [[maybe_unused]] bool& asked_unknown) {
    [[maybe_unused]] const formula_numbers<Number> numbers{asked_unknown};
    if constexpr (Operation::arity == 0) {
        number_matrix<Number> result = a;  // of a variable or a number: its value is no operation's
        if constexpr (requires { Operation::template entry<Number>(0, 0, 0); })
            for (int i = 0; i < a.rows(); ++i)
                for (int j = 0; j < a.columns(); ++j)
                    result(i, j) = Operation::template entry<Number>(payload, i, j);
        return result;
    } else if constexpr (requires { Operation::is_elementwise; }) {
        number_matrix<Number> result = a;
        for (Number& x : result.entries) {
            if constexpr (requires { Operation::has_exponent; })
                x = Operation::over_field(x, payload, numbers);
            else if constexpr (std::is_same_v<Number, double>) x = Operation::value(x);
            else x = Operation::over_field(x, numbers);
        }
        return result;
    } else if constexpr (std::is_same_v<Number, double> && requires { Operation::is_entrywise_of_two; }) {
        number_matrix<Number> result{Operation::shape(a.shape, b.shape)};
        for (int i = 0; i < result.rows(); ++i)
            for (int j = 0; j < result.columns(); ++j) result(i, j) = Operation::entry(a, b, i, j);
        return result;
    } else if constexpr (graph::detail::says_value_over_field<Operation>()) {
        if constexpr (requires { Operation::has_exponent; })
            return Operation::over_field(a, payload, numbers);
        else if constexpr (Operation::arity == 1) return Operation::over_field(a, numbers);
        else return Operation::over_field(a, b, numbers);
    } else if constexpr (Operation::arity == 1) {
        number_matrix<Number> result{Operation::shape(a.shape)};
        for (int i = 0; i < result.rows(); ++i)
            for (int j = 0; j < result.columns(); ++j) result(i, j) = Operation::entry(a, i, j);
        return result;
    } else {
        number_matrix<Number> result{Operation::shape(a.shape, b.shape)};
        for (int i = 0; i < result.rows(); ++i)
            for (int j = 0; j < result.columns(); ++j) result(i, j) = Operation::entry(a, b, i, j);
        return result;
    }
}

namespace detail {

template <class Number>
using formula_function = number_matrix<Number> (*)(const number_matrix<Number>&, const number_matrix<Number>&,
                                                   int, bool&);

template <class Number, class List>
struct formula_table;
template <class Number, class... Operations>
struct formula_table<Number, operations::list<Operations...>> {
    static constexpr formula_function<Number> entries[sizeof...(Operations)]{
        &formula_value<Operations, Number>...};
};

}  // namespace detail
}  // namespace ctgrad::checking

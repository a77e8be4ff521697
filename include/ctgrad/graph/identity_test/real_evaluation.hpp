// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exact_refutation.hpp"
#include "interval.hpp"

namespace ctgrad::graph {

/// A matrix of real numbers, read as an operation's formula reads its operands.
struct interval_matrix {
    sequence<interval> entries;
    dims shape{};

    constexpr interval_matrix() = default;
    constexpr explicit interval_matrix(dims s) : entries(s.count()), shape(s) {}
    constexpr interval_matrix(interval number) : entries{number}, shape{1, 1} {}

    constexpr int rows() const { return shape.rows; }
    constexpr int columns() const { return shape.columns; }
    constexpr interval& operator()(int i, int j) { return entries.items[i * shape.columns + j]; }
    constexpr interval operator()(int i, int j) const { return entries.items[i * shape.columns + j]; }
};

template <class Operation>
constexpr interval_matrix real_value(const interval_matrix& a, const interval_matrix& b, int payload);

/// What an operation's `over_field` says its value with, in real numbers.
struct real_field {
    template <class Operation>
    static constexpr interval unknown(Operation, interval x) {
        return x.under<Operation>();
    }
    static constexpr interval power(interval x, int n) {
        interval result{1};
        for (int k = 0; k < (n < 0 ? -n : n); ++k) result = result * x;
        return n < 0 ? interval{1} / result : result;
    }
    template <class Formula>
    static constexpr interval_matrix matrix(dims shape, Formula formula) {
        interval_matrix result(shape);
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) result(i, j) = formula(i, j);
        return result;
    }
    template <class Operation>
    static constexpr interval_matrix value(Operation, const interval_matrix& a) {
        return real_value<Operation>(a, a, 0);
    }
    template <class Operation>
    static constexpr interval_matrix value(Operation, const interval_matrix& a, const interval_matrix& b) {
        return real_value<Operation>(a, b, 0);
    }
    static constexpr interval_matrix identity_like(const interval_matrix& a) {
        interval_matrix result(a.shape);
        for (int i = 0; i < a.rows(); ++i) result(i, i) = 1;
        return result;
    }
    /// Of functions of matrices nothing is computed.
    template <class Function>
    static constexpr interval_matrix function_of_matrix(Function, interval_matrix a) {
        for (interval& x : a.entries) x = interval::unknown();
        return a;
    }
    static constexpr interval_matrix inverse(interval_matrix a) {
        interval_matrix result = identity_like(a);
        eliminate(a, &result);
        return result;
    }
    static constexpr interval determinant(interval_matrix a) { return eliminate(a, nullptr); }
    /// |A| A⁻¹: of matrices that have an inverse.
    static constexpr interval_matrix adjugate(interval_matrix a) {
        interval_matrix result = identity_like(a);
        const interval scale = eliminate(a, &result);
        for (interval& x : result.entries) x = scale * x;
        return result;
    }

private:
    // Gauss and Jordan's elimination; unknown where no pivot is away from zero.
    static constexpr interval eliminate(interval_matrix& a, interval_matrix* inverse) {
        const int n = a.rows();
        interval total{1};
        for (int k = 0; k < n; ++k) {
            int pivot = k;
            for (int i = k + 1; i < n; ++i)
                if (a(i, k).least_size() > a(pivot, k).least_size()) pivot = i;
            const interval found = a(pivot, k);
            total = (pivot == k ? total : -total) * (found.is_away_from_zero() ? found : interval::unknown());
            for (interval_matrix* const m : {&a, inverse})
                for (int j = 0; m != nullptr && j < n; ++j) {
                    const interval moved = (*m)(k, j);
                    const interval scaled = (*m)(pivot, j) / found;
                    if (pivot != k) (*m)(pivot, j) = moved;
                    (*m)(k, j) = scaled;
                }
            for (int i = inverse == nullptr ? k + 1 : 0; i < n; ++i) {
                const interval factor = a(i, k);
                for (interval_matrix* const m : {&a, inverse})
                    for (int j = 0; m != nullptr && i != k && j < n; ++j)
                        (*m)(i, j) = (*m)(i, j) - factor * (*m)(k, j);
            }
        }
        return total;
    }
};

/// The value of an operation in real numbers.
template <class Operation>
constexpr interval_matrix real_value(const interval_matrix& a, [[maybe_unused]] const interval_matrix& b,
                                     [[maybe_unused]] int payload) {
    [[maybe_unused]] constexpr real_field field{};
    constexpr bool has_exponent = requires { Operation::has_exponent; };
    if constexpr (Operation::arity == 0) {
        interval_matrix result(a.shape);
        if constexpr (requires { Operation::template entry<int>(0, 0, 0); })
            for (int i = 0; i < a.rows(); ++i)
                for (int j = 0; j < a.columns(); ++j)
                    result(i, j) = Operation::template entry<int>(payload, i, j);
        return result;
    } else if constexpr (operations::stands_for_users<Operation>) {
        return interval::unknown();
    } else if constexpr (requires { Operation::is_elementwise; }) {
        interval_matrix result = a;
        for (interval& x : result.entries) {
            if constexpr (has_exponent) x = real_field::power(x, payload);
            else x = x.under<Operation>();
        }
        return result;
    } else if constexpr (detail::says_value_over_field<Operation>()) {
        if constexpr (has_exponent) return Operation::over_field(a, payload, field);
        else if constexpr (Operation::arity == 1) return Operation::over_field(a, field);
        else return Operation::over_field(a, b, field);
    } else {
        dims shape;
        if constexpr (Operation::arity == 1) shape = Operation::shape(a.shape);
        else shape = Operation::shape(a.shape, b.shape);
        interval_matrix result(shape);
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) {
                if constexpr (Operation::arity == 1) result(i, j) = Operation::entry(a, i, j);
                else result(i, j) = Operation::entry(a, b, i, j);
            }
        return result;
    }
}

}  // namespace ctgrad::graph

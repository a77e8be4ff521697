// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"
#include "field_elimination.hpp"

namespace ctgrad::graph {

template <class Operation>
constexpr field_matrix field_value(const field_matrix& a, const field_matrix& b, int payload);

/// What an operation's `over_field` has to say its value with, besides sums and products of entries.
struct exact_field {
    /// A function of which nothing is known but that equal arguments give equal values.
    template <class Operation>
    static constexpr prime_field unknown(Operation, prime_field x) {
        return numeric::scattered(std::uint64_t{operations::index_of<Operation>}, x.value());
    }
    static constexpr prime_field power(prime_field x, int n) {
        const prime_field result = x.power(static_cast<std::uint32_t>(n < 0 ? -n : n));
        return n < 0 ? prime_field{1} / result : result;
    }
    /// The matrix with formula(i, j) in row i and column j.
    template <class Formula>
    static constexpr field_matrix matrix(dims shape, Formula formula) {
        field_matrix result(shape);
        int place = 0;
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) result.entries.items[place++] = formula(i, j);
        return result;
    }
    /// The value of another operation.
    template <class Operation>
    static constexpr field_matrix value(Operation, const field_matrix& a) {
        return field_value<Operation>(a, a, 0);
    }
    template <class Operation>
    static constexpr field_matrix value(Operation, const field_matrix& a, const field_matrix& b) {
        return field_value<Operation>(a, b, 0);
    }
    /// An analytic function of a matrix of which nothing more is known: a polynomial with any coefficients.
    /// What holds for all such polynomials, of a degree that no formula's matrices exhaust, holds for it.
    template <class Function>
    static constexpr field_matrix function_of_matrix(Function function, const field_matrix& a) {
        constexpr int degree = 12;
        field_matrix result = matrix(a.shape, [](int, int) { return prime_field{0}; });
        for (int k = degree; k >= 0; --k) {
            if (k < degree) result = product_over_field(result, a);
            const prime_field coefficient = unknown(function, prime_field{k + 1});
            for (int i = 0; i < a.rows(); ++i) result(i, i) = result(i, i) + coefficient;
        }
        return result;
    }
    static constexpr field_matrix inverse(const field_matrix& a) { return inverse_of(a); }
    static constexpr prime_field determinant(const field_matrix& a) { return determinant_of(a); }
    static constexpr field_matrix adjugate(const field_matrix& a) { return adjugate_of(a); }
    static constexpr field_matrix identity_like(const field_matrix& a) {
        return identity_over_field(a.rows());
    }
    /// An operation of a user of which nothing is known: of all entries of its operands.
    static constexpr field_matrix unknown_of_user(int place, const field_matrix& a, const field_matrix& b,
                                                  dims shape) {
        prime_field seed{1};
        for (const field_matrix* operand : {&a, &b})
            for (const prime_field x : operand->entries) seed = unknown_of_user(place, seed + x * seed);
        return matrix(shape, [&](int at_row, int at_column) {
            return numeric::scattered(static_cast<std::uint64_t>(at_row * shape.columns + at_column),
                                      seed.value());
        });
    }
    static constexpr prime_field unknown_of_user(int place, prime_field x) {
        return numeric::scattered(static_cast<std::uint64_t>(operations::all::size + place), x.value());
    }
};

namespace detail {

template <class Operation>
constexpr bool says_value_over_field() {
    using field = exact_field;
    using matrix = const field_matrix&;
    if constexpr (requires { Operation::has_exponent; })
        return requires(matrix a) { Operation::over_field(a, 1, field{}); };
    else if constexpr (Operation::arity == 1)
        return requires(matrix a) { Operation::over_field(a, field{}); };
    else return requires(matrix a) { Operation::over_field(a, a, field{}); };
}
template <class Operation>
constexpr bool has_entry() {
    using matrix = const field_matrix&;
    if constexpr (Operation::arity == 1) return requires(matrix a) { Operation::entry(a, 0, 0); };
    else return requires(matrix a) { Operation::entry(a, a, 0, 0); };
}
// A constant and not a concept, so that an error is one line.
template <class Operation>
inline constexpr bool has_exact_value = says_value_over_field<Operation>() || has_entry<Operation>();

}  // namespace detail

/// The value of an operation over the field; of a constant matrix, in the shape of a. (Written out, since a
/// compiler makes it for every operation.)
template <class Operation>
constexpr field_matrix field_value(const field_matrix& a, [[maybe_unused]] const field_matrix& b,
                                   [[maybe_unused]] int payload) {
    [[maybe_unused]] constexpr exact_field field{};
    constexpr bool has_exponent = requires { Operation::has_exponent; };
    if constexpr (Operation::arity == 0) {
        field_matrix result = a;  // of a variable or a number: its value is no operation's
        if constexpr (requires { Operation::template entry<prime_field>(0, 0, 0); })
            for (int i = 0; i < a.rows(); ++i)
                for (int j = 0; j < a.columns(); ++j)
                    result(i, j) = Operation::template entry<prime_field>(payload, i, j);
        return result;
    } else if constexpr (std::is_same_v<Operation, operations::product>) {
        return product_over_field(a, b);
    } else if constexpr (requires { Operation::is_elementwise; }) {
        field_matrix result = a;
        for (prime_field& x : result.entries) {
            if constexpr (has_exponent) x = Operation::over_field(x, payload, field);
            else x = Operation::over_field(x, field);
        }
        return result;
    } else if constexpr (detail::says_value_over_field<Operation>()) {
        if constexpr (has_exponent) return Operation::over_field(a, payload, field);
        else if constexpr (Operation::arity == 1) return Operation::over_field(a, field);
        else return Operation::over_field(a, b, field);
    } else if constexpr (!detail::has_entry<Operation>()) {
        static_assert(detail::has_exact_value<Operation>,
                      "an operation without `entry` says its exact value by a member `over_field(a, field)`");
        return a;
    } else {
        dims shape;
        if constexpr (Operation::arity == 1) shape = Operation::shape(a.shape);
        else shape = Operation::shape(a.shape, b.shape);
        field_matrix result(shape);
        for (int i = 0; i < shape.rows; ++i)
            for (int j = 0; j < shape.columns; ++j) {
                if constexpr (Operation::arity == 1) result(i, j) = Operation::entry(a, i, j);
                else result(i, j) = Operation::entry(a, b, i, j);
            }
        return result;
    }
}

}  // namespace ctgrad::graph

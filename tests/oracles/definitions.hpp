// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>

#include <ctgrad/operations/list.hpp>

#include "functions_of_matrices.hpp"
#include "small_matrix.hpp"

namespace exact_oracle {

/// Is it one of the library's operations, whose meaning must be written down here?
template <class Operation, class List = ctgrad::operations::all>
inline constexpr bool stands_in_list = false;
template <class Operation, class... Operations>
inline constexpr bool stands_in_list<Operation, ctgrad::operations::list<Operations...>> =
    (std::is_same_v<Operation, Operations> || ...);

/// Is it a variable, a number or one of the constant matrices below?
template <class Operation>
inline constexpr bool is_known_terminal = stands_in_list<
    Operation,
    ctgrad::operations::list<
        ctgrad::operations::variable, ctgrad::operations::number, ctgrad::operations::zero_matrix,
        ctgrad::operations::one_matrix, ctgrad::operations::identity_matrix, ctgrad::operations::unit_vector,
        ctgrad::operations::selection_matrix, ctgrad::operations::commutation_matrix,
        // which stand for operations of users and have no value of their own
        ctgrad::operations::function_of_user, ctgrad::operations::matrix_operation_of_user>>;

/// A constant matrix by its definition.
template <class Kind, class Number>
constexpr small_matrix<Number> constant_value(dims shape, int index) {
    small_matrix<Number> result{shape};
    for (int i = 0; i < shape.rows; ++i)
        for (int j = 0; j < shape.columns; ++j) {
            if constexpr (std::is_same_v<Kind, ctgrad::operations::one_matrix>) result.at(i, j) = Number(1);
            if constexpr (std::is_same_v<Kind, ctgrad::operations::identity_matrix>)
                if (i == j) result.at(i, j) = Number(1);
            if constexpr (std::is_same_v<Kind, ctgrad::operations::unit_vector>)
                if (i == index) result.at(i, j) = Number(1);
            if constexpr (std::is_same_v<Kind, ctgrad::operations::selection_matrix>)
                if (i == j + index) result.at(i, j) = Number(1);
        }
    if constexpr (std::is_same_v<Kind, ctgrad::operations::commutation_matrix>) {
        const dims x = Kind::of_payload(index);
        for (int i = 0; i < x.rows; ++i)
            for (int j = 0; j < x.columns; ++j) result.at(i * x.columns + j, j * x.rows + i) = Number(1);
    }
    return result;
}

namespace detail {

template <class Number, class EntryFunction>
constexpr small_matrix<Number> filled(dims shape, EntryFunction entry) {
    small_matrix<Number> result{shape};
    for (int i = 0; i < shape.rows; ++i)
        for (int j = 0; j < shape.columns; ++j) result.at(i, j) = entry(i, j);
    return result;
}

template <class Number, class Functions>
constexpr Number integer_power_of(Number x, int n, Functions& functions) {
    Number power(1);
    for (int k = 0; k < (n < 0 ? -n : n); ++k) power = power * x;
    return n < 0 ? functions.divide(Number(1), power) : power;
}

template <class Number>
constexpr Number squared_norm_of(const small_matrix<Number>& a) {
    Number total(0);
    for (const Number& x : a.entries()) total = total + x * x;
    return total;
}

template <class Number, class Functions>
constexpr small_matrix<Number> exponentials_of(const small_matrix<Number>& a, Functions& functions) {
    return filled<Number>(a.shape(), [&](int i, int j) {
        return functions.template call<ctgrad::operations::exponential>(a(i, j), a.shape().scalar());
    });
}

/// The sum of the minors without row `row` and column `column` of A with one row, of those that are not
/// taken, replaced by that of each block of b from `block` on: a determinant is linear in its rows.
template <class Number>
constexpr Number minors_with_rows_of(const small_matrix<Number>& a, const small_matrix<Number>& b, int block,
                                     unsigned taken, int row, int column) {
    if (block * a.rows() == b.rows()) return determinant_of(minor_of(a, row, column));
    Number total(0);
    for (int r = 0; r < a.rows(); ++r) {
        if ((taken >> r & 1u) != 0) continue;
        small_matrix<Number> replaced = a;
        for (int j = 0; j < a.columns(); ++j) replaced.at(r, j) = b(block * a.rows() + r, j);
        total = total + minors_with_rows_of(replaced, b, block + 1, taken | 1u << r, row, column);
    }
    return total;
}

/// The sign of the permutation i, j, k of 0, 1, 2, or 0 where it is none: ε_ijk.
constexpr int permutation_sign(int i, int j, int k) {
    return (j - i) * (k - i) * (k - j) / 2;
}

/// Σ_jk ε_ijk a(j, k)
template <class Number, class Function>
constexpr Number alternating_sum(int i, Function a) {
    Number total(0);
    for (int j = 0; j < 3; ++j)
        for (int k = 0; k < 3; ++k)
            if (permutation_sign(i, j, k) > 0) total = total + a(j, k);
            else if (permutation_sign(i, j, k) < 0) total = total - a(j, k);
    return total;
}

template <class Number>
constexpr Number sum_of(const small_matrix<Number>& a) {
    Number total(0);
    for (const Number& x : a.entries()) total = total + x;
    return total;
}

template <class Number>
constexpr Number sum_of_column(const small_matrix<Number>& a, int j) {
    Number total(0);
    for (int i = 0; i < a.rows(); ++i) total = total + a(i, j);
    return total;
}

}  // namespace detail

/// What an operation of one operand means, written down from its definition in matrix calculus.
template <class Operation, class Number, class Functions>
constexpr small_matrix<Number> unary_value(const small_matrix<Number>& a, int payload, Functions& functions) {
    using namespace ctgrad::operations;
    using matrix = small_matrix<Number>;
    if constexpr (std::is_same_v<Operation, negation>) {
        return detail::filled<Number>(a.shape(), [&](int i, int j) { return -a(i, j); });
    } else if constexpr (std::is_same_v<Operation, transposition>) {
        return detail::filled<Number>(a.shape().transposed(), [&](int i, int j) { return a(j, i); });
    } else if constexpr (std::is_same_v<Operation, vectorisation>) {
        matrix result{dims{a.shape().count(), 1}};
        for (int j = 0, k = 0; j < a.columns(); ++j)
            for (int i = 0; i < a.rows(); ++i) result.at(k++, 0) = a(i, j);
        return result;
    } else if constexpr (std::is_same_v<Operation, matrix_trace>) {
        require(a.shape().square(), "a trace of what is not square");
        Number total(0);
        for (int i = 0; i < a.rows(); ++i) total = total + a(i, i);
        return matrix{total};
    } else if constexpr (std::is_same_v<Operation, entry_sum>) {
        return matrix{detail::sum_of(a)};
    } else if constexpr (std::is_same_v<Operation, log_sum_exponential>) {
        const matrix powers = detail::exponentials_of(a, functions);
        return detail::filled<Number>({1, a.columns()}, [&](int, int j) {
            return functions.template call<logarithm>(detail::sum_of_column(powers, j), a.shape().scalar());
        });
    } else if constexpr (std::is_same_v<Operation, normalised_exponential>) {
        const matrix powers = detail::exponentials_of(a, functions);
        return detail::filled<Number>(a.shape(), [&](int i, int j) {
            return functions.divide(powers(i, j), detail::sum_of_column(powers, j));
        });
    } else if constexpr (std::is_same_v<Operation, squared_euclidean_norm>) {
        return matrix{detail::squared_norm_of(a)};
    } else if constexpr (std::is_same_v<Operation, euclidean_norm>) {
        return matrix{functions.template call<square_root>(detail::squared_norm_of(a), true)};
    } else if constexpr (std::is_same_v<Operation, matrix_determinant>) {
        return matrix{determinant_of(a)};
    } else if constexpr (std::is_same_v<Operation, log_absolute_determinant>) {
        const Number size = functions.template call<absolute_value>(determinant_of(a), true);
        return matrix{functions.template call<logarithm>(size, true)};
    } else if constexpr (std::is_same_v<Operation, matrix_inverse>) {
        return inverse_of(a, functions);
    } else if constexpr (std::is_same_v<Operation, matrix_adjugate>) {
        return adjugate_of(a);
    } else if constexpr (std::is_same_v<Operation, pseudo_inverse_of_matrix>) {
        const matrix turned =
            detail::filled<Number>(a.shape().transposed(), [&](int i, int j) { return a(j, i); });
        if (a.rows() < a.columns()) return product_of(turned, inverse_of(product_of(a, turned), functions));
        return product_of(inverse_of(product_of(turned, a), functions), turned);
    } else if constexpr (std::is_same_v<Operation, cholesky_factor_of_matrix>) {
        require(a.shape().square(), "a Cholesky factor of what is not square");
        matrix result{a.shape()};
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j <= i; ++j) {
                Number rest = functions.divide(a(i, j) + a(j, i), Number(2));
                for (int k = 0; k < j; ++k) rest = rest - result(i, k) * result(j, k);
                result.at(i, j) = i == j ? functions.template call<square_root>(rest, a.shape().scalar())
                                         : functions.divide(rest, result(j, j));
            }
        return result;
    } else if constexpr (std::is_same_v<Operation, power_of_matrix>) {
        require(a.shape().square(), "a power of a matrix that is not square");
        matrix result = identity_of<Number>(a.rows());
        const matrix base = payload < 0 ? inverse_of(a, functions) : a;
        for (int k = 0; k < (payload < 0 ? -payload : payload); ++k) result = product_of(result, base);
        return result;
    } else if constexpr (Operation::laws.is_function_of_matrix) {
        return function_of<Operation>(a, functions);
    } else if constexpr (std::is_same_v<Operation, diagonal_extraction>) {
        require(a.shape().square(), "the diagonal of what is not square");
        return detail::filled<Number>({a.rows(), 1}, [&](int i, int) { return a(i, i); });
    } else if constexpr (std::is_same_v<Operation, diagonal_embedding>) {
        require(a.shape().column(), "a diagonal matrix of what is no column");
        return detail::filled<Number>({a.rows(), a.rows()},
                                      [&](int i, int j) { return i == j ? a(i, 0) : Number(0); });
    } else if constexpr (std::is_same_v<Operation, lower_triangle_of_matrix>) {
        require(a.shape().square(), "the lower part of what is not square");
        return detail::filled<Number>(a.shape(), [&](int i, int j) { return i >= j ? a(i, j) : Number(0); });
    } else if constexpr (std::is_same_v<Operation, skew_embedding>) {
        require(a.shape() == dims{3, 1}, "the matrix of a cross product with what is no column of 3");
        return detail::filled<Number>({3, 3}, [&](int i, int k) {
            return detail::alternating_sum<Number>(
                i, [&](int j, int last) { return last == k ? a(j, 0) : Number(0); });
        });
    } else if constexpr (std::is_same_v<Operation, axial_extraction>) {
        require(a.shape() == dims{3, 3}, "the axial vector of what is not 3 x 3");
        return detail::filled<Number>({3, 1}, [&](int i, int) {
            return detail::alternating_sum<Number>(i, [&](int j, int k) { return a(k, j); });
        });
    } else if constexpr (std::is_same_v<Operation, integer_power>) {
        return detail::filled<Number>(
            a.shape(), [&](int i, int j) { return detail::integer_power_of(a(i, j), payload, functions); });
    } else if constexpr (requires { Operation::is_elementwise; }) {
        const bool scalar = a.shape().scalar();
        return detail::filled<Number>(
            a.shape(), [&](int i, int j) { return functions.template call<Operation>(a(i, j), scalar); });
    } else {
        static_assert(!stands_in_list<Operation>, "a new operation: write down above what it means");
        // One of a user: its own formula for an entry, with other numbers in it.
        return detail::filled<Number>(Operation::shape(a.shape()),
                                      [&](int i, int j) { return Operation::entry(a, i, j); });
    }
}

/// What an operation of two operands means.
template <class Operation, class Number, class Functions>
constexpr small_matrix<Number> binary_value(const small_matrix<Number>& a, const small_matrix<Number>& b,
                                            Functions& functions) {
    using namespace ctgrad::operations;
    const auto by_entries = [&](auto entry) {
        require(a.shape() == b.shape(), "two matrices of different shapes, combined entry by entry");
        return detail::filled<Number>(a.shape(), entry);
    };
    const auto transposed_column = [](const small_matrix<Number>& column) {
        require(column.shape().column(), "a product of columns of what is no column");
        return detail::filled<Number>({1, column.rows()}, [&](int, int j) { return column(j, 0); });
    };
    if constexpr (std::is_same_v<Operation, addition>) {
        return by_entries([&](int i, int j) { return a(i, j) + b(i, j); });
    } else if constexpr (std::is_same_v<Operation, subtraction>) {
        return by_entries([&](int i, int j) { return a(i, j) - b(i, j); });
    } else if constexpr (std::is_same_v<Operation, hadamard_product>) {
        return by_entries([&](int i, int j) { return a(i, j) * b(i, j); });
    } else if constexpr (std::is_same_v<Operation, entrywise_quotient>) {
        return by_entries([&](int i, int j) { return functions.divide(a(i, j), b(i, j)); });
    } else if constexpr (std::is_same_v<Operation, less_than>) {
        return by_entries([&](int i, int j) { return Number(functions.is_positive(b(i, j) - a(i, j))); });
    } else if constexpr (std::is_same_v<Operation, less_or_equal>) {
        return by_entries([&](int i, int j) { return Number(!functions.is_positive(a(i, j) - b(i, j))); });
    } else if constexpr (std::is_same_v<Operation, smaller_of_two>) {
        return by_entries(
            [&](int i, int j) { return functions.is_positive(a(i, j) - b(i, j)) ? b(i, j) : a(i, j); });
    } else if constexpr (std::is_same_v<Operation, larger_of_two>) {
        return by_entries(
            [&](int i, int j) { return functions.is_positive(b(i, j) - a(i, j)) ? b(i, j) : a(i, j); });
    } else if constexpr (std::is_same_v<Operation, hypotenuse> ||
                         std::is_same_v<Operation, arc_tangent_of_two> ||
                         std::is_same_v<Operation, sign_transfer> ||
                         std::is_same_v<Operation, general_power> ||
                         std::is_same_v<Operation, remainder_of_division>) {
        return by_entries(
            [&](int i, int j) { return functions.template call_of_two<Operation>(a(i, j), b(i, j)); });
    } else if constexpr (std::is_same_v<Operation, selection_where> ||
                         std::is_same_v<Operation, selection_elsewhere>) {
        require(a.shape().scalar() || a.shape() == b.shape(), "a condition of another shape");
        constexpr bool where = std::is_same_v<Operation, selection_where>;
        return detail::filled<Number>(b.shape(), [&](int i, int j) {
            return functions.is_positive(a.shape().scalar() ? a(0, 0) : a(i, j)) == where ? b(i, j)
                                                                                          : Number(0);
        });
    } else if constexpr (std::is_same_v<Operation, product>) {
        return product_of(a, b);
    } else if constexpr (std::is_same_v<Operation, scalar_multiple>) {
        require(a.shape().scalar(), "a multiple by what is no scalar");
        return detail::filled<Number>(b.shape(), [&](int i, int j) { return a(0, 0) * b(i, j); });
    } else if constexpr (std::is_same_v<Operation, quotient>) {
        require(b.shape().scalar(), "a quotient by what is no scalar");
        return detail::filled<Number>(a.shape(),
                                      [&](int i, int j) { return functions.divide(a(i, j), b(0, 0)); });
    } else if constexpr (std::is_same_v<Operation, inner_product>) {
        require(b.shape().column(), "a product of columns of what is no column");
        return product_of(transposed_column(a), b);
    } else if constexpr (std::is_same_v<Operation, outer_product>) {
        return product_of(a, transposed_column(b));
    } else if constexpr (std::is_same_v<Operation, kronecker_product>) {
        small_matrix<Number> result{dims{a.rows() * b.rows(), a.columns() * b.columns()}};
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns(); ++j)
                for (int k = 0; k < b.rows(); ++k)
                    for (int l = 0; l < b.columns(); ++l)
                        result.at(i * b.rows() + k, j * b.columns() + l) = a(i, j) * b(k, l);
        return result;
    } else if constexpr (std::is_same_v<Operation, matrix_of_column>) {
        require(a.shape().column() && a.rows() == b.shape().count(), "a column as a matrix of another size");
        small_matrix<Number> result{b.shape()};
        for (int j = 0, k = 0; j < b.columns(); ++j)
            for (int i = 0; i < b.rows(); ++i) result.at(i, j) = a(k++, 0);
        return result;
    } else if constexpr (std::is_same_v<Operation, trace_of_blocks>) {
        require(a.rows() % b.columns() == 0 && a.columns() % b.rows() == 0, "blocks that do not fill it");
        small_matrix<Number> result{dims{a.rows() / b.columns(), a.columns() / b.rows()}};
        for (int i = 0; i < result.rows(); ++i)
            for (int j = 0; j < result.columns(); ++j) {
                small_matrix<Number> block{b.shape().transposed()};
                for (int k = 0; k < block.rows(); ++k)
                    for (int l = 0; l < block.columns(); ++l)
                        block.at(k, l) = a(i * block.rows() + k, j * block.columns() + l);
                const auto traced = product_of(block, b);
                for (int k = 0; k < traced.rows(); ++k) result.at(i, j) = result(i, j) + traced(k, k);
            }
        return result;
    } else if constexpr (std::is_same_v<Operation, linear_solution>) {
        return product_of(inverse_of(a, functions), b);
    } else if constexpr (std::is_same_v<Operation, differential_of_adjugate>) {
        require(a.shape().square() && b.columns() == a.rows() && b.rows() % a.rows() == 0,
                "a differential in the direction of what is not as large");
        return detail::filled<Number>(a.shape(), [&](int i, int j) {
            const Number minors = detail::minors_with_rows_of(a, b, 0, 1u << j, j, i);
            return (i + j) % 2 == 0 ? minors : -minors;
        });
    } else if constexpr (Operation::laws.is_function_of_matrix) {
        return differential_of<typename Operation::function>(a, b, functions);
    } else if constexpr (std::is_same_v<Operation, cross_product>) {
        require(a.shape() == dims{3, 1} && b.shape() == dims{3, 1},
                "a cross product of what are no columns of 3");
        return detail::filled<Number>({3, 1}, [&](int i, int) {
            return detail::alternating_sum<Number>(i, [&](int j, int k) { return a(j, 0) * b(k, 0); });
        });
    } else {
        static_assert(!stands_in_list<Operation>, "a new operation: write down above what it means");
        return detail::filled<Number>(Operation::shape(a.shape(), b.shape()),
                                      [&](int i, int j) { return Operation::entry(a, b, i, j); });
    }
}

}  // namespace exact_oracle

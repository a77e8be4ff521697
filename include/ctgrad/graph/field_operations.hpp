// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/list.hpp"
#include "field_elimination.hpp"

namespace ctgrad::graph {

/// A matrix over the field, read entry by entry as every operation's formula reads its operands.
struct field_view {
    const field_matrix* entries;
    dims shape;

    constexpr prime_field operator()(int i, int j) const { return (*entries)[i * shape.columns + j]; }
    constexpr int rows() const { return shape.rows; }
    constexpr int columns() const { return shape.columns; }
};

/// A function of which nothing is known but that equal arguments give equal values.
constexpr prime_field unknown_function(int operation, prime_field x) {
    return numeric::scattered(static_cast<std::uint32_t>(operation), x.value());
}

/// The same for an operation of a user, of all entries of its operands: one value for every entry of the
/// result.
constexpr field_matrix unknown_operation(int operation, const field_matrix* a, const field_matrix* b,
                                         dims shape) {
    prime_field seed{1};
    for (const field_matrix* operand : {a, b})
        if (operand != nullptr)
            for (const prime_field x : *operand) seed = unknown_function(operation, seed + x * seed);
    field_matrix result;
    for (int k = 0; k < shape.count(); ++k)
        result.push_back(numeric::scattered(static_cast<std::uint32_t>(k), seed.value()));
    return result;
}

namespace detail {

using namespace operations;

// Of |x| only |−x| = |x| is used, of sign x that it is x / |x|, of max(x, 0) that it is x where the step
// is 1.
constexpr prime_field absolute_of(prime_field x) {
    return unknown_function(index_of<absolute_value>, x * x);
}

constexpr prime_field integer_power_of(prime_field x, int n) {
    const prime_field power = x.power(static_cast<std::uint32_t>(n < 0 ? -n : n));
    return n < 0 ? prime_field{1} / power : power;
}

template <class Operation>
constexpr field_matrix by_entries(field_view a, field_view b, dims shape) {
    field_matrix result;
    result.reserve(shape.count());
    for (int i = 0; i < shape.rows; ++i)
        for (int j = 0; j < shape.columns; ++j) {
            if constexpr (Operation::arity == 1) result.push_back(Operation::entry(a, i, j));
            else result.push_back(Operation::entry(a, b, i, j));
        }
    return result;
}

constexpr field_matrix matrix_power_of(field_view a, int n) {
    const int size = a.rows();
    field_matrix base = *a.entries;
    if (n < 0) invert(base, size);
    field_matrix result(size * size);
    for (int i = 0; i < size; ++i) result[i * size + i] = 1;
    for (int k = 0; k < (n < 0 ? -n : n); ++k)
        result = by_entries<product>({&result, a.shape}, {&base, a.shape}, a.shape);
    return result;
}

// Of columns: with exp and log as unknown functions, as entry by entry.
constexpr field_matrix exponentials_of(field_view a) {
    field_matrix result = *a.entries;
    for (prime_field& x : result) x = unknown_function(index_of<exponential>, x);
    return result;
}
constexpr prime_field sum_of(const field_matrix& entries) {
    prime_field total;
    for (const prime_field x : entries) total = total + x;
    return total;
}

/// The value of an operation over the field.
template <class Operation>
constexpr field_matrix field_value(field_view a, [[maybe_unused]] field_view b, [[maybe_unused]] int payload,
                                   [[maybe_unused]] dims shape) {
    using std::is_same_v;
    if constexpr (Operation::arity == 0) {
        return {};
    } else if constexpr (is_same_v<Operation, integer_power> ||
                         is_same_v<Operation, multiplicative_inverse> ||
                         requires { Operation::is_elementwise; }) {
        field_matrix result = *a.entries;
        for (prime_field& x : result) {
            if constexpr (is_same_v<Operation, integer_power>) x = integer_power_of(x, payload);
            else if constexpr (is_same_v<Operation, multiplicative_inverse>) x = integer_power_of(x, -1);
            else if constexpr (is_same_v<Operation, absolute_value>) x = absolute_of(x);
            else if constexpr (is_same_v<Operation, signum>) x = x / absolute_of(x);
            else if constexpr (is_same_v<Operation, rectifier>)
                x = x * unknown_function(index_of<heaviside_step>, x);
            else x = unknown_function(index_of<Operation>, x);
        }
        return result;
    } else if constexpr (is_same_v<Operation, euclidean_norm>) {
        const field_matrix squared = by_entries<squared_euclidean_norm>(a, b, shape);
        return {unknown_function(index_of<square_root>, squared[0])};
    } else if constexpr (is_same_v<Operation, log_sum_exponential>) {
        return {unknown_function(index_of<logarithm>, sum_of(exponentials_of(a)))};
    } else if constexpr (is_same_v<Operation, normalised_exponential>) {
        field_matrix result = exponentials_of(a);
        const prime_field scale = prime_field{1} / sum_of(result);
        for (prime_field& x : result) x = x * scale;
        return result;
    } else if constexpr (is_same_v<Operation, linear_solution>) {
        field_matrix inverse = *a.entries;
        invert(inverse, a.rows());
        return by_entries<product>({&inverse, a.shape}, b, shape);
    } else if constexpr (is_same_v<Operation, power_of_matrix>) {
        return matrix_power_of(a, payload);
    } else if constexpr (is_same_v<Operation, matrix_adjugate>) {
        return adjugate_of(*a.entries, a.rows());
    } else if constexpr (is_same_v<Operation, matrix_inverse>) {
        field_matrix inverse = *a.entries;
        invert(inverse, a.rows());
        return inverse;
    } else if constexpr (is_same_v<Operation, matrix_determinant>) {
        field_matrix eliminated = *a.entries;
        return {invert(eliminated, a.rows())};
    } else if constexpr (is_same_v<Operation, log_absolute_determinant>) {
        field_matrix eliminated = *a.entries;
        return {unknown_function(index_of<logarithm>, absolute_of(invert(eliminated, a.rows())))};
    } else {
        return by_entries<Operation>(a, b, shape);
    }
}

}  // namespace detail
}  // namespace ctgrad::graph

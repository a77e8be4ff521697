// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "dims.hpp"

namespace ctgrad {

/// What is known of a matrix besides its shape: its structure. A set: `property::symmetric |
/// property::positive_definite`. A variable claims properties; an expression has those that its operations
/// keep. Only square matrices can have the first eight (rejected otherwise by the variable that claims one).
enum class property : unsigned {
    none = 0,
    symmetric = 1,  // both halves of the data must hold the same numbers: either may be read
    skew_symmetric = 2,
    orthogonal = 4,
    positive_semidefinite =
        128 | 1,  // in the usual sense: symmetric with xᵀSx ≥ 0; of a number: not negative
    /// Symmetric with xᵀSx > 0; of a number: positive. Where the data are not so, inverses, solutions and
    /// logarithms of determinants may be any number or NaN; `cholesky` is NaN.
    positive_definite = 16 | 128 | 1,
    /// Zero above the diagonal, or below. The data of such a variable is a whole matrix, of which the half
    /// that is zero is not read: what stands there does not matter.
    lower_triangular = 32,
    upper_triangular = 64,
    /// Symmetric, lower and upper triangular: only the diagonal is read.
    diagonal = 8 | 1 | 32 | 64,
    /// Every entry is above zero.
    positive = 256,
    /// The entries add up to 1.
    sums_to_one = 512,
    /// It contains no variable.
    constant = 1024,
    /// The entries of every row, or of every column, add up to 1; of a row and of a column it is sums_to_one.
    rows_sum_to_one = 2048,
    columns_sum_to_one = 4096,
    /// The squares of the entries add up to 1: a point of the sphere.
    unit_norm = 8192,
    /// One entry is 1 and the others are 0. Such are a few points, so derivatives by one are 0.
    one_hot = 16384 | 512
};

/// What is known of an expression, as a set.
using structure = property;

/// Does the set `all` hold every bit of `one`?
constexpr bool has(structure all, property one) {
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) == static_cast<unsigned>(one);
}

/// The union.
constexpr structure operator|(structure a, structure b) {
    return static_cast<structure>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
/// What both hold.
constexpr structure operator&(structure a, structure b) {
    return static_cast<structure>(static_cast<unsigned>(a) & static_cast<unsigned>(b));
}
/// `one` if that is so, otherwise nothing.
constexpr structure known_if(bool condition, property one) {
    return condition ? one : property::none;
}

/// What is known of the transpose.
constexpr structure transposed(structure known) {
    const unsigned bits = static_cast<unsigned>(known);
    constexpr unsigned lower = static_cast<unsigned>(property::lower_triangular);
    constexpr unsigned upper = static_cast<unsigned>(property::upper_triangular);
    constexpr unsigned rows = static_cast<unsigned>(property::rows_sum_to_one);
    constexpr unsigned columns = static_cast<unsigned>(property::columns_sum_to_one);
    return static_cast<structure>((bits & ~(lower | upper | rows | columns)) | (bits & lower ? upper : 0u) |
                                  (bits & upper ? lower : 0u) | (bits & rows ? columns : 0u) |
                                  (bits & columns ? rows : 0u));
}

/// With what follows: a matrix that is two of symmetric, lower and upper triangular is diagonal.
constexpr structure closed(structure known) {
    const unsigned halves = static_cast<unsigned>(known) & 0b110'0001u;
    return (halves & (halves - 1)) != 0 ? known | property::diagonal : known;
}

/// Of a row and of a column that they add up to 1 is said in one way.
constexpr structure with_one_sum(dims shape, structure known) {
    const unsigned bits = static_cast<unsigned>(known);
    constexpr unsigned rows = static_cast<unsigned>(property::rows_sum_to_one);
    constexpr unsigned columns = static_cast<unsigned>(property::columns_sum_to_one);
    const unsigned all = (shape.rows == 1 ? rows : 0u) | (shape.columns == 1 ? columns : 0u);
    const unsigned each = (shape.rows == 1 ? columns : 0u) | (shape.columns == 1 ? rows : 0u);
    if ((bits & (rows | columns)) == 0 || all == 0) return known;
    return static_cast<structure>(bits & ~(rows | columns)) |
           known_if((bits & all) != 0, property::sums_to_one) | static_cast<structure>(bits & each & ~all);
}

/// Of what is known as far as it says something of that shape. A number is positive if it is so as a matrix.
constexpr structure within(dims shape, structure known) {
    constexpr structure of_any = property::positive | property::sums_to_one | property::constant |
                                 property::rows_sum_to_one | property::columns_sum_to_one |
                                 property::unit_norm | property::one_hot;
    known = with_one_sum(shape, known);
    if (shape.scalar()) {
        const bool is_positive = has(known, property::positive) || has(known, property::positive_definite);
        return (known & (of_any | property::positive_semidefinite)) |
               known_if(is_positive, property::positive | property::positive_definite);
    }
    return shape.square() ? closed(known) : known & of_any;
}

/// Has a matrix of any shape such a property, or only a square one?
constexpr bool is_of_any_shape(property one) {
    return within({2, 3}, one) == one;
}
/// Can a variable claim all of that? How it may move is known of each of these sums and norms alone, and what
/// is one-hot has no other property.
constexpr bool can_be_claimed(property all) {
    constexpr property sums = property::rows_sum_to_one | property::columns_sum_to_one | property::unit_norm;
    if (has(all, property::one_hot)) return all == property::one_hot;
    const unsigned others = static_cast<unsigned>(all) & ~static_cast<unsigned>(property::positive);
    return (all & sums) == property::none || (others & (others - 1)) == 0;
}

/// Can a variable with these properties not move, as one of a few points? What is skew-symmetric and
/// symmetric or triangular is zero; what is orthogonal and triangular has signs on its diagonal; what is
/// orthogonal and definite is the identity.
constexpr bool is_point(dims shape, property known) {
    if (has(known, property::one_hot)) return true;
    const bool triangular = has(known, property::lower_triangular) || has(known, property::upper_triangular);
    if (shape.scalar())
        return has(known, property::skew_symmetric) || has(known, property::orthogonal) ||
               has(known, property::sums_to_one) || has(known, property::unit_norm);
    if (has(known, property::skew_symmetric)) return triangular || has(known, property::symmetric);
    return has(known, property::orthogonal) && (triangular || has(known, property::positive_semidefinite));
}

inline constexpr property positive = property::positive;
inline constexpr property sums_to_one = property::sums_to_one;
inline constexpr property rows_sum_to_one = property::rows_sum_to_one;
inline constexpr property columns_sum_to_one = property::columns_sum_to_one;
inline constexpr property unit_norm = property::unit_norm;
inline constexpr property one_hot = property::one_hot;
inline constexpr property symmetric = property::symmetric;
inline constexpr property skew_symmetric = property::skew_symmetric;
inline constexpr property orthogonal = property::orthogonal;
inline constexpr property diagonal = property::diagonal;
inline constexpr property lower_triangular = property::lower_triangular;
inline constexpr property upper_triangular = property::upper_triangular;
inline constexpr property positive_semidefinite = property::positive_semidefinite;
inline constexpr property positive_definite = property::positive_definite;

}  // namespace ctgrad

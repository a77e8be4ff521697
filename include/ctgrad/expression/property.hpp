// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad {

/// What is known of a matrix besides its shape. A set: `property::symmetric | property::positive_definite`.
/// Only square matrices can have one (rejected otherwise by the leaf that claims it).
enum class property : unsigned {
    none = 0,
    symmetric = 1,
    skew_symmetric = 2,
    orthogonal = 4,
    positive_definite = 16 | 1,  // in the usual sense: symmetric with xᵀSx > 0
    /// Zero above the diagonal, or below. The data of such a variable is a whole matrix, of which the half
    /// that is zero is not read: what stands there does not matter.
    lower_triangular = 32,
    upper_triangular = 64,
    /// Symmetric, lower and upper triangular: only the diagonal is read.
    diagonal = 8 | 1 | 32 | 64
};

/// The union. A matrix that is two of symmetric, lower triangular and upper triangular is diagonal.
constexpr property operator|(property a, property b) {
    const unsigned all = static_cast<unsigned>(a) | static_cast<unsigned>(b);
    const unsigned halves = all & 0b110'0001u;
    const bool is_diagonal = (halves & (halves - 1)) != 0;
    return static_cast<property>(is_diagonal ? all | static_cast<unsigned>(property::diagonal) : all);
}

/// Does the set `all` hold every bit of `one`?
constexpr bool has(property all, property one) {
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) == static_cast<unsigned>(one);
}

/// What is known of the transpose of a matrix of which this one property is known.
constexpr property transposed(property one) {
    return one == property::lower_triangular   ? property::upper_triangular
           : one == property::upper_triangular ? property::lower_triangular
                                               : one;
}

inline constexpr property symmetric = property::symmetric;
inline constexpr property skew_symmetric = property::skew_symmetric;
inline constexpr property orthogonal = property::orthogonal;
inline constexpr property diagonal = property::diagonal;
inline constexpr property lower_triangular = property::lower_triangular;
inline constexpr property upper_triangular = property::upper_triangular;
inline constexpr property positive_definite = property::positive_definite;

}  // namespace ctgrad

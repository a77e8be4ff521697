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
    /// A diagonal matrix is symmetric. The data of such a variable is a whole matrix, of which only the
    /// diagonal is read: what stands beside it does not matter.
    diagonal = 8 | 1,
    positive_definite = 16 | 1  // in the usual sense: symmetric with xᵀSx > 0
};

constexpr property operator|(property a, property b) {
    return static_cast<property>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// Does the set `all` hold every bit of `one`?
constexpr bool has(property all, property one) {
    return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) == static_cast<unsigned>(one);
}

inline constexpr property symmetric = property::symmetric;
inline constexpr property skew_symmetric = property::skew_symmetric;
inline constexpr property orthogonal = property::orthogonal;
inline constexpr property diagonal = property::diagonal;
inline constexpr property positive_definite = property::positive_definite;

}  // namespace ctgrad

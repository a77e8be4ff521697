// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/leaf.hpp"
#include "../expression/literal.hpp"
#include "../operations/diagonal_matrix.hpp"
#include "../operations/diagonal_of.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/subtraction.hpp"

namespace ctgrad {

/// The other convention for variables with properties: by each entry that varies, with the entries that
/// follow from it.
struct independent_entries_type {};
inline constexpr independent_entries_type independent_entries{};

/// The convention of derivative(f, X) without that word.
struct projected_entries_type {};

namespace diagnostics {

template <class Convention>
inline constexpr bool has_convention = std::is_same_v<Convention, independent_entries_type> ||
                                       std::is_same_v<Convention, projected_entries_type>;

/// Do the entries of X that vary do so each by itself?
template <class X>
inline constexpr bool has_independent_entries =
    !has(X::description.properties, property::orthogonal) &&
    !has(X::description.properties, property::sums_to_one) &&
    !has(X::description.properties, property::rows_sum_to_one) &&
    !has(X::description.properties, property::columns_sum_to_one) &&
    !has(X::description.properties, property::unit_norm);

}  // namespace diagnostics

namespace detail {

/// Of a projected derivative D: an entry off the diagonal of a symmetric matrix stands in two places, 2D − D
/// ∘ I, and so does one of a skew-symmetric matrix, 2D.
template <class X, class D>
constexpr auto by_independent_entries(D d) {
    constexpr property known = X::description.properties;
    if constexpr (X::shape.scalar() || has(known, diagonal)) return d;
    else if constexpr (has(known, symmetric)) return literal_type<2>{} * d - diagonal_matrix(diagonal_of(d));
    else if constexpr (has(known, skew_symmetric)) return literal_type<2>{} * d;
    else return d;
}

}  // namespace detail

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/diagonal_matrix.hpp"
#include "../operations/diagonal_of.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/subtraction.hpp"
#include "derivative.hpp"
#include "gradient.hpp"

namespace ctgrad {

/// The other convention for variables with properties: by each entry that varies, with the entries that
/// follow from it.
struct independent_entries_type {};
inline constexpr independent_entries_type independent_entries{};

namespace diagnostics {

/// Do the entries of X that vary do so each by itself?
template <class X>
inline constexpr bool has_independent_entries = !has(X::description.properties, property::orthogonal) &&
                                                !has(X::description.properties, property::sums_to_one);

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

/// ∂f/∂X by the entries of X that vary, each with those that follow from it: 2D − D ∘ I of a symmetric X, 2D
/// of a skew-symmetric one, with D = derivative(f, X); of all others D itself.
template <class F, class X>
constexpr auto derivative(F f, X x, independent_entries_type) {
    if constexpr (!diagnostics::is_variable<X>) {
        return derivative(f, x);
    } else {
        static_assert(diagnostics::has_independent_entries<X>,
                      "derivative(f, X, independent_entries): the entries of an orthogonal X depend on each "
                      "other; write derivative(f, X)");
        return detail::by_independent_entries<X>(derivative(f, x));
    }
}

/// The same in the shape of X.
template <class F, class X>
constexpr auto gradient(F f, X x, independent_entries_type) {
    if constexpr (!diagnostics::is_variable<X>) {
        return gradient(f, x);
    } else {
        static_assert(diagnostics::has_independent_entries<X>,
                      "gradient(f, X, independent_entries): the entries of an orthogonal X depend on each "
                      "other; write gradient(f, X)");
        return detail::by_independent_entries<X>(gradient(f, x));
    }
}

}  // namespace ctgrad

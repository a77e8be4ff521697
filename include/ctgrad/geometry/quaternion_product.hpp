// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/cross.hpp"
#include "../operations/dot.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/subtraction.hpp"
#include "../operations/vertical.hpp"
#include "quaternion_parts.hpp"

namespace ctgrad {

/// Hamilton's product p q of two quaternions, columns (w, x, y, z) with i j = k: of unit quaternions the
/// rotation q followed by p, rotation_matrix(p q) = rotation_matrix(p) rotation_matrix(q).
template <class P, class Q>
requires operands_or_numbers<P, Q>
constexpr auto quaternion_product(P p, Q q) {
    using namespace diagnostics;
    if constexpr (!(expression<P> && expression<Q>)) {
        static_assert(are_expressions<P, Q>, "quaternion_product(p, q): a plain number is not an expression");
        return harmless{};
    } else if constexpr (!(is_quaternion<has_shape_of<P>> && is_quaternion<has_shape_of<Q>>)) {
        static_assert(is_quaternion<has_shape_of<P>>,
                      "quaternion_product(p, q): p must be a column (w, x, y, z) of 4 entries");
        static_assert(!is_quaternion<has_shape_of<P>> || is_quaternion<has_shape_of<Q>>,
                      "quaternion_product(p, q): q must be a column (w, x, y, z) of 4 entries");
        return harmless{};
    } else {
        const auto a = detail::scalar_part(p);
        const auto b = detail::scalar_part(q);
        const auto u = detail::vector_part(p);
        const auto v = detail::vector_part(q);
        return vertical(a * b - dot(u, v), a * v + b * u + cross(u, v));
    }
}

}  // namespace ctgrad

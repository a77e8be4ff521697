// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/addition.hpp"
#include "../operations/identity.hpp"
#include "../operations/known_later.hpp"
#include "../operations/outer.hpp"
#include "../operations/pow.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/skew.hpp"
#include "quaternion_parts.hpp"

namespace ctgrad {
namespace diagnostics {

template <property Said>
inline constexpr bool is_said_of_quaternions = Said == property::none || Said == unit_norm;

}  // namespace diagnostics

/// The matrix R of a quaternion q = (w, x, y, z) in Hamilton's convention: R v is the vector part of q v q*,
/// so a unit q turns v by 2 arccos w about (x, y, z). If q is known to be of unit norm, as a variable that is
/// declared so, its diagonal is 1 − 2(y² + z²), …; otherwise w² + x² − y² − z², …, which is ‖q‖² times a
/// rotation. `rotation_matrix<unit_norm>(q)` is the first of any q, of a part of a state that is kept
/// normalised, say; its derivative is that of this formula.
template <property Said = property::none, operand_or_number Q>
constexpr auto rotation_matrix(Q q) {
    using namespace diagnostics;
    static_assert(is_said_of_quaternions<Said>,
                  "rotation_matrix<property>(q): of a quaternion can be said that it is of unit_norm");
    if constexpr (!expression<Q>) {
        static_assert(is_expression<Q>, "rotation_matrix(q): a plain number is not an expression");
        return harmless{};
    } else if constexpr (!is_quaternion<has_shape_of<Q>>) {
        static_assert(is_quaternion<has_shape_of<Q>>,
                      "rotation_matrix(q): q must be a column (w, x, y, z) of 4 entries");
        return harmless{};
    } else {
        const auto w = detail::scalar_part(q);
        const auto v = detail::vector_part(q);
        if constexpr (Said == unit_norm || has(graph::detail::known_of_expression<Q>(), unit_norm))
            return identity<3> + literal_type<2>{} * (w * skew(v) + skew(v) * skew(v));
        else
            return pow<2>(w) * identity<3> + literal_type<2>{} * w * skew(v) + skew(v) * skew(v) +
                   outer(v, v);
    }
}

}  // namespace ctgrad

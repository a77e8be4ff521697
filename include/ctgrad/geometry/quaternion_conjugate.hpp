// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/negation.hpp"
#include "../operations/vertical.hpp"
#include "quaternion_parts.hpp"

namespace ctgrad {

/// (w, −x, −y, −z), of a unit quaternion the rotation back.
template <operand_or_number Q>
constexpr auto quaternion_conjugate(Q q) {
    using namespace diagnostics;
    if constexpr (!expression<Q>) {
        static_assert(is_expression<Q>, "quaternion_conjugate(q): a plain number is not an expression");
        return harmless{};
    } else if constexpr (!is_quaternion<has_shape_of<Q>>) {
        static_assert(is_quaternion<has_shape_of<Q>>,
                      "quaternion_conjugate(q): q must be a column (w, x, y, z) of 4 entries");
        return harmless{};
    } else {
        return vertical(detail::scalar_part(q), -detail::vector_part(q));
    }
}

}  // namespace ctgrad

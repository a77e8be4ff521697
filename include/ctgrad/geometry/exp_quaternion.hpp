// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/quotient.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/squared_norm.hpp"
#include "../operations/stumpff.hpp"
#include "../operations/vertical.hpp"

namespace ctgrad {

/// The unit quaternion (cos(θ/2), sin(θ/2) v/θ) of the rotation about v by the angle θ = ‖v‖:
/// rotation_matrix(exp_quaternion(v)) is exp_so3(v). At v = 0 it is (1, 0, 0, 0), and derivatives up to the
/// fourth are finite.
template <operand_or_number V>
constexpr auto exp_quaternion(V v) {
    using namespace diagnostics;
    if constexpr (!expression<V>) {
        static_assert(is_expression<V>, "exp_quaternion(v): a plain number is not an expression");
        return harmless{};
    } else if constexpr (!is_column_of_three<has_shape_of<V>>) {
        static_assert(is_column_of_three<has_shape_of<V>>,
                      "exp_quaternion(v): v must be a column vector of 3 entries");
        return harmless{};
    } else {
        const auto s = squared_norm(v) / literal_type<4>{};
        return vertical(stumpff<0>(s), stumpff<1>(s) / literal_type<2>{} * v);
    }
}

}  // namespace ctgrad

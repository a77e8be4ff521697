// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/subtraction.hpp"
#include "exp_so3.hpp"

namespace ctgrad {
namespace detail {

/// The number h of the inverse below, (1 − (θ/2) cot(θ/2))/θ², made of Stumpff's functions of θ²/4.
template <operand V>
constexpr auto coefficient_of_inverse_jacobian(V v) {
    const auto s = squared_norm(v) / literal_type<4>{};
    return (operations::stumpff_function<2>::of(s) - operations::stumpff_function<3>::of(s)) /
           (literal_type<4>{} * operations::stumpff_function<1>::of(s));
}

}  // namespace detail

/// J with exp_so3(v + d) = exp_so3(v) exp_so3(J d) to the first order in d: I − (1 − cos θ)/θ² [v]× + (θ −
/// sin θ)/θ³ [v]×² with θ = ‖v‖. The left one is its transpose.
template <operand_or_number V>
constexpr auto right_jacobian_so3(V v) {
    using namespace diagnostics;
    if constexpr (!expression<V>) {
        static_assert(is_expression<V>, "right_jacobian_so3(v): a plain number is not an expression");
        return harmless{};
    } else if constexpr (!is_column_of_three<has_shape_of<V>>) {
        static_assert(is_column_of_three<has_shape_of<V>>,
                      "right_jacobian_so3(v): v must be a column vector of 3 entries");
        return harmless{};
    } else {
        const auto s = squared_norm(v);
        return identity<3> - stumpff<2>(s) * skew(v) + stumpff<3>(s) * (skew(v) * skew(v));
    }
}

/// Its inverse, I + [v]×/2 + (1/θ² − cot(θ/2)/(2θ)) [v]×²: finite where θ = ‖v‖ is below 2π.
template <operand_or_number V>
constexpr auto inverse_right_jacobian_so3(V v) {
    using namespace diagnostics;
    if constexpr (!expression<V>) {
        static_assert(is_expression<V>, "inverse_right_jacobian_so3(v): a plain number is not an expression");
        return harmless{};
    } else if constexpr (!is_column_of_three<has_shape_of<V>>) {
        static_assert(is_column_of_three<has_shape_of<V>>,
                      "inverse_right_jacobian_so3(v): v must be a column vector of 3 entries");
        return harmless{};
    } else {
        return identity<3> + skew(v) / literal_type<2>{} +
               detail::coefficient_of_inverse_jacobian(v) * (skew(v) * skew(v));
    }
}

}  // namespace ctgrad

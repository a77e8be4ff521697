// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operations/addition.hpp"
#include "../operations/identity.hpp"
#include "../operations/pow.hpp"
#include "../operations/product.hpp"
#include "../operations/scalar_multiple.hpp"
#include "../operations/skew.hpp"
#include "../operations/squared_norm.hpp"
#include "../operations/stumpff.hpp"

namespace ctgrad {

/// The rotation about v by the angle ‖v‖, e^[v]× = I + sin θ/θ [v]× + (1 − cos θ)/θ² [v]×² with θ = ‖v‖
/// (Rodrigues). At v = 0 it is I, its derivatives the generators [e_i]×, and all up to the fourth are finite.
template <operand_or_number V>
constexpr auto exp_so3(V v) {
    using namespace diagnostics;
    if constexpr (!expression<V>) {
        static_assert(is_expression<V>, "exp_so3(v): a plain number is not an expression");
        return harmless{};
    } else if constexpr (!is_column_of_three<has_shape_of<V>>) {
        static_assert(is_column_of_three<has_shape_of<V>>,
                      "exp_so3(v): v must be a column vector of 3 entries");
        return harmless{};
    } else {
        const auto s = squared_norm(v);
        return identity<3> + stumpff<1>(s) * skew(v) + stumpff<2>(s) * (skew(v) * skew(v));
    }
}

}  // namespace ctgrad

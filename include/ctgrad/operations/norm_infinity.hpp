// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "abs.hpp"
#include "maximum.hpp"

namespace ctgrad {

/// The largest absolute value of the entries, ‖x‖∞ of a vector. Where several are the largest the derivative
/// is that of the first of them, row by row: one of the subgradients; at 0 it is 0.
template <operand_or_number A>
constexpr auto norm_infinity(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "norm_infinity(A): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<A>) return maximum(abs(a));
    else return harmless{};
}

}  // namespace ctgrad

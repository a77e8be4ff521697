// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "abs.hpp"
#include "maximum.hpp"
#include "norm.hpp"
#include "sum.hpp"

namespace ctgrad {
namespace diagnostics {

template <int P>
inline constexpr bool is_exponent_of_norm = P == 1 || P == 2;

}  // namespace diagnostics

/// The p-norm of a vector; of a matrix that of its entries. norm<1> is Σ|x_i|, whose derivative is the sign
/// of every entry, 0 where it is 0; norm<2> is norm(x).
template <int P, operand_or_number A>
constexpr auto norm(A a) {
    using namespace diagnostics;
    static_assert(is_expression<A>, "norm<p>(A): a plain number is not an expression; write 2_c for 2");
    static_assert(is_exponent_of_norm<P>,
                  "norm<p>(A): p is 1 or 2; the largest absolute value is norm_infinity(A)");
    if constexpr (!expression<A> || !is_exponent_of_norm<P>) return harmless{};
    else if constexpr (P == 1) return sum(abs(a));
    else return norm(a);
}

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

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../diagnostics/layouts.hpp"

namespace ctgrad {

/// Several expressions, to be computed by one program that computes what they share once.
template <expression... Es>
struct outputs_type {};

/// What stands for them where one of them was rejected.
template <int Count>
struct rejected_outputs : harmless {};

/// `evaluate(outputs(f, g), …)` returns a std::tuple, for structured bindings.
template <operand_or_number... Es>
[[gnu::always_inline]] constexpr auto outputs(Es...) {
    static_assert(diagnostics::are_expressions<Es...>,
                  "outputs(e, ...): a plain number is not an expression; write 2_c for 2");
    if constexpr ((expression<Es> && ...)) return outputs_type<Es...>{};
    else return rejected_outputs<sizeof...(Es)>{};
}

}  // namespace ctgrad

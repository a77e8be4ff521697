// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../diagnostics/layouts.hpp"

namespace ctgrad {

/// Several expressions, to be computed by one program that computes what they share once.
template <expression... Es>
struct outputs_type {};

/// `evaluate(outputs(f, g), …)` returns a std::tuple, for structured bindings.
template <operand_or_number... Es>
constexpr auto outputs(Es...) {
    static_assert(diagnostics::are_expressions<Es...>,
                  "outputs(e, ...): a plain number is not an expression; write 2_c for 2");
    return outputs_type<std::conditional_t<expression<Es>, Es, harmless>...>{};
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/layouts.hpp"
#include "../expression/variables.hpp"
#include "../program/compiled.hpp"

namespace ctgrad {

/// Does the expression, once simplified, contain the variable x?
template <operand_or_number E, operand_or_number X>
constexpr bool depends_on(E, X) {
    using namespace diagnostics;
    static_assert(is_expression<E>,
                  "depends_on(e, x): a plain number e is not an expression; write 2_c for 2");
    static_assert(!is_expression<E> || is_variable<X>, "depends_on(e, x): x must be a variable");
    if constexpr (expression<E> && leaf<X>)
        return program::compiled<E>::template uses<typename X::leaf_type>();
    else return false;
}

}  // namespace ctgrad

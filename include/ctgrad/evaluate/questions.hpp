// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include "../diagnostics/layouts.hpp"
#include "../expression/variables.hpp"
#include "../program/compiled.hpp"

namespace ctgrad {

/// Does the simplified expression contain the variable x?
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

/// Bytes of intermediate results that evaluate keeps on the stack for an expression, computing in T.
template <class T, operand_or_number E>
constexpr std::size_t workspace_bytes(E) {
    static_assert(diagnostics::is_expression<E>,
                  "workspace_bytes<T>(e): a plain number e is not an expression; write 2_c for 2");
    std::size_t entries = 0;
    if constexpr (expression<E>)
        for (const program::buffer& b : program::compiled<E>::program.buffers)
            entries += static_cast<std::size_t>(b.entries);
    return entries * sizeof(T);
}

}  // namespace ctgrad

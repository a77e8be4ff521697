// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include "../expression/variables.hpp"
#include "../program/compiled.hpp"

namespace ctgrad {

/// Does the simplified expression contain the variable x?
template <expression E, leaf X>
constexpr bool depends_on(E, X) {
    return program::compiled<E>::template uses<typename X::leaf_type>();
}

/// Bytes of intermediate results that evaluate keeps on the stack for an expression, computing in T.
template <class T, expression E>
constexpr std::size_t workspace_bytes(E) {
    std::size_t entries = 0;
    for (const program::buffer& b : program::compiled<E>::program.buffers)
        entries += static_cast<std::size_t>(b.entries);
    return entries * sizeof(T);
}

}  // namespace ctgrad

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include "data/check.hpp"
#include "requested.hpp"

namespace ctgrad {

/// Bytes of intermediate results that evaluate keeps on the stack for an expression, or for several
/// (`outputs(f, g)`), computing in T.
template <class T, class What>
constexpr std::size_t workspace_bytes(What) {
    using namespace diagnostics;
    static_assert(can_be_evaluated<What>,
                  "workspace_bytes<T>(e): e must be an expression or outputs(e, ...)");
    std::size_t entries = 0;
    if constexpr (evaluation::request<What>)
        for (const program::buffer& b : evaluation::requested<What>::compiled::program.buffers)
            entries += static_cast<std::size_t>(b.entries);
    return entries * sizeof(T);
}

}  // namespace ctgrad

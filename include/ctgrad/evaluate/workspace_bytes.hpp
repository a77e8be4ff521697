// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstddef.hpp"
#include "../program/planning/sharing.hpp"
#include "data/check.hpp"
#include "requested.hpp"

namespace ctgrad {

/// Bytes of intermediate results that evaluate keeps on the stack for an expression, or for several
/// (`outputs(f, g)`), computing in T; and evaluate_into, where nothing overlaps.
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

/// The same of evaluate_into where destinations overlap arguments, or each other: as much more as the results
/// hold that wait in buffers until nothing is read any more.
template <class T, class What>
constexpr std::size_t workspace_bytes_in_place(What what) {
    std::size_t entries = 0;
    if constexpr (evaluation::request<What>) {
        using asked = evaluation::requested<What>;
        constexpr const auto& program = asked::compiled::program;
        constexpr const auto& shared =
            program::sharing_in<typename asked::compiled, evaluation::backend_of<asked>,
                                static_cast<int>(sizeof(T))>;
        for (int output = 0; output < program.output_count(); ++output)
            if (shared.is_restricted(output))
                entries += static_cast<std::size_t>(program[program.roots[output]].shape.count());
    }
    return workspace_bytes<T>(what) + entries * sizeof(T);
}

}  // namespace ctgrad

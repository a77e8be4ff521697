// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "workspace_bytes.hpp"

namespace ctgrad {
namespace evaluation {

template <class Asked, class T>
inline constexpr bool runs_in_straight_line =
    stands_where_asked_for<typename Asked::compiled, T, backend_of<Asked>>;

// What compilers keep on the stack besides: registers of callers, addresses, a tile of sums that does not fit
// into registers.
inline constexpr std::size_t bytes_of_frames = 256;

}  // namespace evaluation

/// An estimate from above of the bytes of stack that evaluate_into takes in optimised code, in all functions
/// of the library together, whether or not results overlap arguments: the numbers of straight-line code that
/// are needed at one time, or the buffers of loops, and 256 bytes for what compilers keep besides. It is
/// compared with what g++ says of Cortex-M4F at -Os and -O2 (tests/embedded/contract.cmake) and proven
/// nowhere; where nothing is optimised every number has a place of its own. Functions of the C library come
/// on top.
template <class T, class What>
constexpr std::size_t stack_bytes([[maybe_unused]] What what) {
    static_assert(diagnostics::can_be_evaluated<What>,
                  "stack_bytes<T>(e): e must be an expression or outputs(e, ...)");
    if constexpr (evaluation::request<What>) {
        using asked = evaluation::requested<What>;
        std::size_t numbers = workspace_bytes_in_place<T>(what) / sizeof(T);
        if constexpr (evaluation::runs_in_straight_line<asked, T>) {
            constexpr evaluation::target machine =
                evaluation::kernels_of<evaluation::backend_of<asked>>::made_for;
            constexpr int at_once =
                program::numbers_at_once(evaluation::code_in_line<typename asked::compiled, T, machine,
                                                                  evaluation::results_in::any_memory>());
            numbers = static_cast<std::size_t>(at_once);
            using compiled = typename asked::compiled;
            if constexpr (!machine.in_packs() && compiled::is_worth_reading_again())
                numbers +=
                    static_cast<std::size_t>(program::number_of_copies(compiled::straight_reading_again()));
        }
        return numbers * sizeof(T) + evaluation::bytes_of_frames;
    } else {
        return 0;
    }
}

}  // namespace ctgrad

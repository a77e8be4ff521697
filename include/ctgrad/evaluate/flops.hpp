// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstdint.hpp"
#include "../program/planning/cost.hpp"
#include "data/check.hpp"
#include "loops/run.hpp"
#include "requested.hpp"

namespace ctgrad {

/// Floating-point operations that evaluate needs for an expression, or for several (`outputs(f, g)`), with
/// numbers of type T: of straight-line code or of loops, whichever runs. The last line of cost_table<T>(e)
/// says the same. A function entry by entry counts as what it takes about; what is not known of a user's
/// operation is taken for more, and so are products in loops with a factor of mostly zeros, which pass over
/// them.
template <class T = double, class What>
constexpr std::int64_t flops(What) {
    using namespace diagnostics;
    static_assert(can_be_evaluated<What>, "flops(e): e must be an expression or outputs(e, ...)");
    std::int64_t total = 0;
    if constexpr (evaluation::request<What>) {
        using asked = evaluation::requested<What>;
        using compiled = typename asked::compiled;
        if constexpr (evaluation::stands_where_asked_for<compiled, T, evaluation::backend_of<asked>>) {
            constexpr evaluation::target machine =
                evaluation::kernels_of<evaluation::backend_of<asked>>::made_for;
            total = program::flops_of_straight(evaluation::code_in_line<compiled, T, machine>());
        } else {
            constexpr const auto& program = compiled::program;
            for (int k = 0; k < program.size(); ++k)
                if (program[k].live && program[k].operation != program::index_of<operations::number>)
                    total += program::flops_of(program, k);
        }
    }
    return total;
}

}  // namespace ctgrad

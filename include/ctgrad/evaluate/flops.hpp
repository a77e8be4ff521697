// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/cstdint.hpp"
#include "../program/planning/cost.hpp"
#include "data/check.hpp"
#include "requested.hpp"

namespace ctgrad {

/// Floating-point operations that evaluate needs for an expression, or for several (`outputs(f, g)`), by
/// loops: the sum of cost_table(e). A function entry by entry counts as what it takes about; what is not
/// known of a user's operation is taken for more.
template <class What>
constexpr std::int64_t flops(What) {
    using namespace diagnostics;
    static_assert(can_be_evaluated<What>, "flops(e): e must be an expression or outputs(e, ...)");
    std::int64_t total = 0;
    if constexpr (evaluation::request<What>) {
        constexpr const auto& program = evaluation::requested<What>::compiled::program;
        for (int k = 0; k < program.size(); ++k)
            if (program[k].live && program[k].operation != program::index_of<operations::number>)
                total += program::flops_of(program, k);
    }
    return total;
}

}  // namespace ctgrad

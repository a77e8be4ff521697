// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../evaluate/loops/with_backend.hpp"
#include "eigen_backend.hpp"

namespace ctgrad {

/// `evaluate(with_eigen(e), ...)`, `evaluate_into(d, with_eigen(e), ...)`, `function(with_eigen(e), ...)`:
/// what is large enough goes to Eigen; the values agree to rounding. `e` is an expression or `outputs(...)`.
template <class What>
constexpr auto with_eigen(What) {
    static_assert(diagnostics::can_be_evaluated<What>,
                  "with_eigen(e): e must be an expression or outputs(e, ...)");
    return with_backend_type<What, evaluation::eigen_backend<>>{};
}

/// How many instructions of `with_eigen(e)` go to Eigen: a constant, 0 for small shapes.
/// `cost_table(with_eigen(e))` says which.
template <evaluation::request What>
constexpr int handed_to_eigen(with_backend_type<What, evaluation::eigen_backend<>>) {
    const auto& program = evaluation::requested<What>::compiled::program;
    int count = 0;
    for (int k = 0; k < program.size(); ++k)
        if (program[k].stored && evaluation::eigen_backend<>::takes(program, k)) ++count;
    return count;
}

}  // namespace ctgrad

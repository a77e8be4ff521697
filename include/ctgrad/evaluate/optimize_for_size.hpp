// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "loops/with_backend.hpp"

namespace ctgrad {

/// `evaluate(optimize_for_size(e), ...)` computes in small code, one number at a time: in loops or, on
/// machines without vector registers where that is smaller, as of programs of a few operations, in
/// straight-line code. For programs that are not asked for often, and for debug builds at -Og, which no macro
/// tells from -O2. `e` is an expression or `outputs(...)`.
template <class What>
[[gnu::always_inline]] constexpr auto optimize_for_size(What) {
    static_assert(diagnostics::can_be_evaluated<What>,
                  "optimize_for_size(e): e must be an expression or outputs(e, ...)");
    return with_backend_type<What, evaluation::small_code>{};
}

}  // namespace ctgrad

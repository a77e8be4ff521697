// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "loops/with_backend.hpp"

namespace ctgrad {

/// `evaluate(optimize_for_speed(e), ...)` computes as at -O2 where the rest of a file is compiled for size:
/// in straight-line code or unrolled loops. For the few programs of an image that run all the time. `e` is an
/// expression or `outputs(...)`.
template <class What>
constexpr auto optimize_for_speed(What) {
    static_assert(diagnostics::can_be_evaluated<What>,
                  "optimize_for_speed(e): e must be an expression or outputs(e, ...)");
    return with_backend_type<What, evaluation::fast_code>{};
}

}  // namespace ctgrad

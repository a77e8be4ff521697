// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "loops/with_backend.hpp"

namespace ctgrad {

/// `evaluate(with_platform_functions(e), ...)` calls the C library's exp, tanh and their kin, once for every
/// entry, as a program that has always called them may want. Otherwise the library's own functions compute
/// several entries at a time, and on machines without an operating system one entry at a time, in less memory
/// than the C library's take; there functions of two numbers stay the library's in any case. `e` is an
/// expression or `outputs(...)`.
template <class What>
[[gnu::always_inline]] constexpr auto with_platform_functions(What) {
    static_assert(diagnostics::can_be_evaluated<What>,
                  "with_platform_functions(e): e must be an expression or outputs(e, ...)");
    return with_backend_type<What, evaluation::platform_functions>{};
}

}  // namespace ctgrad

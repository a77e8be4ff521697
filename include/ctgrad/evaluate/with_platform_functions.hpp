// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "evaluate_into.hpp"

namespace ctgrad {

/// The same request, whose elementary functions are those of the platform.
template <class What>
struct with_platform_functions_type {};

/// `evaluate(with_platform_functions(e), ...)`: exp, tanh and their kin are the C library's, one call an
/// entry, as a program that has always called them may want. Otherwise they are the library's own, several
/// entries at a time. `e` is an expression or `outputs(...)`.
template <class What>
constexpr auto with_platform_functions(What) {
    static_assert(diagnostics::can_be_evaluated<What>,
                  "with_platform_functions(e): e must be an expression or outputs(e, ...)");
    return with_platform_functions_type<What>{};
}

namespace evaluation {

template <request What>
struct requested<with_platform_functions_type<What>> {
    using compiled = typename requested<What>::compiled;
    using variables = typename requested<What>::variables;
    using backend = platform_functions;

    template <class T, class Arguments>
    static constexpr auto run(const Arguments& arguments) {
        return requested<What>::template run<T, backend>(arguments);
    }
};

template <class Destination, class What>
struct destinations<Destination, with_platform_functions_type<What>> : destinations<Destination, What> {
    template <class Number>
    static constexpr void run(const auto& arguments, auto& destination) {
        destinations<Destination, What>::template run<Number, platform_functions>(arguments, destination);
    }
};

}  // namespace evaluation
}  // namespace ctgrad

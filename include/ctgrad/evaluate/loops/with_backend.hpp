// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../evaluate_into.hpp"

namespace ctgrad {

/// The same request, computed in another way: what `with_platform_functions(e)` and its kin return.
template <class What, class Backend>
struct with_backend_type {};

namespace evaluation {

template <request What, class Backend>
struct requested<with_backend_type<What, Backend>> {
    using compiled = typename requested<What>::compiled;
    using variables = typename requested<What>::variables;

    template <class T, class Arguments>
    [[gnu::always_inline]] static constexpr auto run(const Arguments& arguments) {
        return requested<What>::template run<T, Backend>(arguments);
    }
};

template <class What, class Backend>
inline constexpr int outputs_returned<requested<with_backend_type<What, Backend>>> =
    outputs_returned<requested<What>>;

template <request What, class Backend>
struct backend_named<requested<with_backend_type<What, Backend>>> {
    using type = Backend;
};

template <class Destination, class What, class Backend>
struct destinations<Destination, with_backend_type<What, Backend>> : destinations<Destination, What> {};

}  // namespace evaluation

namespace diagnostics {

// What it was made of has been asked for that.
template <class What, class Backend>
inline constexpr bool can_be_evaluated<with_backend_type<What, Backend>> = true;

}  // namespace diagnostics
}  // namespace ctgrad

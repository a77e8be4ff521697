// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "target.hpp"

namespace ctgrad::evaluation {

/// Is code made small where the rest of a program is not: not optimised at all, or optimised for something
/// else, such as speed, or to be read in a debugger?
constexpr bool is_smaller_than_the_rest(target machine) {
#if defined(__OPTIMIZE_SIZE__)
    return !machine.optimised;
#else
    return !machine.optimised || machine.small;
#endif
}

#if __has_cpp_attribute(gnu::optimize)
/// Runs something as small code, whatever the rest of a program is.
template <target Target, class Body>
requires(is_smaller_than_the_rest(Target))
[[gnu::optimize("Os"), gnu::noinline]] constexpr void as_small_code(const Body& body) {
    body();
}
#else
template <target Target, class Body>
requires(is_smaller_than_the_rest(Target))
[[gnu::always_inline]] constexpr void as_small_code(const Body& body) {
    body();
}
#endif

template <target Target, class Body>
requires(!is_smaller_than_the_rest(Target))
[[gnu::always_inline]] constexpr void as_small_code(const Body& body) {
    body();
}

}  // namespace ctgrad::evaluation

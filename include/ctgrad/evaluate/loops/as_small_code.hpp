// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "target.hpp"

namespace ctgrad::evaluation {

#if __has_cpp_attribute(gnu::optimize)
/// Runs something as small code where the rest of a program is not optimised at all.
template <target Target, class Body>
requires(!Target.optimised)
[[gnu::optimize("Os"), gnu::noinline]] constexpr void as_small_code(const Body& body) {
    body();
}
#else
template <target Target, class Body>
requires(!Target.optimised)
[[gnu::always_inline]] constexpr void as_small_code(const Body& body) {
    body();
}
#endif

template <target Target, class Body>
requires(Target.optimised)
[[gnu::always_inline]] constexpr void as_small_code(const Body& body) {
    body();
}

}  // namespace ctgrad::evaluation

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/ctgrad.hpp>

/// Arguments by the variables that they are bound to, for any program of these.
template <class T, class... Bindings>
constexpr auto bound_arguments(const Bindings&... bindings) {
    using leaves = ctgrad::evaluation::bound_leaves<typename Bindings::leaf...>;
    return ctgrad::evaluation::arguments_for<T, leaves>(bindings...);
}

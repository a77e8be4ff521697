// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/type_traits.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric::detail {

/// Is there no operating system? Then the C library is part of the image, and what it keeps of errors, too.
#if defined(__unix__) || defined(__unix) || defined(__APPLE__) || defined(_WIN32) || defined(__wasi__)
inline constexpr bool is_bare_metal = false;
#else
inline constexpr bool is_bare_metal = true;
#endif

/// Are functions of a single number the library's own kernels? Without an operating system they are, since
/// those of newlib take more code, and a kilobyte of RAM for errno. Left to the C library are sin, cos, tan
/// and cbrt, which are smaller there.
template <class T>
inline constexpr bool takes_kernels =
    is_bare_metal && (std::is_same_v<T, float> || std::is_same_v<T, double>);

template <class Kernel, class T, class... More>
[[gnu::noinline]] T apart(T x, More... more) {
    return Kernel{}(x, more...);
}

/// The kernel of one number, or of two, in a function of its own: an image has it once.
template <class Kernel, class... T>
[[gnu::always_inline]] inline auto one_number(Kernel, T... x) {
    return apart<Kernel>(x...);
}

}  // namespace ctgrad::numeric::detail

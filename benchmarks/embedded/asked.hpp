// SPDX-License-Identifier: BSL-1.0
// The same program in the code that the compiler's level asks for, in small code or in fast code.
#pragma once

#include <ctgrad/ctgrad.hpp>

#if defined(CTGRAD_FOR_SIZE)
constexpr auto asked(auto all) {
    return ctgrad::optimize_for_size(all);
}
#elif defined(CTGRAD_FOR_SPEED)
constexpr auto asked(auto all) {
    return ctgrad::optimize_for_speed(all);
}
#else
constexpr auto asked(auto all) {
    return all;
}
#endif

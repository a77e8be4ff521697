// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ctgrad/ctgrad.hpp>

/// Leaves the library's estimate of a function's stack in the object file, as the value of a symbol that
/// takes no memory.
#define STACK_OF(function, ...)                                                                        \
    do {                                                                                               \
        constexpr std::size_t bytes = ctgrad::stack_bytes<float>(__VA_ARGS__);                         \
        asm volatile(".global stack_of_" #function "\n.set stack_of_" #function ", %c0" ::"i"(bytes)); \
    } while (false)

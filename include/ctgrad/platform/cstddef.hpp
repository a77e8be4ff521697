// SPDX-License-Identifier: BSL-1.0
#pragma once

// This room: what the library borrows of the standard library. A header that the platform has is included;
// what it lacks (a cross compiler without libstdc++ has no C++ headers at all) is defined here, in namespace
// std, where compilers look for some of it, and no larger than the library needs. Whether the platform has a
// header is asked header by header, so -ffreestanding by itself changes nothing.

#if __has_include(<cstddef>)
#include <cstddef>
#else

namespace std {
using ptrdiff_t = __PTRDIFF_TYPE__;
using size_t = __SIZE_TYPE__;
using nullptr_t = decltype(nullptr);
}  // namespace std

#endif

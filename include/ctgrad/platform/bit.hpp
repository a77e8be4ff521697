// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __has_include(<bit>)
#include <bit>
#else

namespace std {

template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
    return __builtin_bit_cast(To, from);
}
constexpr int bit_width(unsigned number) noexcept {
    int width = 0;
    for (; number != 0; number >>= 1) ++width;
    return width;
}

}  // namespace std

#endif

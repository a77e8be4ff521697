// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

namespace ieee {

/// Whether the compiler fuses products and sums, as it may where the machine can. If so, which products
/// it fuses differs between a pack's lane, a plain number and a number in a struct, and with it the last
/// bits.
template <class T>
inline bool fused() {
    const volatile T more = T(1) + std::numeric_limits<T>::epsilon();
    const volatile T less = T(1) - std::numeric_limits<T>::epsilon();
    const volatile T one = T(1);
    return more * less - one != T(0);
}

}  // namespace ieee

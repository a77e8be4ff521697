// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exp_kernel.hpp"

namespace ctgrad::numeric::kernels {

/// 2^x for x <= the first power that overflows, or NaN.
///
/// Method: x = k + r with a whole k and |r| <= 1/2, and exp(r ln 2) as exp computes it. Powers of whole
/// numbers are exact.
template <class V>
[[gnu::always_inline]] constexpr V exp2(V x) {
    using T = number_of<V>;
    using limits = std::numeric_limits<T>;
    constexpr T ln2 = static_cast<T>(0x1.62E42FEFA39EFp-1);
    constexpr T highest = T(limits::max_exponent);
    constexpr T lowest = T(limits::min_exponent - limits::digits - 2);
    const V bounded = at_least(at_most(x, V(highest)), V(lowest));
    const V shifted = as_rounded(bounded + V(shift_with_bias<T>));
    const V r = bounded - as_rounded(shifted - V(shift_with_bias<T>));
    return scaled_exponential(shifted, as_rounded(r * V(ln2)));
}

}  // namespace ctgrad::numeric::kernels

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/sqrt.hpp"
#include "../series/not_finite.hpp"
#include "number_or_pack.hpp"

namespace ctgrad::numeric::kernels {

/// Between which numbers squares are in range, and by what others are multiplied.
template <class T>
struct hypotenuse_constants;

template <>
struct hypotenuse_constants<double> {
    static constexpr double small = 0x1p-500;
    static constexpr double large = 0x1p500;
    static constexpr double up = 0x1p600;
    static constexpr double down = 0x1p-600;
};

template <>
struct hypotenuse_constants<float> {
    static constexpr float small = 0x1p-50f;
    static constexpr float large = 0x1p50f;
    static constexpr float up = 0x1p100f;
    static constexpr float down = 0x1p-80f;
};

/// sqrt(x^2 + y^2). At most 2 ulp off; edge cases as numeric::portable::hypot says.
template <class V>
[[gnu::always_inline]] constexpr V hypot(V x, V y) {
    using T = number_of<V>;
    using constants = hypotenuse_constants<T>;
    const V one = V(T(1));
    const V infinity = V(infinite<T>);
    const V a = magnitude(x);
    const V b = magnitude(y);
    const V largest = larger(a, b);
    const auto is_large = V(constants::large) < largest;
    const auto is_small = largest < V(constants::small);
    const V scale = select(is_large, V(constants::down), select(is_small, V(constants::up), one));
    const V back =
        select(is_large, V(T(1) / constants::down), select(is_small, V(T(1) / constants::up), one));
    const V p = a * scale;
    const V q = b * scale;
    const V root = functions::sqrt(p * p + q * q) * back;
    return select(a == infinity, infinity, select(b == infinity, infinity, root));
}

}  // namespace ctgrad::numeric::kernels

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../kernels/machine.hpp"
#include "../kernels/square_root_kernel.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/double_word.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "dispatch.hpp"
#include "one_number.hpp"
#include "platform.hpp"
#include "working_precision.hpp"

namespace ctgrad::numeric::detail {

/// The correctly rounded square root of an x in [1, 4).
template <class T, machine = this_machine>
constexpr T sqrt_of_mantissa(T x) {
    // Newton's iteration from a straight line within 5 per cent of the root. The relative error goes from e
    // to e^2/2: five steps exceed 113 bits.
    T root = T(0.7) + x / T(3);
    for (int step = 0; step < 5; ++step) root = (root + x / root) / T(2);

    // Now the root is within an ulp. It is the nearest one if x lies between (root - ulp/2)^2 and
    // (root + ulp/2)^2; as x - root^2 is a whole multiple of ulp^2, that is -root ulp < x - root^2 <= root
    // ulp. The remainder may be one bit too long for T, but rounding it cannot move it across these two
    // limits.
    constexpr T ulp = std::numeric_limits<T>::epsilon();
    const double_word<T> square = exact_product(root, root);
    const T remainder = (x - square.high) - square.low;
    if (remainder > root * ulp) return root + ulp;
    if (remainder <= -root * ulp) return root - ulp;
    return root;
}

template <class T, machine = this_machine>
constexpr T sqrt_of_working_type(T x) {
    // Zero keeps its sign.
    if (is_nan(x) || x == T(0) || x > largest_finite<T>) return x;
    if (x < T(0)) return not_a_number<T>;

    const binary_parts<T> parts = split(x);
    const bool odd = parts.exponent % 2 != 0;
    const T root = sqrt_of_mantissa(odd ? T(2) * parts.mantissa : parts.mantissa);
    return root * power_of_two<T>((odd ? parts.exponent - 1 : parts.exponent) / 2);
}

}  // namespace ctgrad::numeric::detail

namespace ctgrad::numeric::portable {

/// The square root, in our own arithmetic: correctly rounded in float, double and long double. sqrt(-0) =
/// -0, sqrt(+inf) = +inf; a negative x and NaN give NaN.
///
/// Method: Newton's iteration, and the exact remainder to settle the last bit. For float the root in double
/// is rounded once more, which is harmless as double has more than twice its digits (Figueroa 1995).
template <std::floating_point T, machine = this_machine>
constexpr T sqrt(T x) {
    return detail::narrow<T>(detail::sqrt_of_working_type(static_cast<detail::working_type<T>>(x)));
}

}  // namespace ctgrad::numeric::portable

namespace ctgrad::numeric::functions {

/// The square root: portable::sqrt in constant evaluation of a floating-point type, otherwise the sqrt of
/// the type, which for a floating-point type is the platform's in its own precision.
template <detail::non_integral T, machine = this_machine>
constexpr T sqrt(const T& x) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::is_constant_evaluated()) return portable::sqrt(x);
        if constexpr (kernels::has_square_root<T>) return kernels::square_root_by_instruction(x);
        else if constexpr (detail::takes_kernels<T>)
            return detail::one_number([](T number) { return kernels::square_root_by_digits(number); }, x);
    }
    using platform::sqrt;
    return sqrt(x);
}

/// The square root of every lane, correctly rounded.
template <class T, int W, functions_of Functions>
[[gnu::always_inline]] inline pack<T, W, Functions> sqrt(const pack<T, W, Functions>& x) {
    return x.map([](auto part_of_pack)
                     __attribute__((always_inline)) { return kernels::sqrt(part_of_pack); });
}

}  // namespace ctgrad::numeric::functions

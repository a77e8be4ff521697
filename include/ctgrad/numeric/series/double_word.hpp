// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstdint.hpp"
#include "../../platform/limits.hpp"
#include "../bit_cast.hpp"
#include "../lanes/as_rounded.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric::detail {

/// A number held as the unevaluated sum of two: `high` is the sum rounded, `low` what the rounding lost.
template <class T>
struct double_word {
    T high;
    T low;
};

/// a + b exactly, for |a| >= |b| or a = 0 (Dekker 1971).
template <class T, machine = this_machine>
constexpr double_word<T> ordered_sum(T a, T b) {
    const T sum = as_rounded(a + b);
    return {sum, b - as_rounded(sum - a)};
}

/// a + b exactly (Knuth, The Art of Computer Programming, volume 2, section 4.2.2).
template <class T, machine = this_machine>
constexpr double_word<T> exact_sum(T a, T b) {
    const T sum = as_rounded(a + b);
    const T b_part = as_rounded(sum - a);
    const T a_part = as_rounded(sum - b_part);
    return {sum, (a - a_part) + (b - b_part)};
}

/// The upper half of the digits of x, rounded, and what remains. |x| must be well below the largest T.
template <class T, machine = this_machine>
constexpr double_word<T> halves(T x) {
    constexpr int lower_digits = (std::numeric_limits<T>::digits + 1) / 2;
    T high;
    if constexpr (std::numeric_limits<T>::digits == 53 && sizeof(T) == sizeof(std::uint64_t)) {
        // On the bits, not in the arithmetic below, which a fused multiplication and addition would undo.
        constexpr std::uint64_t lower_bits = (std::uint64_t{1} << lower_digits) - 1;
        const std::uint64_t rounded_up = numeric::bit_cast<std::uint64_t>(x) + (lower_bits + 1) / 2;
        high = numeric::bit_cast<T>(rounded_up & ~lower_bits);
    } else {
        // Veltkamp 1968.
        constexpr T factor = static_cast<T>(std::uint64_t{1} << lower_digits) + T(1);
        const T scaled = as_rounded(factor * x);
        high = as_rounded(scaled - as_rounded(scaled - x));
    }
    return {high, x - high};
}

/// a * b exactly (Dekker 1971), as long as neither the product nor its low part leaves the normal range.
template <class T, machine = this_machine>
constexpr double_word<T> exact_product(T a, T b) {
    const double_word<T> x = halves(a);
    const double_word<T> y = halves(b);
    const T product = as_rounded(a * b);
    const T rest =
        as_rounded(as_rounded(x.high * y.high - product) + x.high * y.low + x.low * y.high) + x.low * y.low;
    return {product, rest};
}

/// a / b rounded to one T, with an error hardly above half an ulp: the rounded quotient of the high parts,
/// corrected by the remainder it leaves.
template <class T, machine = this_machine>
constexpr T quotient(double_word<T> a, double_word<T> b) {
    const T first = a.high / b.high;
    const double_word<T> back = exact_product(first, b.high);
    const T remainder = ((a.high - back.high) - back.low) + (a.low - first * b.low);
    return first + remainder / b.high;
}

}  // namespace ctgrad::numeric::detail

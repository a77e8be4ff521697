// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/cstddef.hpp"
#include "../../platform/cstdint.hpp"
#include "../../platform/limits.hpp"
#include "../this_machine.hpp"
#include "binary_exponent.hpp"
#include "double_word.hpp"
#include "split_constants.hpp"
#include "two_over_pi.hpp"

namespace ctgrad::numeric::detail {

/// An angle as a number of right angles, modulo 4, and the rest in [-pi/4, pi/4].
template <class T>
struct reduced_angle {
    int right_angles;
    double_word<T> rest;
};

/// A number modulo 2^32 in base 2^32: one whole digit, and the fraction, most significant digit first.
template <int fraction_digits, machine = this_machine>
struct fixed_point {
    std::uint32_t whole = 0;
    std::uint32_t fraction[std::size_t{fraction_digits}] = {};
};

/// How many digits in base 2^32 the fraction of x * 2/pi needs. If x has p bits and the exponents run to
/// 2^w, no x comes much closer to a multiple of pi/2 than 2^-(p + w), so as many bits can be zero before the
/// p significant ones; ten more keep the relative error small, and a last digit takes the truncation.
template <class T>
inline constexpr int fraction_digits_of =
    (2 * std::numeric_limits<T>::digits +
     std::bit_width(static_cast<unsigned>(std::numeric_limits<T>::max_exponent)) + 10 + 31) /
        32 +
    1;

/// x * 2/pi modulo 2^32, for a finite x >= 1/2 of any size, by exact integer arithmetic (Payne & Hanek 1983):
/// digits of 2/pi whose product with x is a multiple of 2^32 are left out, and so are those below the
/// fraction asked for.
template <class T, machine = this_machine>
constexpr fixed_point<fraction_digits_of<T>> times_two_over_pi(T x) {
    // x = sum over a of digit[a] * 2^(32 (top - a)): all the bits of x, wherever they are in its digits.
    constexpr int size = (std::numeric_limits<T>::digits + 31 + 31) / 32;
    const int exponent = split(x).exponent;
    const int top = (exponent + 32) / 32 - 1;  // exponent / 32 rounded down, as exponent >= -1
    T rest = x * power_of_two<T>(-32 * top);
    std::uint32_t digit[std::size_t{size}] = {};
    for (std::uint32_t& next : digit) {
        next = static_cast<std::uint32_t>(rest);
        rest = (rest - static_cast<T>(next)) * T(0x1p32);
    }

    // Long multiplication. digit[a] * two_over_pi[k] has the weight 2^(32 (top - a - k - 1)), so that it ends
    // `place` digits behind the point for k = place + top - a - 1.
    constexpr int places = fraction_digits_of<T>;
    static_assert(places + (std::numeric_limits<T>::max_exponent - 1) / 32 <= two_over_pi_size);
    fixed_point<places> product;
    for (int a = 0; a < size; ++a) {
        std::uint64_t carry = 0;
        for (int place = places; place >= 0; --place) {
            const int k = place + top - a - 1;
            std::uint32_t& target = place == 0 ? product.whole : product.fraction[place - 1];
            const std::uint64_t factor = k < 0 ? 0 : two_over_pi[k];
            const std::uint64_t sum = target + digit[a] * factor + carry;
            target = static_cast<std::uint32_t>(sum);
            carry = sum >> 32;
        }
    }
    return product;
}

/// Reduces a finite x >= 1/2, exactly: the error of the rest is far below an ulp of the rest, however large x
/// is and however close to a multiple of pi/2.
template <class T, machine = this_machine>
constexpr reduced_angle<T> reduce_angle(T x) {
    constexpr int places = fraction_digits_of<T>;
    fixed_point<places> turns = times_two_over_pi(x);

    // From [1/2, 1) to [-1/2, 0): the complement of the digits is 1 - fraction, but for a unit in the last.
    const bool above_half = (turns.fraction[0] >> 31) != 0;
    if (above_half) {
        ++turns.whole;
        for (std::uint32_t& digit : turns.fraction) digit = ~digit;
    }

    double_word<T> fraction{T(0), T(0)};
    T weight = T(1);
    for (const std::uint32_t digit : turns.fraction) {
        weight *= T(0x1p-32);
        const double_word<T> sum = ordered_sum(fraction.high, static_cast<T>(digit) * weight);
        fraction = {sum.high, fraction.low + sum.low};
    }
    const T sign = above_half ? T(-1) : T(1);

    constexpr double_word<T> half_pi = ordered_sum(half_pi_high<T>, half_pi_low<T>);
    const double_word<T> product = exact_product(fraction.high, half_pi.high);
    const T low = product.low + (fraction.high * half_pi.low + fraction.low * half_pi.high);
    const double_word<T> rest = ordered_sum(product.high, low);
    return {static_cast<int>(turns.whole % 4), {sign * rest.high, sign * rest.low}};
}

}  // namespace ctgrad::numeric::detail

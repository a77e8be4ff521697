// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/bit.hpp"
#include "../../platform/cstddef.hpp"
#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../bit_cast.hpp"
#include "../lanes/as_rounded.hpp"
#include "../this_machine.hpp"
#include "machine.hpp"

/// The elementary functions, each written once for numbers and for packs. They branch and call only for what
/// is rare. V is float, double or a pack of one register.
namespace ctgrad::numeric::kernels {

/// What the kernels need to know of V: the type of a lane, the bits of its lanes, and how to put a constant
/// into all lanes.
template <class V>
struct lanes_of {
    using number = V;
    using bits = detail::unsigned_bits<V>;
    [[gnu::always_inline]] static constexpr bits spread(bits x) { return x; }
    [[gnu::always_inline]] static constexpr V from_bits(bits x) { return numeric::bit_cast<V>(x); }
};

template <class T, int W, functions_of Functions>
struct lanes_of<pack<T, W, Functions>> {
    using number = T;
    using bits = detail::lane_bits<T, W>;
    [[gnu::always_inline]] static bits spread(detail::unsigned_bits<T> x) { return bits::spread(x); }
    [[gnu::always_inline]] static auto from_bits(bits x) { return pack<T, W, Functions>::from_bits(x); }
};

template <class V>
using number_of = typename lanes_of<V>::number;
template <class V>
using bits_of = typename lanes_of<V>::bits;

/// The format of IEEE 754 binary32 and binary64.
template <class T>
struct format {
    using bits = detail::unsigned_bits<T>;
    static constexpr int fraction_digits = std::numeric_limits<T>::digits - 1;
    static constexpr bits one = std::bit_cast<bits>(T(1));
    static constexpr bits fraction = (bits{1} << fraction_digits) - 1;
    static constexpr bits sign = bits{1} << (8 * sizeof(T) - 1);
    /// 1.5 * 2^fraction_digits: a number of moderate size becomes a whole one by adding this, which then
    /// stands in the last bits of the sum.
    static constexpr T shift = T(3) * static_cast<T>(bits{1} << (fraction_digits - 1));
};

// ---- what a pack has, for a number ----

template <class T, machine = this_machine>
requires std::is_floating_point_v<T>
constexpr T select(bool condition, T a, T b) {
    return condition ? a : b;
}
template <class T, machine = this_machine>
requires std::is_floating_point_v<T>
constexpr T smaller(T a, T b) {
    return a < b ? a : b;
}
template <class T, machine = this_machine>
requires std::is_floating_point_v<T>
constexpr T larger(T a, T b) {
    return a > b ? a : b;
}
template <class T, machine = this_machine>
requires std::is_floating_point_v<T>
constexpr detail::unsigned_bits<T> to_bits(T x) {
    return numeric::bit_cast<detail::unsigned_bits<T>>(x);
}
template <class T, machine = this_machine>
requires std::is_floating_point_v<T>
constexpr bool within(T low, T x, T high) {
    return low <= x && x <= high;
}
[[gnu::always_inline]] constexpr bool all(bool condition) {
    return condition;
}

// ---- for both ----

template <class V>
[[gnu::always_inline]] constexpr V from_bits(bits_of<V> x) {
    return lanes_of<V>::from_bits(x);
}

template <class V>
[[gnu::always_inline]] constexpr bits_of<V> constant_bits(detail::unsigned_bits<number_of<V>> x) {
    return lanes_of<V>::spread(x);
}

/// x, and where it is larger the bound. NaN stays.
template <class V>
[[gnu::always_inline]] constexpr V at_most(V x, V bound) {
    return smaller(bound, x);
}

/// x, and where it is smaller the bound. NaN stays.
template <class V>
[[gnu::always_inline]] constexpr V at_least(V x, V bound) {
    return larger(bound, x);
}

template <class V>
[[gnu::always_inline]] constexpr bits_of<V> sign_bit(V x) {
    return to_bits(x) & constant_bits<V>(format<number_of<V>>::sign);
}

template <class V>
[[gnu::always_inline]] constexpr V magnitude(V x) {
    return from_bits<V>(to_bits(x) & constant_bits<V>(~format<number_of<V>>::sign));
}

/// The negative of |x|.
template <class V>
[[gnu::always_inline]] constexpr V negative_magnitude(V x) {
    return from_bits<V>(to_bits(x) | constant_bits<V>(format<number_of<V>>::sign));
}

/// c[first] + c[first + 1] x + ..., up to four terms, given the square of x.
template <std::size_t first, class V, class T, std::size_t size>
[[gnu::always_inline]] constexpr V four_terms(const T (&c)[size], V x, V square) {
    if constexpr (first + 1 == size) return V(c[first]);
    else if constexpr (first + 2 == size) return V(c[first]) + x * V(c[first + 1]);
    else if constexpr (first + 3 == size)
        return (V(c[first]) + x * V(c[first + 1])) + square * V(c[first + 2]);
    else return (V(c[first]) + x * V(c[first + 1])) + square * (V(c[first + 2]) + x * V(c[first + 3]));
}

template <std::size_t first, class V, class T, std::size_t size>
[[gnu::always_inline]] constexpr V polynomial_from(const T (&c)[size], V x, V square, V fourth) {
    const V terms = four_terms<first>(c, x, square);
    if constexpr (first + 4 >= size) return terms;
    else return terms + fourth * polynomial_from<first + 4>(c, x, square, fourth);
}

/// c[0] + c[1] x + c[2] x^2 + ..., four terms at a time by Estrin's scheme (1960): hardly more operations
/// than Horner's, and less than half of the latency, which is what counts.
template <class V, class T, std::size_t size>
[[gnu::always_inline]] constexpr V polynomial(const T (&c)[size], V x) {
    const V square = x * x;
    return polynomial_from<0>(c, x, square, square * square);
}

}  // namespace ctgrad::numeric::kernels

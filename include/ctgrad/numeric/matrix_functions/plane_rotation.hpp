// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../elementary/sqrt.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"

namespace ctgrad::numeric::detail {

inline constexpr int most_sweeps = 60;

template <class T>
struct plane_rotation {
    T tangent, cosine, sine;
};

template <class T, machine = this_machine>
constexpr T magnitude(T x) {
    return x < T(0) ? T(-x) : x;
}

/// The rotation by at most 45° that makes (p g; g q) diagonal, of which g is not 0.
template <class T, machine = this_machine>
constexpr plane_rotation<T> diagonalising(T p, T g, T q) {
    const T cotangent_of_twice = (q - p) / (T(2) * g);
    const T size = magnitude(cotangent_of_twice);
    // beyond, the square adds nothing to 1, and may be out of range
    const bool is_small_angle = size * std::numeric_limits<T>::epsilon() > T(1);
    T tangent = is_small_angle ? T(0.5) / size : T(1) / (size + numeric::sqrt(T(1) + size * size));
    if (cotangent_of_twice < T(0)) tangent = -tangent;
    const T cosine = T(1) / numeric::sqrt(T(1) + tangent * tangent);
    return {tangent, cosine, tangent * cosine};
}

/// (x, y) = (c x − s y, s x + c y) of two rows.
template <int N, class T, machine = this_machine>
constexpr void rotate(const plane_rotation<T>& by, T* x, T* y) {
    for (int k = 0; k < N; ++k) {
        const T first = x[k], second = y[k];
        x[k] = by.cosine * first - by.sine * second;
        y[k] = by.sine * first + by.cosine * second;
    }
}

template <int N, class T, machine = this_machine>
constexpr void exchange(T* x, T* y) {
    for (int k = 0; k < N; ++k) {
        const T first = x[k];
        x[k] = y[k];
        y[k] = first;
    }
}

/// The powers of two that bring entries near 1 and back, each in two halves, as one may be out of range.
template <class T>
struct power_of_two_scale {
    T half, other_half;  // of the way back

    template <machine = this_machine>
    constexpr T near_one(T x) const {
        return x / half / other_half;
    }
    template <machine = this_machine>
    constexpr T back(T x) const {
        return x * half * other_half;
    }
};

/// That of Count numbers by their largest; false where one is not finite.
template <class T, machine = this_machine>
constexpr bool find_scale(const T* x, int count, power_of_two_scale<T>& scale) {
    T largest = T(0);
    for (int k = 0; k < count; ++k) {
        const T size = magnitude(x[k]);
        if (!(size <= largest_finite<T>)) return false;
        if (size > largest) largest = size;
    }
    const int exponent = largest > T(0) ? split(largest).exponent : 0;
    scale = {power_of_two<T>(exponent / 2), power_of_two<T>(exponent - exponent / 2)};
    return true;
}

/// Is a vector turned round by the convention that its first entry of more than 0.3 of the largest magnitude
/// is positive? So that rounding does not decide where several are equal.
template <int N, class T, machine = this_machine>
constexpr bool is_turned_round(const T* vector) {
    T largest = T(0);
    for (int k = 0; k < N; ++k)
        if (magnitude(vector[k]) > largest) largest = magnitude(vector[k]);
    for (int k = 0; k < N; ++k)
        if (magnitude(vector[k]) > T(0.3) * largest) return vector[k] < T(0);
    return false;
}

}  // namespace ctgrad::numeric::detail

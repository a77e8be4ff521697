// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../series/binary_exponent.hpp"
#include "../series/not_finite.hpp"
#include "directed_matrix.hpp"

namespace ctgrad::numeric::detail {

/// Beyond it a matrix is halved, and balanced, before it is multiplied.
inline constexpr int large_norm = 1 << 10;

/// A divided by 2^halvings, with its powers 2, 4 and 6.
template <int N, int K, class T>
struct scaled_powers {
    directed_matrix<N, K, T> x;
    directed_matrix<N, K, T> power[3];
    int halvings;
    T norm, fourth, sixth;  // ‖A‖, ‖A⁴‖ and ‖A⁶‖

    constexpr bool is_within(T bound) const {
        const T square = bound * bound;
        return !(fourth > square * square || sixth > square * square * square);
    }
};

/// x 2^-halvings, exactly where the result is no subnormal number.
template <class T, machine = this_machine>
constexpr T halved(T x, int halvings) {
    for (; halvings > 0; --halvings) x = x / T(2);
    return x;
}

template <int N, int K, class T, machine = this_machine>
constexpr void halve(scaled_powers<N, K, T>& scaled, int times) {
    if (times == 0) return;
    multiply_by(scaled.x, halved(T(1), times));
    for (int k = 0; k < 3; ++k) multiply_by(scaled.power[k], halved(T(1), 2 * (k + 1) * times));
    scaled.norm = scaled.norm * halved(T(1), times);
    scaled.fourth = scaled.fourth * halved(T(1), 4 * times);
    scaled.sixth = scaled.sixth * halved(T(1), 6 * times);
    scaled.halvings += times;
}

/// Halves A, of a norm that is known, as often as it takes for what decides the error of a series in A to be
/// at most `bound`: neither ‖A‖ nor its upper bounds but the larger one of ‖A⁴‖^(1/4) and ‖A⁶‖^(1/6), which
/// is not misled by matrices like (1 10⁶; 0 1). A huge A is halved before it is multiplied, so that its
/// powers stay in range. A. H. Al-Mohy, N. J. Higham, A new scaling and squaring algorithm for the matrix
/// exponential, SIAM Journal on Matrix Analysis and Applications 31 (2009), 970-989.
template <int N, int K, class T, machine = this_machine>
constexpr void scale_to(const directed_matrix<N, K, T>& a, T norm, T bound, scaled_powers<N, K, T>& result) {
    result.x = a;
    result.halvings = 0;
    T rest = norm;
    while (rest > T(large_norm) && result.halvings <= std::numeric_limits<T>::max_exponent) {
        rest = rest / T(2);
        ++result.halvings;
    }
    if (result.halvings > 0) multiply_by(result.x, halved(T(1), result.halvings));
    // The sum of finite entries may be out of range, but not once they are halved. Infinite ones stay so,
    // however often: then all is NaN.
    if (rest > largest_finite<T>) rest = largest_column_sum<N>(static_cast<const T*>(result.x.part[0]));
    if (rest > largest_finite<T>) {
        rest = not_a_number<T>;
        for (auto& part : result.x.part)
            for (T& entry : part) entry = rest;
    }
    result.norm = rest;
    multiply(result.x, result.x, result.power[0]);
    multiply(result.power[0], result.power[0], result.power[1]);
    multiply(result.power[0], result.power[1], result.power[2]);
    result.fourth = largest_column_sum<N>(static_cast<const T*>(result.power[1].part[0]));
    result.sixth = largest_column_sum<N>(static_cast<const T*>(result.power[2].part[0]));
    while (!result.is_within(bound)) halve(result, 1);
}

template <int N, int K, class T, machine = this_machine>
constexpr scaled_powers<N, K, T> scaled_to(const directed_matrix<N, K, T>& a, T norm, T bound) {
    scaled_powers<N, K, T> result;
    scale_to(a, norm, bound, result);
    return result;
}

}  // namespace ctgrad::numeric::detail

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/limits.hpp"
#include "../../platform/type_traits.hpp"
#include "../../platform/utility.hpp"
#include "../series/binary_exponent.hpp"
#include "../series/not_finite.hpp"
#include "../series/number_in_constants.hpp"
#include "../this_machine.hpp"
#include "sqrt.hpp"

namespace ctgrad::numeric {

/// Is a sum of squares to be trusted: has none of them that matters left the range of T?
template <class T, machine = this_machine>
constexpr bool is_sum_of_squares(const T& total) {
    if constexpr (std::is_floating_point_v<T>) {
        using limits = std::numeric_limits<T>;
        constexpr T least = detail::power_of_two<T>(-limits::max_exponent / 8 * 5);
        return least <= total && total <= largest_finite<T>;
    } else {
        return true;
    }
}

/// By what numbers are multiplied, a power of two, so that their squares stay in range, if the sum of their
/// squares is too small or too large.
///
/// J. L. Blue, A portable Fortran program to find the Euclidean norm of a vector, ACM Transactions on
/// Mathematical Software 4 (1978), 15-23.
template <class T, machine = this_machine>
constexpr T scale_of_squares(const T& total) {
    constexpr int places = std::numeric_limits<T>::max_exponent / 5 * 3;
    return total < T(1) ? detail::power_of_two<T>(places) : detail::power_of_two<T>(-places);
}

// The root of a sum of squares. Written out, so that the numbers stay in registers.
template <class Number, class T, int... Place>
[[gnu::always_inline]] constexpr T norm_of_scaled(const T* x, const T& scale,
                                                  std::integer_sequence<int, Place...>) {
    Number sum(T(0));
    ((sum = sum + (Number(scale) * Number(x[Place])) * (Number(scale) * Number(x[Place]))), ...);
    return T(Number(T(numeric::sqrt(T(sum)))) / Number(scale));
}

/// The Euclidean norm of `Count` numbers, given the sum of their squares.
template <int Count, class T>
[[gnu::always_inline]] constexpr T norm_of(const T* x, const T& total) {
    if constexpr (std::is_floating_point_v<T>)
        if (!is_sum_of_squares(total)) [[unlikely]] {
            using places = std::make_integer_sequence<int, Count>;
            const T scale = scale_of_squares(total);
            if (__builtin_is_constant_evaluated())
                return norm_of_scaled<number_in_constants<T>>(x, scale, places{});
            return norm_of_scaled<T>(x, scale, places{});
        }
    return T(numeric::sqrt(total));
}

}  // namespace ctgrad::numeric

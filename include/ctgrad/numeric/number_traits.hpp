// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/concepts.hpp"
#include "exact/rational.hpp"
#include "half.hpp"

namespace ctgrad {

/// What a type of numbers says of exact fractions n/d, such as the 1/2 of `0.5_c * x` or the 2 of a
/// derivative. Of a type that says nothing they are T(n) / T(d). A type with a narrow range, as fixed point
/// has, specialises it, with all three:
///   represents(n, d)   is n/d, d > 0, in its range?
///   constant(n, d)     the nearest of its numbers, where it is
///   times(x, n, d)     the nearest to x n/d, whether or not n/d is
/// What is beyond the range and no factor is refused by evaluate.
template <class T>
struct number_traits {};

namespace numeric {

template <class T>
concept has_own_constants = requires(const T& x, std::int64_t n) {
    { number_traits<T>::represents(n, n) } -> std::same_as<bool>;
    { number_traits<T>::constant(n, n) } -> std::same_as<T>;
    { number_traits<T>::times(x, n, n) } -> std::same_as<T>;
};

/// A constant factor, which is a number of the type only where it is needed as one.
template <class T, std::int64_t Numerator, std::int64_t Denominator>
struct known_factor {
    constexpr operator T() const { return number_traits<T>::constant(Numerator, Denominator); }
    friend constexpr T operator*(known_factor, const T& x) {
        return number_traits<T>::times(x, Numerator, Denominator);
    }
    friend constexpr T operator*(const T& x, known_factor) {
        return number_traits<T>::times(x, Numerator, Denominator);
    }
    friend constexpr T operator*(known_factor a, known_factor) { return T(a); }
};

/// Several numbers that are computed with at once, as std::experimental::simd is: how many the type says. Its
/// constants are those of one number, in every lane.
template <class T>
concept lanes_of_numbers = std::is_class_v<T> && std::is_floating_point_v<typename T::value_type> &&
                           std::convertible_to<typename T::value_type, T> &&
                           requires { typename std::bool_constant<(T::size() > 0)>; };

// Can constants of T be compared while compiling? Arithmetic that saturates is known by that: there n is 2 n.
template <class T>
concept is_compared_in_constants =
    requires { typename std::bool_constant<(T(std::int64_t{1}) == T(std::int64_t{2}))>; };

template <class T>
constexpr bool saturates_at(const wide_integer& n) {
    constexpr wide_integer half{std::int64_t{1} << 62};
    if (n == wide_integer{0} || n >= half || n <= -half) return false;
    const auto whole = static_cast<std::int64_t>(n);
    return of_integer<T>(whole) == of_integer<T>(2 * whole);
}

/// Is a fraction in the range of a type, as far as the type lets itself be asked?
template <class T>
constexpr bool is_in_range([[maybe_unused]] const rational& x) {
    if constexpr (has_own_constants<T>)
        return fits_64_bits(x.numerator) && fits_64_bits(x.denominator) &&
               number_traits<T>::represents(static_cast<std::int64_t>(x.numerator),
                                            static_cast<std::int64_t>(x.denominator));
    else if constexpr (std::is_class_v<T> && is_compared_in_constants<T>)
        return !saturates_at<T>(x.numerator) && !saturates_at<T>(x.denominator);
    else return true;
}

/// A constant of a program: computed while compiling wherever T can be.
template <class T, rational Value>
[[gnu::always_inline]] constexpr T known_number() {
    if constexpr (std::is_floating_point_v<T>) {
        constexpr T number = value_in<T>(Value);
        return number;
    } else if constexpr (half<T>) {
        constexpr T number = static_cast<T>(value_in<float>(Value));
        return number;
    } else if constexpr (lanes_of_numbers<T>) {
        return T(known_number<typename T::value_type, Value>());
    } else if constexpr (has_own_constants<T>) {
        return number_traits<T>::constant(static_cast<std::int64_t>(Value.numerator),
                                          static_cast<std::int64_t>(Value.denominator));
    } else {
        return value_in<T>(Value);
    }
}

}  // namespace numeric
}  // namespace ctgrad

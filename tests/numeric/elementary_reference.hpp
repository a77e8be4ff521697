// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

#include <boost/multiprecision/cpp_bin_float.hpp>

/// The elementary functions in 50 decimal digits, as the reference of the accuracy tests. All of them keep
/// the relative precision also where the result is tiny.
namespace reference {

using real = boost::multiprecision::cpp_bin_float_50;

inline real exponential(const real& x) {
    const real bound = 100000;  // far beyond the range of long double, and within that of the reference
    return exp(x > bound ? bound : x < -bound ? real(-bound) : x);
}

inline real logarithm_of_one_plus(const real& x) {
    if (abs(x) < 1e-12) return x * (1 - x * (real(1) / 2 - x * (real(1) / 3 - x / 4)));
    return log(1 + x);
}

inline real exponential_less_one(const real& x) {
    if (abs(x) < 1e-9) return x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))));
    return exponential(x) - 1;
}

inline real exponential_of_two(const real& x) {
    return exponential(x * boost::math::constants::ln_two<real>());
}

inline real cube_root(const real& x) {
    const real magnitude = exponential(log(abs(x)) / 3);
    return x == 0 ? x : x < 0 ? real(-magnitude) : magnitude;
}

inline real hyperbolic_tangent(const real& x) {
    if (abs(x) < 1e-9) return x * (1 - x * x * (real(1) / 3 - 2 * x * x / 15));
    const real square = exponential(2 * abs(x));
    const real magnitude = (square - 1) / (square + 1);
    return x < 0 ? real(-magnitude) : magnitude;
}

/// x (1 + a(1) + a(1) a(2) + ...), given a(n), the ratio of two terms, about 1/4 or less.
template <class Ratio>
real series_of(const real& x, Ratio ratio) {
    real term = x;
    real sum = x;
    for (int n = 1; n < 120; ++n) sum += term *= ratio(n);
    return sum;
}

inline real hyperbolic_sine(const real& x) {
    if (abs(x) < 1) return series_of(x, [&](int n) { return real(x * x / (2 * n * (2 * n + 1))); });
    return (exponential(x) - exponential(-x)) / 2;
}

inline real arc_sine(const real& x) {
    if (abs(x) > 0.5) {
        const real rest = 2 * arc_sine(sqrt((1 - abs(x)) / 2));
        const real magnitude = boost::math::constants::half_pi<real>() - rest;
        return x < 0 ? real(-magnitude) : magnitude;
    }
    return series_of(x,
                     [&](int n) { return real(x * x * (2 * n - 1) * (2 * n - 1) / (2 * n * (2 * n + 1))); });
}

inline real arc_cosine(const real& x) {
    if (x > 0.5) return 2 * arc_sine(sqrt((1 - x) / 2));
    return boost::math::constants::half_pi<real>() - arc_sine(x);
}

inline real area_sine(const real& x) {
    if (abs(x) < 0.5)
        return series_of(
            x, [&](int n) { return real(-x * x * (2 * n - 1) * (2 * n - 1) / (2 * n * (2 * n + 1))); });
    const real magnitude = log(abs(x) + sqrt(x * x + 1));
    return x < 0 ? real(-magnitude) : magnitude;
}

inline real area_cosine(const real& x) {
    if (x < 1.5) return 2 * area_sine(sqrt((x - 1) / 2));
    return log(x + sqrt(x * x - 1));
}

inline real area_tangent(const real& x) {
    if (abs(x) > 0.5) return log((1 + x) / (1 - x)) / 2;
    return series_of(x, [&](int n) { return real(x * x * (2 * n - 1) / (2 * n + 1)); });
}

/// The complementary error function of x > 0: Laplace's continued fraction where it converges soon, elsewhere
/// what is left by the series of the error function, whose terms have one sign.
inline real complementary_error_function(const real& x);
inline real error_function(const real& x) {
    if (abs(x) > 4)
        return x < 0 ? real(complementary_error_function(-x) - 1) : real(1 - complementary_error_function(x));
    real term = x;
    real sum = x;
    for (int n = 1; n < 160; ++n) sum += term *= 2 * x * x / (2 * n + 1);
    return sum * exponential(-x * x) * boost::math::constants::two_div_root_pi<real>();
}
inline real complementary_error_function(const real& x) {
    if (x < 4) return 1 - error_function(x);
    if (x > 300) return 0;
    real fraction = 0;
    for (int n = 200; n > 0; --n) fraction = real(n) / 2 / (x + fraction);
    return exponential(-x * x) / (boost::math::constants::root_pi<real>() * (x + fraction));
}

inline real logistic(const real& x) {
    const real decay = exponential(-abs(x));
    return (x < 0 ? decay : real(1)) / (1 + decay);
}

inline real smooth_rectifier(const real& x) {
    return (x > 0 ? x : real(0)) + logarithm_of_one_plus(exponential(-abs(x)));
}

/// The arguments of which the function below knows the sine.
template <class T>
constexpr bool in_range_of_double(T x) {
    constexpr auto largest = static_cast<long double>(std::numeric_limits<double>::max());
    return static_cast<long double>(x) <= largest && static_cast<long double>(x) >= -largest;
}

/// The sine of x + right_angles * pi/2, where x may be as large as the largest double: its remainder is taken
/// in 400 decimal digits.
inline real sine(const real& x, int right_angles) {
    using wide = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<400>>;
    const wide half_pi = boost::math::constants::half_pi<wide>();
    const wide turns = round(wide(x) / half_pi);
    const real rest(wide(x) - turns * half_pi);
    const wide whole_turns = floor(turns / 4);
    const int quadrant = (static_cast<int>(turns - 4 * whole_turns) + right_angles) % 4;
    const real value = quadrant % 2 == 1 ? cos(rest) : sin(rest);
    return quadrant >= 2 ? real(-value) : value;
}

}  // namespace reference

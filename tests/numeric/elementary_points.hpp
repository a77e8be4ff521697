// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

#include "elementary_reference.hpp"

/// Where the elementary functions are compared with the reference, and by what measure.
namespace accuracy {

using reference::real;

/// Finite numbers of all magnitudes and both signs, and neighbours of the places where functions are
/// difficult.
template <class T>
std::vector<T> points() {
    using limits = std::numeric_limits<T>;
    std::mt19937_64 random(20);
    const auto below = [&](int end) { return static_cast<int>(random() % static_cast<std::uint64_t>(end)); };
    // A number of random digits with one of `count` exponents from `lowest` on.
    const auto digits = [&](int lowest, int count) {
        const T mantissa = T(1) + static_cast<T>(random() >> 1) / static_cast<T>(0x1p63);
        return std::ldexp(mantissa, lowest + below(count));
    };
    std::vector<T> result;
    const auto add = [&](T x) {
        result.push_back(x);
        result.push_back(-x);
    };
    const auto add_neighbours = [&](T x) {
        T lower = x;
        T upper = x;
        for (int i = 0; i < 3; ++i) {
            add(lower);
            add(upper);
            lower = std::nextafter(lower, T(0));
            upper = std::nextafter(upper, limits::max());
        }
    };

    // All exponents, subnormal numbers included, up to the largest double; and more often those of
    // everyday numbers.
    constexpr int smallest = limits::min_exponent - limits::digits;
    constexpr int largest = limits::max_exponent < 1024 ? limits::max_exponent : 1024;
    for (int i = 0; i < 500; ++i) add(digits(smallest, largest - smallest));
    for (int i = 0; i < 700; ++i) add(digits(-8, 12));
    // Around 1, where log vanishes.
    for (int i = 0; i < 150; ++i) add(T(1) + digits(-limits::digits, limits::digits - 1));
    for (int i = 0; i < 150; ++i) add(T(1) - digits(-limits::digits, limits::digits - 1));
    add_neighbours(T(1));
    // Around multiples of pi/2, where sin or cos vanishes.
    for (int i = 0; i < 100; ++i) {
        const int multiple = 1 + below(i < 50 ? 100 : 1 << 24);
        add_neighbours(static_cast<T>(real(boost::math::constants::half_pi<real>() * multiple)));
    }
    // Where exp overflows, and where it becomes subnormal and then zero.
    for (const int exponent : {limits::max_exponent, limits::min_exponent, smallest}) {
        const T edge = static_cast<T>(real(boost::math::constants::ln_two<real>() * exponent));
        add_neighbours(edge);
        for (int i = 0; i < 40; ++i) add(edge * (T(1) + digits(-15, 12)));
    }
    // Where exp(-x^2) does.
    for (const int exponent : {limits::min_exponent, smallest}) {
        const T edge = static_cast<T>(real(sqrt(-boost::math::constants::ln_two<real>() * exponent)));
        add_neighbours(edge);
        for (int i = 0; i < 40; ++i) add(edge * (T(1) + digits(-15, 12)));
        for (int i = 0; i < 40; ++i) add(edge * (T(1) - digits(-15, 12)));
    }
    // The ends of the range.
    add_neighbours(limits::max());
    add_neighbours(limits::min());
    add_neighbours(limits::denorm_min());
    std::erase_if(result, [](T x) { return std::isinf(x); });
    return result;
}

/// The distance of x from the exact value, in units of the last place the exact value has in T.
template <class T>
double ulps(T x, const real& exact) {
    using limits = std::numeric_limits<T>;
    if (std::isnan(x)) return isnan(exact) ? 0 : std::numeric_limits<double>::infinity();
    const real overflow = ldexp(real(2) - ldexp(real(1), -limits::digits), limits::max_exponent - 1);
    if (abs(exact) >= overflow) {
        return std::isinf(x) && (x > 0) == (exact > 0) ? 0 : std::numeric_limits<double>::infinity();
    }
    if (exact == 0) return x == 0 ? 0 : std::numeric_limits<double>::infinity();
    const int exponent = std::max(ilogb(exact) + 1, limits::min_exponent);
    return static_cast<double>(real(abs(real(x) - exact) / ldexp(real(1), exponent - limits::digits)));
}

template <class T>
const char* name_of();
template <>
inline const char* name_of<float>() {
    return "float";
}
template <>
inline const char* name_of<double>() {
    return "double";
}
template <>
inline const char* name_of<long double>() {
    return "long double";
}

}  // namespace accuracy

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/literal.hpp"
#include "../platform/concepts.hpp"

namespace ctgrad {

/// An exponent written with a point, `pow<0.5>(A)`, as a template argument: twice its value, if that is a
/// whole number.
struct exponent_in_halves {
    int halves = 0;
    bool is_known = false;

    template <std::floating_point T>
    constexpr exponent_in_halves(T exponent)
        : halves(exponent > -most && exponent < most ? static_cast<int>(2 * exponent) : 0),
          is_known(static_cast<T>(halves) == 2 * exponent) {}

private:
    static constexpr int most = 1 << 20;
};

namespace diagnostics {

template <auto Exponent>
inline constexpr bool is_whole_or_half = Exponent.is_known;
template <auto Exponent>
inline constexpr bool is_whole = Exponent.is_known && Exponent.halves % 2 == 0;

/// Of a literal.
template <std::int64_t Exponent>
inline constexpr bool is_known_exponent = Exponent > -(1 << 20) && Exponent < (1 << 20);

/// Of what else is written behind the operand.
template <class Exponent>
inline constexpr bool is_exponent = std::is_arithmetic_v<Exponent> || handle<Exponent>;
template <class Exponent>
inline constexpr bool is_in_angle_brackets = false;

}  // namespace diagnostics
}  // namespace ctgrad

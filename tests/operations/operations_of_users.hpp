// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

#include <ctgrad/ctgrad.hpp>

/// Operations that users could have written, as a user writes them.
namespace users {

using namespace ctgrad;

/// x σ(x).
struct swish_operation : elementwise_operation<swish_operation> {
    static constexpr operation_facts facts{.name = "swish"};
    static constexpr auto value(const auto& x) { return x * numeric::sigmoid(x); }
    static constexpr auto slope(auto a) { return sigmoid(a) + hadamard(of(a), ones_like(a) - sigmoid(a)); }
};
inline constexpr swish_operation swish{};

/// The slope of a table between its points, one number at a time: it looks things up.
struct valve_gain_operation : elementwise_operation<valve_gain_operation> {
    static constexpr operation_facts facts{.name = "gain", .written = function_notation({"k(", "k(", "k("}, ")")};
    template <std::floating_point T>
    static constexpr T value(T x) {
        return x < T(0) ? T(0) : x < T(1) ? T(0.5) : x < T(2) ? T(1.5) : T(0.25);
    }
    static constexpr auto slope(auto a) { return 0_c * a; }
};
/// The table 0, 0, 0.5, 2 at −1, 0, 1, 2, and on with slope 0.25.
struct valve_operation : elementwise_operation<valve_operation> {
    static constexpr operation_facts facts{.name = "valve"};
    template <std::floating_point T>
    static constexpr T value(T x) {
        return x < T(0)   ? T(0)
               : x < T(1) ? x / T(2)
               : x < T(2) ? T(0.5) + T(1.5) * (x - T(1))
                          : T(2) + (x - T(2)) / T(4);
    }
    static constexpr auto slope(auto a) { return valve_gain_operation::of(a); }
};
inline constexpr valve_operation valve{};

}  // namespace users

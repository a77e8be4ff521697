// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>

#include <ctgrad/ctgrad.hpp>

/// Three operations of a project of one's own, in a file of one's own: docs/your_own_operation.md.
namespace valve {

using namespace ctgrad;

/// (a) A function entry by entry, by its value and its slope: x σ(x).
struct swish_operation : elementwise_operation<swish_operation> {
    static constexpr operation_facts facts{.name = "swish"};
    static constexpr auto value(const auto& x) { return x * numeric::sigmoid(x); }
    static constexpr auto slope(auto a) { return sigmoid(a) + hadamard(of(a), ones_like(a) - sigmoid(a)); }
};
inline constexpr swish_operation swish{};

/// (a) again: the flow through a valve, measured at five openings, straight lines in between and beyond. Its
/// slope is an operation of its own.
inline constexpr std::array<double, 5> openings{0, 0.25, 0.5, 0.75, 1};
inline constexpr std::array<double, 5> flows{0, 0.02, 0.11, 0.42, 0.8};

constexpr std::size_t interval_of(double opening) {
    std::size_t k = 0;
    while (k + 2 < openings.size() && opening >= openings[k + 1]) ++k;
    return k;
}
constexpr double gain_in(std::size_t k) {
    return (flows[k + 1] - flows[k]) / (openings[k + 1] - openings[k]);
}

struct gain_operation : elementwise_operation<gain_operation> {
    static constexpr operation_facts facts{.name = "gain"};
    template <std::floating_point T>
    static constexpr T value(T x) {
        return static_cast<T>(gain_in(interval_of(static_cast<double>(x))));
    }
    static constexpr auto slope(auto a) { return 0_c * a; }
};
struct flow_operation : elementwise_operation<flow_operation> {
    static constexpr operation_facts facts{.name = "flow"};
    template <std::floating_point T>
    static constexpr T value(T x) {
        const std::size_t k = interval_of(static_cast<double>(x));
        return static_cast<T>(flows[k] + gain_in(k) * (static_cast<double>(x) - openings[k]));
    }
    static constexpr auto slope(auto a) { return gain_operation::of(a); }
};
inline constexpr flow_operation flow{};

/// (c) A sensor whose model is code that exists already, in C say: the distance and the bearing of a beacon
/// at the origin.
inline void beacon_seen_from(const double* position, double* seen) {
    seen[0] = std::hypot(position[0], position[1]);
    seen[1] = std::atan2(position[1], position[0]);
}
inline void beacon_jacobian(const double* position, double* jacobian) {
    const double square = position[0] * position[0] + position[1] * position[1];
    jacobian[0] = position[0] / std::sqrt(square);
    jacobian[1] = position[1] / std::sqrt(square);
    jacobian[2] = -position[1] / square;
    jacobian[3] = position[0] / square;
}

struct beacon_operation : foreign_operation<beacon_operation> {
    static constexpr operation_facts facts{.name = "beacon"};
    static constexpr int inputs = 2;
    static constexpr int outputs = 2;
    static void values(const double* x, double* y) { beacon_seen_from(x, y); }
    static void jacobian(const double* x, double* j) { beacon_jacobian(x, j); }
};
inline constexpr beacon_operation beacon{};

}  // namespace valve

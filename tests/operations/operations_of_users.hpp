// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
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
    static constexpr operation_facts facts{.name = "gain",
                                           .written = function_notation({"k(", "k(", "k("}, ")")};
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

/// A Bᵀ A of two matrices of one shape.
struct sandwich_operation : matrix_operation<sandwich_operation> {
    static constexpr operation_facts facts{.name = "sandwich"};
    static constexpr dims shape(dims a, dims b) { return a == b ? a : no_shape; }
    /// dC = dA BᵀA + A dBᵀ A + A Bᵀ dA, so with df = tr(L dC): L_A = BᵀA L + L A Bᵀ, L_B = (A L A)ᵀ.
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{transpose(b) * a * l + l * a * transpose(b), transpose(a * l * a)};
    }
    static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        auto sum = a(i, 0) * b(0, 0) * a(0, j);
        for (int k = 0; k < a.columns(); ++k)
            for (int m = 0; m < a.rows(); ++m)
                if (k + m > 0) sum = sum + a(i, k) * b(m, k) * a(m, j);
        return sum;
    }
};
inline constexpr sandwich_operation sandwich{};

/// θ / (2 sin θ) of c = cos θ, for angles below π.
struct angle_by_sine_operation : elementwise_operation<angle_by_sine_operation> {
    static constexpr operation_facts facts{.name = "angle_by_sine"};
    template <std::floating_point T>
    static T value(T c) {
        if (c > T(1) - T(1e-4)) return (T(1) + (T(1) - c) / T(3)) / T(2);
        return std::acos(c) / (T(2) * std::sqrt(T(1) - c * c));
    }
    static constexpr auto slope(auto a) {
        return divide(2_c * hadamard(a, of(a)) - ones_like(a), 2_c * (ones_like(a) - pow<2>(a)));
    }
};

/// The logarithm of a rotation R by an angle θ below π: the column v with R = exp [v]×, which is
/// θ / (2 sin θ) axial R.
struct rotation_logarithm_operation : matrix_operation<rotation_logarithm_operation> {
    static constexpr operation_facts facts{
        .name = "log_of_rotation",
        .written = function_notation({"log∨(", "log_of_rotation(", "\\log^\\vee\\left("})};
    static constexpr dims shape(dims a) { return a == dims{3, 3} ? dims{3, 1} : no_shape; }
    /// With c = (tr R − 1)/2 and g(c) for the factor: dv = g'(c)/2 tr(dR) axial R + g(c) axial dR.
    static constexpr auto adjoint(auto a, auto l) {
        const auto c = 0.5_c * (trace(a) - 1_c);
        const auto g = angle_by_sine_operation::of(c);
        const auto slope = angle_by_sine_operation::slope(c);
        return 0.5_c * slope * (l * axial(a)) * identity_like(a) - g * skew(transpose(l));
    }
    static constexpr void values(const auto& a, const auto& result) {
        const auto c = (a(0, 0) + a(1, 1) + a(2, 2) - 1) / 2;
        const auto g = angle_by_sine_operation::value(c);
        result(0, 0) = g * (a(2, 1) - a(1, 2));
        result(1, 0) = g * (a(0, 2) - a(2, 0));
        result(2, 0) = g * (a(1, 0) - a(0, 1));
    }
};
inline constexpr rotation_logarithm_operation rotation_logarithm{};

/// The running sum of a row or a column, from the front or from the end. They are each other's derivatives.
template <bool FromFront>
struct running_sum_operation : matrix_operation<running_sum_operation<FromFront>> {
    static constexpr operation_facts facts{.name = FromFront ? "running_sum" : "remaining_sum",
                                           .is_linear = true};
    static constexpr dims shape(dims a) { return a.row() || a.column() ? a : no_shape; }
    static constexpr auto adjoint(auto, auto l) { return running_sum_operation<!FromFront>::of(l); }
    static constexpr auto entry(const auto& a, int i, int j) {
        const int place = i + j;
        const int last = a.rows() + a.columns() - 2;
        auto sum = a(i, j);
        for (int k = FromFront ? 0 : place + 1; k < (FromFront ? place : last + 1); ++k)
            sum = sum + (a.columns() == 1 ? a(k, 0) : a(0, k));
        return sum;
    }
};
inline constexpr running_sum_operation<true> running_sum{};

/// Σ a³ of all entries: a number.
struct sum_of_cubes_operation : matrix_operation<sum_of_cubes_operation> {
    static constexpr operation_facts facts{.name = "cubes"};
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr auto adjoint(auto a, auto l) { return 3_c * l * transpose(hadamard(a, a)); }
    static constexpr auto entry(const auto& a, int, int) {
        auto sum = 0 * a(0, 0);
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns(); ++j) sum = sum + a(i, j) * a(i, j) * a(i, j);
        return sum;
    }
};
inline constexpr sum_of_cubes_operation sum_of_cubes{};

/// x / (1 + |x|), which is odd, and undone by x / (1 − |x|).
struct softsign_rules;
struct unsoftsign_operation : elementwise_operation<unsoftsign_operation> {
    static constexpr operation_facts facts{.name = "unsoftsign"};
    static constexpr auto value(const auto& x) { return x / (1 - numeric::abs(x)); }
    static constexpr auto slope(auto a) { return pow<-2>(ones_like(a) - abs(a)); }
};
struct softsign_operation : elementwise_operation<softsign_operation, softsign_rules> {
    static constexpr operation_facts facts{.name = "softsign"};
    static constexpr auto value(const auto& x) { return x / (1 + numeric::abs(x)); }
    static constexpr auto slope(auto a) { return pow<-2>(ones_like(a) + abs(a)); }
};
struct softsign_rules {
    static constexpr auto table(auto a, auto, auto, auto) {
        return rule_table(becomes(softsign_operation::of(-1_c * a), -1_c * softsign_operation::of(a)),
                          becomes(unsoftsign_operation::of(softsign_operation::of(a)), a));
    }
};
inline constexpr unsoftsign_operation unsoftsign{};
inline constexpr softsign_operation softsign{};

/// A sensor at the origin that sees a point in the plane: its distance and its bearing. As C would have it.
inline void see_point(const double* x, double* y) {
    y[0] = std::hypot(x[0], x[1]);
    y[1] = std::atan2(x[1], x[0]);
}
inline void see_point_jacobian(const double* x, double* j) {
    const double square = x[0] * x[0] + x[1] * x[1];
    const double distance = std::sqrt(square);
    j[0] = x[0] / distance;
    j[1] = x[1] / distance;
    j[2] = -x[1] / square;
    j[3] = x[0] / square;
}
struct range_and_bearing_operation : foreign_operation<range_and_bearing_operation> {
    static constexpr operation_facts facts{.name = "see"};
    static constexpr int inputs = 2;
    static constexpr int outputs = 2;
    static void values(const double* x, double* y) { see_point(x, y); }
    static void jacobian(const double* x, double* j) { see_point_jacobian(x, j); }
};
inline constexpr range_and_bearing_operation range_and_bearing{};

/// Three numbers to two, in any type.
struct mixture_operation : foreign_operation<mixture_operation> {
    static constexpr operation_facts facts{.name = "mix"};
    static constexpr int inputs = 3;
    static constexpr int outputs = 2;
    template <class T>
    static void values(const T* x, T* y) {
        y[0] = x[0] * x[1] - x[2];
        y[1] = x[2] * x[2] * x[2];
    }
    template <class T>
    static void jacobian(const T* x, T* j) {
        j[0] = x[1], j[1] = x[0], j[2] = -1;
        j[3] = 0, j[4] = 0, j[5] = 3 * x[2] * x[2];
    }
};
inline constexpr mixture_operation mixture{};

}  // namespace users

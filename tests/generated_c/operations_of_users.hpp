// SPDX-License-Identifier: BSL-1.0
// Operations of users, each written twice: here, and in operations_of_users.c.
#pragma once

#include <concepts>

#include <ctgrad/ctgrad.hpp>

namespace model {

using namespace ctgrad;

/// The slope of a table, and the table between its points: they look things up.
struct gain_operation : elementwise_operation<gain_operation> {
    static constexpr operation_facts facts{.name = "gain", .in_c = "gain$"};
    template <std::floating_point T>
    static constexpr T value(T x) {
        return x < T(0) ? T(0.125) : x < T(1) ? T(0.5) : T(1.5);
    }
    static constexpr auto slope(auto a) { return 0_c * a; }
};
struct flow_operation : elementwise_operation<flow_operation> {
    static constexpr operation_facts facts{.name = "flow", .in_c = "flow$"};
    template <std::floating_point T>
    static constexpr T value(T x) {
        return x < T(0) ? x / T(8) : x < T(1) ? x / T(2) : T(0.5) + T(1.5) * (x - T(1));
    }
    static constexpr auto slope(auto a) { return gain_operation::of(a); }
};

/// Running sums of rows, from the left or from the right: a matrix's.
template <bool FromLeft>
struct running_sums_operation : matrix_operation<running_sums_operation<FromLeft>> {
    static constexpr operation_facts facts{.name = FromLeft ? "running" : "remaining",
                                           .in_c = FromLeft ? "running$" : "remaining$"};
    static constexpr dims shape(dims a) { return a == dims{3, 4} || a == dims{4, 3} ? a : no_shape; }
    static constexpr auto adjoint(auto, auto l) {
        return transpose(running_sums_operation<!FromLeft>::of(transpose(l)));
    }
    static constexpr void values(const auto& a, const auto& result) {
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns(); ++j) {
                const int at = FromLeft ? j : a.columns() - 1 - j;
                const int before = FromLeft ? at - 1 : at + 1;
                if (j == 0) result(i, at) = a(i, at);
                else result(i, at) = result(i, before) + a(i, at);
            }
    }
};

/// Σ a b² over all entries: a number of two matrices.
struct weighed_operation : matrix_operation<weighed_operation> {
    static constexpr operation_facts facts{.name = "weighed", .is_arithmetic = true, .in_c = "weighed$"};
    static constexpr dims shape(dims a, dims b) { return a == b && a == dims{3, 4} ? dims{1, 1} : no_shape; }
    static constexpr auto adjoint(auto a, auto b, auto l) {
        return both{l * transpose(hadamard(b, b)), 2_c * l * transpose(hadamard(a, b))};
    }
    static constexpr auto entry(const auto& a, const auto& b, int, int) {
        auto sum = a(0, 0) * b(0, 0) * b(0, 0);
        for (int k = 1; k < 12; ++k) sum = sum + a(k / 4, k % 4) * b(k / 4, k % 4) * b(k / 4, k % 4);
        return sum;
    }
};

/// Code that exists already: a column of a column, and its Jacobian.
struct sensor_operation : foreign_operation<sensor_operation> {
    static constexpr operation_facts facts{.name = "sensor", .in_c = "sensor$"};
    static constexpr int inputs = 3;
    static constexpr int outputs = 2;
    template <std::floating_point T>
    static void values(const T* x, T* y) {
        y[0] = x[0] * x[1] + x[2];
        y[1] = x[1] / (T(1) + x[2] * x[2]);
    }
    template <std::floating_point T>
    static void jacobian(const T* x, T* j) {
        const T square = T(1) + x[2] * x[2];
        j[0] = x[1];
        j[1] = x[0];
        j[2] = T(1);
        j[3] = T(0);
        j[4] = T(1) / square;
        j[5] = -(T(2) * x[1] * x[2]) / (square * square);
    }
};

}  // namespace model

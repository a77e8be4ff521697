// SPDX-License-Identifier: BSL-1.0

// Derivatives whose normal forms are much work: what a compiler with default limits must still manage.

#include <array>
#include <cmath>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto b = vector<"b", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;

template <int Layers>
constexpr auto network(auto h) {
    if constexpr (Layers == 0) return h;
    else return network<Layers - 1>(tanh(A * h + b));
}

constexpr auto numbered(int k) {
    const char name[4]{'W', static_cast<char>('0' + k / 10), static_cast<char>('0' + k % 10), '\0'};
    return fixed_string{name};
}
template <int Layers>
constexpr auto network_of_many_matrices(auto h) {
    if constexpr (Layers == 0) return h;
    else return network_of_many_matrices<Layers - 1>(tanh(matrix_type<numbered(Layers), 3, 3>{} * h + b));
}

template <int Terms>
constexpr auto sines_of_either_sign() {
    constexpr auto last = sin(literal_type<Terms, 40>{} * dot(b, x));
    if constexpr (Terms == 1) return last;
    else if constexpr (Terms % 3 == 0) return sines_of_either_sign<Terms - 1>() - last;
    else return sines_of_either_sign<Terms - 1>() + last;
}

constexpr int n = 20;
constexpr auto y = vector<"y", n>;
constexpr auto S = matrix<"S", n, n>;
constexpr auto L = matrix<"L", n, n, lower_triangular>;

template <int Steps>
constexpr auto steps_used_twice(auto u) {
    if constexpr (Steps == 0) return u;
    else return steps_used_twice<Steps - 1>(sin(L * u) + cos((S + transpose(S)) * u));
}

// (s + t)(s + 2t)(s + 3t)…
template <int Factors>
constexpr auto product_of_sums() {
    constexpr auto last = s + literal_type<Factors, 1>{} * t;
    if constexpr (Factors == 1) return last;
    else return product_of_sums<Factors - 1>() * last;
}

// Value and derivative together, as the compiler must hold them.
template <class F, class X>
constexpr int nodes_beside_derivative(F f, X variable) {
    using D = decltype(derivative(f, variable));
    return graph::evaluation_graph<F, D>::value.size();
}

}  // namespace

BOOST_AUTO_TEST_CASE(mixed_second_derivatives_of_the_inverse_of_three_terms) {
    constexpr auto U = inverse(A + s * B + s * t * A);
    constexpr auto d = derivative(derivative(U, s), t);
    static_assert(d == derivative(derivative(U, t), s));
    BOOST_TEST(agrees(derivative(U, s), t, d));
}

BOOST_AUTO_TEST_CASE(hessian_of_the_inverse_of_a_matrix_of_the_variable) {
    constexpr auto f = transpose(b) * inverse(A + x * transpose(x)) * b;
    BOOST_TEST(agrees(gradient(f, x), x, hessian(f, x)));
}

BOOST_AUTO_TEST_CASE(matrix_made_of_six_scalars) {
    constexpr auto first = unit<2, 0>;
    constexpr auto second = unit<2, 1>;
    constexpr auto X = scalar<"x00"> * outer(first, unit<3, 0>) + scalar<"x01"> * outer(first, unit<3, 1>) +
                       scalar<"x02"> * outer(first, unit<3, 2>) + scalar<"x10"> * outer(second, unit<3, 0>) +
                       scalar<"x11"> * outer(second, unit<3, 1>) + scalar<"x12"> * outer(second, unit<3, 2>);
    constexpr auto f = trace(X * A * transpose(X));
    BOOST_TEST(agrees(f, scalar<"x02">, derivative(f, scalar<"x02">)));
    BOOST_TEST(agrees(f, scalar<"x10">, derivative(f, scalar<"x10">)));
}

BOOST_AUTO_TEST_CASE(gradient_of_a_network_of_four_layers) {
    constexpr auto W1 = matrix<"W1", 3, 3>;
    constexpr auto W2 = matrix<"W2", 3, 3>;
    constexpr auto W3 = matrix<"W3", 3, 3>;
    constexpr auto W4 = matrix<"W4", 3, 3>;
    constexpr auto f = squared_norm(W4 * tanh(W3 * tanh(W2 * tanh(W1 * x + b) + b) + b) - b);
    BOOST_TEST(agrees(f, W1, derivative(f, W1)));
}

// Written out, the derivatives of a product are as many products of almost its length: it is kept in parts.
BOOST_AUTO_TEST_CASE(second_derivative_of_a_product_of_twelve_sums) {
    constexpr auto f = product_of_sums<12>();
    constexpr auto d = derivative(derivative(f, s), t);
    static_assert(graph::evaluation_graph<std::remove_const_t<decltype(d)>>::value.size() < 200);
    double expected = 0;
    for (int j = 1; j <= 12; ++j)
        for (int k = 1; k <= 12; ++k) {
            if (k == j) continue;
            double rest = k;
            for (int l = 1; l <= 12; ++l)
                if (l != j && l != k) rest *= 0.25 + 0.125 * l;
            expected += rest;
        }
    BOOST_TEST(std::abs(evaluate(d, s = 0.25, t = 0.125) / expected - 1) < 1e-14);
}

// Those below are longer than one part of a reverse sweep, and deeper than calls may nest.
BOOST_AUTO_TEST_CASE(two_hundred_terms_of_either_sign) {
    constexpr auto f = sines_of_either_sign<200>();
    static_assert(nodes_beside_derivative(f, x) > 600);
    BOOST_TEST(agrees(f, x, derivative(f, x)));
    BOOST_TEST(agrees(f, b, gradient(f, b), denominator_layout));
}

BOOST_AUTO_TEST_CASE(sixty_six_layers) {
    constexpr auto f = squared_norm(network<66>(x));
    static_assert(nodes_beside_derivative(f, b) > 500);
    BOOST_TEST(agrees(f, b, derivative(f, b)));
    BOOST_TEST(agrees(f, b, gradient(f, b), denominator_layout));
}

// All the matrices are met before b, so that the sweep has reached b when its first part ends.
BOOST_AUTO_TEST_CASE(sixty_layers_of_sixty_matrices) {
    constexpr auto f = squared_norm(network_of_many_matrices<60>(x));
    static_assert(nodes_beside_derivative(f, b) > 500);
    BOOST_TEST(agrees(f, b, derivative(f, b)));
}

// Written as a tree the last step has 2²⁴ leaves: no compiler can print its type.
BOOST_AUTO_TEST_CASE(twenty_four_steps_that_use_the_one_before_twice) {
    std::array<std::array<double, n>, n> entries{};
    std::array<double, n> u{};
    for (std::size_t i = 0; i < n; ++i) {
        u[i] = 0.1 * static_cast<double>(i % 7);
        for (std::size_t j = 0; j < n; ++j) entries[i][j] = 0.01 * static_cast<double>((3 * i + j) % 5);
    }
    const auto computed = evaluate(steps_used_twice<24>(y), y = u, S = entries, L = entries);
    for (int step = 0; step < 24; ++step) {
        std::array<double, n> next{};
        for (std::size_t i = 0; i < n; ++i) {
            double lower = 0;
            double symmetrised = 0;
            for (std::size_t j = 0; j < n; ++j) {
                if (j <= i) lower += entries[i][j] * u[j];
                symmetrised += (entries[i][j] + entries[j][i]) * u[j];
            }
            next[i] = std::sin(lower) + std::cos(symmetrised);
        }
        u = next;
    }
    for (std::size_t i = 0; i < n; ++i) BOOST_TEST(std::abs(computed[i] - u[i]) < 1e-13);
}

// SPDX-License-Identifier: BSL-1.0

// Functions about a point, and the solutions of what is affine.

#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto lambda = scalar<"lambda">;
constexpr auto w = vector<"w", 3>;
constexpr auto w0 = vector<"w0", 3>;
constexpr auto y = vector<"y", 5>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto X = matrix<"X", 5, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto P = matrix<"P", 5, 5, positive_definite>;

constexpr auto ridge = squared_norm(X * w - y) + lambda * squared_norm(w);

template <int Count>
std::array<double, Count> random_numbers(double scale) {
    static std::mt19937_64 generator{20};
    std::array<double, Count> numbers{};
    for (double& each : numbers) each = std::normal_distribution<double>{0, scale}(generator);
    return numbers;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(linearised)

BOOST_AUTO_TEST_CASE(about_a_point) {
    static_assert(linearise(sin(w), w, w0) == sin(w0) + hadamard(cos(w0), w - w0));
    static_assert(linearise(ridge, w, w0) ==
                  substitute(ridge, w, w0) + substitute(derivative(ridge, w), w, w0) * (w - w0));
    static_assert(linearise(inverse(A), A, identity<3>) == 2_c * identity<3> - A);
    static_assert(linearise(exp(t), t, s) == exp(s) * (1_c + t - s));
    static_assert(linearise(S * w, S, identity<3>) == S * w);
}
BOOST_AUTO_TEST_CASE(what_is_affine_is_itself) {
    static_assert(linearise(X * w + y, w, w0) == X * w + y);
    static_assert(linearise(tanh(X * w), w, w) == tanh(X * w));
}
BOOST_AUTO_TEST_CASE(a_derivative_keeps_its_layout) {
    constexpr auto g = linearise(gradient(sum(exp(w)), w), w, zeros<3>);
    static_assert(g == ones<3> + w && shape_of(in_layout(g, numerator_layout)) == dims{1, 3});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(taylor_polynomials)

BOOST_AUTO_TEST_CASE(of_numbers) {
    static_assert(taylor<4>(cos(t), t) == 1_c - t * t / 2_c + pow<4>(t) / 24_c);
    static_assert(taylor<2>(exp(t), t, s) == exp(s) * (1_c + (t - s) + pow<2>(t - s) / 2_c));
    static_assert(taylor<0>(exp(s * t), t) == 1_c && taylor<1>(exp(s * t), t) == 1_c + s * t);
}
BOOST_AUTO_TEST_CASE(of_vectors_and_matrices) {
    static_assert(taylor<2>(inverse(identity<3> - t * A), t) == identity<3> + t * A + t * t * A * A);
    static_assert(taylor<1>(gradient(sum(exp(t * w)), w), t) == t * ones<3>);
    // Along a direction: f(w + t w0).
    static_assert(taylor<2>(substitute(squared_norm(X * w), w, w + t * w0), t) ==
                  squared_norm(X * (w + t * w0)));
}
BOOST_AUTO_TEST_CASE(are_as_near_as_their_degree_says) {
    constexpr auto f = dot(w0, sin(t * w));
    constexpr auto error = f - taylor<3>(f, t, s);
    const auto at = random_numbers<3>(1), from = random_numbers<3>(1);
    double before = 0;
    for (const double step : {0.04, 0.02, 0.01}) {
        const double now = std::abs(evaluate(error, t = 0.3 + step, s = 0.3, w = at, w0 = from));
        if (before != 0) BOOST_TEST(now < before / 14);
        before = now;
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(solved)

BOOST_AUTO_TEST_CASE(numbers) {
    static_assert(solve_linear(s * t - 3_c, t) == 3_c / s);
    static_assert(solve_linear(derivative(s * t * t + 4_c * t, t), t) == -2_c / s);
}
BOOST_AUTO_TEST_CASE(least_squares) {
    static_assert(solve_linear(gradient(ridge, w), w) ==
                  solve(transpose(X) * X + lambda * identity<3>, transpose(X) * y));
    constexpr auto weighted = transpose(X * w - y) * P * (X * w - y);
    static_assert(solve_linear(gradient(weighted, w), w) ==
                  inverse(transpose(X) * P * X) * transpose(X) * P * y);
    static_assert(solve_linear(A * w - w0, w) == solve(A, w0));
}
BOOST_AUTO_TEST_CASE(matrices) {
    constexpr auto W = matrix<"W", 3, 2>;
    constexpr auto Y = matrix<"Y", 5, 2>;
    constexpr auto C = matrix<"C", 2, 2>;
    static_assert(solve_linear(gradient(squared_norm(X * W - Y) + lambda * squared_norm(W), W), W) ==
                  solve(transpose(X) * X + lambda * identity<3>, transpose(X) * Y));
    static_assert(solve_linear(A * W * C - transpose(X) * Y, W) ==
                  inverse(A) * transpose(X) * Y * inverse(C));
}
BOOST_AUTO_TEST_CASE(what_looks_not_affine_and_is) {
    static_assert(solve_linear(pow<2>(t + s) - pow<2>(t - s) - 8_c, t) == 2_c / s);
}
BOOST_AUTO_TEST_CASE(the_gradient_is_zero_there) {
    constexpr auto minimum = solve_linear(gradient(ridge, w), w);
    static_assert(!depends_on(minimum, w));
    for (const double scale : {1e-3, 1.0, 1e3}) {
        const auto X_data = random_numbers<15>(scale);
        const auto y_data = random_numbers<5>(1);
        const auto fit = evaluate(minimum, X = X_data, y = y_data, lambda = 0.1 * scale * scale);
        const auto gradient_there =
            evaluate(gradient(ridge, w), w = fit, X = X_data, y = y_data, lambda = 0.1 * scale * scale);
        for (const double entry : gradient_there) BOOST_TEST(std::abs(entry) < 1e-12 * scale);
    }
}

BOOST_AUTO_TEST_SUITE_END()

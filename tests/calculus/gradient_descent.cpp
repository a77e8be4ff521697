// SPDX-License-Identifier: BSL-1.0

// w ← w − η ∂F/∂w in every way to write it so that the layouts fit. The ways in which they do not are tested
// with the other mistakes that must not compile.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto X = matrix<"X", 5, 3>;
constexpr auto y = vector<"y", 5>;
constexpr auto w = vector<"w", 3>;
constexpr auto W = matrix<"W", 3, 3>;
constexpr auto Y = matrix<"Y", 5, 3>;
constexpr auto eta = scalar<"eta">;
constexpr auto lambda = 0.5_c;

constexpr auto of_vector = squared_norm(X * w - y) + lambda * squared_norm(w);
constexpr auto of_matrix = squared_norm(X * W - Y) + lambda * squared_norm(W);

constexpr std::array<double, 15> X_data{0.5, -1, 2, 1.5, 0.25, -0.75, -2, 1, 0.5, 3, -1, 1, 0, 2, -1.5};
constexpr std::array<double, 5> y_data{1, -2, 0.5, 3, -1};
constexpr std::array<double, 15> Y_data{1, 0, -1, 2, 0.5, 1, -2, 1, 3, 0.25, -1, 2, 1, -0.5, 0.75};

}  // namespace

BOOST_AUTO_TEST_CASE(a_vector_steps_along_its_gradient) {
    constexpr auto step = w - eta * gradient(of_vector, w);
    static_assert(step == w - 2_c * eta * (transpose(X) * (X * w - y) + lambda * w));
    static_assert(step == w - eta * transpose(derivative(of_vector, w)));
    static_assert(step == w - eta * derivative(of_vector, w, denominator_layout));
    static_assert(step == w - eta * in_layout(derivative(of_vector, w), denominator_layout));
    static_assert(shape_of(step) == shape_of(w));
}

BOOST_AUTO_TEST_CASE(a_transposed_vector_steps_along_its_derivative) {
    constexpr auto step = transpose(w) - eta * derivative(of_vector, w);
    static_assert(transpose(step) == w - eta * gradient(of_vector, w));
}

BOOST_AUTO_TEST_CASE(a_square_matrix_steps_along_its_gradient_and_not_along_the_transpose) {
    constexpr auto step = W - eta * gradient(of_matrix, W);
    static_assert(step == W - 2_c * eta * (transpose(X) * (X * W - Y) + lambda * W));
    static_assert(step == W - eta * transpose(derivative(of_matrix, W)));
    static_assert(step == W - eta * in_layout(derivative(of_matrix, W), denominator_layout));
    static_assert(!(step == W - eta * without_layout(derivative(of_matrix, W))));
}

BOOST_AUTO_TEST_CASE(derivatives_add_up_in_one_layout) {
    constexpr auto loss = squared_norm(X * w - y);
    constexpr auto regulariser = squared_norm(w);
    static_assert(derivative(loss, w) + lambda * derivative(regulariser, w) == derivative(of_vector, w));
    static_assert(gradient(loss, w) + lambda * gradient(regulariser, w) == gradient(of_vector, w));
    static_assert(derivative(loss, w) + lambda * transpose(gradient(regulariser, w)) ==
                  derivative(of_vector, w));
}

BOOST_AUTO_TEST_CASE(steps_arrive_at_the_solution_of_ridge_regression_for_a_vector) {
    constexpr auto step = function(w - eta * gradient(of_vector, w), inputs(w, X, y, eta));
    std::array<double, 3> weights{};
    for (int k = 0; k < 2000; ++k) weights = step(weights, X_data, y_data, 0.02);
    constexpr auto solution =
        evaluate(inverse(transpose(X) * X + lambda * identity<3>) * transpose(X) * y, X = X_data, y = y_data);
    for (std::size_t k = 0; k < 3; ++k) BOOST_TEST(std::abs(weights[k] - solution[k]) < 1e-12);
}

BOOST_AUTO_TEST_CASE(steps_arrive_at_the_solution_of_ridge_regression_for_a_matrix) {
    constexpr auto step = function(W - eta * gradient(of_matrix, W), inputs(W, X, Y, eta));
    std::array<std::array<double, 3>, 3> weights{};
    for (int k = 0; k < 2000; ++k) weights = step(weights, X_data, Y_data, 0.02);
    constexpr auto solution =
        evaluate(inverse(transpose(X) * X + lambda * identity<3>) * transpose(X) * Y, X = X_data, Y = Y_data);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) BOOST_TEST(std::abs(weights[i][j] - solution[i][j]) < 1e-12);
}

BOOST_AUTO_TEST_CASE(a_step_of_newton_solves_a_quadratic_problem_at_once) {
    constexpr auto step = w - inverse(hessian(of_vector, w)) * gradient(of_vector, w);
    constexpr std::array<double, 3> start{10, -20, 30};
    constexpr auto once = evaluate(step, w = start, X = X_data, y = y_data);
    constexpr auto solution =
        evaluate(inverse(transpose(X) * X + lambda * identity<3>) * transpose(X) * y, X = X_data, y = y_data);
    for (std::size_t k = 0; k < 3; ++k) BOOST_TEST(std::abs(once[k] - solution[k]) < 1e-12);
}

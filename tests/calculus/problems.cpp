// SPDX-License-Identifier: BSL-1.0

// The problems that matrix calculus is for: regression and classification with a regulariser, and the
// likelihood of a Gaussian.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;
using numeric_oracle::agrees_evaluated;

BOOST_AUTO_TEST_SUITE(ridge_regression)

constexpr auto X = matrix<"X", 5, 3>;
constexpr auto y = vector<"y", 5>;
constexpr auto w = vector<"w", 3>;
constexpr auto lambda = scalar<"lambda">;
constexpr auto F = squared_norm(X * w - y) + lambda * squared_norm(w);

BOOST_AUTO_TEST_CASE(derivative_by_the_weights) {
    constexpr auto d = derivative(F, w);
    static_assert(d == 2_c * transpose(X * w - y) * X + 2_c * lambda * transpose(w));
    static_assert(shape_of(d) == dims{1, 3});
    BOOST_TEST(agrees(F, w, d));
}
BOOST_AUTO_TEST_CASE(gradient_by_the_weights) {
    constexpr auto g = gradient(F, w);
    static_assert(g == 2_c * transpose(X) * (X * w - y) + 2_c * lambda * w);
    static_assert(shape_of(g) == dims{3, 1});
    BOOST_TEST(agrees_evaluated(F, w, g, denominator_layout));
}
BOOST_AUTO_TEST_CASE(derivative_by_the_data) {
    static_assert(derivative(F, X) == 2_c * w * transpose(X * w - y));
    static_assert(derivative(F, y) == -2_c * transpose(X * w - y));
    static_assert(derivative(F, lambda) == squared_norm(w));
    BOOST_TEST(agrees(F, X, derivative(F, X)));
}
BOOST_AUTO_TEST_CASE(hessian_of_the_weights) {
    static_assert(hessian(F, w) == 2_c * (transpose(X) * X + lambda * identity<3>));
    BOOST_TEST(agrees_evaluated(gradient(F, w), w, hessian(F, w)));
}
BOOST_AUTO_TEST_CASE(the_gradient_vanishes_at_the_solution) {
    constexpr std::array<double, 15> X_data{0.5, -1, 2, 1.5, 0.25, -0.75, -2, 1, 0.5, 3, -1, 1, 0, 2, -1.5};
    constexpr std::array<double, 5> y_data{1, -2, 0.5, 3, -1};
    constexpr auto solution = inverse(transpose(X) * X + lambda * identity<3>) * transpose(X) * y;
    constexpr auto best = evaluate(solution, X = X_data, y = y_data, lambda = 0.25);
    for (const double slope : evaluate(gradient(F, w), X = X_data, y = y_data, lambda = 0.25, w = best))
        BOOST_TEST(std::abs(slope) < 1e-13);
}
BOOST_AUTO_TEST_CASE(derivative_by_a_matrix_of_weights) {
    constexpr auto W = matrix<"W", 3, 2>;
    constexpr auto Y = matrix<"Y", 5, 2>;
    constexpr auto f = squared_norm(X * W - Y) + lambda * squared_norm(W);
    static_assert(derivative(f, W) == 2_c * transpose(X * W - Y) * X + 2_c * lambda * transpose(W));
    static_assert(shape_of(derivative(f, W)) == dims{2, 3});
    static_assert(gradient(f, W) == 2_c * transpose(X) * (X * W - Y) + 2_c * lambda * W);
    BOOST_TEST(agrees_evaluated(f, W, derivative(f, W)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(logistic_regression)

constexpr auto X = matrix<"X", 6, 3>;
constexpr auto y = vector<"y", 6>;  // labels
constexpr auto w = vector<"w", 3>;
constexpr auto lambda = scalar<"lambda">;

BOOST_AUTO_TEST_CASE(with_labels_of_both_signs) {
    constexpr auto F = sum(softplus(-hadamard(y, X * w))) + lambda * squared_norm(w);
    constexpr auto d = derivative(F, w);
    static_assert(d ==
                  2_c * lambda * transpose(w) - transpose(hadamard(y, sigmoid(-hadamard(y, X * w)))) * X);
    static_assert(shape_of(d) == dims{1, 3});
    BOOST_TEST(agrees(F, w, d));
}
BOOST_AUTO_TEST_CASE(with_labels_of_0_and_1) {
    constexpr auto F = sum(softplus(X * w)) - dot(y, X * w);
    static_assert(derivative(F, w) == transpose(sigmoid(X * w) - y) * X);
    static_assert(gradient(F, w) == transpose(X) * (sigmoid(X * w) - y));
    BOOST_TEST(agrees_evaluated(F, w, derivative(F, w)));
}
BOOST_AUTO_TEST_CASE(hessian_of_the_weights) {
    constexpr auto F = sum(softplus(X * w)) - dot(y, X * w);
    constexpr auto p = sigmoid(X * w);
    constexpr auto H = hessian(F, w);
    static_assert(H == transpose(X) * diagonal_matrix(hadamard(p, ones<6> - p)) * X);
    static_assert(shape_of(H) == dims{3, 3});
    BOOST_TEST(agrees_evaluated(gradient(F, w), w, H));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(likelihood_of_a_gaussian)

constexpr auto x = vector<"x", 3>;
constexpr auto mu = vector<"mu", 3>;
constexpr auto Sigma = matrix<"Sigma", 3, 3>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;

BOOST_AUTO_TEST_CASE(logarithm_of_the_determinant) {
    constexpr auto d = derivative(log_determinant(Sigma), Sigma);
    static_assert(d == inverse(Sigma));
    static_assert(shape_of(d) == dims{3, 3});
    BOOST_TEST(agrees(log_determinant(Sigma), Sigma, d));
}
BOOST_AUTO_TEST_CASE(logarithm_of_the_determinant_of_one_entry) {
    constexpr auto variance = matrix<"Sigma", 1, 1>;
    constexpr auto d = derivative(log_determinant(variance), variance);
    BOOST_TEST((d == inverse(variance)));
    BOOST_TEST(agrees(log_determinant(variance), variance, d));
}
BOOST_AUTO_TEST_CASE(quadratic_form_by_the_covariance) {
    constexpr auto f = transpose(x) * inverse(Sigma) * x;
    constexpr auto d = derivative(f, Sigma);
    static_assert(d == -(inverse(Sigma) * x * transpose(x) * inverse(Sigma)));
    static_assert(shape_of(d) == dims{3, 3});
    BOOST_TEST(agrees(f, Sigma, d));
}
BOOST_AUTO_TEST_CASE(quadratic_form_by_the_mean) {
    constexpr auto f = transpose(x - mu) * inverse(Sigma) * (x - mu);
    constexpr auto d = derivative(f, mu);
    static_assert(d == -(transpose(x - mu) * (inverse(Sigma) + transpose(inverse(Sigma)))));
    static_assert(shape_of(d) == dims{1, 3});
    BOOST_TEST(agrees(f, mu, d));
}
BOOST_AUTO_TEST_CASE(quadratic_form_by_the_mean_where_the_covariance_is_symmetric) {
    constexpr auto f = transpose(x - mu) * inverse(P) * (x - mu);
    static_assert(derivative(f, mu) == -2_c * transpose(x - mu) * inverse(P));
    BOOST_TEST(agrees(f, mu, derivative(f, mu)));
}
BOOST_AUTO_TEST_CASE(negative_logarithm_of_the_likelihood) {
    constexpr auto f = log_determinant(Sigma) + transpose(x - mu) * inverse(Sigma) * (x - mu);
    constexpr auto precision = inverse(Sigma);
    static_assert(derivative(f, Sigma) == precision - precision * (x - mu) * transpose(x - mu) * precision);
    BOOST_TEST(agrees_evaluated(f, Sigma, derivative(f, Sigma)));
}
BOOST_AUTO_TEST_CASE(the_covariance_of_the_samples_is_the_most_likely) {
    constexpr auto samples = matrix<"samples", 3, 6>;
    constexpr auto centred = samples - mu * transpose(ones<6>);
    constexpr auto f = 6_c * log_determinant(Sigma) + trace(transpose(centred) * inverse(Sigma) * centred);
    constexpr auto likeliest_mean = samples * ones<6> / 6_c;
    constexpr auto likeliest_covariance = centred * transpose(centred) / 6_c;

    constexpr std::array<double, 18> data{0.3, -1.2, 0.8,  2.1,  -0.4, 1.5,  0.9, 0.1, -2.2,
                                          1.3, 0.6,  -0.7, -1.1, 0.2,  -1.9, 0.4, 1.8, 0.5};
    constexpr auto mean = evaluate(likeliest_mean, samples = data);
    constexpr auto covariance = evaluate(likeliest_covariance, samples = data, mu = mean);
    const auto [by_mean, by_covariance] =
        evaluate(outputs(gradient(f, mu), gradient(f, Sigma)), samples = data, mu = mean, Sigma = covariance);
    for (const double slope : by_mean) BOOST_TEST(std::abs(slope) < 1e-13);
    for (const auto& row : by_covariance)
        for (const double slope : row) BOOST_TEST(std::abs(slope) < 1e-12);
}

BOOST_AUTO_TEST_SUITE_END()

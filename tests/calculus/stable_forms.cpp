// SPDX-License-Identifier: BSL-1.0

// Losses as textbooks write them, at scores where the exponentials in them overflow, vanish or round to 1.

#include <array>
#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto z = vector<"z", 3>;
constexpr auto W = matrix<"W", 3, 3>;
constexpr auto a_row = matrix<"r", 1, 3>;

/// Binary cross-entropy of scores, each a class of its own, and cross-entropy of classes that exclude each
/// other.
template <class Scores>
constexpr auto binary_cross_entropy(Scores scores) {
    return -sum(hadamard(y, log(sigmoid(scores))) +
                hadamard(ones<3, 1> - y, log(ones<3, 1> - sigmoid(scores))));
}
template <class Scores>
constexpr auto cross_entropy(Scores scores) {
    return -dot(y, log(softmax(scores)));
}

/// The same with σ and softmax written out.
constexpr auto written_out = reciprocal(ones<3, 1> + exp(-z));
constexpr auto binary_cross_entropy_written_out =
    -sum(hadamard(y, log(written_out)) + hadamard(ones<3, 1> - y, log(ones<3, 1> - written_out)));
constexpr auto cross_entropy_written_out = -dot(y, log(exp(z) / sum(exp(z))));

template <class T>
bool near(T computed, double expected) {
    const double rounding = 16.0 * static_cast<double>(std::numeric_limits<T>::epsilon());
    return std::abs(static_cast<double>(computed) - expected) <= rounding * std::abs(expected);
}
template <class T>
bool near(const std::array<T, 3>& computed, const std::array<double, 3>& expected) {
    return near(computed[0], expected[0]) && near(computed[1], expected[1]) && near(computed[2], expected[2]);
}

template <class T>
void losses_are_exact() {
    const std::array<T, 3> scores{40, -800, 800};
    const std::array<T, 3> second{0, 1, 0};
    BOOST_TEST(near(evaluate(binary_cross_entropy(z), z = scores, y = second), 1640));
    BOOST_TEST(near(evaluate(binary_cross_entropy_written_out, z = scores, y = second), 1640));
    const std::array<T, 3> mild{T(40), T(0), T(0)};
    const std::array<T, 3> first{1, 0, 0};
    BOOST_TEST(near(evaluate(gradient(binary_cross_entropy_written_out, z), z = mild, y = first),
                    {-std::exp(-40.0), 0.5, 0.5}));
    const std::array<T, 3> farther{800, -800, 1000};
    BOOST_TEST(
        near(evaluate(gradient(binary_cross_entropy_written_out, z), z = farther, y = first), {0, 0, 1}));
    BOOST_TEST(near(evaluate(gradient(binary_cross_entropy(z), z), z = mild, y = first),
                    {-std::exp(-40.0), 0.5, 0.5}));
    const std::array<T, 3> far{-431, 279, 427};
    BOOST_TEST(near(evaluate(cross_entropy(z), z = far, y = first), 858));
    const auto by_scores = evaluate(gradient(cross_entropy(z), z), z = far, y = first);
    // e⁻¹⁴⁸ is less than any float
    const double second_of_three = std::is_same_v<T, float> ? 0 : std::exp(-148.0);
    BOOST_TEST(near(by_scores, {-1, second_of_three, 1}));
    BOOST_TEST(near(evaluate(cross_entropy_written_out, z = far, y = first), 858));
    BOOST_TEST(
        near(evaluate(gradient(cross_entropy_written_out, z), z = far, y = first), {-1, second_of_three, 1}));
}

/// ln(1 + eˢ); nothing where it is less than any number of the type.
template <class T>
double exact_softplus(double score) {
    const double value = std::fmax(score, 0.0) + std::log1p(std::exp(-std::abs(score)));
    return value < static_cast<double>(std::numeric_limits<T>::min()) ? 0 : value;
}

template <class T>
void functions_of_a_number_are_exact() {
    for (const double score : {-1000.0, -800.0, -40.0, -20.0, 0.0, 20.0, 40.0, 800.0, 1000.0}) {
        const T at = static_cast<T>(score);
        BOOST_TEST(near(evaluate(log(1_c + exp(s)), s = at), exact_softplus<T>(score)));
        BOOST_TEST(near(evaluate(log(1_c - sigmoid(s)), s = at), -exact_softplus<T>(score)));
        BOOST_TEST(near(evaluate(log(sigmoid(s)), s = at), -exact_softplus<T>(-score)));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(are_found) {
    static_assert(identical(log(sigmoid(x)), -softplus(-x)));
    static_assert(identical(log(ones<3, 1> - sigmoid(x)), -softplus(x)));
    static_assert(identical(log(1_c + exp(s)), softplus(s)));
    static_assert(identical(log(softmax(W * x)), W * x - log_sum_exp(W * x) * ones<3, 1>));
    static_assert(!identical(log(2_c + exp(s)), softplus(s)) && !(log(2_c + exp(s)) == softplus(s)));
    static_assert(!(log(1_c - exp(s)) == softplus(s)) && !(log(1_c + sigmoid(s)) == -softplus(s)));
}
BOOST_AUTO_TEST_CASE(leave_the_textbook_true) {
    static_assert(gradient(binary_cross_entropy(z), z) == sigmoid(z) - y);
    static_assert(gradient(cross_entropy(z), z) == sum(y) * softmax(z) - y);
    static_assert(derivative(log(1_c + exp(s)), s) == sigmoid(s));
    static_assert(derivative(log(sigmoid(s)), s) == 1_c - sigmoid(s));
    static_assert(!(gradient(binary_cross_entropy(z), z) == sigmoid(-z) - y));
}
BOOST_AUTO_TEST_CASE(are_found_in_what_is_written_out) {
    static_assert(identical(exp(x) / sum(exp(x)), softmax(x)));
    static_assert(identical(transpose(exp(x)) / sum(exp(x)), transpose(softmax(x))));
    static_assert(identical(log(sum(exp(a_row))), log_sum_exp(transpose(a_row))));
    static_assert(log(exp(a_row) / sum(exp(a_row))) == a_row - log_sum_exp(transpose(a_row)) * ones<1, 3>);
    static_assert(identical(log(reciprocal(ones<3, 3> + exp(W))), -softplus(W)));
    static_assert(identical(log(ones<3, 3> - reciprocal(ones<3, 3> + exp(-W))), -softplus(W)));
    static_assert(identical(log(divide(exp(W), ones<3, 3> + exp(W))), -softplus(-W)));
    static_assert(identical(log(hadamard(exp(x), y)), x + log(y)));
    static_assert(!(log(exp(a_row) / sum(exp(a_row))) == a_row) && !(exp(x) / sum(exp(y)) == softmax(x)));
}
// A batch of samples in the rows of a matrix.
BOOST_AUTO_TEST_CASE(of_rows_and_columns_of_a_matrix) {
    constexpr std::array<double, 9> data{1, 2, 3, 1000, 0, -1000, -800, 800, 40};
    constexpr auto second_row = transpose(unit<3, 1>) * W;
    constexpr auto last_column = W * unit<3, 2>;
    BOOST_TEST(near(evaluate(log(softmax(transpose(second_row))), W = data), {0, -1000, -2000}));
    BOOST_TEST(
        near(evaluate(transpose(log(exp(second_row) / sum(exp(second_row)))), W = data), {0, -1000, -2000}));
    BOOST_TEST(near(evaluate(log(sum(exp(second_row))), W = data), 1000));
    BOOST_TEST(near(evaluate(log(softmax(last_column)), W = data), {-37, -1040, 0}));
    const auto by_entries = evaluate(log(sigmoid(W)), W = data);
    BOOST_TEST(near(by_entries[1], {0, -std::log(2.0), -1000}));
    BOOST_TEST(by_entries[2][0] == -800);
}
template <class T>
void sums_at_infinity() {
    constexpr T inf = std::numeric_limits<T>::infinity();
    constexpr T none = std::numeric_limits<T>::quiet_NaN();
    const auto at = [](auto e, T a, T b, T c) { return evaluate(e, x = std::array<T, 3>{a, b, c}); };
    BOOST_TEST(at(log_sum_exp(x), -inf, -inf, -inf) == -inf);
    BOOST_TEST(near(at(log_sum_exp(x), -inf, 1, 1), 1 + std::log(2.0)));
    BOOST_TEST(at(log_sum_exp(x), 1, inf, -inf) == inf);
    BOOST_TEST(std::isnan(at(log_sum_exp(x), 1, none, 2)));
    BOOST_TEST(near(at(gradient(log_sum_exp(x), x), -inf, 1, 1), {0, 0.5, 0.5}));
    // a rule that makes it 1 is for what is compared: NaN and infinity are not lost
    BOOST_TEST(std::isnan(at(sum(softmax(x)), 1, none, 2)));
    BOOST_TEST(std::isnan(at(sum(softmax(x)), -inf, -inf, -inf)));
    BOOST_TEST(near(at(sum(softmax(x)), 1000, -1000, 0), 1));
    static_assert(identical(sum(softmax(x)), 1_c));
}
BOOST_AUTO_TEST_CASE(of_infinite_entries) {
    sums_at_infinity<float>();
    sums_at_infinity<double>();
}
BOOST_AUTO_TEST_CASE(of_losses_in_double) {
    losses_are_exact<double>();
}
BOOST_AUTO_TEST_CASE(of_losses_in_float) {
    losses_are_exact<float>();
}
BOOST_AUTO_TEST_CASE(of_a_number_in_double) {
    functions_of_a_number_are_exact<double>();
}
BOOST_AUTO_TEST_CASE(of_a_number_in_float) {
    functions_of_a_number_are_exact<float>();
}
BOOST_AUTO_TEST_CASE(have_the_derivatives_of_what_is_written) {
    BOOST_TEST(agrees(binary_cross_entropy(W * x), x, derivative(binary_cross_entropy(W * x), x)));
    BOOST_TEST(agrees(binary_cross_entropy(W * x), W, derivative(binary_cross_entropy(W * x), W)));
    BOOST_TEST(agrees(cross_entropy(W * x), x, derivative(cross_entropy(W * x), x)));
    BOOST_TEST(agrees(cross_entropy(W * x), W, derivative(cross_entropy(W * x), W)));
    BOOST_TEST(agrees(gradient(cross_entropy(W * x), x), x, hessian(cross_entropy(W * x), x)));
}
// What is written for small numbers stays as it is written, though it is known to be the same.
template <class T>
void small_arguments() {
    const std::array<T, 3> small{T(1e-20), T(-1e-25), T(0.5)};
    BOOST_TEST(near(evaluate(log1p(x), x = small), {1e-20, -1e-25, std::log(1.5)}));
    BOOST_TEST(near(evaluate(expm1(x), x = small), {1e-20, -1e-25, std::exp(0.5) - 1}));
    BOOST_TEST(near(evaluate(gradient(squared_norm(expm1(x)) / 2_c, x), x = small),
                    {1e-20, -1e-25, (std::exp(0.5) - 1) * std::exp(0.5)}));
    BOOST_TEST(evaluate(log1p(s) + expm1(-s), s = T(1e-20)) == T(0));
}
BOOST_AUTO_TEST_CASE(of_small_arguments) {
    static_assert(log1p(x) == log(ones<3, 1> + x) && expm1(x) == exp(x) - ones<3, 1>);
    small_arguments<double>();
    small_arguments<float>();
}
BOOST_AUTO_TEST_CASE(of_negated_arguments) {
    static_assert(identical(sin(-x), -sin(x)) && identical(cos(-W), cos(W)) && identical(tanh(-s), -tanh(s)));
    static_assert(identical(sigmoid(-W), ones<3, 3> - sigmoid(W)));
    // where it is computed, 1 − σ(z) would be 0
    BOOST_TEST(near(evaluate(sigmoid(-s), s = 40.0), std::exp(-40.0)));
    BOOST_TEST(near(evaluate(derivative(-log(sigmoid(s)), s), s = 40.0), -std::exp(-40.0)));
}

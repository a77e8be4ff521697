// SPDX-License-Identifier: BSL-1.0

// softmax, log_softmax and log_sum_exp of every row and of every column of a matrix, and what an attention
// head makes of them.

#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"
#include "oracles/field_dual.hpp"

using namespace ctgrad;
using numeric_oracle::agrees;

namespace {

constexpr auto A = matrix<"A", 4, 3>;
constexpr auto B = matrix<"B", 3, 4>;
constexpr auto S = matrix<"S", 3, 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 4>;

}  // namespace

BOOST_AUTO_TEST_CASE(are_those_of_every_column) {
    static_assert(column<1>(softmax_columns(A)) == softmax(column<1>(A)));
    static_assert(transpose(row<3>(softmax_rows(A))) == softmax(transpose(row<3>(A))));
    static_assert(identical(softmax_columns(x), softmax(x)) && identical(softmax_rows(x), ones<3>));
    static_assert(element<0, 2>(log_sum_exp_columns(A)) == log_sum_exp(column<2>(A)));
    static_assert(element<2>(log_sum_exp_rows(A)) == log_sum_exp(transpose(row<2>(A))));
    static_assert(log_sum_exp_rows(A) == log(row_sums(exp(A))));
    static_assert(row<1>(log_softmax_rows(A)) == transpose(log_softmax(transpose(row<1>(A)))));
    static_assert(log_softmax(x) == log(softmax(x)));
    static_assert(!(softmax_rows(S) == softmax_columns(S)));
}
BOOST_AUTO_TEST_CASE(add_up_to_one) {
    static_assert(row_sums(softmax_rows(A)) == ones<4>);
    static_assert(column_sums(softmax_columns(A)) == ones<1, 3>);
    static_assert(sum(softmax(x)) == 1_c && !(sum(softmax_rows(A)) == 1_c) && sum(softmax_rows(A)) == 4_c);
    static_assert(!(row_sums(softmax_columns(A)) == ones<4>));
}
BOOST_AUTO_TEST_CASE(derivatives) {
    constexpr auto P = softmax_rows(A);
    static_assert(gradient(sum(log_sum_exp_rows(A)), A) == P);
    static_assert(gradient(sum(log_sum_exp_columns(A)), A) == softmax_columns(A));
    static_assert(gradient(trace(B * P), A) == hadamard(P, transpose(B) - diagonal_of(P * B) * ones<1, 3>));
    // softmax cross-entropy: P − Y where every row of Y adds up to 1
    static_assert(gradient(-element<1, 2>(log_softmax_rows(A)), A) ==
                  unit<4, 1> * (row<1>(P) - transpose(unit<3, 2>)));
    BOOST_TEST(agrees(trace(B * softmax_rows(A)), A, derivative(trace(B * softmax_rows(A)), A)));
    BOOST_TEST(agrees(trace(B * softmax_columns(A)), A, derivative(trace(B * softmax_columns(A)), A)));
    BOOST_TEST(agrees(trace(B * log_softmax_rows(A)), A, derivative(trace(B * log_softmax_rows(A)), A)));
    BOOST_TEST(agrees(squared_norm(log_softmax_columns(A * x * transpose(y))), x,
                      derivative(squared_norm(log_softmax_columns(A * x * transpose(y))), x)));
}
BOOST_AUTO_TEST_CASE(second_derivatives) {
    constexpr auto f = transpose(y) * softmax_rows(A * diagonal_matrix(x)) * x;
    BOOST_TEST(agrees(gradient(f, x), x, jacobian(gradient(f, x), x)));
    constexpr auto g = sum(log_sum_exp_rows(A * diagonal_matrix(x)));
    BOOST_TEST(agrees(gradient(g, x), x, hessian(g, x)));
}
BOOST_AUTO_TEST_CASE(an_attention_head) {
    constexpr auto X = matrix<"X", 5, 4>;
    constexpr auto Q = matrix<"Q", 4, 2>;
    constexpr auto K = matrix<"K", 4, 2>;
    constexpr auto V = matrix<"V", 4, 3>;
    constexpr auto T = matrix<"T", 5, 3>;
    constexpr auto weights = softmax_rows(X * Q * transpose(X * K) / sqrt(2_c));
    constexpr auto loss = squared_norm(weights * X * V - T);
    static_assert(gradient(loss, V) == 2_c * transpose(X) * transpose(weights) * (weights * X * V - T));
    BOOST_TEST(agrees(loss, Q, derivative(loss, Q)));
    BOOST_TEST(numeric_oracle::agrees_evaluated(loss, K, derivative(loss, K)));
}
BOOST_AUTO_TEST_CASE(at_every_scale) {
    constexpr double inf = std::numeric_limits<double>::infinity();
    std::array<std::array<double, 3>, 4> rows{
        {{1e300, 1e300, -1e300}, {-inf, 0, 0}, {1e6 + 1, 1e6, 1e6}, {-1e30, 1e-30, 0}}};
    const auto p = evaluate(softmax_rows(A), A = rows);
    const double third = 1 / (std::exp(1.0) + 2);
    const double expected[4][3] = {
        {0.5, 0.5, 0}, {0, 0.5, 0.5}, {1 - 2 * third, third, third}, {0, 0.5, 0.5}};
    for (unsigned i = 0; i < 4; ++i)
        for (unsigned j = 0; j < 3; ++j) BOOST_TEST(std::abs(p[i][j] - expected[i][j]) <= 4e-16);
    const auto l = evaluate(log_sum_exp_rows(A), A = rows);
    BOOST_TEST(l[0] == 1e300);
    BOOST_TEST(l[1] == std::log(2.0));
    BOOST_TEST(std::abs(l[3] - std::log(2.0)) <= 4e-16);
    const auto logarithms = evaluate(log_softmax_rows(A), A = rows);
    BOOST_TEST(logarithms[3][0] == -1e30);
    BOOST_TEST(logarithms[1][0] == -inf);
    static_assert(evaluate(softmax_columns(S), S = std::array<double, 9>{0, 1, 2, 0, 1, 2, 0, 1, 2}) ==
                  evaluate(softmax_columns(S), S = std::array<double, 9>{}));
}

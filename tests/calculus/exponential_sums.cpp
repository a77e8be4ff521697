// SPDX-License-Identifier: BSL-1.0

// log_sum_exp, softmax, and what statistics does with them; solve.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"
#include "oracles/field_dual.hpp"

using namespace ctgrad;
using numeric_oracle::agrees;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 4>;
constexpr auto b = vector<"b", 4>;
constexpr auto W = matrix<"W", 4, 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 2>;

/// By the exact oracle and by the numerical one.
template <class F, class X>
boost::test_tools::assertion_result derivative_is_right(F f, X by) {
    const exact_oracle::verdict exact = exact_oracle::check_derivative(f, by, derivative(f, by));
    if (exact) return agrees(f, by, derivative(f, by));
    boost::test_tools::assertion_result refuted(false);
    refuted.message() << exact;
    return refuted;
}

}  // namespace

BOOST_AUTO_TEST_CASE(definitions) {
    static_assert(softmax(x) == exp(x) / sum(exp(x)) && log_sum_exp(x) == log(sum(exp(x))));
    static_assert(identical(sum(softmax(x)), 1_c) && identical(log_sum_exp(s), s) &&
                  identical(softmax(s), 1_c));
    static_assert(identical(log(sum(exp(W * x))), log_sum_exp(W * x)));  // the form that does not overflow
    static_assert(!(softmax(x) == sigmoid(x)) && !(log_sum_exp(x) == sum(x)));
}
BOOST_AUTO_TEST_CASE(derivatives) {
    static_assert(identical(derivative(log_sum_exp(x), x), transpose(softmax(x))));
    static_assert(identical(hessian(log_sum_exp(x), x), jacobian(softmax(x), x)));
    static_assert(jacobian(softmax(x), x) == diagonal_matrix(softmax(x)) - outer(softmax(x), softmax(x)));
    static_assert(shape_of(jacobian(softmax(W * x), x)) == dims{4, 3});
    BOOST_TEST(derivative_is_right(log_sum_exp(W * x + b), x));
    BOOST_TEST(derivative_is_right(log_sum_exp(W * x + b), W));
    BOOST_TEST(derivative_is_right(dot(y, softmax(W * tanh(x))), x));
    BOOST_TEST(derivative_is_right(log_sum_exp(s * b) / s, s));
    BOOST_TEST(agrees(softmax(W * x), x, jacobian(softmax(W * x), x)));
    BOOST_TEST(agrees(softmax(s * b), s, derivative(softmax(s * b), s)));
    BOOST_TEST(agrees(derivative(log_sum_exp(W * x), x) * x, x,
                      derivative(derivative(log_sum_exp(W * x), x) * x, x)));
}

// Softmax regression: the loss of a class y (a unit vector, or probabilities) is lse(z) − yᵀz.
BOOST_AUTO_TEST_CASE(softmax_regression) {
    constexpr auto z = W * x + b;
    constexpr auto loss = log_sum_exp(z) - dot(y, z);
    static_assert(derivative(loss, b) == transpose(softmax(z) - y));
    static_assert(derivative(loss, W) == x * transpose(softmax(z) - y));
    static_assert(gradient(loss, W) == (softmax(z) - y) * transpose(x));
    static_assert(derivative(loss, x) == transpose(softmax(z) - y) * W);
    static_assert(hessian(loss, b) == diagonal_matrix(softmax(z)) - outer(softmax(z), softmax(z)));
    BOOST_TEST(derivative_is_right(loss, W));
    BOOST_TEST(derivative_is_right(loss, b));
}
// −Σ y_k ln p_k with Σ y_k = 1 is the same loss, written in a way that overflows.
BOOST_AUTO_TEST_CASE(cross_entropy) {
    constexpr auto k = unit<4, 2>;
    static_assert(derivative(-log(element<2>(softmax(b))), b) == transpose(softmax(b) - k));
}

BOOST_AUTO_TEST_CASE(solutions_of_equations) {
    static_assert(identical(solve(A, B), inverse(A) * B) && A * solve(A, x) == x);
    static_assert(identical(solve(A, A), identity<3>) && solve(2_c * A, x) == solve(A, x) / 2_c);
    static_assert(derivative(dot(x, solve(A, x)), A) == -solve(A, x) * transpose(x) * inverse(A));
    static_assert(jacobian(solve(A, x), x) == inverse(A));
    static_assert(derivative(solve(A + s * identity<3>, x), s) ==
                  -solve(matrix_power<2>(A + s * identity<3>), x));
    BOOST_TEST(derivative_is_right(squared_norm(solve(A, B)), A));
    BOOST_TEST(derivative_is_right(squared_norm(solve(A, B)), B));
    constexpr std::array<double, 9> A_data{2, 0, 0, 0, 4, 0, 1, 0, 1};
    static_assert(evaluate(solve(A, x), A = A_data, x = std::array<double, 3>{2, 8, 4}) ==
                  std::array<double, 3>{1, 2, 3});
}

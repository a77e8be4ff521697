// SPDX-License-Identifier: BSL-1.0

// The derivative of a constant is zero, in each of the five cases a zero of the right shape: as a type, as
// text and as numbers, for which no variable needs a value.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;

namespace {

constexpr auto a = scalar<"a">;
constexpr auto b = vector<"b", 4>;
constexpr auto A = matrix<"A", 4, 2>;
constexpr auto S = matrix<"S", 4, 4>;

constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;
constexpr auto X = matrix<"X", 2, 5>;

// Everything that "zero" promises at once.
template <int rows, int columns, class D>
constexpr bool is_zero(D d) {
    return identical(d, zeros<rows, columns>) && shape_of(d) == dims{rows, columns} && to_string(d) == "0" &&
           evaluate(d) == evaluate(zeros<rows, columns>) && workspace_bytes<double>(d) == 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_scalar_by_a_scalar) {
    static_assert(is_zero<1, 1>(derivative(a, t)));
    static_assert(is_zero<1, 1>(derivative(2.5_c, t)));
    static_assert(is_zero<1, 1>(derivative(log_determinant(S) + norm(b), t)));
    BOOST_TEST(agrees(a * sum(A), t, derivative(a * sum(A), t)));
}

BOOST_AUTO_TEST_CASE(a_vector_by_a_scalar) {
    static_assert(is_zero<4, 1>(derivative(b, t)));
    static_assert(is_zero<4, 1>(derivative(ones<4>, t)));
    static_assert(is_zero<4, 1>(derivative(exp(S * b) / a, t)));
    BOOST_TEST(agrees(S * b, t, derivative(S * b, t)));
}

BOOST_AUTO_TEST_CASE(a_scalar_by_a_vector) {
    static_assert(is_zero<1, 3>(derivative(a, x)));
    static_assert(is_zero<1, 3>(derivative(0.5_c, x)));
    static_assert(is_zero<1, 3>(derivative(transpose(b) * inverse(S) * b, x)));
    static_assert(is_zero<3, 1>(gradient(a, x)));
    BOOST_TEST(agrees(norm(b), x, derivative(norm(b), x)));
}

BOOST_AUTO_TEST_CASE(a_vector_by_a_vector) {
    static_assert(is_zero<4, 3>(derivative(b, x)));
    static_assert(is_zero<4, 3>(jacobian(unit<4, 2>, x)));
    static_assert(is_zero<4, 3>(jacobian(softplus(S * b), x)));
    static_assert(is_zero<3, 4>(derivative(b, x, denominator_layout)));
    BOOST_TEST(agrees(S * b, x, jacobian(S * b, x)));
}

BOOST_AUTO_TEST_CASE(a_matrix_by_a_scalar) {
    static_assert(is_zero<4, 2>(derivative(A, t)));
    static_assert(is_zero<4, 4>(derivative(identity<4>, t)));
    static_assert(is_zero<4, 4>(derivative(matrix_power<3>(S) * adjugate(S), t)));
    BOOST_TEST(agrees(S * A, t, derivative(S * A, t)));
}

BOOST_AUTO_TEST_CASE(a_scalar_by_a_matrix) {
    static_assert(is_zero<5, 2>(derivative(a, X)));
    static_assert(is_zero<5, 2>(derivative(7_c, X)));
    static_assert(is_zero<5, 2>(derivative(determinant(S), X)));
    static_assert(is_zero<2, 5>(gradient(a, X)));
    BOOST_TEST(agrees(sum(A), X, derivative(sum(A), X)));
}

BOOST_AUTO_TEST_CASE(what_cancels_is_a_constant_too) {
    static_assert(is_zero<1, 3>(derivative(sum(x - x) + a, x)));
    static_assert(is_zero<4, 3>(jacobian(b + A * (X * transpose(X)) * zeros<2, 3> * x, x)));
    static_assert(is_zero<4, 2>(derivative(t * A / t, t)));
    static_assert(is_zero<5, 2>(derivative(trace(X * transpose(X)) - squared_norm(X), X)));
}

BOOST_AUTO_TEST_CASE(what_is_piecewise_constant_has_the_derivative_zero) {
    static_assert(is_zero<3, 3>(jacobian(sign(x), x)));
    static_assert(is_zero<3, 3>(jacobian(heaviside(x), x)));
    BOOST_TEST(agrees(sign(x), x, jacobian(sign(x), x)));
}

BOOST_AUTO_TEST_CASE(a_second_derivative_of_what_is_linear) {
    static_assert(is_zero<3, 3>(hessian(transpose(x) * ones<3> + a, x)));
    static_assert(is_zero<4, 2>(derivative(derivative(t * A + A, t), t)));
}

BOOST_AUTO_TEST_CASE(a_constant_depends_on_nothing) {
    static_assert(!depends_on(derivative(a, x), x));
    static_assert(!depends_on(derivative(b, x), b));
}

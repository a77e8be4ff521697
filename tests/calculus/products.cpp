// SPDX-License-Identifier: BSL-1.0

// ∂(u v) = ∂u v + u ∂v in the four cases that are matrices.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;
using numeric_oracle::agrees_where_positive;

namespace {

constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 4>;
constexpr auto X = matrix<"X", 4, 3>;

constexpr auto b = vector<"b", 4>;
constexpr auto C = matrix<"C", 3, 4>;
constexpr auto M = matrix<"M", 3, 3>;
constexpr auto N = matrix<"N", 3, 3>;
constexpr auto P = matrix<"P", 3, 3>;
constexpr auto Q = matrix<"Q", 3, 3>;

// ∂(u v)/∂x where everything commutes.
template <class U, class V, class By>
constexpr bool product_rule(U u, V v, By by) {
    return derivative(u * v, by) == derivative(u, by) * v + u * derivative(v, by);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scalar_times_vector_by_scalar)

constexpr auto u = log(t) * norm(b);
constexpr auto v = sqrt(t) * tanh(t * b);

BOOST_AUTO_TEST_CASE(is_the_sum_of_both_products) {
    static_assert(product_rule(u, v, t));
    static_assert(shape_of(derivative(u * v, t)) == dims{4, 1});
    BOOST_TEST(agrees_where_positive(u * v, t, derivative(u * v, t)));
}
BOOST_AUTO_TEST_CASE(has_the_expected_formula) {
    static_assert(derivative(exp(t) * sin(t * b), t) == exp(t) * (sin(t * b) + hadamard(b, cos(t * b))));
}
BOOST_AUTO_TEST_CASE(does_not_depend_on_which_comes_first) {
    static_assert(derivative(v * u, t) == derivative(u * v, t));
}
BOOST_AUTO_TEST_CASE(of_three_factors) {
    static_assert(derivative(t * u * v, t) == u * v + t * derivative(u, t) * v + t * u * derivative(v, t));
    BOOST_TEST(agrees_where_positive(t * u * v, t, derivative(t * u * v, t)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scalar_times_scalar_by_vector)

constexpr auto u = transpose(x) * transpose(C) * M * C * x;
constexpr auto v = sum(softplus(C * x));

BOOST_AUTO_TEST_CASE(is_the_sum_of_both_products) {
    static_assert(product_rule(u, v, x));
    static_assert(shape_of(derivative(u * v, x)) == dims{1, 4});
    BOOST_TEST(agrees(u * v, x, derivative(u * v, x)));
}
BOOST_AUTO_TEST_CASE(has_the_expected_formula) {
    static_assert(derivative(u * v, x) == v * transpose(x) * transpose(C) * (M + transpose(M)) * C +
                                              u * transpose(sigmoid(C * x)) * C);
}
BOOST_AUTO_TEST_CASE(of_a_square) {
    static_assert(derivative(v * v, x) == 2_c * v * derivative(v, x));
}
BOOST_AUTO_TEST_CASE(of_a_quotient) {
    static_assert(derivative(u / v, x) == (derivative(u, x) * v - u * derivative(v, x)) / pow<2>(v));
    BOOST_TEST(agrees(u / v, x, derivative(u / v, x)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(matrix_times_matrix_by_scalar)

constexpr auto A = exp(t) * M + t * t * N;
constexpr auto B = sin(t) * P + Q / t;
constexpr auto dA = exp(t) * M + 2_c * t * N;
constexpr auto dB = cos(t) * P - Q / pow<2>(t);

BOOST_AUTO_TEST_CASE(keeps_the_order_of_the_factors) {
    static_assert(product_rule(A, B, t));
    static_assert(derivative(A * B, t) == dA * B + A * dB);
    static_assert(shape_of(derivative(A * B, t)) == dims{3, 3});
    BOOST_TEST(agrees(A * B, t, derivative(A * B, t)));
}
BOOST_AUTO_TEST_CASE(another_order_is_another_matrix) {
    static_assert(!(derivative(A * B, t) == B * dA + dB * A));
    static_assert(!(derivative(A * B, t) == derivative(B * A, t)));
}
BOOST_AUTO_TEST_CASE(of_rectangular_factors) {
    constexpr auto V = exp(t * C);  // entry by entry
    static_assert(derivative(A * V, t) == dA * V + A * hadamard(C, V));
    static_assert(shape_of(derivative(A * V, t)) == dims{3, 4});
    BOOST_TEST(agrees(A * V, t, derivative(A * V, t)));
}
BOOST_AUTO_TEST_CASE(of_three_factors) {
    static_assert(derivative(A * M * B, t) == dA * M * B + A * M * dB);
    static_assert(derivative(A * B * A, t) == dA * B * A + A * dB * A + A * B * dA);
    BOOST_TEST(agrees(A * B * A, t, derivative(A * B * A, t)));
}
BOOST_AUTO_TEST_CASE(of_a_matrix_and_a_vector) {
    constexpr auto v = C * cos(t * b);
    static_assert(derivative(A * v, t) == dA * v - A * C * hadamard(b, sin(t * b)));
    BOOST_TEST(agrees(A * v, t, derivative(A * v, t)));
}
BOOST_AUTO_TEST_CASE(of_a_row_and_a_matrix) {
    constexpr auto r = transpose(cos(t * b)) * transpose(C);
    static_assert(shape_of(derivative(r * A, t)) == dims{1, 3});
    static_assert(derivative(r * A, t) == derivative(r, t) * A + r * dA);
    BOOST_TEST(agrees(r * A, t, derivative(r * A, t)));
}
BOOST_AUTO_TEST_CASE(of_a_scalar_and_a_matrix) {
    static_assert(product_rule(log(t), A, t));
    BOOST_TEST(agrees_where_positive(log(t) * A, t, derivative(log(t) * A, t)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scalar_times_scalar_by_matrix)

constexpr auto u = trace(X * M * C);
constexpr auto v = determinant(C * X);

BOOST_AUTO_TEST_CASE(is_the_sum_of_both_products) {
    static_assert(product_rule(u, v, X));
    static_assert(shape_of(derivative(u * v, X)) == dims{3, 4});
    BOOST_TEST(agrees(u * v, X, derivative(u * v, X)));
}
BOOST_AUTO_TEST_CASE(has_the_expected_formula) {
    static_assert(derivative(u * v, X) == v * M * C + u * adjugate(C * X) * C);
}
BOOST_AUTO_TEST_CASE(of_three_factors) {
    constexpr auto w = norm(X);
    static_assert(derivative(u * v * w, X) ==
                  v * w * derivative(u, X) + u * w * derivative(v, X) + u * v * transpose(X) / w);
    BOOST_TEST(agrees(u * v * w, X, derivative(u * v * w, X)));
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0

// Derivatives of derivatives.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;
using numeric_oracle::agrees_where_positive;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto a = vector<"a", 3>;
constexpr auto b = vector<"b", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 4>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto C = matrix<"C", 3, 4>;

// Rows of a Hessian are the derivatives of the entries of the gradient.
template <class F>
boost::test_tools::assertion_result is_hessian(F f) {
    return agrees(gradient(f, x), x, hessian(f, x));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(by_a_scalar)

template <class F, class X>
constexpr auto twice(F f, X by) {
    return derivative(derivative(f, by), by);
}

BOOST_AUTO_TEST_CASE(of_a_scalar) {
    static_assert(twice(sin(t), t) == -sin(t));
    static_assert(twice(pow<5>(t), t) == 20_c * pow<3>(t));
    static_assert(twice(pow<-1>(t), t) == 2_c * pow<-3>(t));
    static_assert(twice(exp(s * t), t) == pow<2>(s) * exp(s * t));
    static_assert(twice(sqrt(t), t) == -1_c / (4_c * t * sqrt(t)));
    static_assert(twice(softplus(t), t) == sigmoid(t) * (1_c - sigmoid(t)));
    BOOST_TEST(agrees_where_positive(derivative(log(t) * tanh(s * t), t), t, twice(log(t) * tanh(s * t), t)));
}
BOOST_AUTO_TEST_CASE(of_a_vector) {
    static_assert(twice(sin(t * a), t) == -hadamard(pow<2>(a), sin(t * a)));
    static_assert(shape_of(twice(sin(t * a), t)) == dims{3, 1});
    BOOST_TEST(agrees(derivative(A * sin(t * a), t), t, twice(A * sin(t * a), t)));
}
BOOST_AUTO_TEST_CASE(of_a_matrix) {
    static_assert(twice(exp(t) * A + pow<2>(t) * B, t) == exp(t) * A + 2_c * B);
    constexpr auto U = A + t * B;
    static_assert(twice(inverse(U), t) == 2_c * inverse(U) * B * inverse(U) * B * inverse(U));
    BOOST_TEST(agrees(derivative(inverse(U), t), t, twice(inverse(U), t)));
}
BOOST_AUTO_TEST_CASE(mixed_derivatives_are_equal) {
    constexpr auto f = sin(s * t) * norm(s * a + t * b);
    static_assert(derivative(derivative(f, s), t) == derivative(derivative(f, t), s));
    constexpr auto U = inverse(A + s * t * B);
    static_assert(derivative(derivative(U, s), t) == derivative(derivative(U, t), s));
    BOOST_TEST(agrees(derivative(f, s), t, derivative(derivative(f, s), t)));
    BOOST_TEST(agrees(derivative(U, s), t, derivative(derivative(U, s), t)));
}
BOOST_AUTO_TEST_CASE(of_the_third_order) {
    static_assert(derivative(twice(sin(s * t), t), t) == -pow<3>(s) * cos(s * t));
    static_assert(derivative(twice(pow<3>(t), t), t) == 6_c);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(by_a_scalar_and_by_something_else)

BOOST_AUTO_TEST_CASE(by_a_vector_and_a_scalar_in_either_order) {
    constexpr auto f = sum(exp(t * A * x));
    static_assert(derivative(derivative(f, x), t) == derivative(derivative(f, t), x));
    static_assert(shape_of(derivative(derivative(f, x), t)) == dims{1, 3});
    BOOST_TEST(agrees(derivative(f, t), x, derivative(derivative(f, x), t)));
}
BOOST_AUTO_TEST_CASE(by_a_matrix_and_a_scalar_in_either_order) {
    constexpr auto f = determinant(A + t * C * transpose(C));
    static_assert(derivative(derivative(f, A), t) == derivative(derivative(f, t), A));
    static_assert(shape_of(derivative(derivative(f, A), t)) == dims{3, 3});
    BOOST_TEST(agrees(derivative(f, t), A, derivative(derivative(f, A), t)));
}
BOOST_AUTO_TEST_CASE(of_a_vector_by_a_vector_and_a_scalar) {
    constexpr auto u = tanh(t * A * x);
    static_assert(derivative(jacobian(u, x), t) == jacobian(derivative(u, t), x));
    BOOST_TEST(agrees(derivative(u, t), x, derivative(jacobian(u, x), t)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(hessians)

BOOST_AUTO_TEST_CASE(of_a_quadratic_form) {
    constexpr auto H = hessian(transpose(x) * A * x, x);
    static_assert(H == A + transpose(A));
    static_assert(shape_of(H) == dims{3, 3});
    BOOST_TEST(is_hessian(transpose(x) * A * x));
}
BOOST_AUTO_TEST_CASE(of_the_distance_from_a_point) {
    constexpr auto H = hessian(norm(x - a), x);
    constexpr auto r = norm(x - a);
    static_assert(H == identity<3> / r - (x - a) * transpose(x - a) / pow<3>(r));
    static_assert(H == jacobian((x - a) / r, x));
    BOOST_TEST(is_hessian(norm(x - a)));
}
BOOST_AUTO_TEST_CASE(of_the_squared_distance_from_a_point) {
    static_assert(hessian(squared_norm(x - a), x) == 2_c * identity<3>);
    static_assert(hessian(squared_norm(A * x - b), x) == 2_c * transpose(A) * A);
}
BOOST_AUTO_TEST_CASE(of_a_sum_of_functions_is_diagonal) {
    static_assert(hessian(sum(exp(x)), x) == diagonal_matrix(exp(x)));
    static_assert(hessian(sum(log(x)), x) == -diagonal_matrix(pow<-2>(x)));
    BOOST_TEST(is_hessian(sum(sin(x))));
}
BOOST_AUTO_TEST_CASE(of_a_product_of_scalars) {
    constexpr auto f = transpose(a) * x * exp(transpose(b) * x);
    constexpr auto e = exp(transpose(b) * x);
    static_assert(hessian(f, x) ==
                  e * (a * transpose(b) + b * transpose(a) + (transpose(a) * x) * (b * transpose(b))));
    BOOST_TEST(is_hessian(f));
}
BOOST_AUTO_TEST_CASE(are_symmetric) {
    constexpr auto f = log(1_c + squared_norm(sin(A * x))) / (2_c + pow<2>(transpose(a) * x));
    static_assert(hessian(f, x) == transpose(hessian(f, x)));
    BOOST_TEST(is_hessian(f));
}
BOOST_AUTO_TEST_CASE(by_two_variables_have_the_rows_of_the_first) {
    constexpr auto f = transpose(x) * C * y * squared_norm(x);
    constexpr auto H = hessian(f, x, y);
    static_assert(shape_of(H) == dims{3, 4});
    static_assert(H == squared_norm(x) * C + 2_c * x * transpose(x) * C);
    static_assert(H == transpose(hessian(f, y, x)));
    BOOST_TEST(agrees(gradient(f, x), y, H));
}
BOOST_AUTO_TEST_CASE(of_a_network) {
    constexpr auto f = squared_norm(tanh(A * sigmoid(B * x)) - b);
    static_assert(shape_of(hessian(f, x)) == dims{3, 3});
    BOOST_TEST(is_hessian(f));
}
BOOST_AUTO_TEST_SUITE_END()

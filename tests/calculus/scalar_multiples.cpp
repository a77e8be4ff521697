// SPDX-License-Identifier: BSL-1.0

// ∂(a u) = a ∂u in five cases, with u made of other functions, and with a as a number, as a variable and as a
// constant expression.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;

namespace {

constexpr auto a = scalar<"a">;
constexpr auto b = vector<"b", 4>;
constexpr auto C = matrix<"C", 3, 4>;
constexpr auto M = matrix<"M", 2, 3>;

constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 4>;
constexpr auto X = matrix<"X", 4, 2>;

constexpr auto compound = norm(b) - determinant(C * transpose(C));

}  // namespace

BOOST_AUTO_TEST_SUITE(vector_by_scalar)

constexpr auto u = sin(t * b) / (1_c + pow<2>(t));
constexpr auto du =
    hadamard(cos(t * b), b) / (1_c + pow<2>(t)) - 2_c * t * sin(t * b) / pow<2>(1_c + pow<2>(t));

BOOST_AUTO_TEST_CASE(by_itself) {
    static_assert(shape_of(derivative(u, t)) == dims{4, 1});
    static_assert(derivative(u, t) == du);
    BOOST_TEST(agrees(u, t, derivative(u, t)));
}
BOOST_AUTO_TEST_CASE(times_a_number) {
    static_assert(derivative(-2.5_c * u, t) == -2.5_c * du);
}
BOOST_AUTO_TEST_CASE(times_a_variable) {
    static_assert(derivative(a * u, t) == a * derivative(u, t));
    static_assert(derivative(a * u, t) == a * du);
    BOOST_TEST(agrees(a * u, t, derivative(a * u, t)));
}
BOOST_AUTO_TEST_CASE(times_a_constant_expression) {
    static_assert(derivative(compound * u, t) == compound * du);
    BOOST_TEST(agrees(compound * u, t, derivative(compound * u, t)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scalar_by_vector)

constexpr auto u = sum(exp(C * x)) * squared_norm(x);
constexpr auto du = squared_norm(x) * transpose(exp(C * x)) * C + 2_c * sum(exp(C * x)) * transpose(x);

BOOST_AUTO_TEST_CASE(by_itself) {
    static_assert(shape_of(derivative(u, x)) == dims{1, 4});
    static_assert(derivative(u, x) == du);
    BOOST_TEST(agrees(u, x, derivative(u, x)));
}
BOOST_AUTO_TEST_CASE(times_a_number) {
    static_assert(derivative(u / 3_c, x) == du / 3_c);
}
BOOST_AUTO_TEST_CASE(times_a_variable) {
    static_assert(derivative(a * u, x) == a * derivative(u, x));
    static_assert(derivative(a * u, x) == a * du);
    BOOST_TEST(agrees(a * u, x, derivative(a * u, x)));
}
BOOST_AUTO_TEST_CASE(times_a_constant_expression) {
    static_assert(derivative(u * compound, x) == compound * du);
    BOOST_TEST(agrees(u * compound, x, derivative(u * compound, x)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(vector_by_vector)

constexpr auto u = tanh(C * x) + C * (norm(x) * x);
constexpr auto du = diagonal_matrix(ones<3> - pow<2>(tanh(C * x))) * C +
                    C * (norm(x) * identity<4> + x * transpose(x) / norm(x));

BOOST_AUTO_TEST_CASE(by_itself) {
    static_assert(shape_of(jacobian(u, x)) == dims{3, 4});
    static_assert(jacobian(u, x) == du);
    BOOST_TEST(agrees(u, x, jacobian(u, x)));
}
BOOST_AUTO_TEST_CASE(times_a_number) {
    static_assert(jacobian(0.1_c * u, x) == 0.1_c * du);
}
BOOST_AUTO_TEST_CASE(times_a_variable) {
    static_assert(jacobian(a * u, x) == a * jacobian(u, x));
    static_assert(jacobian(a * u, x) == a * du);
    BOOST_TEST(agrees(a * u, x, jacobian(a * u, x)));
}
BOOST_AUTO_TEST_CASE(times_a_constant_expression) {
    static_assert(jacobian(compound * u, x) == compound * du);
    BOOST_TEST(agrees(compound * u, x, jacobian(compound * u, x)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(matrix_by_scalar)

constexpr auto U = M * exp(t * C);  // entry by entry
constexpr auto dU = M * hadamard(C, exp(t* C));

BOOST_AUTO_TEST_CASE(by_itself) {
    static_assert(shape_of(derivative(U, t)) == dims{2, 4});
    static_assert(derivative(U, t) == dU);
    BOOST_TEST(agrees(U, t, derivative(U, t)));
}
BOOST_AUTO_TEST_CASE(times_a_number) {
    static_assert(derivative(4_c * U, t) == 4_c * dU);
}
BOOST_AUTO_TEST_CASE(times_a_variable) {
    static_assert(derivative(a * U, t) == a * derivative(U, t));
    static_assert(derivative(a * U, t) == a * dU);
    BOOST_TEST(agrees(a * U, t, derivative(a * U, t)));
}
BOOST_AUTO_TEST_CASE(times_a_constant_expression) {
    static_assert(derivative(compound * U, t) == compound * dU);
    BOOST_TEST(agrees(compound * U, t, derivative(compound * U, t)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scalar_by_matrix)

constexpr auto u = log_determinant(transpose(X) * X) + sum(sigmoid(C * X));
constexpr auto du = 2_c * inverse(transpose(X) * X) * transpose(X) +
                    transpose(hadamard(sigmoid(C * X), ones<3, 2> - sigmoid(C * X))) * C;

BOOST_AUTO_TEST_CASE(by_itself) {
    static_assert(shape_of(derivative(u, X)) == dims{2, 4});
    static_assert(derivative(u, X) == du);
    BOOST_TEST(agrees(u, X, derivative(u, X)));
}
BOOST_AUTO_TEST_CASE(times_a_number) {
    static_assert(derivative(-u, X) == -du);
}
BOOST_AUTO_TEST_CASE(times_a_variable) {
    static_assert(derivative(a * u, X) == a * derivative(u, X));
    static_assert(derivative(a * u, X) == a * du);
    BOOST_TEST(agrees(a * u, X, derivative(a * u, X)));
}
BOOST_AUTO_TEST_CASE(times_a_constant_expression) {
    static_assert(derivative(compound * u, X) == compound * du);
    BOOST_TEST(agrees(compound * u, X, derivative(compound * u, X)));
}

BOOST_AUTO_TEST_SUITE_END()

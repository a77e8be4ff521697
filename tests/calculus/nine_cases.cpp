// SPDX-License-Identifier: BSL-1.0

// Scalars, vectors and matrices by scalars, vectors and matrices: of the nine cases the six that are
// matrices, with the shape that each of them has in numerator layout.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees_evaluated;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 4>;
constexpr auto c = vector<"c", 3>;
constexpr auto A = matrix<"A", 3, 4>;
constexpr auto X = matrix<"X", 4, 5>;

}  // namespace

BOOST_AUTO_TEST_CASE(scalar_by_scalar_is_a_scalar) {
    constexpr auto u = s * sin(t) + pow<3>(t);
    constexpr auto d = derivative(u, t);
    static_assert(shape_of(d) == dims{1, 1});
    static_assert(d == s * cos(t) + 3_c * pow<2>(t));
    BOOST_TEST(agrees_evaluated(u, t, d));
}

BOOST_AUTO_TEST_CASE(scalar_by_vector_is_a_row) {
    constexpr auto u = sum(exp(A * x)) * s;
    constexpr auto d = derivative(u, x);
    static_assert(shape_of(d) == dims{1, 4});
    static_assert(d == s * transpose(exp(A * x)) * A);
    BOOST_TEST(agrees_evaluated(u, x, d));
}

BOOST_AUTO_TEST_CASE(scalar_by_matrix_has_the_shape_of_the_transposed_matrix) {
    constexpr auto u = squared_norm(A * X);
    constexpr auto d = derivative(u, X);
    static_assert(shape_of(d) == dims{5, 4});
    static_assert(d == 2_c * transpose(X) * transpose(A) * A);
    BOOST_TEST(agrees_evaluated(u, X, d));
}

BOOST_AUTO_TEST_CASE(vector_by_scalar_is_a_column) {
    constexpr auto u = tanh(t * c) + pow<2>(t) * A * x;
    constexpr auto d = derivative(u, t);
    static_assert(shape_of(d) == dims{3, 1});
    static_assert(d == hadamard(ones<3> - pow<2>(tanh(t * c)), c) + 2_c * t * A * x);
    BOOST_TEST(agrees_evaluated(u, t, d));
}

BOOST_AUTO_TEST_CASE(vector_by_vector_is_the_jacobian) {
    constexpr auto u = sin(A * x);
    constexpr auto d = derivative(u, x);
    static_assert(shape_of(d) == dims{3, 4});
    static_assert(d == diagonal_matrix(cos(A * x)) * A);
    BOOST_TEST(agrees_evaluated(u, x, d));
}

BOOST_AUTO_TEST_CASE(matrix_by_scalar_has_the_shape_of_the_matrix) {
    constexpr auto U = exp(t) * A * X;
    constexpr auto d = derivative(U, t);
    static_assert(shape_of(d) == dims{3, 5});
    static_assert(d == U);
    BOOST_TEST(agrees_evaluated(U, t, d));
}

BOOST_AUTO_TEST_CASE(a_row_by_a_scalar_is_a_row) {
    constexpr auto u = transpose(sin(t * x));
    constexpr auto d = derivative(u, t);
    static_assert(shape_of(d) == dims{1, 4});
    static_assert(d == transpose(hadamard(cos(t * x), x)));
    BOOST_TEST(agrees_evaluated(u, t, d));
}

BOOST_AUTO_TEST_CASE(a_scalar_by_a_row_variable_is_a_column) {
    constexpr auto r = matrix<"r", 1, 4>;
    constexpr auto u = sum(exp(r)) * r * x;
    constexpr auto d = derivative(u, r);
    static_assert(shape_of(d) == dims{4, 1});
    static_assert(d == (r * x) * transpose(exp(r)) + sum(exp(r)) * x);
    BOOST_TEST(agrees_evaluated(u, r, d));
}

BOOST_AUTO_TEST_CASE(a_matrix_of_one_column_is_a_vector) {
    constexpr auto y = matrix<"y", 4, 1>;
    constexpr auto d = derivative(A * pow<2>(y), y);
    static_assert(shape_of(d) == dims{3, 4});
    static_assert(d == 2_c * A * diagonal_matrix(y));
    BOOST_TEST(agrees_evaluated(A * pow<2>(y), y, d));
}

BOOST_AUTO_TEST_CASE(a_vector_of_one_entry_is_a_scalar) {
    constexpr auto v = vector<"v", 1>;
    constexpr auto U = sin(v) * A;
    static_assert(shape_of(derivative(U, v)) == dims{3, 4});
    static_assert(derivative(U, v) == cos(v) * A);
    static_assert(shape_of(derivative(pow<2>(v), x)) == dims{1, 4});
    BOOST_TEST(agrees_evaluated(U, v, derivative(U, v)));
}

BOOST_AUTO_TEST_CASE(a_matrix_of_one_entry_is_a_scalar) {
    constexpr auto M = matrix<"M", 1, 1>;
    constexpr auto u = pow<2>(determinant(M)) * t + trace(inverse(M)) + norm(M) + sum(adjugate(M));
    constexpr auto d = derivative(u, M);
    static_assert(shape_of(d) == dims{1, 1});
    static_assert(d == 2_c * M * t - pow<-2>(M) + sign(M));
    BOOST_TEST(agrees_evaluated(u, M, d));
}

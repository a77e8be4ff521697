// SPDX-License-Identifier: BSL-1.0

// Scalars, vectors and matrices by scalars, vectors and matrices: of the nine cases the six that are
// matrices, with the shape that each of them has in numerator layout; and all nine through vec.

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

// The Jacobian is ∂vec U/∂vec X in every case; of columns by columns it is the derivative.

BOOST_AUTO_TEST_SUITE(jacobians_of_every_pair_of_shapes)

namespace {

constexpr auto r = matrix<"r", 1, 3>;
constexpr auto Y = matrix<"Y", 3, 3>;
constexpr auto Z = matrix<"Z", 3, 2>;
constexpr auto W = matrix<"W", 2, 3>;
constexpr auto B = matrix<"B", 2, 4>;

template <class U, class V>
boost::test_tools::assertion_result is_right(U u, V v) {
    static_assert(shape_of(jacobian(u, v)) == dims{U::shape.count(), V::shape.count()});
    static_assert(identical(jacobian(u, v, denominator_layout), transpose(jacobian(u, v))));
    return numeric_oracle::agrees_by_columns(u, v, jacobian(u, v));
}

}  // namespace

BOOST_AUTO_TEST_CASE(by_a_scalar) {
    static_assert(identical(jacobian(t * Z, t), vec(Z)));
    BOOST_TEST(is_right(sin(t) * s, t));
    BOOST_TEST(is_right(sin(t) * c, t));
    BOOST_TEST(is_right(sin(t) * r, t));
    BOOST_TEST(is_right(W * exp(t * Z), t));
}
BOOST_AUTO_TEST_CASE(by_a_column) {
    BOOST_TEST(is_right(squared_norm(sin(c)), c));
    BOOST_TEST(is_right(transpose(exp(Y * c)) * Z, c));
    BOOST_TEST(is_right(Y * c * transpose(sin(c)) * Z, c));
    BOOST_TEST(is_right(W * diagonal_matrix(exp(c)) * Z, c));
}
BOOST_AUTO_TEST_CASE(by_a_row) {
    BOOST_TEST(is_right(squared_norm(sin(r)), r));
    BOOST_TEST(is_right(transpose(exp(r * Z)), r));
    BOOST_TEST(is_right(exp(r * Z), r));
    BOOST_TEST(is_right(Y * transpose(r) * sin(r) * Z, r));
}
BOOST_AUTO_TEST_CASE(by_a_matrix) {
    BOOST_TEST(is_right(squared_norm(sin(Z)), Z));
    BOOST_TEST(is_right(softmax(Y * Z * ones<2>), Z));
    BOOST_TEST(is_right(transpose(c) * exp(Z), Z));
    BOOST_TEST(is_right(hadamard(W * exp(Y * Z), W * Z), Z));
    BOOST_TEST(is_right(trace(W * Z) * transpose(Z) * Z, Z));
    BOOST_TEST(is_right(kronecker(W, Z), Z));
    BOOST_TEST(is_right(kronecker(Z, Z * W), Z));
    BOOST_TEST(is_right(kronecker(Z, B), Z));
    BOOST_TEST(is_right(kronecker(B, Z), Z));
    BOOST_TEST(is_right(partial_trace(kronecker(W, transpose(exp(B))), B), B));
    constexpr auto N = matrix<"N", 4, 6>;
    BOOST_TEST(is_right(partial_trace(N, Z), Z));
    BOOST_TEST(is_right(partial_trace(N, Z), N));
    BOOST_TEST(is_right(diagonal_matrix(exp(diagonal_of(Y * Z * W))), Z));
    BOOST_TEST(is_right(inverse(Z * W + Y), Z));
    BOOST_TEST(is_right(adjugate(Y), Y));
    BOOST_TEST(is_right(lower_triangle(Z * W) * Z, Z));
    BOOST_TEST(is_right(vertical(Z, W * Z), Z));
}
BOOST_AUTO_TEST_CASE(of_every_kind_of_operation) {
    BOOST_TEST(is_right(cross(Y * c, Z * W * c) * transpose(c), Y));
    BOOST_TEST(is_right(axial(Y * Y) * norm(Y) * transpose(c), Y));
    BOOST_TEST(is_right(log_determinant(Y) * matrix_power<3>(Y), Y));
    BOOST_TEST(is_right(unvec<2, 3>(sin(vec(W))) * Y, W));
    BOOST_TEST(is_right(transpose(vec(exp(W * Y))), W));
    BOOST_TEST(is_right(softmax(W * c) * transpose(log_sum_exp(W * c) * c), W));
    BOOST_TEST(is_right(partial_trace(kronecker(W, Y), transpose(Y)), Y));
    BOOST_TEST(is_right(diagonal_matrix(c) * Y * diagonal_matrix(sin(c)), c));
}
BOOST_AUTO_TEST_CASE(evaluated) {
    BOOST_TEST(numeric_oracle::agrees_evaluated_by_columns(W * Z * transpose(Z), Z,
                                                           jacobian(W * Z * transpose(Z), Z)));
    BOOST_TEST(numeric_oracle::agrees_evaluated_by_columns(inverse(Y), Y, jacobian(inverse(Y), Y)));
    BOOST_TEST(numeric_oracle::agrees_evaluated_by_columns(sin(Z), Z, jacobian(sin(Z), Z)));
    BOOST_TEST(numeric_oracle::agrees_evaluated_by_columns(transpose(Z), Z, jacobian(transpose(Z), Z)));
    // of which no line tells how l comes out, below one of which it does
    constexpr auto F = matrix<"F", 4, 4>;
    constexpr auto u = adjugate(lower_triangle(F)) * transpose(B);
    BOOST_TEST(numeric_oracle::agrees_evaluated_by_columns(u, F, jacobian(u, F)));
}
BOOST_AUTO_TEST_CASE(as_the_textbook_has_them) {
    static_assert(identical(jacobian(Z, Z), identity<6>));
    static_assert(identical(jacobian(W * Z * B, Z), kronecker(transpose(B), W)));
    static_assert(identical(jacobian(transpose(Z), Z), commutation<3, 2>));
    static_assert(identical(jacobian(inverse(Y), Y), -kronecker(transpose(inverse(Y)), inverse(Y))));
    static_assert(identical(jacobian(sin(Z), Z), diagonal_matrix(vec(cos(Z)))));
    static_assert(identical(jacobian(hadamard(Z, transpose(W)), Z), diagonal_matrix(vec(transpose(W)))));
    static_assert(jacobian(Z * transpose(Z), Z) ==
                  (identity<9> + commutation<3, 3>)*kronecker(Z, identity<3>));
    static_assert(
        identical(jacobian(trace(Y) * Y, Y), trace(Y) * identity<9> + vec(Y) * transpose(vec(identity<3>))));
    static_assert(identical(jacobian(squared_norm(Z), Z), 2_c * transpose(vec(Z))));
    static_assert(identical(
        jacobian(kronecker(Z, B), Z),
        kronecker(kronecker(identity<2>, commutation<4, 3>), identity<2>) * kronecker(identity<6>, vec(B))));
    static_assert(identical(
        jacobian(kronecker(B, Z), Z),
        kronecker(kronecker(identity<4>, commutation<2, 2>), identity<3>) * kronecker(vec(B), identity<6>)));
    constexpr auto N = matrix<"N", 4, 6>;
    static_assert(identical(jacobian(partial_trace(N, Z), N),
                            kronecker(identity<4>, transpose(vec(transpose(Z)))) *
                                kronecker(kronecker(identity<2>, commutation<2, 3>), identity<2>)));
}
BOOST_AUTO_TEST_CASE(of_variables_with_properties) {
    constexpr auto S = matrix<"S", 3, 3, symmetric>;
    constexpr auto G = matrix<"G", 3, 3, diagonal>;
    constexpr auto T = matrix<"T", 3, 3, lower_triangular>;
    static_assert(jacobian(S, S) == 0.5_c * (identity<9> + commutation<3, 3>));
    static_assert(jacobian(Y * S, S) == jacobian(Y * transpose(S), S));
    BOOST_TEST(is_right(W * S * Z, S));
    BOOST_TEST(is_right(inverse(S), S));
    BOOST_TEST(is_right(W * G * G * Z, G));
    BOOST_TEST(is_right(W * T * transpose(T), T));
}

BOOST_AUTO_TEST_SUITE_END()

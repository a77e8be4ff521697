// SPDX-License-Identifier: BSL-1.0

// The numerical oracle itself: it confirms what is right and catches every kind of mistake that is made with
// matrices.

#include <boost/test/unit_test.hpp>

#include "check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace numeric_oracle;

namespace {

constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto X = matrix<"X", 3, 3>;
constexpr auto C = matrix<"C", 2, 3>;  // what makes shapes rectangular
constexpr auto Z = matrix<"Z", 3, 4>;
constexpr auto K = matrix<"K", 4, 2>;

// Small enough to look like noise, and larger than both tolerances.
constexpr auto small = 0.0001_c;

template <class F, class V, class D>
bool both_catch(F f, V v, D wrong) {
    return !agrees_with_duals(f, v, wrong) && !agrees_with_differences(f, v, wrong);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scalar_by_vector)

constexpr auto f = transpose(x) * A * x;
constexpr auto right = transpose(x) * (A + transpose(A));

BOOST_AUTO_TEST_CASE(right_is_confirmed) {
    BOOST_TEST(agrees(f, x, right));
}
BOOST_AUTO_TEST_CASE(right_is_confirmed_in_denominator_layout) {
    BOOST_TEST(agrees(f, x, transpose(right), denominator_layout));
}
BOOST_AUTO_TEST_CASE(a_forgotten_transpose_is_caught) {
    BOOST_TEST(both_catch(f, x, 2_c * transpose(x) * A));
    BOOST_TEST(both_catch(f, x, 2_c * transpose(x) * transpose(A)));
}
BOOST_AUTO_TEST_CASE(the_other_layout_is_caught) {
    BOOST_TEST(both_catch(f, x, transpose(right)));
    BOOST_TEST(!agrees(f, x, right, denominator_layout));
}
BOOST_AUTO_TEST_CASE(a_sign_is_caught) {
    BOOST_TEST(both_catch(f, x, -right));
}
BOOST_AUTO_TEST_CASE(a_factor_of_2_is_caught) {
    BOOST_TEST(both_catch(f, x, 2_c * right));
    BOOST_TEST(both_catch(f, x, 0.5_c * right));
}
BOOST_AUTO_TEST_CASE(a_missing_term_is_caught) {
    BOOST_TEST(both_catch(f, x, transpose(x) * A));
    BOOST_TEST(both_catch(f, x, transpose(x) * transpose(A)));
}
BOOST_AUTO_TEST_CASE(one_wrong_entry_is_caught) {
    BOOST_TEST(both_catch(f, x, right + small * transpose(unit<3, 0>)));
    BOOST_TEST(both_catch(f, x, right + small * transpose(unit<3, 2>)));
}
BOOST_AUTO_TEST_CASE(a_derivative_by_another_variable_is_caught) {
    constexpr auto y = vector<"y", 3>;
    BOOST_TEST(both_catch(f, x, transpose(y) * (A + transpose(A))));
}
BOOST_AUTO_TEST_CASE(zeros_are_caught) {
    BOOST_TEST(both_catch(f, x, zeros<1, 3>));
}
BOOST_AUTO_TEST_CASE(what_is_no_number_is_caught) {
    BOOST_TEST(both_catch(f, x, right * (t - t + sqrt(-pow<2>(t)))));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scalar_by_square_matrix)

constexpr auto f = trace(A * inverse(X) * B);
constexpr auto right = -(inverse(X) * B * A * inverse(X));

BOOST_AUTO_TEST_CASE(right_is_confirmed) {
    BOOST_TEST(agrees(f, X, right));
}
BOOST_AUTO_TEST_CASE(a_transpose_that_has_the_same_shape_is_caught) {
    BOOST_TEST(both_catch(f, X, transpose(right)));
    BOOST_TEST(!agrees(f, X, right, denominator_layout));
}
BOOST_AUTO_TEST_CASE(factors_in_another_order_are_caught) {
    BOOST_TEST(both_catch(f, X, -(inverse(X) * A * B * inverse(X))));
    BOOST_TEST(both_catch(f, X, -(B * A * inverse(X) * inverse(X))));
}
BOOST_AUTO_TEST_CASE(a_sign_is_caught) {
    BOOST_TEST(both_catch(f, X, -right));
}
BOOST_AUTO_TEST_CASE(one_wrong_entry_is_caught) {
    BOOST_TEST(both_catch(f, X, right + small * outer(unit<3, 2>, unit<3, 0>)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(scalar_by_rectangular_matrix)

constexpr auto f = trace(C * Z * K);
constexpr auto right = K * C;

BOOST_AUTO_TEST_CASE(right_is_confirmed) {
    BOOST_TEST(agrees(f, Z, right));
}
BOOST_AUTO_TEST_CASE(right_is_confirmed_in_denominator_layout) {
    BOOST_TEST(agrees(f, Z, transpose(right), denominator_layout));
}
BOOST_AUTO_TEST_CASE(a_forgotten_transpose_is_caught) {
    BOOST_TEST(both_catch(f, Z, transpose(right)));
}
BOOST_AUTO_TEST_CASE(a_factor_of_2_is_caught) {
    BOOST_TEST(both_catch(f, Z, 2_c * right));
}
BOOST_AUTO_TEST_CASE(one_wrong_entry_is_caught) {
    BOOST_TEST(both_catch(f, Z, right + small * outer(unit<4, 3>, unit<3, 1>)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(column_by_column)

constexpr auto square = A * tanh(B * x);
constexpr auto rectangular = C * tanh(B * x);
constexpr auto slope = diagonal_matrix(ones<3> - pow<2>(tanh(B * x)));

BOOST_AUTO_TEST_CASE(right_is_confirmed) {
    BOOST_TEST(agrees(square, x, A * slope * B));
    BOOST_TEST(agrees(rectangular, x, C * slope * B));
}
BOOST_AUTO_TEST_CASE(the_other_layout_is_caught) {
    BOOST_TEST(both_catch(square, x, transpose(A * slope * B)));
    BOOST_TEST(both_catch(rectangular, x, transpose(C * slope * B)));
}
BOOST_AUTO_TEST_CASE(a_factor_in_the_wrong_place_is_caught) {
    BOOST_TEST(both_catch(square, x, A * B * slope));
    BOOST_TEST(both_catch(rectangular, x, C * B * slope));
}
BOOST_AUTO_TEST_CASE(a_forgotten_inner_derivative_is_caught) {
    BOOST_TEST(both_catch(square, x, A * B));
    BOOST_TEST(both_catch(rectangular, x, C * slope));
}
BOOST_AUTO_TEST_CASE(one_wrong_entry_is_caught) {
    BOOST_TEST(both_catch(rectangular, x, C * slope * B + small * outer(unit<2, 1>, unit<3, 0>)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(matrix_by_scalar)

constexpr auto U = exp(t) * C;
constexpr auto V = t * t * Z;
constexpr auto right = exp(t) * C * V + U * (2_c * t * Z);

BOOST_AUTO_TEST_CASE(right_is_confirmed) {
    BOOST_TEST(agrees(U * V, t, right));
}
BOOST_AUTO_TEST_CASE(a_missing_term_is_caught) {
    BOOST_TEST(both_catch(U * V, t, exp(t) * C * V));
    BOOST_TEST(both_catch(U * V, t, U * (2_c * t * Z)));
}
BOOST_AUTO_TEST_CASE(factors_in_another_order_are_caught) {
    BOOST_TEST(both_catch(exp(t) * A * B, t, exp(t) * B * A));
}
BOOST_AUTO_TEST_CASE(a_transpose_too_many_is_caught) {
    BOOST_TEST(both_catch(U * V, t, transpose(right)));
    BOOST_TEST(both_catch(exp(t) * A * B, t, exp(t) * transpose(A * B)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(every_elementary_function)

// The oracle's own table of derivatives: its two opinions agree with each other and with the textbook.
BOOST_AUTO_TEST_CASE(has_its_derivative) {
    constexpr auto u = t - 1_c;  // of both signs where t is positive
    BOOST_TEST(agrees_where_positive(exp(u), t, exp(u)));
    BOOST_TEST(agrees_where_positive(log(t), t, pow<-1>(t)));
    BOOST_TEST(agrees_where_positive(sqrt(t), t, 1_c / (2_c * sqrt(t))));
    BOOST_TEST(agrees_where_positive(abs(u), t, sign(u)));
    BOOST_TEST(agrees_where_positive(sign(u), t, 0_c));
    BOOST_TEST(agrees_where_positive(heaviside(u), t, 0_c));
    BOOST_TEST(agrees_where_positive(relu(u), t, heaviside(u)));
    BOOST_TEST(agrees_where_positive(sin(u), t, cos(u)));
    BOOST_TEST(agrees_where_positive(cos(u), t, -sin(u)));
    BOOST_TEST(agrees_where_positive(tanh(u), t, 1_c - pow<2>(tanh(u))));
    BOOST_TEST(agrees_where_positive(sigmoid(u), t, exp(-u) / pow<2>(1_c + exp(-u))));
    BOOST_TEST(agrees_where_positive(softplus(u), t, exp(u) / (1_c + exp(u))));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(points_have_the_properties_that_variables_claim_and_no_others) {
    constexpr auto S = matrix<"S", 3, 3, symmetric>;
    constexpr auto skew = matrix<"skew", 3, 3, skew_symmetric>;
    constexpr auto D = matrix<"D", 3, 3, diagonal>;
    BOOST_TEST(agrees(transpose(x) * S * x, x, 2_c * transpose(x) * S));
    BOOST_TEST(agrees(transpose(x) * skew * x, x, zeros<1, 3>));
    BOOST_TEST(agrees(transpose(x) * D * x, x, 2_c * transpose(hadamard(diagonal_of(D), x))));
    BOOST_TEST(both_catch(transpose(x) * A * x, x, 2_c * transpose(hadamard(diagonal_of(A), x))));
    BOOST_TEST(both_catch(transpose(x) * A * x, x, zeros<1, 3>));
}

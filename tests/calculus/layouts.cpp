// SPDX-License-Identifier: BSL-1.0

// Numerator layout, denominator layout, and how to get from one to the other. That mixing them is rejected is
// tested with the other mistakes that must not compile.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;

namespace {

constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 2>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto X = matrix<"X", 2, 3>;
constexpr auto W = matrix<"W", 3, 3>;
constexpr auto C = matrix<"C", 3, 3>;

constexpr auto u = transpose(y) * exp(A * x);  // a scalar
constexpr auto v = tanh(A * x);                // a column
constexpr auto U = sin(t) * A * W;             // a matrix

// Entry (i, j) as an expression of its own.
template <int i, int j, class E>
constexpr auto entry(E e) {
    return transpose(unit<E::shape.rows, i>) * e * unit<E::shape.columns, j>;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(numerator_layout_is_the_default)

BOOST_AUTO_TEST_CASE(a_scalar_by_a_vector_has_the_shape_of_the_transposed_vector) {
    static_assert(shape_of(derivative(u, x)) == dims{1, 3});
    static_assert(identical(derivative(u, x), derivative(u, x, numerator_layout)));
    BOOST_TEST(agrees(u, x, derivative(u, x)));
}

BOOST_AUTO_TEST_CASE(a_scalar_by_a_matrix_has_the_shape_of_the_transposed_matrix) {
    constexpr auto f = transpose(y) * exp(X * x);
    static_assert(shape_of(derivative(f, X)) == dims{3, 2});
    static_assert(derivative(f, X) == x * transpose(hadamard(y, exp(X * x))));
    BOOST_TEST(agrees(f, X, derivative(f, X)));
}

// [∂u/∂X]_ij = ∂u/∂x_ji: what u gains when entry (j, i) of X moves alone.
template <int i, int j, class Function>
constexpr bool entry_is_turned(Function f) {
    constexpr std::array<double, 6> X_data{0.3, -0.7, 1.1, 0.4, -1.3, 0.9};
    constexpr std::array<double, 9> C_data{0.2, 1.4, -0.6, 0.8, -1.2, 0.5, 1.7, -0.3, 0.1};
    constexpr auto moved = X + t * outer(unit<2, j>, unit<3, i>);
    constexpr double expected = evaluate(derivative(f(moved), t), t = 0.0, X = X_data, C = C_data);
    constexpr double found = evaluate(derivative(f(X), X), X = X_data, C = C_data)[i][j];
    return found - expected < 1e-14 && expected - found < 1e-14;
}

BOOST_AUTO_TEST_CASE(entry_ij_of_a_scalar_by_a_matrix_is_the_derivative_by_entry_ji) {
    constexpr auto quadratic = [](auto Z) { return trace(Z * C * transpose(Z)); };
    constexpr auto exponential = [](auto Z) { return sum(exp(Z * C)); };
    static_assert(entry_is_turned<0, 1>(quadratic) && entry_is_turned<1, 0>(quadratic));
    static_assert(entry_is_turned<2, 0>(quadratic) && entry_is_turned<2, 1>(quadratic));
    static_assert(entry_is_turned<0, 1>(exponential) && entry_is_turned<2, 0>(exponential));
}

BOOST_AUTO_TEST_CASE(a_vector_by_a_scalar_has_the_shape_of_the_vector) {
    static_assert(shape_of(derivative(sin(t) * v, t)) == dims{2, 1});
    BOOST_TEST(agrees(sin(t) * v, t, derivative(sin(t) * v, t)));
}

BOOST_AUTO_TEST_CASE(a_matrix_by_a_scalar_has_the_shape_of_the_matrix) {
    static_assert(shape_of(derivative(U, t)) == dims{2, 3});
    BOOST_TEST(agrees(U, t, derivative(U, t)));
}

BOOST_AUTO_TEST_CASE(entry_ij_of_a_matrix_by_a_scalar_is_the_derivative_of_entry_ij) {
    static_assert(entry<0, 2>(derivative(U, t)) == derivative(entry<0, 2>(U), t));
    static_assert(entry<1, 0>(derivative(U, t)) == derivative(entry<1, 0>(U), t));
}

BOOST_AUTO_TEST_CASE(the_jacobian_has_the_rows_of_the_numerator_and_the_columns_of_the_denominator) {
    static_assert(shape_of(jacobian(v, x)) == dims{2, 3});
    static_assert(identical(jacobian(v, x), derivative(v, x)));
    BOOST_TEST(agrees(v, x, jacobian(v, x)));
}

BOOST_AUTO_TEST_CASE(row_i_of_the_jacobian_is_the_derivative_of_entry_i) {
    static_assert(transpose(unit<2, 0>) * jacobian(v, x) == derivative(transpose(unit<2, 0>) * v, x));
    static_assert(transpose(unit<2, 1>) * jacobian(v, x) == derivative(transpose(unit<2, 1>) * v, x));
}

BOOST_AUTO_TEST_CASE(the_chain_rule_reads_in_the_same_order_as_for_one_variable) {
    constexpr auto z = vector<"z", 2>;
    constexpr auto inner = tanh(A * x);  // ∂g(z)/∂x = ∂g/∂z ∂z/∂x, a row times a Jacobian
    constexpr auto outer_slope = [](auto at) { return transpose(y) * diagonal_matrix(exp(at)); };
    static_assert(derivative(transpose(y) * exp(z), z) == outer_slope(z));
    static_assert(derivative(transpose(y) * exp(inner), x) == outer_slope(inner) * derivative(inner, x));
    BOOST_TEST(agrees(transpose(y) * exp(inner), x, outer_slope(inner) * derivative(inner, x)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(denominator_layout_is_the_transpose)

BOOST_AUTO_TEST_CASE(of_a_scalar_by_a_vector) {
    constexpr auto d = derivative(u, x, denominator_layout);
    static_assert(shape_of(d) == dims{3, 1});
    static_assert(d == transpose(derivative(u, x)));
    BOOST_TEST(agrees(u, x, d, denominator_layout));
}

BOOST_AUTO_TEST_CASE(of_a_scalar_by_a_matrix) {
    constexpr auto f = squared_norm(A * W);
    constexpr auto d = derivative(f, W, denominator_layout);
    static_assert(shape_of(d) == dims{3, 3});
    static_assert(d == 2_c * transpose(A) * A * W);
    BOOST_TEST(agrees(f, W, d, denominator_layout));
    BOOST_TEST(!agrees(f, W, d));
}

BOOST_AUTO_TEST_CASE(of_a_vector_by_a_scalar) {
    constexpr auto d = derivative(sin(t) * v, t, denominator_layout);
    static_assert(shape_of(d) == dims{1, 2});
    static_assert(d == cos(t) * transpose(v));
    BOOST_TEST(agrees(sin(t) * v, t, d, denominator_layout));
}

BOOST_AUTO_TEST_CASE(of_a_matrix_by_a_scalar) {
    constexpr auto d = derivative(U, t, denominator_layout);
    static_assert(shape_of(d) == dims{3, 2});
    static_assert(d == cos(t) * transpose(W) * transpose(A));
    BOOST_TEST(agrees(U, t, d, denominator_layout));
}

BOOST_AUTO_TEST_CASE(of_a_vector_by_a_vector) {
    constexpr auto d = derivative(v, x, denominator_layout);
    static_assert(shape_of(d) == dims{3, 2});
    static_assert(d == transpose(jacobian(v, x)));
    BOOST_TEST(agrees(v, x, d, denominator_layout));
}

BOOST_AUTO_TEST_CASE(the_chain_rule_reads_in_the_reverse_order) {
    constexpr auto inner = tanh(A * x);
    constexpr auto outer_slope = hadamard(y, exp(inner));  // a column
    static_assert(derivative(transpose(y) * exp(inner), x, denominator_layout) ==
                  derivative(inner, x, denominator_layout) * outer_slope);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(gradient_has_the_shape_of_its_variable)

BOOST_AUTO_TEST_CASE(of_a_vector) {
    static_assert(shape_of(gradient(u, x)) == shape_of(x));
    static_assert(gradient(u, x) == transpose(derivative(u, x)));
    static_assert(identical(gradient(u, x), derivative(u, x, denominator_layout)));
    BOOST_TEST(agrees(u, x, gradient(u, x), denominator_layout));
}

BOOST_AUTO_TEST_CASE(of_a_rectangular_matrix) {
    constexpr auto f = squared_norm(X * W);
    static_assert(shape_of(gradient(f, X)) == shape_of(X));
    static_assert(gradient(f, X) == transpose(derivative(f, X)));
    static_assert(gradient(f, X) == 2_c * X * W * transpose(W));
    BOOST_TEST(agrees(f, X, gradient(f, X), denominator_layout));
}

BOOST_AUTO_TEST_CASE(of_a_scalar_there_is_nothing_to_transpose) {
    static_assert(gradient(sin(t), t) == derivative(sin(t), t));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(from_one_layout_to_the_other)

BOOST_AUTO_TEST_CASE(in_layout_leaves_a_derivative_that_has_the_layout) {
    static_assert(
        std::is_same_v<decltype(in_layout(derivative(u, x), numerator_layout)), decltype(derivative(u, x))>);
    static_assert(
        std::is_same_v<decltype(in_layout(gradient(u, x), denominator_layout)), decltype(gradient(u, x))>);
}

BOOST_AUTO_TEST_CASE(in_layout_transposes_a_derivative_that_has_the_other) {
    static_assert(in_layout(derivative(u, x), denominator_layout) == gradient(u, x));
    static_assert(in_layout(gradient(u, x), numerator_layout) == derivative(u, x));
    static_assert(in_layout(derivative(v, x), denominator_layout) == derivative(v, x, denominator_layout));
    static_assert(in_layout(derivative(U, t), denominator_layout) == derivative(U, t, denominator_layout));
}

BOOST_AUTO_TEST_CASE(in_layout_leaves_a_scalar_which_is_the_same_in_both) {
    static_assert(in_layout(derivative(sin(t), t), denominator_layout) == cos(t));
}

BOOST_AUTO_TEST_CASE(transposing_turns_the_layout) {
    static_assert(std::is_same_v<decltype(in_layout(transpose(derivative(u, x)), denominator_layout)),
                                 decltype(transpose(derivative(u, x)))>);
    static_assert(in_layout(transpose(gradient(u, x)), denominator_layout) == gradient(u, x));
}

BOOST_AUTO_TEST_CASE(sums_and_multiples_keep_the_layout) {
    constexpr auto d = 2_c * derivative(u, x) - derivative(squared_norm(x), x) / 3_c;
    static_assert(in_layout(d, denominator_layout) ==
                  2_c * gradient(u, x) - gradient(squared_norm(x), x) / 3_c);
    static_assert(std::is_same_v<decltype(in_layout(d, numerator_layout)), std::remove_const_t<decltype(d)>>);
}

BOOST_AUTO_TEST_CASE(without_layout_may_be_mixed) {
    constexpr auto f = W * sin(C * x);
    constexpr auto J = without_layout(jacobian(f, x));
    constexpr auto strain = (J + transpose(J)) / 2_c;
    static_assert(strain == transpose(strain));
    static_assert(J == jacobian(f, x));
}

BOOST_AUTO_TEST_SUITE_END()

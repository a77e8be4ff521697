// SPDX-License-Identifier: BSL-1.0

// The derivative by a variable with a property is that by a free matrix, taken at a matrix that has the
// property. It must not depend on how the function is written, although what is known of the variable
// rewrites the function.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "oracles/field_dual.hpp"

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;
using exact_oracle::check_derivative;

constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;

/// The convention, and what must hold under every convention: movements that keep the property.
template <class F, class V>
void derivative_is_right(F f, V v) {
    BOOST_TEST(check_derivative(f, v, derivative(f, v), exact_oracle::directions::keeping_the_property));
    BOOST_TEST(check_derivative(f, v, derivative(f, v)));
}

template <class V>
void whatever_the_property(V v) {
    derivative_is_right(trace(A * transpose(v)), v);
    derivative_is_right(trace(A * v * B * transpose(v)), v);
    derivative_is_right(transpose(x) * transpose(v) * y, v);
    derivative_is_right(transpose(x) * v * y + transpose(y) * v * x, v);
    derivative_is_right(squared_norm(transpose(v) * x - y), v);
    derivative_is_right(trace(A * exp(transpose(v))), v);
}

template <class V>
void where_it_is_invertible(V v) {
    derivative_is_right(log_determinant(v), v);
    derivative_is_right(transpose(x) * inverse(v) * y, v);
    derivative_is_right(trace(A * v * inverse(transpose(v)) * B), v);
    derivative_is_right(trace(inverse(v)), v);
    derivative_is_right(dot(x, diagonal_of(inverse(transpose(v)))), v);
}

BOOST_AUTO_TEST_CASE(a_symmetric_matrix) {
    whatever_the_property(matrix<"S", 3, 3, symmetric>);
    where_it_is_invertible(matrix<"S", 3, 3, symmetric>);
}

BOOST_AUTO_TEST_CASE(a_positive_definite_matrix) {
    whatever_the_property(matrix<"Σ", 3, 3, positive_definite>);
    where_it_is_invertible(matrix<"Σ", 3, 3, positive_definite>);
}

BOOST_AUTO_TEST_CASE(a_diagonal_matrix) {
    whatever_the_property(matrix<"D", 3, 3, diagonal>);
    where_it_is_invertible(matrix<"D", 3, 3, diagonal>);
}

BOOST_AUTO_TEST_CASE(a_skew_symmetric_matrix) {
    whatever_the_property(matrix<"K", 3, 3, skew_symmetric>);  // of odd size, so it has no inverse
}

BOOST_AUTO_TEST_CASE(an_orthogonal_matrix) {
    whatever_the_property(matrix<"Q", 3, 3, orthogonal>);
    where_it_is_invertible(matrix<"Q", 3, 3, orthogonal>);
}

BOOST_AUTO_TEST_CASE(a_lower_triangular_matrix) {
    whatever_the_property(matrix<"L", 3, 3, lower_triangular>);
    where_it_is_invertible(matrix<"L", 3, 3, lower_triangular>);
}

BOOST_AUTO_TEST_CASE(an_upper_triangular_matrix) {
    whatever_the_property(matrix<"U", 3, 3, upper_triangular>);
    where_it_is_invertible(matrix<"U", 3, 3, upper_triangular>);
}

// A property that a variable does not have makes no difference.
BOOST_AUTO_TEST_CASE(a_free_matrix) {
    whatever_the_property(matrix<"M", 3, 3>);
    where_it_is_invertible(matrix<"M", 3, 3>);
}

}  // namespace

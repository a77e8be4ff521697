// SPDX-License-Identifier: BSL-1.0

// The derivative by a variable with a property is that by a free matrix, projected onto what the variable can
// do: what it says of movements that keep the property is right, it says nothing of others, and equal
// functions have equal derivatives, however they are written.

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

template <class V, class D>
constexpr bool lies_in_tangent_space(V v, D d) {
    constexpr property known = V::description.properties;
    const auto triangle = [](auto e) {
        if constexpr (has(V::description.properties, diagonal)) return diagonal_matrix(diagonal_of(e));
        else if constexpr (has(V::description.properties, lower_triangular)) return upper_triangle(e);
        else return lower_triangle(e);
    };
    if constexpr (has(known, diagonal) || has(known, lower_triangular) || has(known, upper_triangular))
        return d == triangle(d);
    else if constexpr (has(known, symmetric)) return d == without_layout(transpose(d));
    else if constexpr (has(known, skew_symmetric)) return d == -without_layout(transpose(d));
    else if constexpr (has(known, orthogonal)) return d * v == -(transpose(d * v));
    else return true;
}

template <class F, class V>
void derivative_is_right(F f, V v) {
    BOOST_TEST(check_derivative(f, v, derivative(f, v)));
    static_assert(lies_in_tangent_space(V{}, derivative(F{}, V{})));
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

// The textbook's formulas.
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;
constexpr auto K = matrix<"K", 3, 3, skew_symmetric>;
constexpr auto Q = matrix<"Q", 3, 3, orthogonal>;
constexpr auto L = matrix<"L", 3, 3, lower_triangular>;
constexpr auto D = matrix<"D", 3, 3, diagonal>;
constexpr auto s = scalar<"s">;
static_assert(identical(derivative(log_determinant(P), P), inverse(P)));
static_assert(identical(derivative(transpose(x) * inverse(P) * x, P),
                        -(inverse(P) * x * transpose(x) * inverse(P))));
static_assert(identical(gradient(squared_norm(S * x), S), S* x* transpose(x) + x * transpose(x) * S));
static_assert(identical(gradient(trace(transpose(Q) * A), Q), 0.5_c * A - 0.5_c * Q * transpose(A) * Q));
static_assert(gradient(squared_norm(L * x), L) == 2_c * lower_triangle(L * x * transpose(x)));
static_assert(gradient(trace(A * D), D) == diagonal_matrix(diagonal_of(A)));
static_assert(identical(gradient(dot(x, K* y), K), 0.5_c * x * transpose(y) - 0.5_c * y * transpose(x)));

// Equal functions have equal derivatives.
template <class F, class G, class V>
constexpr bool equal_with_derivatives(F f, G g, V v) {
    return f == g && derivative(f, v) == derivative(g, v) && gradient(f, v) == gradient(g, v);
}
static_assert(equal_with_derivatives(squared_norm(S * x), squared_norm(transpose(S) * x), S));
static_assert(equal_with_derivatives(transpose(x) * K * x, 0_c * s, K));
static_assert(equal_with_derivatives(trace(inverse(Q) * A), trace(transpose(Q) * A), Q));
static_assert(derivative(log_determinant(Q), Q) == zeros<3, 3>);
static_assert(equal_with_derivatives(squared_norm(Q * x), squared_norm(x), Q));
static_assert(equal_with_derivatives(element<0, 1>(L), 0_c * s, L));
static_assert(equal_with_derivatives(determinant(L), element<0, 0>(L) * element<1, 1>(L) * element<2, 2>(L),
                                     L));
static_assert(equal_with_derivatives(trace(A * D), dot(diagonal_of(A), diagonal_of(D)), D));

// Several properties at once: what the sets have in common.
template <property... Properties>
constexpr auto V = matrix<"V", 3, 3, Properties...>;
template <property... Properties>
constexpr bool is_fixed = gradient(trace(A * V<Properties...>), V<Properties...>) == zeros<3, 3>;
static_assert(is_fixed<orthogonal, diagonal> && is_fixed<orthogonal, lower_triangular>);
static_assert(is_fixed<orthogonal, positive_definite> && is_fixed<skew_symmetric, symmetric>);
static_assert(is_fixed<skew_symmetric, upper_triangular> && !is_fixed<diagonal, positive_definite>);
static_assert(equal_with_derivatives(trace(A * V<orthogonal, symmetric>),
                                     trace(inverse(V<orthogonal, symmetric>) * A), V<orthogonal, symmetric>));
static_assert(gradient(trace(V<orthogonal, symmetric>), V<orthogonal, symmetric>) == zeros<3, 3>);
static_assert(gradient(trace(A * V<symmetric, property::sums_to_one>), V<symmetric, property::sums_to_one>) ==
              0.5_c * (A + transpose(A)) - sum(A) / 9_c * ones<3, 3>);

template <property... Properties>
constexpr bool sum_stays = sum(gradient(trace(A * V<Properties...>), V<Properties...>)) == 0_c;
static_assert(sum_stays<property::sums_to_one> && sum_stays<property::sums_to_one, diagonal>);
static_assert(sum_stays<property::sums_to_one, upper_triangular> && !sum_stays<symmetric>);

// Mixed derivatives commute.
template <class F, class V>
constexpr bool commute(F f, V v) {
    return derivative(derivative(f, s), v) == derivative(derivative(f, v), s) &&
           derivative(element<0, 1>(gradient(f, v)), s) == element<0, 1>(gradient(derivative(f, s), v));
}
static_assert(commute(s * s * trace(A * S), S) && commute(squared_norm(S * (s * x + y)), S));
static_assert(commute(log_determinant(P + s * A), P) && commute(squared_norm(K * (s * x + y)), K));
static_assert(commute(squared_norm(Q * (s * x) + y), Q) && commute(squared_norm(L * (s * x + y)), L));
static_assert(commute(exp(s * trace(A * D * D)), D));

// The other convention, by the entries that vary.
static_assert(gradient(trace(A * S), S, independent_entries) ==
              A + transpose(A) - diagonal_matrix(diagonal_of(A)));
static_assert(derivative(log_determinant(P), P, independent_entries) ==
              2_c * inverse(P) - hadamard(inverse(P), identity<3>));
static_assert(gradient(trace(A * K), K, independent_entries) == transpose(A) - A);
static_assert(gradient(trace(A * L), L, independent_entries) == lower_triangle(transpose(A)));
static_assert(gradient(trace(A * D), D, independent_entries) == diagonal_matrix(diagonal_of(A)));
static_assert(gradient(trace(A * B), A, independent_entries) == transpose(B));

BOOST_AUTO_TEST_CASE(values_of_the_gradient_by_a_symmetric_matrix) {
    constexpr std::array<double, 9> matrix{2, 1, 0, 1, 3, -1, 0, -1, 1};
    constexpr std::array<double, 3> vector{1, 2, 3};
    constexpr auto found = evaluate(gradient(squared_norm(S * x), S), S = matrix, x = vector);
    constexpr std::array<std::array<double, 3>, 3> right{{{8, 12, 13}, {12, 16, 14}, {13, 14, 6}}};
    static_assert(found == right);
    BOOST_TEST((evaluate(gradient(squared_norm(S * x), S), S = matrix, x = vector) == right));
}

// A property that a variable does not have makes no difference.
BOOST_AUTO_TEST_CASE(a_free_matrix) {
    whatever_the_property(matrix<"M", 3, 3>);
    where_it_is_invertible(matrix<"M", 3, 3>);
}

}  // namespace

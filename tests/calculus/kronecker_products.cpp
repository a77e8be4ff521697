// SPDX-License-Identifier: BSL-1.0

// Kronecker products, matrices as columns and commutation matrices: their algebra, their derivatives, and
// that they are multiplied through rather than formed.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;
using numeric_oracle::agrees_evaluated;

namespace {

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 4, 5>;
constexpr auto C = matrix<"C", 3, 2>;
constexpr auto D = matrix<"D", 5, 4>;
constexpr auto L = matrix<"L", 15, 8>;
constexpr auto S = matrix<"S", 3, 3>;
constexpr auto T = matrix<"T", 2, 2>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;
constexpr auto Q = matrix<"Q", 2, 2, positive_definite>;
constexpr auto X = matrix<"X", 5, 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 4>;
constexpr auto s = scalar<"s">;

// products
static_assert(identical(kronecker(A, B) * kronecker(C, D), kronecker(A* C, B* D)));
static_assert(identical(transpose(kronecker(A, B)), kronecker(transpose(A), transpose(B))));
static_assert(identical(inverse(kronecker(S, T)), kronecker(inverse(S), inverse(T))));
static_assert(identical(trace(kronecker(S, T)), trace(S) * trace(T)));
static_assert(identical(determinant(kronecker(S, T)), pow<2>(determinant(S)) * pow<3>(determinant(T))));
static_assert(identical(kronecker(s * A, B), s* kronecker(A, B)));
static_assert(identical(kronecker(identity<2>, identity<3>), identity<6>));
static_assert(kronecker(A + 2_c * transpose(C), B) == kronecker(A, B) + 2_c * kronecker(transpose(C), B));
static_assert(kronecker(P, Q) == transpose(kronecker(P, Q)));

// columns
static_assert(identical(kronecker(A, B) * vec(X), vec(B* X* transpose(A))));
static_assert(identical(transpose(vec(X)) * kronecker(transpose(A), transpose(B)),
                        transpose(vec(B* X* transpose(A)))));
static_assert(identical(vec(unvec<3, 5>(vector<"v", 15>)), vector<"v", 15>));
static_assert(identical(unvec<5, 3>(vec(X)), X));
static_assert(identical(vec(x), x) && identical(vec(transpose(x)), x));
static_assert(identical(vec(x * transpose(y)), kronecker(y, x)));
static_assert(identical(transpose(vec(A)) * vec(transpose(C)), trace(transpose(A) * transpose(C))));
static_assert(identical(vec(A + 2_c * transpose(C)), vec(A) + 2_c * vec(transpose(C))));
static_assert(identical(unvec<2, 3>(vec(A) + 2_c * vec(transpose(C))), A + 2_c * transpose(C)));

// they are not formed: two products of 10 × 10 matrices rather than one of 100 × 100 with a column
static_assert(flops(kronecker(matrix<"M", 10, 10>, matrix<"N", 10, 10>) * vector<"v", 100>) <= 4000);
static_assert(flops(kronecker(identity<10>, matrix<"N", 10, 10>) * vector<"v", 100>) <= 2000);
static_assert(flops(commutation<10, 10> * vector<"v", 100>) == 0);

// commutation matrices
static_assert(identical(commutation<5, 3> * vec(X), vec(transpose(X))));
static_assert(identical(commutation<5, 3> * commutation<3, 5>, identity<15>));
static_assert(identical(commutation<3, 3> * commutation<3, 3>, identity<9>));
static_assert(identical(transpose(commutation<5, 3>), commutation<3, 5>));
static_assert(identical(commutation<5, 1>, identity<5>));
static_assert(identical(commutation<4, 2> * kronecker(A, B) * commutation<3, 5>, kronecker(B, A)));

// halves of symmetric matrices
constexpr auto R = matrix<"R", 3, 3, symmetric>;
static_assert(shape_of(vech(S)) == dims{6, 1} && shape_of(duplication<3>) == dims{9, 6});
static_assert(element<0>(vech(S)) == element<0, 0>(S) && element<3>(vech(S)) == element<1, 1>(S));
static_assert(element<2>(vech(S)) == element<2, 0>(S) && element<5>(vech(S)) == element<2, 2>(S));
static_assert(elimination<3> * vec(S) == vech(S));
static_assert(duplication<3> * vech(R) == vec(R));
static_assert(duplication<3> * vech(S) != vec(S));
static_assert(elimination<3> * duplication<3> == identity<6>);
static_assert(commutation<3, 3> * duplication<3> == duplication<3>);
static_assert(jacobian(vech(S), S) == elimination<3>);
static_assert(duplication<3> * jacobian(vech(R), R) == 0.5_c * (identity<9> + commutation<3, 3>));

// the specification's lines
static_assert(identical(derivative(trace(kronecker(S, T)), T), trace(S) * identity<2>));
static_assert(identical(derivative(trace(kronecker(S, S)), S), 2_c * trace(S) * identity<3>));
static_assert(derivative(kronecker(s * A, pow<2>(s) * B), s) == 3_c * pow<2>(s) * kronecker(A, B));
static_assert(identical(derivative(trace(L * kronecker(A, B)), A), partial_trace(L, B)));

}  // namespace

BOOST_AUTO_TEST_CASE(derivatives_of_kronecker_products) {
    constexpr auto f = trace(L * kronecker(A, B));
    BOOST_TEST(agrees_evaluated(f, A, derivative(f, A)));
    BOOST_TEST(agrees_evaluated(f, B, derivative(f, B)));
    constexpr auto g = squared_norm(exp(kronecker(A, C)) * kronecker(x, ones<2>));
    BOOST_TEST(agrees(g, A, derivative(g, A)));
    BOOST_TEST(agrees(g, C, derivative(g, C)));
    BOOST_TEST(agrees(g, x, derivative(g, x)));
    constexpr auto h = sum(partial_trace(L, exp(B)) * A);
    BOOST_TEST(agrees(h, L, derivative(h, L)));
    BOOST_TEST(agrees(h, B, derivative(h, B)));
}

BOOST_AUTO_TEST_CASE(derivatives_of_columns) {
    constexpr auto g = transpose(vec(A)) * kronecker(T, S) * exp(vec(transpose(C)));
    BOOST_TEST(agrees_evaluated(g, A, derivative(g, A)));
    BOOST_TEST(agrees_evaluated(g, C, derivative(g, C)));
    constexpr auto v = vector<"v", 6>;
    constexpr auto h = squared_norm(S * unvec<3, 2>(tanh(v)) * T) + sum(commutation<3, 2> * pow<3>(v));
    BOOST_TEST(agrees_evaluated(h, v, derivative(h, v)));
    BOOST_TEST(agrees_evaluated(kronecker(S, T) * v, v, derivative(kronecker(S, T) * v, v)));
}

// SPDX-License-Identifier: BSL-1.0

// The exact oracle itself is tested: it must confirm formulas known from matrix calculus, and refute them as
// soon as one mistake is planted in them, the kind of mistake that people and programs make.

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "oracles/field_dual.hpp"

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;
using exact_oracle::check_derivative;
using exact_oracle::confirms;

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto lambda = scalar<"λ">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto w = vector<"w", 2>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 2, 2>;
constexpr auto C = matrix<"C", 3, 3>;
constexpr auto W = matrix<"W", 2, 3>;
constexpr auto X = matrix<"X", 3, 2>;
constexpr auto Y = matrix<"Y", 3, 3>;

/// The formula is confirmed, and so is what the library finds; every mistake is refuted.
template <class F, class V, class Right, class... Wrong>
void confirmed_but_not(F f, V v, Right right, Wrong... wrong) {
    BOOST_TEST(check_derivative(f, v, right));
    BOOST_TEST(check_derivative(f, v, derivative(f, v)));
    const auto refuted = [&](auto planted) { BOOST_TEST(!check_derivative(f, v, planted)); };
    (refuted(wrong), ...);
}

/// One entry after the other is made wrong by 1. The oracle must see it, say which, and see it along a random
/// direction.
template <class F, class V, class Right>
void every_entry_is_looked_at(F, V, Right) {
    using namespace exact_oracle;
    expression_graph g;
    as_written written{g};
    const int x_node = written.node_of<V>();
    const int f = written.node_of<F>();
    const int right = written.node_of<Right>();
    g.mode.simplifies = false;
    for (int i = 0; i < Right::shape.rows; ++i)
        for (int j = 0; j < Right::shape.columns; ++j) {
            const graph::reference row{g, g.constant<operations::unit_vector>({Right::shape.rows, 1}, i)};
            const graph::reference column{g,
                                          g.constant<operations::unit_vector>({Right::shape.columns, 1}, j)};
            const graph::reference wrong = graph::reference{g, right} + row * transpose(column);
            const verdict found = check_derivative(g, f, x_node, wrong.index);
            BOOST_TEST(!found);
            // in numerator layout entry i, j of a scalar's derivative belongs to entry j, i of the variable
            if (F::shape.scalar()) BOOST_TEST((found.along.row == j && found.along.column == i));
            BOOST_TEST(!check_derivative(g, f, x_node, wrong.index, directions::random));
        }
    BOOST_TEST(check_derivative(g, f, x_node, right));
}

BOOST_AUTO_TEST_CASE(quadratic_form) {
    constexpr auto f = transpose(x) * A * x;
    constexpr auto right = transpose(x) * (A + transpose(A));
    confirmed_but_not(f, x, right,                             //
                      2_c * transpose(x) * A,                  // forgotten transpose
                      transpose(x) * (A - transpose(A)),       // wrong sign
                      2_c * right,                             // factor 2
                      transpose(x) * A,                        // missing term
                      transpose(right),                        // wrong layout
                      transpose(x) * (A + transpose(A)) * A);  // one factor too many
    confirmed_but_not(f, A, x * transpose(x), 2_c * x * transpose(x), -(x * transpose(x)));
    every_entry_is_looked_at(f, x, right);
    every_entry_is_looked_at(f, A, x * transpose(x));
}

BOOST_AUTO_TEST_CASE(bilinear_forms_of_rectangles) {
    constexpr auto f = transpose(x) * X * w;
    confirmed_but_not(f, X, w * transpose(x), x * transpose(w), -(w * transpose(x)));
    confirmed_but_not(f, w, transpose(x) * X, 2_c * transpose(x) * X, transpose(X) * x);
    confirmed_but_not(f, x, transpose(w) * transpose(X), transpose(w) * transpose(X) * A);
    every_entry_is_looked_at(f, X, w * transpose(x));
}

BOOST_AUTO_TEST_CASE(ridge_regression) {
    constexpr auto e = X * w - y;
    constexpr auto f = squared_norm(e) + lambda * squared_norm(w);
    constexpr auto right = 2_c * transpose(e) * X + 2_c * lambda * transpose(w);
    confirmed_but_not(f, w, right,                                                   //
                      transpose(e) * X + lambda * transpose(w),                      // forgotten factor 2
                      2_c * transpose(X * w + y) * X + 2_c * lambda * transpose(w),  // wrong sign
                      2_c * transpose(e) * X,                                        // missing regulariser
                      2_c * transpose(e) * X + lambda * transpose(w));               // half of one term
    constexpr auto by_matrix = 2_c * w * transpose(e);
    confirmed_but_not(f, X, by_matrix, transpose(by_matrix), w * transpose(e), 2_c * w * transpose(y));
    confirmed_but_not(f, lambda, squared_norm(w), norm(w), 2_c * squared_norm(w));
    every_entry_is_looked_at(f, w, right);
    every_entry_is_looked_at(f, X, by_matrix);
}

BOOST_AUTO_TEST_CASE(inverses) {
    constexpr auto f = trace(A * inverse(Y) * C);
    constexpr auto right = -(inverse(Y) * C * A * inverse(Y));
    confirmed_but_not(f, Y, right,                         //
                      -right,                              // wrong sign
                      -(inverse(Y) * A * C * inverse(Y)),  // factors in the wrong order
                      transpose(right),                    // forgotten transpose
                      -(C * A * inverse(Y) * inverse(Y)),  // on the wrong side
                      -(inverse(Y) * C * A));              // a missing factor
    every_entry_is_looked_at(f, Y, right);
}

BOOST_AUTO_TEST_CASE(determinants) {
    confirmed_but_not(determinant(Y), Y, adjugate(Y),  //
                      transpose(adjugate(Y)),          // Jacobi's formula in the other layout
                      inverse(Y),                      // forgotten |Y|
                      determinant(Y) * transpose(inverse(Y)), -adjugate(Y));
    confirmed_but_not(determinant(W * A * X), A, X * adjugate(W * A * X) * W,
                      transpose(W) * adjugate(W * A * X) * transpose(X));
    constexpr auto f = log_determinant(transpose(X) * X);
    constexpr auto right = 2_c * inverse(transpose(X) * X) * transpose(X);
    confirmed_but_not(f, X, right, inverse(transpose(X) * X) * transpose(X), -right, transpose(right));
    every_entry_is_looked_at(determinant(Y), Y, adjugate(Y));
    every_entry_is_looked_at(f, X, right);
}

BOOST_AUTO_TEST_CASE(a_trace_with_the_variable_twice) {
    constexpr auto f = trace(A * X * B * transpose(X) * C);
    constexpr auto first = B * transpose(X) * C * A;
    constexpr auto second = transpose(B) * transpose(X) * transpose(A) * transpose(C);
    confirmed_but_not(f, X, first + second,                                               //
                      first, second, 2_c * first,                                         // a missing term
                      first - second,                                                     // wrong sign
                      first + transpose(B) * transpose(X) * transpose(C) * transpose(A),  // wrong order
                      first + B * transpose(X) * transpose(A) * transpose(C));  // forgotten transpose
}

BOOST_AUTO_TEST_CASE(jacobians) {
    constexpr auto f = sigmoid(W * x + w);
    constexpr auto slope = hadamard(f, ones<2> - f);
    constexpr auto right = diagonal_matrix(slope) * W;
    confirmed_but_not(f, x, right,             //
                      diagonal_matrix(f) * W,  // half of the slope
                      W,                       // forgotten inner derivative
                      -right, transpose(right));
    confirmed_but_not(f, w, diagonal_matrix(slope), slope * transpose(slope), identity<2>);
    every_entry_is_looked_at(f, x, right);

    constexpr auto direction = (x - y) / norm(x - y);
    constexpr auto cubed = pow<3>(norm(x - y));
    confirmed_but_not(direction, x, identity<3> / norm(x - y) - (x - y) * transpose(x - y) / cubed,
                      identity<3> / norm(x - y) + (x - y) * transpose(x - y) / cubed,
                      identity<3> / norm(x - y) - (x - y) * transpose(x - y) / norm(x - y),
                      identity<3> / norm(x - y));
    confirmed_but_not(gradient(transpose(x) * A * x, x), x, A + transpose(A), 2_c * A, A - transpose(A));
}

BOOST_AUTO_TEST_CASE(by_a_scalar) {
    constexpr auto u = inverse(A + t * C);
    confirmed_but_not(u, t, -(u * C * u), u * C * u, -(C * u * u), -(u * transpose(C) * u));
    confirmed_but_not(exp(t * X), t, hadamard(X, exp(t * X)), exp(t * X), t * exp(t * X));
    confirmed_but_not(t * t * x, t, 2_c * t * x, t * x, 2_c * t * y);
    confirmed_but_not(t * t * t, t, 3_c * t * t, 2_c * t * t, 3_c * t);
    every_entry_is_looked_at(u, t, -(u * C * u));
}

BOOST_AUTO_TEST_CASE(functions_entry_by_entry) {
    confirmed_but_not(sum(abs(x)), x, transpose(sign(x)), ones<1, 3>, -transpose(sign(x)));
    confirmed_but_not(sum(relu(x)), x, transpose(heaviside(x)), ones<1, 3>, transpose(sign(x)), zeros<1, 3>);
    confirmed_but_not(sum(sqrt(X)), X, transpose(reciprocal(2_c * sqrt(X))), transpose(reciprocal(sqrt(X))));
    confirmed_but_not(sum(tanh(x)), x, transpose(ones<3> - pow<2>(tanh(x))), transpose(pow<2>(tanh(x))));
    confirmed_but_not(sum(sin(x)), x, transpose(cos(x)), -transpose(cos(x)));
    confirmed_but_not(sum(cos(x)), x, -transpose(sin(x)), transpose(sin(x)));
    confirmed_but_not(sum(exp(x)), x, transpose(exp(x)), transpose(x));
    confirmed_but_not(sum(log(x)), x, transpose(reciprocal(x)), transpose(pow<-2>(x)));
    confirmed_but_not(sum(softplus(x)), x, transpose(sigmoid(x)), transpose(heaviside(x)));
    confirmed_but_not(sum(pow<3>(x)), x, 3_c * transpose(pow<2>(x)), 3_c * transpose(pow<3>(x)));
    confirmed_but_not(norm(x - y), x, transpose(x - y) / norm(x - y), transpose(x - y) / squared_norm(x - y),
                      transpose(x) / norm(x - y));
}

// What the library may use of exp, log, √ and | |, the oracle must know too.
BOOST_AUTO_TEST_CASE(functions_that_undo_each_other) {
    confirmed_but_not(exp(s) * exp(t), s, exp(s + t), exp(s), exp(s) + exp(t));
    confirmed_but_not(sum(log(exp(x))), x, ones<1, 3>, transpose(exp(x)));
    confirmed_but_not(sum(exp(log(x))), x, ones<1, 3>, transpose(log(x)));
    confirmed_but_not(sum(pow<2>(sqrt(x))), x, ones<1, 3>, transpose(sqrt(x)));
    confirmed_but_not(sum(pow<2>(abs(x))), x, 2_c * transpose(x), 2_c * transpose(abs(x)));
    confirmed_but_not(norm(t * x), t, sign(t) * norm(x), norm(x), -norm(x));
    confirmed_but_not(pow<2>(norm(x)), x, 2_c * transpose(x), 2_c * transpose(x) / norm(x));
}

BOOST_AUTO_TEST_CASE(constants) {
    confirmed_but_not(transpose(y) * A * y, x, zeros<1, 3>, ones<1, 3>, zeros<3, 1>);
    confirmed_but_not(A * y, x, zeros<3, 3>, identity<3>);
    confirmed_but_not(A, t, zeros<3, 3>, A);
}

// The oracle inside the compiler, up to 3 × 3, within every compiler's default limits.
static_assert(confirms(transpose(x) * A * x, x, transpose(x) * (A + transpose(A))));
static_assert(!confirms(transpose(x) * A * x, x, 2_c * transpose(x) * A));
static_assert(confirms(squared_norm(X * w - y), X, derivative(squared_norm(X* w - y), X)));
static_assert(!confirms(squared_norm(X * w - y), X, 2_c * w * transpose(X * w + y)));
static_assert(confirms(log_determinant(transpose(X) * X), X, 2_c * inverse(transpose(X) * X) * transpose(X)));
static_assert(!confirms(log_determinant(transpose(X) * X), X, inverse(transpose(X) * X) * transpose(X)));
static_assert(confirms(determinant(Y), Y, adjugate(Y)));
static_assert(!confirms(determinant(Y), Y, transpose(adjugate(Y))));
static_assert(confirms(trace(inverse(Y) * A), Y, -(inverse(Y) * A * inverse(Y))));
static_assert(!confirms(trace(inverse(Y) * A), Y, inverse(Y) * A * inverse(Y)));
static_assert(confirms(sigmoid(X * w), w, derivative(sigmoid(X* w), w)));
static_assert(!confirms(sigmoid(X * w), w, diagonal_matrix(sigmoid(X* w)) * X));
static_assert(confirms(norm(X * w - y) + sum(exp(X)), X, derivative(norm(X* w - y) + sum(exp(X)), X)));
static_assert(!confirms(sum(abs(x)), x, ones<1, 3>));
static_assert(confirms(exp(t * X), t, hadamard(X, exp(t* X))));
static_assert(!confirms(squared_norm(x), x, 2_c * x));  // the wrong layout

}  // namespace

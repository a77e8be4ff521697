// SPDX-License-Identifier: BSL-1.0

// Derivatives whose normal forms are much work: what a compiler with default limits must still manage.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto b = vector<"b", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;

}  // namespace

BOOST_AUTO_TEST_CASE(mixed_second_derivatives_of_the_inverse_of_three_terms) {
    constexpr auto U = inverse(A + s * B + s * t * A);
    constexpr auto d = derivative(derivative(U, s), t);
    static_assert(d == derivative(derivative(U, t), s));
    BOOST_TEST(agrees(derivative(U, s), t, d));
}

BOOST_AUTO_TEST_CASE(hessian_of_the_inverse_of_a_matrix_of_the_variable) {
    constexpr auto f = transpose(b) * inverse(A + x * transpose(x)) * b;
    BOOST_TEST(agrees(gradient(f, x), x, hessian(f, x)));
}

BOOST_AUTO_TEST_CASE(matrix_made_of_six_scalars) {
    constexpr auto first = unit<2, 0>;
    constexpr auto second = unit<2, 1>;
    constexpr auto X = scalar<"x00"> * outer(first, unit<3, 0>) + scalar<"x01"> * outer(first, unit<3, 1>) +
                       scalar<"x02"> * outer(first, unit<3, 2>) + scalar<"x10"> * outer(second, unit<3, 0>) +
                       scalar<"x11"> * outer(second, unit<3, 1>) + scalar<"x12"> * outer(second, unit<3, 2>);
    constexpr auto f = trace(X * A * transpose(X));
    BOOST_TEST(agrees(f, scalar<"x02">, derivative(f, scalar<"x02">)));
    BOOST_TEST(agrees(f, scalar<"x10">, derivative(f, scalar<"x10">)));
}

BOOST_AUTO_TEST_CASE(gradient_of_a_network_of_four_layers) {
    constexpr auto W1 = matrix<"W1", 3, 3>;
    constexpr auto W2 = matrix<"W2", 3, 3>;
    constexpr auto W3 = matrix<"W3", 3, 3>;
    constexpr auto W4 = matrix<"W4", 3, 3>;
    constexpr auto f = squared_norm(W4 * tanh(W3 * tanh(W2 * tanh(W1 * x + b) + b) + b) - b);
    BOOST_TEST(agrees(f, W1, derivative(f, W1)));
}

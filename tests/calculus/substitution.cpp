// SPDX-License-Identifier: BSL-1.0

// Expressions in place of variables.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto z = vector<"z", 4>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 4, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto Q = matrix<"Q", 3, 3, orthogonal>;
constexpr auto R = matrix<"R", 3, 3, orthogonal>;

constexpr auto f = sum(exp(B * x)) * norm(x - y);

}  // namespace

BOOST_AUTO_TEST_SUITE(of_variables)

BOOST_AUTO_TEST_CASE(puts_an_expression_in_their_place) {
    static_assert(substitute(f, x, A * y) == sum(exp(B * A * y)) * norm(A * y - y));
    static_assert(identical(substitute(B * x + z, x, A * y), B * A * y + z));
    static_assert(identical(substitute(x + y, x, zeros<3>), y) && identical(substitute(x, x, y), y));
    static_assert(identical(substitute(t * x, t, 2_c), 2_c * x) && identical(substitute(z, x, y), z));
    static_assert(!depends_on(substitute(f, x, A * y), x));
    static_assert(shape_of(substitute(B * x, B, ones<4, 3>)) == dims{4, 1});
}
BOOST_AUTO_TEST_CASE(is_simultaneous) {
    constexpr auto h = transpose(x) * A * y;
    static_assert(substitute(h, x, y, y, x) == transpose(y) * A * x);
    static_assert(substitute(substitute(h, x, y), y, x) == transpose(x) * A * x);
    static_assert(substitute(h, x, x + y) == transpose(x + y) * A * y);
}
BOOST_AUTO_TEST_CASE(leaves_the_variables_of_what_stands_there) {
    static_assert(
        std::is_same_v<variables_of<decltype(substitute(B * x + z, x, A * y))>,
                       type_list<std::remove_const_t<decltype(B)>, std::remove_const_t<decltype(z)>,
                                 std::remove_const_t<decltype(A)>, std::remove_const_t<decltype(y)>>>);
}
BOOST_AUTO_TEST_CASE(of_properties_asks_for_them) {
    static_assert(substitute(transpose(S) * x, S, A + transpose(A)) == (A + transpose(A)) * x);
    static_assert(substitute(S * x, S, transpose(B) * B) == transpose(B) * B * x);
    static_assert(substitute(inverse(Q) * x, Q, R) == transpose(R) * x);
    static_assert(substitute(derivative(trace(S * S), S), S, identity<3>) == 2_c * identity<3>);
}
// What is semidefinite and definite adds up to something definite, whatever its numbers are after rounding.
BOOST_AUTO_TEST_CASE(of_definiteness_asks_for_sums_that_are_definite) {
    constexpr auto P = matrix<"P", 3, 3, positive_definite>;
    constexpr auto K = matrix<"K", 3, 3, positive_definite>;
    constexpr auto noise = scalar<"noise", positive>;
    constexpr auto model = transpose(B) * B + noise * identity<3>;
    static_assert(substitute(inverse(P) * x, P, model) == inverse(model) * x);
    static_assert(gradient(substitute(log_determinant(P), P, model), B) == 2_c * B * inverse(model));
    using diagnostics::has_properties;
    const auto is_definite = [](auto e) { return has_properties<decltype(e), positive_definite>; };
    static_assert(is_definite(K + transpose(B) * B + outer(y, y)) && is_definite(noise * (K + outer(y, y))));
    static_assert(is_definite((A * transpose(A) + K) / 2_c) && is_definite(A * transpose(A) + inverse(K)));
    static_assert(!is_definite(A * transpose(A)) && !is_definite(A * transpose(A) + t * identity<3>));
    static_assert(!is_definite(K - outer(y, y)) && !is_definite(K + S) && !is_definite(A + K));
    static_assert(!is_definite(t * (K + outer(y, y))));
}
BOOST_AUTO_TEST_CASE(evaluates) {
    constexpr std::array<double, 3> y_data{1, 2, 4};
    constexpr double t_data = 3;
    static_assert(evaluate(substitute(t * x - y, x, t * y), t = t_data, y = y_data) ==
                  std::array<double, 3>{8, 16, 32});
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(in_derivatives)

BOOST_AUTO_TEST_CASE(is_the_chain_rule) {
    constexpr auto inner = sin(A * y);
    static_assert(derivative(substitute(sum(exp(B * x)), x, inner), y) ==
                  substitute(derivative(sum(exp(B * x)), x), x, inner) * jacobian(inner, y));
    static_assert(jacobian(substitute(tanh(B * x), x, inner), y) ==
                  substitute(jacobian(tanh(B * x), x), x, inner) * jacobian(inner, y));
    BOOST_TEST(
        agrees(sum(exp(B * sin(A * y))) * norm(sin(A * y) - y), y, derivative(substitute(f, x, inner), y)));
    BOOST_TEST(agrees(inverse(A + t * transpose(A)), t,
                      substitute(derivative(inverse(A + s * transpose(A)), s), s, t)));
}
BOOST_AUTO_TEST_CASE(is_the_derivative_at_a_point) {
    static_assert(substitute(derivative(squared_norm(B * x), x), x, y) ==
                  2_c * transpose(y) * transpose(B) * B);
    static_assert(substitute(hessian(sum(exp(x)), x), x, 2_c * y) == diagonal_matrix(exp(2_c * y)));
    static_assert(identical(substitute(derivative(sin(s * t), t), t, 0_c), s));
    static_assert(substitute(gradient(log_determinant(A), A), A, identity<3>) == identity<3>);
}
BOOST_AUTO_TEST_CASE(keeps_the_layout) {
    constexpr auto d = substitute(derivative(f, x), x, 2_c * y);
    static_assert(shape_of(d) == dims{1, 3} && in_layout(d, denominator_layout) == transpose(d));
    static_assert(shape_of(in_layout(substitute(gradient(f, x), x, y), numerator_layout)) == dims{1, 3});
    // By what took the place of x: a step from there.
    constexpr auto square = trace(A * A * A);
    constexpr auto from = matrix<"from", 3, 3>;
    static_assert(from - 0.1_c * substitute(gradient(square, A), A, from) ==
                  from - 0.3_c * transpose(from * from));
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0

// The laws of shapes and layouts reject mistakes only: what people rightly write compiles, and means what it
// says.

#include <array>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto X = matrix<"X", 3, 2>;
constexpr auto y = vector<"y", 3>;
constexpr auto w = vector<"w", 2>;
constexpr auto W = matrix<"W", 2, 2>;
constexpr auto R = matrix<"R", 3, 2>;
constexpr auto M = matrix<"M", 2, 2>;
constexpr auto eta = scalar<"eta">;
constexpr auto lambda = scalar<"lambda">;

constexpr auto residual = X * w - y;
constexpr auto F = squared_norm(residual) + lambda * squared_norm(w);
constexpr auto J = jacobian(residual, w);

// Three points on the line 1 + 2 x: the best w is (1, 2) whichever way it is found.
constexpr std::array<double, 6> X_data{1, 0, 1, 1, 1, 3};
constexpr std::array<double, 3> y_data{1, 3, 7};
constexpr std::array<double, 2> w_data{0.25, -4};

template <class E>
constexpr bool costs_nothing(E) {
    return std::is_empty_v<E> && std::is_trivially_copyable_v<E> &&
           std::is_trivially_default_constructible_v<E>;
}

template <class E>
void finds_the_line(E step) {
    const auto found = evaluate(step, w = w_data, X = X_data, y = y_data, lambda = 0.0);
    BOOST_TEST(found[0] == 1.0, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(found[1] == 2.0, boost::test_tools::tolerance(1e-12));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(steps)

BOOST_AUTO_TEST_CASE(of_a_vector_along_its_gradient) {
    constexpr auto by_gradient = w - eta * gradient(F, w);
    constexpr auto by_turned_derivative = w - eta * transpose(derivative(F, w));
    constexpr auto in_denominator_layout = w - eta * derivative(F, w, denominator_layout);
    constexpr auto put_into_layout = w - eta * in_layout(derivative(F, w), denominator_layout);
    static_assert(by_gradient == by_turned_derivative);
    static_assert(by_gradient == in_denominator_layout);
    static_assert(by_gradient == put_into_layout);

    const auto found = evaluate(by_gradient, w = w_data, X = X_data, y = y_data, lambda = 0.5, eta = 0.125);
    BOOST_TEST(found[0] == 6.78125);  // 1/4 + 52.25/8
    BOOST_TEST(found[1] == 12.25);    // −4 + 130/8
}

BOOST_AUTO_TEST_CASE(of_a_matrix_along_its_gradient) {
    constexpr auto f = squared_norm(R * W - X);
    static_assert(W - eta * gradient(f, W) == W - eta * transpose(derivative(f, W)));
    static_assert(R - gradient(f, R) / eta == R - transpose(derivative(f, R)) / eta);
    static_assert(-eta * gradient(f, W) + W == W + -(eta * gradient(f, W)));
    static_assert(transpose(W) - eta * derivative(f, W) == transpose(W - eta * gradient(f, W)));
}

BOOST_AUTO_TEST_CASE(one_after_another) {
    constexpr auto decayed = W - eta * (gradient(determinant(W), W) + lambda * W);
    static_assert(decayed == W - eta * gradient(determinant(W), W) - eta * lambda * W);
    static_assert(decayed == (1_c - eta * lambda) * W - eta * gradient(determinant(W), W));
}

BOOST_AUTO_TEST_CASE(by_the_rules_of_Newton) {
    finds_the_line(w - inverse(hessian(F, w)) * gradient(F, w));
}

BOOST_AUTO_TEST_CASE(by_the_rules_of_Newton_in_numerator_layout) {
    finds_the_line(transpose(transpose(w) - derivative(F, w) * inverse(hessian(F, w))));
}

BOOST_AUTO_TEST_CASE(by_the_rules_of_Gauss_and_Newton) {
    finds_the_line(w - inverse(transpose(J) * J) * transpose(J) * residual);
}

BOOST_AUTO_TEST_CASE(by_the_rules_of_Levenberg_and_Marquardt) {
    finds_the_line(w - inverse(transpose(J) * J + lambda * identity<2>) * transpose(J) * residual);
    finds_the_line(w -
                   inverse(transpose(J) * J + lambda * hessian(squared_norm(w), w)) * gradient(F, w) / 2_c);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(derivatives_in_formulas)

BOOST_AUTO_TEST_CASE(beside_formulas_written_by_hand) {
    constexpr auto by_hand = 2_c * transpose(residual) * X + 2_c * lambda * transpose(w);
    static_assert(derivative(F, w) - by_hand == zeros<1, 2>);
    static_assert(by_hand - derivative(F, w) == zeros<1, 2>);
    static_assert(gradient(F, w) + transpose(by_hand) == 2_c * gradient(F, w));
    static_assert(derivative(trace(M * W), W) - M == zeros<2, 2>);
    static_assert(gradient(trace(M * W), W) - transpose(M) == zeros<2, 2>);
}

BOOST_AUTO_TEST_CASE(of_several_functions_in_one_layout) {
    constexpr auto G = squared_norm(w);
    static_assert(derivative(F, w) + lambda * derivative(G, w) == derivative(F + lambda * G, w));
    static_assert(gradient(F, w) - transpose(derivative(G, w)) == gradient(F - G, w));
    static_assert(derivative(F, w) + in_layout(gradient(G, w), numerator_layout) == derivative(F + G, w));
    static_assert(in_layout(gradient(F, w), denominator_layout) == gradient(F, w));
}

BOOST_AUTO_TEST_CASE(with_factors_on_both_sides) {
    static_assert(eta * derivative(F, w) * eta == eta * eta * derivative(F, w));
    static_assert(eta * derivative(F, w) * eta + derivative(F, w) == (1_c + eta * eta) * derivative(F, w));
    static_assert(-derivative(F, w) / eta == derivative(-F / eta, w));
}

BOOST_AUTO_TEST_CASE(multiplied_whatever_their_layouts) {
    static_assert(transpose(J) * J == transpose(X) * X);
    static_assert(J * gradient(F, w) == X * transpose(derivative(F, w)));
    static_assert(derivative(F, w) * gradient(F, w) == squared_norm(gradient(F, w)));
    static_assert(gradient(F, w) * derivative(F, w) == outer(gradient(F, w), gradient(F, w)));
    static_assert(transpose(J) * J + W * transpose(W) == transpose(X) * X + W * transpose(W));
}

BOOST_AUTO_TEST_CASE(mixed_on_purpose) {
    constexpr auto D = without_layout(jacobian(M * w, w));
    static_assert((D + transpose(D)) / 2_c == (M + transpose(M)) / 2_c);
    static_assert((D - transpose(D)) / 2_c == (M - transpose(M)) / 2_c);
    static_assert(W - without_layout(derivative(trace(W), W)) == W - identity<2>);
}

BOOST_AUTO_TEST_CASE(by_scalars_have_one_layout) {
    constexpr auto f = lambda * lambda + eta;
    static_assert(lambda - eta * derivative(f, lambda) == lambda - eta * gradient(f, lambda));
    static_assert(lambda - eta * derivative(f, lambda) == lambda - 2_c * eta * lambda);
    static_assert(derivative(f, lambda) + gradient(f, lambda) == 4_c * lambda);
    static_assert(in_layout(lambda, denominator_layout) == lambda);
    BOOST_TEST(evaluate(lambda - eta * derivative(f, lambda), lambda = 3.0, eta = 0.25) == 1.5);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(shapes)

BOOST_AUTO_TEST_CASE(a_row_is_a_matrix_of_one_row) {
    constexpr auto r = matrix<"r", 1, 2>;
    static_assert(shape_of(r + transpose(w)) == dims{1, 2});
    static_assert(shape_of(r * w) == dims{1, 1});
    static_assert(shape_of(w * r) == dims{2, 2});
    static_assert(derivative(r * w, w) == r);
    static_assert(gradient(r * w, r) == transpose(w));
    static_assert(r - eta * gradient(r * w, r) == r - eta * transpose(w));
}

BOOST_AUTO_TEST_CASE(of_one_entry_is_a_scalar_however_it_came_about) {
    static_assert(dot(w, w) * W == W * (transpose(w) * w));
    static_assert(W / (transpose(w) * w) == W / squared_norm(w));
    static_assert(lambda + vector<"v", 1> == vector<"v", 1> + lambda);
    static_assert(matrix<"m", 1, 1> * w == w * matrix<"m", 1, 1>);
    static_assert(inverse(lambda) == 1_c / lambda);
    static_assert(trace(lambda) + determinant(lambda) == 2_c * lambda);
}

BOOST_AUTO_TEST_CASE(are_the_only_thing_that_is_asked_of_operands) {
    static_assert(hadamard(X, R) == hadamard(R, X));
    static_assert(divide(X, X) == ones<3, 2>);
    static_assert(shape_of(outer(y, w)) == dims{3, 2});
    static_assert(trace(diagonal_matrix(w)) == sum(w));
    static_assert(diagonal_of(diagonal_matrix(w)) == w);
    static_assert(X + y * transpose(ones<2>) - y * ones<1, 2> == X);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(expressions)

BOOST_AUTO_TEST_CASE(are_empty_and_trivially_copyable) {
    static_assert(costs_nothing(w) && costs_nothing(lambda) && costs_nothing(W));
    static_assert(costs_nothing(matrix<"S", 2, 2, symmetric, orthogonal>));
    static_assert(costs_nothing(0.5_c) && costs_nothing(-2_c) && costs_nothing(1'000_c));
    static_assert(costs_nothing(zeros<2, 3>) && costs_nothing(ones<3>));
    static_assert(costs_nothing(identity<2>) && costs_nothing(unit<3, 2>));
    static_assert(costs_nothing(F) && costs_nothing(residual) && costs_nothing(transpose(J) * J));
    static_assert(costs_nothing(derivative(F, w)) && costs_nothing(gradient(F, w)) &&
                  costs_nothing(hessian(F, w)));
    static_assert(costs_nothing(without_layout(J)) && costs_nothing(in_layout(J, denominator_layout)));
}

BOOST_AUTO_TEST_CASE(may_be_kept_passed_and_returned) {
    const auto twice = [](auto e) { return e + e; };
    const auto kept = twice(gradient(F, w));
    static_assert(
        std::is_same_v<std::remove_const_t<decltype(kept)>, decltype(gradient(F, w) + gradient(F, w))>);
    BOOST_TEST((kept == 2_c * gradient(F, w)));
}

BOOST_AUTO_TEST_SUITE_END()

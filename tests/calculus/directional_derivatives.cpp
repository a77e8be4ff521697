// SPDX-License-Identifier: BSL-1.0

// Jacobians and Hessians times vectors, which are not formed.

#include <array>
#include <cmath>
#include <cstddef>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto r = scalar<"r">;
constexpr auto a = vector<"a", 3>;
constexpr auto x = vector<"x", 3>;
constexpr auto v = vector<"v", 3>;
constexpr auto w = vector<"w", 3>;
constexpr auto y = vector<"y", 4>;
constexpr auto flat = matrix<"flat", 1, 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 4, 3>;
constexpr auto C = matrix<"C", 2, 4>;
constexpr auto U = matrix<"U", 3, 3>;
constexpr auto V = matrix<"V", 4, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto K = matrix<"K", 3, 3, skew_symmetric>;
constexpr auto L = matrix<"L", 3, 3, lower_triangular>;
constexpr auto D = matrix<"D", 3, 3, diagonal>;
constexpr auto Q = matrix<"Q", 3, 3, orthogonal>;

/// Does f move as f(x + t v), written out, does? The oracle sees no rule of the library in the question.
template <class Function, class X, class Direction>
boost::test_tools::assertion_result moves_along(Function f, X by, Direction along) {
    return agrees(f(by + t * along), t,
                  substitute(directional_derivative(f(by), by, along), by, by + t * along));
}

/// l ∂u/∂x is the derivative of tr(l u).
template <class U, class X>
boost::test_tools::assertion_result pulls_back(U u, X by) {
    constexpr auto l = matrix<"l", U::shape.columns, U::shape.rows>;
    if constexpr (U::shape.scalar()) return agrees(l * u, by, times_jacobian(l, u, by));
    else return agrees(trace(l * u), by, times_jacobian(l, u, by));
}

/// The Hessian times V is the derivative of tr(Vᵀ gradient).
template <class F, class X, class Direction>
boost::test_tools::assertion_result is_hessian_times(F f, X by, Direction along) {
    if constexpr (X::shape.column())
        return agrees(transpose(along) * gradient(f, by), by, hessian_times(f, by, along),
                      denominator_layout);
    else
        return agrees(trace(transpose(along) * gradient(f, by)), by, hessian_times(f, by, along),
                      denominator_layout);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(directional_derivatives)

BOOST_AUTO_TEST_CASE(of_scalars) {
    static_assert(directional_derivative(transpose(x) * A * x, x, v) ==
                  transpose(x) * (A + transpose(A)) * v);
    static_assert(directional_derivative(log_determinant(A), A, U) == trace(inverse(A) * U));
    static_assert(directional_derivative(sin(s * t), t, r) == r * s * cos(s * t));
    static_assert(directional_derivative(flat * x, flat, transpose(v)) == dot(v, x));
    BOOST_TEST(moves_along([](auto z) { return sum(exp(A * z)) * norm(z); }, x, v));
    BOOST_TEST(moves_along([](auto Z) { return trace(Z * inverse(A) * transpose(Z)); }, B, V));
}
BOOST_AUTO_TEST_CASE(of_columns_and_rows) {
    static_assert(directional_derivative(B * sin(x), x, v) == B * hadamard(cos(x), v));
    static_assert(directional_derivative(transpose(B * x), x, v) == transpose(B * v));
    static_assert(identical(directional_derivative(x, x, v), v));
    static_assert(identical(directional_derivative(y, x, v), zeros<4>));
    BOOST_TEST(moves_along([](auto z) { return softmax(B * z); }, x, v));
    BOOST_TEST(moves_along([](auto z) { return C * tanh(B * z + norm(z) * y); }, x, v));
}
BOOST_AUTO_TEST_CASE(of_matrices) {
    static_assert(directional_derivative(inverse(A), A, U) == -inverse(A) * U * inverse(A));
    static_assert(directional_derivative(outer(x, x), x, v) == outer(v, x) + outer(x, v));
    BOOST_TEST(moves_along([](auto Z) { return hadamard(exp(Z), V + V) * inverse(transpose(Z) * Z); }, B, V));
    BOOST_TEST(moves_along([](auto z) { return exp(outer(y, z)) * A; }, x, v));
    BOOST_TEST(moves_along([](auto Z) { return matrix_power<3>(Z) * x; }, A, U));
}
BOOST_AUTO_TEST_CASE(of_derivatives_keep_their_layout) {
    constexpr auto g = directional_derivative(gradient(sum(exp(B)), B), B, V);
    constexpr auto d = directional_derivative(derivative(sum(exp(B)), B), B, V);
    static_assert(g == hadamard(exp(B), V) && d == transpose(g));
    static_assert(in_layout(g, numerator_layout) == d);
}
BOOST_AUTO_TEST_CASE(along_what_contains_the_variable) {
    static_assert(directional_derivative(transpose(x) * A * x, x, x) == 2_c * transpose(x) * A * x);
    static_assert(directional_derivative(inverse(A), A, A) == -inverse(A));
    static_assert(directional_derivative(sin(x), x, gradient(dot(x, x), x)) == 2_c * hadamard(cos(x), x));
}
BOOST_AUTO_TEST_CASE(of_the_second_order) {
    constexpr auto once = directional_derivative(B * sin(x), x, v);
    static_assert(directional_derivative(once, x, w) == -B * hadamard(sin(x), hadamard(v, w)));
    static_assert(derivative(directional_derivative(squared_norm(B * x), x, v), v) ==
                  derivative(squared_norm(B * x), x));
}
BOOST_AUTO_TEST_CASE(by_variables_with_properties_are_projected) {
    static_assert(directional_derivative(S * x, S, U) == (U + transpose(U)) * x / 2_c);
    static_assert(directional_derivative(K * x, K, U) == (U - transpose(U)) * x / 2_c);
    static_assert(directional_derivative(L * x, L, U) == lower_triangle(U) * x);
    static_assert(directional_derivative(D * x, D, U) == hadamard(diagonal_of(U), x));
    static_assert(directional_derivative(Q * x, Q, U) == (U - Q * transpose(U) * Q) * x / 2_c);
    constexpr auto f = trace(S * A * S * S);
    static_assert(directional_derivative(f, S, U) == trace(derivative(f, S) * U));
    static_assert(times_jacobian(transpose(x), S * a, S) == (a * transpose(x) + x * transpose(a)) / 2_c);
    static_assert(hessian_times(trace(S * A * S), S, U) ==
                  gradient(trace(transpose(U) * gradient(trace(S * A * S), S)), S));
    constexpr auto slope = gradient(trace(transpose(A) * gradient(transpose(a) * Q * Q * x, Q)), Q);
    static_assert(hessian_times(transpose(a) * Q * Q * x, Q, U) ==
                  substitute(slope, A, (U - Q * transpose(U) * Q) / 2_c));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(jacobians)

BOOST_AUTO_TEST_CASE(times_columns) {
    static_assert(jacobian_times(tanh(B * x), x, v) == jacobian(tanh(B * x), x) * v);
}
BOOST_AUTO_TEST_CASE(behind_rows) {
    constexpr auto l = transpose(y);
    static_assert(times_jacobian(l, tanh(B * x), x) == l * jacobian(tanh(B * x), x));
    static_assert(times_jacobian(1_c, dot(x, x), x) == derivative(dot(x, x), x));
    static_assert(times_jacobian(transpose(x), sin(x), x) == transpose(hadamard(x, cos(x))));
    BOOST_TEST(pulls_back(C * tanh(B * x), x));
    BOOST_TEST(pulls_back(hadamard(exp(B), V) * inverse(A), A));
    BOOST_TEST(pulls_back(inverse(A + s * U), s));
    BOOST_TEST(pulls_back(transpose(B * exp(x)), x));
    BOOST_TEST(pulls_back(norm(B * x), B));
}
BOOST_AUTO_TEST_CASE(is_in_numerator_layout) {
    constexpr auto l = times_jacobian(transpose(x), A * a, A);
    static_assert(in_layout(l, denominator_layout) == outer(x, a));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(hessians)

constexpr auto logistic = sum(softplus(B * x)) - dot(y, B* x);
constexpr auto network = squared_norm(C * tanh(B * x + y) - 2_c * ones<2>);

BOOST_AUTO_TEST_CASE(times_columns) {
    static_assert(hessian_times(transpose(x) * A * x, x, v) == (A + transpose(A)) * v);
    static_assert(hessian_times(logistic, x, v) == hessian(logistic, x) * v);
    BOOST_TEST(is_hessian_times(logistic, x, v));
    BOOST_TEST(is_hessian_times(sum(exp(A * x)) * norm(x - a), x, v));
}
BOOST_AUTO_TEST_CASE(times_matrices) {
    static_assert(hessian_times(log_determinant(A), A, U) == -transpose(inverse(A) * U * inverse(A)));
    static_assert(hessian_times(squared_norm(C * B * A), B, V) ==
                  2_c * transpose(C) * C * V * A * transpose(A));
    BOOST_TEST(is_hessian_times(network, B, V));
    BOOST_TEST(is_hessian_times(network, C, matrix<"M", 2, 4>));
    BOOST_TEST(is_hessian_times(trace(inverse(transpose(B) * B)), B, V));
}
BOOST_AUTO_TEST_CASE(times_numbers) {
    static_assert(hessian_times(sin(s * t), t, r) == -pow<2>(s) * sin(s * t) * r);
}
BOOST_AUTO_TEST_CASE(times_what_contains_the_variable) {
    constexpr auto f = sum(exp(A * x));
    static_assert(hessian_times(f, x, x) == hessian(f, x) * x);
    static_assert(hessian_times(f, x, gradient(f, x)) == hessian(f, x) * gradient(f, x));
}
BOOST_AUTO_TEST_CASE(read_no_more_than_they_need) {
    static_assert(!depends_on(hessian_times(transpose(x) * A * x, x, v), x));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(costs)

constexpr auto X = matrix<"X", 100, 20>;
constexpr auto z = vector<"z", 20>;
constexpr auto along = vector<"along", 20>;
constexpr auto labels = vector<"labels", 100>;
constexpr auto first = matrix<"first", 24, 8>;
constexpr auto second = matrix<"second", 6, 24>;
constexpr auto bias = vector<"bias", 24>;
constexpr auto in = vector<"in", 8>;
constexpr auto out = vector<"out", 6>;

/// At most four times what f costs.
template <class F, class X, class Direction>
constexpr bool is_cheap(F f, X by, Direction along_it) {
    return flops(hessian_times(f, by, along_it)) <= 4 * flops(f) &&
           flops(directional_derivative(f, by, along_it)) <= 4 * flops(f);
}
template <class U, class X, class Direction>
constexpr bool is_cheap_of_vector(U u, X by, Direction along_it) {
    constexpr auto l = matrix<"l", U::shape.columns, U::shape.rows>;
    return flops(jacobian_times(u, by, along_it)) <= 4 * flops(u) &&
           flops(times_jacobian(l, u, by)) <= 4 * flops(u);
}

BOOST_AUTO_TEST_CASE(are_bounded_by_those_of_the_function) {
    constexpr auto network = squared_norm(second * tanh(first * in + bias) - out);
    constexpr auto probabilities = softmax(second * tanh(first * in));
    static_assert(is_cheap(sum(softplus(X * z)) - dot(labels, X * z), z, along));
    static_assert(is_cheap(squared_norm(X * z - labels), z, along));
    static_assert(is_cheap(network, first, matrix<"V", 24, 8>));
    static_assert(is_cheap(network, second, matrix<"V", 6, 24>));
    static_assert(is_cheap_of_vector(probabilities, first, matrix<"V", 24, 8>));
    static_assert(is_cheap_of_vector(tanh(X * z), X, matrix<"V", 100, 20>));
    static_assert(is_cheap_of_vector(inverse(second * transpose(second)), second, matrix<"V", 6, 24>));
}
// Four times is not possible for what is made of one factorisation: to a third of n³ operations for ln|S|, by
// Cholesky, the inverse of the factor on both sides of W and its transpose on both sides of that add n³ each,
// by the best known order (that of LAPACK's sygst), 7 times the function in all. Half of both results is
// computed here, from whole ones in between: 8/3 n³, 9 times. To the two thirds for |A|, by LU, two solutions
// of n right sides add 2n³ each: 7 times for ln|A|. For |A| itself they would be it too; what is right also
// where A is singular takes n³ more.
BOOST_AUTO_TEST_CASE(are_those_of_a_factorisation_and_two_solutions) {
    constexpr int n = 20;
    constexpr auto M = matrix<"M", n, n>;
    constexpr auto E = matrix<"E", n, n>;
    constexpr auto P = matrix<"P", n, n, positive_definite>;
    constexpr auto V = matrix<"V", n, n, symmetric>;
    constexpr auto gaussian = log_determinant(P) + transpose(z) * inverse(P) * z;
    constexpr auto times = [](auto f, auto by, auto along_it) {
        return static_cast<double>(flops(hessian_times(f, by, along_it))) / static_cast<double>(flops(f));
    };
    static_assert(times(log_determinant(P), P, V) < 9.2);
    static_assert(times(gaussian, P, V) < 8);
    static_assert(times(log_determinant(M), M, E) < 7.1);
    static_assert(times(determinant(M), M, E) < 8.5);

    // of which the positive definite ones are right
    std::array<std::array<double, n>, n> p{}, v{};
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            const auto distance = static_cast<double>(i > j ? i - j : j - i);
            p[i][j] = 1 / (1 + distance * distance) + (i == j ? 1 : 0);
            v[i][j] = std::cos(3 * distance + static_cast<double>(i + j));
        }
    const auto product = evaluate(hessian_times(log_determinant(P), P, V), P = p, V = v);
    const auto back = evaluate(M * E * M, M = p, E = product);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            BOOST_TEST(std::abs(back[i][j] + v[i][j]) < 1e-12);
            BOOST_TEST(product[i][j] == product[j][i]);
        }
}
BOOST_AUTO_TEST_CASE(are_those_of_the_table) {
    static_assert(flops(X * z) == 4000 && flops(outputs(X * z, norm(X * z))) < 4400);
}

BOOST_AUTO_TEST_SUITE_END()

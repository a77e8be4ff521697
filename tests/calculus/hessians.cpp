// SPDX-License-Identifier: BSL-1.0

// Hessians of models, by several variables, and what is known of them.

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;
using numeric_oracle::agrees_evaluated;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto w = vector<"w", 3>;
constexpr auto v = vector<"v", 3>;
constexpr auto y = vector<"y", 5>;
constexpr auto z = vector<"z", 4>;
constexpr auto u = vector<"u", 4>;
constexpr auto X = matrix<"X", 5, 3>;
constexpr auto A = matrix<"A", 4, 4>;
constexpr auto B = matrix<"B", 4, 4>;
constexpr auto K = matrix<"K", 4, 4, symmetric>;
constexpr auto share = vector<"p", 4, sums_to_one>;
constexpr auto direction = vector<"n", 4, unit_norm>;

template <class E>
constexpr bool is_known(E, property one) {
    constexpr const auto& graph = graph::evaluation_graph<E>::value;
    return has(graph[graph.roots[0]].known, one);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(of_models)

BOOST_AUTO_TEST_CASE(of_a_quadratic_form_reads_no_variable) {
    constexpr auto H = hessian(transpose(z) * A * z, z);
    static_assert(H == A + transpose(A) && !depends_on(H, z));
}
BOOST_AUTO_TEST_CASE(of_logistic_regression) {
    constexpr auto p = sigmoid(X * w);
    constexpr auto H = hessian(sum(softplus(X * w)) - dot(y, X * w), w);
    static_assert(H == transpose(X) * diagonal_matrix(hadamard(p, ones<5> - p)) * X);
    static_assert(!depends_on(H, y) && is_known(H, symmetric));
}
BOOST_AUTO_TEST_CASE(is_symmetric_whatever_its_formula_looks_like) {
    // of a recursion the columns are placed one by one
    constexpr auto cost = [](auto x) { return transpose(x) * K * x; };
    constexpr auto first = A * z + u * element<0>(w);
    constexpr auto second = A * first + u * element<1>(w);
    constexpr auto third = A * second + u * element<2>(w);
    constexpr auto f = cost(first) + cost(second) + cost(third);
    constexpr auto H = hessian(f, w);
    static_assert(is_known(H, symmetric));
    BOOST_TEST(agrees_evaluated(gradient(f, w), w, H));
    static_assert(is_known(hessian(sum(hadamard(tanh(B * A), sin(A * B))), A), symmetric));
    static_assert(is_known(hessian(dot(tanh(A * share), sin(B * share)), share), symmetric));
    static_assert(is_known(hessian(dot(tanh(A * direction), sin(B * direction)), direction), symmetric));
    static_assert(is_known(hessian(dot(tanh(A * z), sin(B * u)), variables(z, u, A)), symmetric));
    static_assert(!is_known(hessian(dot(tanh(A * z), sin(B * u)), z, u), symmetric));
}
BOOST_AUTO_TEST_CASE(of_softmax_regression_is_free_of_labels_that_add_up_to_one) {
    constexpr auto labels = softmax(u);
    constexpr auto H = hessian(-dot(labels, z - log_sum_exp(z) * ones<4>), z);
    constexpr auto p = softmax(z);
    static_assert(identical(H, diagonal_matrix(p) - outer(p, p)));
}
BOOST_AUTO_TEST_CASE(of_an_inverse) {
    constexpr auto U = sin(s * t) * A + s * s * B + t * identity<4>;
    constexpr auto by_s = derivative(U, s);
    constexpr auto by_t = derivative(U, t);
    constexpr auto by_both = derivative(by_s, t);
    constexpr auto V = inverse(U);
    static_assert(derivative(derivative(V, s), t) == V * (by_t * V * by_s - by_both + by_s * V * by_t) * V);
}
BOOST_AUTO_TEST_CASE(third_derivatives) {
    constexpr auto f = sum(exp(X * w));
    constexpr auto third = directional_derivative(hessian(f, w), w, v);
    static_assert(third == transpose(X) * diagonal_matrix(hadamard(exp(X * w), X * v)) * X);
    static_assert(third * v == gradient(directional_derivative(directional_derivative(f, w, v), w, v), w));
    static_assert(derivative(derivative(derivative(log(s * t + s), s), s), s) == 2_c / pow<3>(s));
}
BOOST_AUTO_TEST_CASE(gauss_newton_matrices_are_definite_and_computed_in_half) {
    constexpr auto J = jacobian(tanh(X * w), w);
    constexpr auto G = transpose(J) * J;
    static_assert(is_known(G, positive_semidefinite));
    constexpr auto M = matrix<"M", 64, 32>;
    constexpr auto r = vector<"r", 32>;
    constexpr auto K = jacobian(tanh(M * r), r);
    // Without symmetry the product alone is 2 · 64 · 32² operations.
    static_assert(flops(transpose(K) * K) < 2 * 64 * 32 * 32 * 2 / 3);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(by_matrices)

constexpr auto V = matrix<"V", 4, 4>;
constexpr auto P = matrix<"P", 5, 4>;
constexpr auto Q = matrix<"Q", 4, 3>;
constexpr auto N = matrix<"N", 4, 4>;
constexpr auto L = matrix<"L", 4, 4, lower_triangular>;

BOOST_AUTO_TEST_CASE(are_kronecker_products) {
    constexpr auto H = hessian(squared_norm(P * N * Q - ones<5, 3>), N);
    static_assert(identical(H, 2_c * kronecker(Q * transpose(Q), transpose(P) * P)));
    static_assert(hessian(log_determinant(N), N) ==
                  -kronecker(inverse(N), transpose(inverse(N))) * commutation<4, 4>);
}
BOOST_AUTO_TEST_CASE(multiply_a_vector_without_being_formed) {
    constexpr int n = 20;
    constexpr auto M = matrix<"M", n, n>;
    constexpr auto left = matrix<"left", n, n>;
    constexpr auto right = matrix<"right", n, n>;
    constexpr auto H = hessian(squared_norm(left * M * right), M);
    static_assert(flops(H * vector<"m", n * n>) < 9 * n * n * n);
}
BOOST_AUTO_TEST_CASE(are_those_that_multiply_a_direction) {
    constexpr auto f = trace(inverse(A * N) * B);
    static_assert(hessian(f, N) * vec(V) == vec(hessian_times(f, N, V)));
    static_assert(hessian(trace(L * A * L), L) * vec(V) == vec(hessian_times(trace(L * A * L), L, V)));
}
BOOST_AUTO_TEST_CASE(are_mixed) {
    constexpr auto g = sum(exp(P * N)) * dot(z, z);
    constexpr auto H = hessian(g, variables(N, z));
    static_assert(H * vertical(vec(V), u) == vertical(vec(hessian_times(g, N, V)) + hessian(g, N, z) * u,
                                                      hessian(g, z, N) * vec(V) + hessian_times(g, z, u)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(by_several_variables)

constexpr auto f = sum(exp(X * w + s * y)) * norm(y);

BOOST_AUTO_TEST_CASE(are_matrices_of_blocks) {
    constexpr auto H = hessian(f, variables(w, y, s));
    static_assert(shape_of(H) == dims{9, 9});
    static_assert(H == vertical(horizontal(hessian(f, w), hessian(f, w, y), derivative(gradient(f, w), s)),
                                horizontal(hessian(f, y, w), hessian(f, y), derivative(gradient(f, y), s)),
                                horizontal(derivative(derivative(f, s), w), derivative(derivative(f, s), y),
                                           derivative(derivative(f, s), s))));
}
BOOST_AUTO_TEST_CASE(are_those_of_the_stacked_variable) {
    constexpr auto both = vector<"both", 8>;
    constexpr auto g = dot(w, transpose(X) * pow<3>(y));
    constexpr auto first = horizontal(identity<3>, zeros<3, 5>) * both;
    constexpr auto second = horizontal(zeros<5, 3>, identity<5>) * both;
    static_assert(substitute(hessian(g, variables(w, y)), w, first, y, second) ==
                  hessian(substitute(g, w, first, y, second), both));
}
BOOST_AUTO_TEST_CASE(are_derivatives_of_gradients) {
    BOOST_TEST(agrees(vertical(gradient(f, w), derivative(f, s)), w,
                      hessian(f, variables(w, s)) * vertical(identity<3>, zeros<1, 3>)));
}

BOOST_AUTO_TEST_SUITE_END()

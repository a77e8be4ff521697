// SPDX-License-Identifier: BSL-1.0

// What the algebra knows of a matrix reaches the program: halves of symmetric products, transposes that are
// there already, factorisations that suit.

#include <array>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace steps_of;

namespace {

template <int n>
constexpr auto F = matrix<"F", n, n>;
template <int n>
constexpr auto P = matrix<"P", n, n, symmetric>;
template <int n>
constexpr auto Q = matrix<"Q", n, n, symmetric>;
template <int n>
constexpr auto G = matrix<"G", n, n + 2>;
template <int n>
constexpr auto x = vector<"x", n>;

template <int n>
using square = std::array<std::array<double, n>, n>;

template <int n>
square<n> random_square(unsigned seed) {
    std::mt19937 generator{seed};
    std::uniform_real_distribution<double> uniform{-1, 1};
    square<n> m;
    for (auto& row : m)
        for (double& entry : row) entry = uniform(generator);
    return m;
}
template <int n>
square<n> symmetric_square(unsigned seed) {
    square<n> m = random_square<n>(seed);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j) m[i][j] = m[j][i];
    return m;
}
template <int n>
square<n> times(const square<n>& a, const square<n>& b) {
    square<n> c{};
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            for (std::size_t k = 0; k < n; ++k) c[i][j] += a[i][k] * b[k][j];
    return c;
}
template <int n>
square<n> turned(const square<n>& a) {
    square<n> c;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) c[i][j] = a[j][i];
    return c;
}

template <int n>
void expect(const auto& result, const square<n>& right) {
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            BOOST_TEST(std::abs(result[i][j] - right[i][j]) <= 1e-13 * (1 + std::abs(right[i][j])) * n);
}

/// F P Fᵀ + Q, both triangles.
template <int n>
void congruence_has_its_value() {
    const square<n> f = random_square<n>(1);
    const square<n> p = symmetric_square<n>(2);
    const square<n> q = symmetric_square<n>(3);
    square<n> right = times<n>(times<n>(f, p), turned<n>(f));
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) right[i][j] += q[i][j];
    const auto result = evaluate(F<n> * P<n> * transpose(F<n>) + Q<n>, F<n> = f, P<n> = p, Q<n> = q);
    expect<n>(result, right);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j) BOOST_TEST(result[i][j] == result[j][i]);
}

/// exp∘(P) P + P exp∘(P): one product and its transpose.
template <int n>
void product_with_its_transpose_has_its_value() {
    const square<n> p = symmetric_square<n>(4);
    square<n> exponentials = p;
    for (auto& row : exponentials)
        for (double& entry : row) entry = std::exp(entry);
    square<n> right = times<n>(exponentials, p);
    const square<n> other = turned<n>(right);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) right[i][j] += other[i][j];
    expect<n>(evaluate(exp(P<n>) * P<n> + P<n> * exp(P<n>), P<n> = p), right);
}

BOOST_AUTO_TEST_CASE(half_of_a_covariance_is_computed) {
    static_assert(flops(F<24> * P<24> * transpose(F<24>) + Q<24>) ==
                  2 * 24 * 24 * 24 + 2 * 300 * 24 + 24 * 24);
    static_assert(flops(F<15> * P<15> * transpose(F<15>) + Q<15>) ==
                  2 * 15 * 15 * 15 + 2 * 120 * 15 + 15 * 15);
    static_assert(flops(F<4> * P<4> * transpose(F<4>) + Q<4>) == 2 * 4 * 4 * 4 + 2 * 10 * 4 + 4 * 4);
    static_assert(has_symmetric_product(F<15> * P<15> * transpose(F<15>) + P<15>));
    static_assert(!has_symmetric_product(F<15> * F<15> * transpose(F<15>) + Q<15>));
    static_assert(!has_symmetric_product(F<15> * P<15> * transpose(F<15>) + F<15>));
}
BOOST_AUTO_TEST_CASE(and_both_halves_are_right) {
    congruence_has_its_value<2>();
    congruence_has_its_value<3>();
    congruence_has_its_value<4>();
    congruence_has_its_value<15>();
    congruence_has_its_value<24>();
}
BOOST_AUTO_TEST_CASE(a_product_is_read_for_its_transpose) {
    static_assert(count<operations::product>(exp(P<15>) * P<15> + transpose(exp(P<15>) * P<15>)) == 1);
    static_assert(count<operations::product>(exp(P<15>) * P<15> + P<15> * exp(P<15>)) == 1);
    static_assert(count<operations::product>(outputs(F<15> * G<15>, transpose(G<15>) * transpose(F<15>))) ==
                  1);
    static_assert(count<operations::product>(F<15> * P<15> + P<15> * F<15>) == 2);
    product_with_its_transpose_has_its_value<3>();
    product_with_its_transpose_has_its_value<4>();
    product_with_its_transpose_has_its_value<15>();
}
BOOST_AUTO_TEST_CASE(inverses_of_gram_matrices_are_symmetric) {
    constexpr auto gram = G<8> * transpose(G<8>);
    static_assert(identical(transpose(inverse(gram)), inverse(gram)));
    static_assert(identical(transpose(adjugate(gram)), adjugate(gram)));
    static_assert(identical(transpose(inverse(x<8> * transpose(x<8>) + identity<8>)),
                            inverse(x<8> * transpose(x<8>) + identity<8>)));
    static_assert(identical(gradient(log_determinant(gram), G<8>), 2_c * inverse(gram) * G<8>));
    static_assert(!identical(transpose(inverse(F<8>)), inverse(F<8>)));
}
BOOST_AUTO_TEST_CASE(what_is_definite_is_factored_so) {
    constexpr auto C = matrix<"C", 20, 20, positive_definite>;
    constexpr auto sum = exp(scalar<"s">) * identity<20> + 3_c * C;
    static_assert(count<steps::cholesky_factorisation>(log_determinant(sum)) == 1);
    static_assert(count<steps::cholesky_factorisation>(log_determinant(hadamard(C, sum))) == 1);
    // the identity may be lost in rounding, x xᵀ is singular, and what is added may be negative
    static_assert(count<steps::lu_factorisation>(log_determinant(x<20> * transpose(x<20>) + identity<20>)) ==
                  1);
    static_assert(count<steps::lu_factorisation>(log_determinant(G<20> * transpose(G<20>))) == 1);
    static_assert(count<steps::lu_factorisation>(log_determinant(C - identity<20>)) == 1);
    static_assert(count<steps::lu_factorisation>(inverse(scalar<"s"> * identity<20> + C) * x<20>) == 1);
}
BOOST_AUTO_TEST_CASE(triangles_survive_what_is_done_to_their_entries) {
    constexpr auto L = matrix<"L", 10, 10, lower_triangular>;
    constexpr auto A = matrix<"A", 10, 10>;
    static_assert(flops(hadamard(L, A) * A) <= 1100 + 100);
    static_assert(flops(solve(L - diagonal_matrix(diagonal_of(L)) + diagonal_matrix(exp(diagonal_of(L))),
                              x<10>)) < 100 + 2 * 100 + 20 * 10 + 20);
    static_assert(factorisations(solve(
                      L - diagonal_matrix(diagonal_of(L)) + diagonal_matrix(exp(diagonal_of(L))), x<10>)) ==
                  0);
}

// kX is of moderate size, k⁹ and |X| are not.
BOOST_AUTO_TEST_CASE(determinants_of_multiples_stay_in_range) {
    constexpr auto k = scalar<"k">;
    constexpr auto X = matrix<"X", 9, 9>;
    std::array<float, 81> data{};
    for (std::size_t i = 0; i < 9; ++i) data[10 * i] = 1e7F;
    BOOST_TEST(std::abs(evaluate(determinant(k * X), k = 1e-7F, X = data) - 1) < 1e-5F);
    static_assert(identical(determinant(k * X), pow<9>(k) * determinant(X)));
}

}  // namespace

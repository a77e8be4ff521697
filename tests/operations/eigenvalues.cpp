// SPDX-License-Identifier: BSL-1.0

// Eigenvalues and singular values in expressions: what is known of them, gradients against differences at
// random points, and at matrices whose values are equal or 0.

#include <array>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;

constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 3, 2>;
constexpr auto x = vector<"x", 3>;
constexpr auto w = vector<"w", 3>;
constexpr auto u = vector<"u", 2>;
constexpr auto s = scalar<"s">;

BOOST_AUTO_TEST_CASE(what_is_known_without_them) {
    static_assert(identical(sum(eigenvalues(S)), trace(S)));
    static_assert(identical(squared_norm(eigenvalues(S)), squared_norm(S)));
    static_assert(identical(sum(pow<2>(eigenvalues(S))), squared_norm(S)));
    static_assert(identical(norm(eigenvalues(S)), norm(S)) && identical(eigenvalues(s), s));
    static_assert(prod(eigenvalues(S)) == determinant(S));
    static_assert(identical(sum(exp(eigenvalues(S))), trace(matrix_exp(S))));
    static_assert(identical(sum(pow<-1>(eigenvalues(P))), trace(inverse(P))));
    static_assert(identical(sum(log(eigenvalues(P))), log_determinant(P)));
    static_assert(gradient(sum(eigenvalues(S)), S) == identity<3>);
    static_assert(gradient(squared_norm(eigenvalues(S)), S) == 2_c * S);

    static_assert(identical(singular_values(transpose(A)), singular_values(A)));
    static_assert(identical(singular_values(-A), singular_values(A)));
    static_assert(identical(singular_values(x), norm(x)) && identical(nuclear_norm(transpose(x)), norm(x)));
    static_assert(identical(sum(pow<2>(singular_values(A))), squared_norm(A)));
    static_assert(identical(norm(singular_values(A)), norm(A)) && identical(nuclear_norm(P), trace(P)));
    static_assert(!(eigenvalues(S) == eigenvalues(-S)) && !(sum(exp(eigenvalues(S))) == trace(S)));
    static_assert(!(nuclear_norm(S) == trace(S)) && !(spectral_norm(A) == norm(A)));
}

// However it is written: what equals its transpose is symmetric.
BOOST_AUTO_TEST_CASE(what_is_known_to_be_symmetric) {
    constexpr auto M = matrix<"M", 3, 3>;
    constexpr auto doubled = 2_c * M;
    constexpr auto equal_rows = vertical(transpose(x), transpose(x), transpose(x));
    static_assert(shape_of(eigenvalues(doubled + transpose(doubled))) == dims{3, 1});
    static_assert(identical(sum(eigenvalues(doubled + transpose(doubled))), trace(doubled + doubled)));
    static_assert(shape_of(eigenvalues(equal_rows + transpose(equal_rows))) == dims{3, 1});
}

BOOST_AUTO_TEST_CASE(textbook_gradients) {
    const auto U = left_singular_vectors(A);
    const auto V = right_singular_vectors(A);
    BOOST_TEST((gradient(nuclear_norm(A), A) == U * transpose(V)));
    BOOST_TEST((gradient(dot(w, eigenvalues(S)), S) ==
                eigenvectors(S) * diagonal_matrix(w) * transpose(eigenvectors(S))));
    BOOST_TEST(to_string(gradient(dot(w, eigenvalues(S)), S)) == "eigenvectors(S)Diag(w)eigenvectors(S)ᵀ");
    BOOST_TEST(to_string(gradient(nuclear_norm(A), A)) ==
               "left_singular_vectors(A)right_singular_vectors(A)ᵀ");
}

template <int M, int N>
using numbers = std::array<std::array<double, N>, M>;

template <int M, int N>
numbers<M, N> random_matrix(unsigned seed, double size) {
    std::mt19937 random{seed};
    numbers<M, N> a;
    for (auto& row : a)
        for (double& entry : row) entry = size * (static_cast<double>(random() % 2001) / 1000 - 1);
    return a;
}
template <int N>
numbers<N, N> random_symmetric(unsigned seed, double size) {
    numbers<N, N> a = random_matrix<N, N>(seed, size);
    for (unsigned i = 0; i < N; ++i)
        for (unsigned j = 0; j < i; ++j) a[i][j] = a[j][i];
    return a;
}

/// Every entry of the gradient against the slope of f; of a symmetric variable both entries move.
template <class F, class X, class Data>
void check_gradient(F f, X variable, const Data& at, double size, const auto&... others) {
    constexpr bool both_move = has(X::description.properties, symmetric);
    const auto g = evaluate(gradient(f, variable), variable = at, others...);
    const double step = 1e-4 * size;
    for (unsigned i = 0; i < at.size(); ++i)
        for (unsigned j = 0; j < at[0].size(); ++j) {
            double values[4];
            int k = 0;
            for (const double steps : {1.0, -1.0, 2.0, -2.0}) {
                Data moved = at;
                moved[i][j] += steps * step;
                if constexpr (both_move) moved[j][i] = moved[i][j];
                values[k++] = evaluate(f, variable = moved, others...);
            }
            const double slope = (8 * (values[0] - values[1]) - (values[2] - values[3])) / (12 * step);
            const double expected = both_move && i != j ? slope / 2 : slope;
            BOOST_TEST(std::abs(g[i][j] - expected) < 1e-7 * (1 + std::abs(expected)));
        }
}

const std::array<double, 3> weights{0.7, -1.3, 2.1};
const std::array<double, 2> other_weights{1.7, -0.6};

BOOST_AUTO_TEST_CASE(gradients) {
    for (const double size : {1.0, 1e-30, 1e30}) {
        check_gradient(largest_eigenvalue(S), S, random_symmetric<3>(1, size), size);
        check_gradient(dot(w, eigenvalues(S)), S, random_symmetric<3>(2, size), size, w = weights);
        check_gradient(dot(u, singular_values(A)), A, random_matrix<2, 3>(3, size), size, u = other_weights);
        check_gradient(dot(u, singular_values(B)), B, random_matrix<3, 2>(4, size), size, u = other_weights);
        check_gradient(spectral_norm(A), A, random_matrix<2, 3>(5, size), size);
    }
    check_gradient(smallest_eigenvalue(A * transpose(A)), A, random_matrix<2, 3>(6, 1), 1);
    check_gradient(dot(w, eigenvectors(S) * w), S, random_symmetric<3>(7, 1), 1, w = weights);
}

/// Second derivatives, where the values are simple: along V, against differences of the gradient.
template <class F, class X, class Data>
void check_second(F f, X variable, const Data& at, const Data& along, const auto&... others) {
    constexpr auto V = matrix<"V", X::shape.rows, X::shape.columns, X::description.properties>;
    const auto second = evaluate(hessian_times(f, variable, V), variable = at, V = along, others...);
    constexpr double step = 1e-5;
    Data ahead = at, behind = at;
    for (unsigned i = 0; i < at.size(); ++i)
        for (unsigned j = 0; j < at[0].size(); ++j) {
            ahead[i][j] += step * along[i][j];
            behind[i][j] -= step * along[i][j];
        }
    const auto above = evaluate(gradient(f, variable), variable = ahead, others...);
    const auto below = evaluate(gradient(f, variable), variable = behind, others...);
    for (unsigned i = 0; i < at.size(); ++i)
        for (unsigned j = 0; j < at[0].size(); ++j)
            BOOST_TEST(std::abs(second[i][j] - (above[i][j] - below[i][j]) / (2 * step)) < 1e-6);
}

BOOST_AUTO_TEST_CASE(second_derivatives) {
    check_second(largest_eigenvalue(S), S, random_symmetric<3>(11, 1), random_symmetric<3>(12, 1));
    check_second(nuclear_norm(A), A, random_matrix<2, 3>(13, 1), random_matrix<2, 3>(14, 1));
    check_second(spectral_norm(B), B, random_matrix<3, 2>(15, 1), random_matrix<3, 2>(16, 1));
}

BOOST_AUTO_TEST_CASE(equal_values_and_zeros) {
    numbers<3, 3> one{};
    for (unsigned i = 0; i < 3; ++i) one[i][i] = 1;
    const auto product = evaluate(gradient(prod(eigenvalues(S)), S), S = one);
    const auto powers = evaluate(gradient(sum(pow<3>(eigenvalues(S))), S), S = one);
    const auto largest = evaluate(gradient(largest_eigenvalue(S), S), S = one);
    double trace_of_largest = 0;
    for (unsigned i = 0; i < 3; ++i)
        for (unsigned j = 0; j < 3; ++j) {
            BOOST_TEST(product[i][j] == one[i][j]);
            BOOST_TEST(std::abs(powers[i][j] - 3 * one[i][j]) < 1e-15);
            trace_of_largest += i == j ? largest[i][j] : 0;
        }
    BOOST_TEST(std::abs(trace_of_largest - 1) < 1e-15);

    const numbers<2, 3> zero{};
    for (const auto& row : evaluate(gradient(nuclear_norm(A) + spectral_norm(A), A), A = zero))
        for (const double entry : row) BOOST_TEST(entry == 0);
    const numbers<2, 3> of_rank_one{{{1, 2, 0}, {1, 2, 0}}};  // √2 · √5
    BOOST_TEST(std::abs(evaluate(nuclear_norm(A), A = of_rank_one) - std::sqrt(10.0)) < 1e-14);
    for (const auto& row : evaluate(gradient(spectral_norm(A), A), A = of_rank_one)) {
        BOOST_TEST(std::abs(row[0] - 1 / std::sqrt(10.0)) < 1e-15);
        BOOST_TEST(std::abs(row[1] - 2 / std::sqrt(10.0)) < 1e-15);
    }
}

// What rules say of all values together is so of the values.
BOOST_AUTO_TEST_CASE(rules_hold_for_the_values) {
    const numbers<3, 3> data{{{1.5, 0.2, -0.4}, {0.2, 0.9, 0.3}, {-0.4, 0.3, 2.1}}};
    constexpr auto f = eigenvalues(P);
    const auto [found, total, squares, reciprocals, powers, logarithms, product, sigma, nuclear] =
        evaluate(outputs(f, sum(f), sum(pow<2>(f)), sum(pow<-1>(f)), sum(exp(f)), sum(log(f)), prod(f),
                         singular_values(P), nuclear_norm(P)),
                 P = data);
    double sums[6]{0, 0, 0, 0, 0, 1};
    for (const double value : found) {
        sums[0] += value;
        sums[1] += value * value;
        sums[2] += 1 / value;
        sums[3] += std::exp(value);
        sums[4] += std::log(value);
        sums[5] *= value;
    }
    const double known[6]{total, squares, reciprocals, powers, logarithms, product};
    for (int k = 0; k < 6; ++k) BOOST_TEST(std::abs(known[k] - sums[k]) < 1e-13);
    BOOST_TEST(std::abs(nuclear - (sigma[0] + sigma[1] + sigma[2])) < 1e-14);
}

constexpr numbers<3, 3> two_blocks{{{2, 1, 0}, {1, 2, 0}, {0, 0, 7}}};
constexpr auto values_in_a_constant = evaluate(eigenvalues(P), P = two_blocks);
constexpr double norm_in_a_constant = evaluate(spectral_norm(P), P = two_blocks);
BOOST_AUTO_TEST_CASE(in_constant_evaluation) {
    BOOST_TEST(std::abs(values_in_a_constant[0] - 1) < 1e-15);
    BOOST_TEST(std::abs(values_in_a_constant[1] - 3) < 1e-15);
    BOOST_TEST(std::abs(values_in_a_constant[2] - 7) < 1e-15);
    BOOST_TEST(std::abs(norm_in_a_constant - 7) < 1e-15);
}

}  // namespace

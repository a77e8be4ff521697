// SPDX-License-Identifier: BSL-1.0

// Analytic functions of matrices: g(xA) by x, traces of functions by the matrix, determinants and logarithms.

#include <array>
#include <cmath>
#include <cstddef>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;

constexpr auto X = matrix<"X", 3, 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto K = matrix<"K", 3, 3, skew_symmetric>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;
constexpr auto v = vector<"v", 3>;
constexpr auto x = scalar<"x">;

// ∂g(xA)/∂x = A g'(xA) = g'(xA) A
static_assert(derivative(matrix_exp(x * A), x) == A * matrix_exp(x * A));
static_assert(derivative(matrix_exp(x * A), x) == matrix_exp(x * A) * A);
static_assert(derivative(matrix_sin(x * A), x) == A * matrix_cos(x * A));
static_assert(derivative(matrix_sin(x * A), x) == matrix_cos(x * A) * A);
static_assert(derivative(matrix_cos(x * A), x) == -(A * matrix_sin(x * A)));
static_assert(derivative(matrix_exp(x * A) * v, x) == A * (matrix_exp(x * A) * v));  // y' = A y

// tr(e^X) → e^X, tr(sin X) → cos X, tr(cos X) → −sin X
static_assert(derivative(trace(matrix_exp(X)), X) == matrix_exp(X));
static_assert(derivative(trace(matrix_sin(X)), X) == matrix_cos(X));
static_assert(derivative(trace(matrix_cos(X)), X) == -matrix_sin(X));
static_assert(derivative(trace(matrix_log(X)), X) == inverse(X));
static_assert(derivative(trace(matrix_sqrt(X)), X) == 0.5_c * inverse(matrix_sqrt(X)));

static_assert(determinant(matrix_exp(X)) == exp(trace(X)));
static_assert(inverse(matrix_exp(X)) == matrix_exp(-X));
static_assert(matrix_exp(transpose(X)) == transpose(matrix_exp(X)));
static_assert(matrix_sqrt(P) * matrix_sqrt(P) == P);
static_assert(X * matrix_exp(X) == matrix_exp(X) * X);
static_assert(matrix_exp(X) * matrix_sin(X) == matrix_sin(X) * matrix_exp(X));
static_assert(matrix_exp(A * X * inverse(A)) == A * matrix_exp(X) * inverse(A));
static_assert(transpose(matrix_exp(K)) * matrix_exp(K) == identity<3>);
static_assert(matrix_exp(diagonal_matrix(v)) == diagonal_matrix(exp(v)));
static_assert(matrix_exp(matrix<"X", 1, 1>) == exp(matrix<"X", 1, 1>));

// What is not so.
static_assert(!(matrix_exp(X) == exp(X)));
static_assert(!(matrix_exp(X + A) == matrix_exp(X) * matrix_exp(A)));
static_assert(!(matrix_exp(X) * A == A * matrix_exp(X)));
static_assert(!(derivative(trace(A * matrix_exp(X)), X) == A * matrix_exp(X)));
static_assert(!(matrix_sin(X) == matrix_cos(X)));

// With A in front the order matters: the differential is an operation of its own.
static_assert(derivative(trace(A * matrix_exp(X)), X) == matrix_exp_differential(X, A));
static_assert(gradient(trace(matrix_exp(S)), S) == matrix_exp(S));

template <class F>
void agrees_with_differences(F f) {
    double at[3][3] = {{2.1, 0.2, -0.3}, {0.4, 1.7, 0.6}, {-0.5, 0.8, 1.9}};
    const double a[3][3] = {{1.2, 0.4, -0.7}, {0.3, -1.1, 0.5}, {0.6, 0.9, 0.8}};
    const auto found = evaluate(gradient(f, X), X = at, A = a);
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j) {
            constexpr double step = 1e-5;
            const double kept = at[i][j];
            at[i][j] = kept + step;
            const double ahead = evaluate(f, X = at, A = a);
            at[i][j] = kept - step;
            const double behind = evaluate(f, X = at, A = a);
            at[i][j] = kept;
            const double slope = (ahead - behind) / (2 * step);
            BOOST_TEST(std::abs(found[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] - slope) <=
                       1e-7 * (1 + std::abs(slope)));
        }
}

BOOST_AUTO_TEST_CASE(gradients) {
    agrees_with_differences(trace(A * matrix_exp(X)));
    agrees_with_differences(trace(A * matrix_log(X)));
    agrees_with_differences(trace(A * matrix_sqrt(X)));
    agrees_with_differences(squared_norm(matrix_sin(A * X)));
}
BOOST_AUTO_TEST_CASE(second_derivatives) {
    agrees_with_differences(trace(A * gradient(trace(A * matrix_exp(X)), X)));
    agrees_with_differences(trace(A * gradient(trace(A * matrix_cos(X)), X)));
}

// One step of a linear system is exact, however long it is.
BOOST_AUTO_TEST_CASE(a_rotation) {
    constexpr auto M = matrix<"M", 2, 2>;
    const double generator[2][2] = {{0, -1}, {1, 0}};
    constexpr auto t = scalar<"t">;
    for (const double angle : {1e-30, 0.3, 2.0, 100.0}) {
        const auto turned = evaluate(matrix_exp(t * M), M = generator, t = angle);
        BOOST_TEST(std::abs(turned[0][0] - std::cos(angle)) < 1e-13);
        BOOST_TEST(std::abs(turned[1][0] - std::sin(angle)) <= 1e-13 * std::abs(std::sin(angle)) + 1e-14);
    }
}

// A symmetric result is symmetric to the bit.
BOOST_AUTO_TEST_CASE(symmetric) {
    const double s[3][3] = {{2.1, 0.2, -0.3}, {0.2, 1.7, 0.6}, {-0.3, 0.6, 1.9}};
    const auto check = [](const auto& found) {
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < i; ++j) BOOST_TEST(found[i][j] == found[j][i]);
    };
    check(evaluate(matrix_exp(P), P = s));
    check(evaluate(matrix_log(P), P = s));
    check(evaluate(matrix_sqrt(P), P = s));
    check(evaluate(matrix_exp_differential(S, P), S = s, P = s));
}

// An exponential and its differential share their powers and factors: both are what they are alone, to the
// bit, with and without halvings, and with either degree of the approximant.
template <class T>
void an_exponential_beside_its_differential() {
    constexpr int n = 5;
    constexpr auto M = matrix<"M", n, n>;
    constexpr auto E = matrix<"E", n, n>;
    std::mt19937 generator(7);
    std::uniform_real_distribution<T> entry(-1, 1);
    for (const T size : {T(0), T(0.05), T(1), T(30)}) {
        std::array<std::array<T, n>, n> m{}, e{};
        for (auto* const entries : {&m, &e})
            for (auto& row : *entries)
                for (T& number : row) number = entry(generator);
        for (auto& row : m)
            for (T& number : row) number *= size;
        const auto check = [&](auto of) {
            T direct[n * n], alone[n * n], a[n * n], direction[n * n];
            const auto by = evaluate(of, M = m);
            for (std::size_t k = 0; k < n * n; ++k) {
                a[k] = by[k / n][k % n];
                direction[k] = e[k / n][k % n];
            }
            numeric::matrix_exponential<n, 0>(static_cast<const T*>(a), static_cast<const T*>(a),
                                              static_cast<T*>(direct));
            numeric::matrix_exponential<n, 1>(static_cast<const T*>(a), static_cast<const T*>(direction),
                                              static_cast<T*>(alone));
            const auto [exponential, differential] =
                evaluate(outputs(matrix_exp(of), matrix_exp_differential(of, E)), M = m, E = e);
            for (std::size_t k = 0; k < n * n; ++k) {
                BOOST_TEST(differential[k / n][k % n] == alone[k]);
                if (k / n <= k % n) BOOST_TEST(exponential[k / n][k % n] == direct[k]);
            }
        };
        check(M);
        check(0.5_c * (M + transpose(M)));
    }
}
BOOST_AUTO_TEST_CASE(an_exponential_beside_its_differential_is_what_it_is_alone) {
    constexpr auto M = matrix<"M", 5, 5>;
    constexpr auto E = matrix<"E", 5, 5>;
    static_assert(flops(outputs(matrix_exp(M), matrix_exp_differential(M, E))) <
                  flops(matrix_exp(M)) + flops(matrix_exp_differential(M, E)));
    an_exponential_beside_its_differential<double>();
    an_exponential_beside_its_differential<float>();
}

}  // namespace

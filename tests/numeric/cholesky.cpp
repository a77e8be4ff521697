// SPDX-License-Identifier: BSL-1.0

// Cholesky factors of positive definite matrices, in packs of all widths, against elimination in long double.

#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/factorisation/cholesky.hpp>

#include "positive_definite.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using namespace positive_definite;

template <class Case>
using factors_of = numeric::cholesky_factors<Case::size, typename Case::number, Case::width>;

template <class Case>
[[gnu::noinline]] factors_of<Case> factored(const exact_matrix& a) {
    factors_of<Case> factors;
    read_upper_half<factors_of<Case>, typename Case::number, Case::size>(a, factors);
    numeric::factor(factors);
    return factors;
}

template <class Case>
[[gnu::noinline]] auto inverse(const factors_of<Case>& factors) {
    std::array<typename Case::number, at(Case::size * Case::size)> x{};
    numeric::inverse(factors, x.data());
    return x;
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_factors_multiply_to_the_matrix, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    const exact_matrix a = random_matrix(n, 3);
    const auto factors = factored<Case>(a);
    exact_matrix product(at(n * n), 0);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            for (int k = 0; k <= i && k <= j; ++k)
                product[at(i * n + j)] += static_cast<long double>(factors.upper[k * factors.stride + i]) *
                                          static_cast<long double>(factors.upper[k * factors.stride + j]);
    BOOST_TEST(distance(product.data(), a) <= rounding<T>(n));
}

// Of pivots that are ordinary numbers, and of others between them.
BOOST_AUTO_TEST_CASE_TEMPLATE(rows_of_very_different_sizes, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    const exact_matrix a = random_matrix(n, 23);
    const auto size_of = [](int i) {  // the squares of the smallest ones have no reciprocals
        constexpr int exponent = std::numeric_limits<T>::max_exponent;
        return std::ldexp(1.0L, i % 3 == 0 ? -exponent / 2 - 1 : i % 3 == 1 ? 0 : exponent * 3 / 8);
    };
    exact_matrix scaled(a);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) scaled[at(i * n + j)] *= size_of(i) * size_of(j);
    const auto factors = factored<Case>(scaled);
    exact_matrix product(at(n * n), 0);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            for (int k = 0; k <= i && k <= j; ++k)
                product[at(i * n + j)] +=
                    static_cast<long double>(factors.upper[k * factors.stride + i]) / size_of(i) *
                    (static_cast<long double>(factors.upper[k * factors.stride + j]) / size_of(j));
    BOOST_TEST(distance(product.data(), a) <= rounding<T>(n));
    for (int i = 0; i < n; ++i) {
        const auto one = factors.reciprocals[i] * factors.upper[i * factors.stride + i];
        BOOST_TEST(std::abs(one - T(1)) <= 4 * std::numeric_limits<T>::epsilon());
    }
}

// For a vector, for columns that fill no pack, and for many.
BOOST_AUTO_TEST_CASE_TEMPLATE(solutions_are_those_of_elimination, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    const exact_matrix a = random_matrix(n, 5);
    const auto factors = factored<Case>(a);
    for (const int columns : {1, 3, 7, 29}) {
        const exact_matrix b = random_entries(n, columns, 7);
        std::vector<T> x(b.size());
        for (std::size_t k = 0; k < x.size(); ++k) x[k] = static_cast<T>(b[k]);
        numeric::solve(factors, columns, x.data());
        BOOST_TEST(distance(x.data(), eliminate(a, b, n, columns).solution) <= rounding<T>(n));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(inverse_is_that_of_elimination, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    const exact_matrix a = random_matrix(n, 11);
    const auto x = inverse<Case>(factored<Case>(a));
    BOOST_TEST(distance(x.data(), eliminate(a, identity(n), n, n).solution) <= rounding<T>(n));
    bool symmetric = true;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) symmetric = symmetric && x[at(i * n + j)] == x[at(j * n + i)];
    BOOST_TEST(symmetric);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(solutions_on_both_sides_are_two_of_elimination, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    const exact_matrix a = random_matrix(n, 17);
    exact_matrix b = random_entries(n, n, 19);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < i; ++j) b[at(i * n + j)] = b[at(j * n + i)];
    std::array<T, at(n * n)> x{};
    const auto entry = [&](int i, int j) { return static_cast<T>(b[at(i * n + j)]); };
    numeric::solve_on_both_sides(factored<Case>(a), entry, x.data());
    const exact_matrix once = eliminate(a, b, n, n).solution;
    exact_matrix turned(once);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) turned[at(i * n + j)] = once[at(j * n + i)];
    BOOST_TEST(distance(x.data(), eliminate(a, turned, n, n).solution) <= rounding<T>(n));
    bool symmetric = true;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) symmetric = symmetric && x[at(i * n + j)] == x[at(j * n + i)];
    BOOST_TEST(symmetric);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(determinants_are_those_of_elimination, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    const exact_matrix a = random_matrix(n, 13);
    const long double expected = eliminate(a, a, n, n).determinant;
    const auto factors = factored<Case>(a);
    const auto determinant = static_cast<long double>(numeric::determinant(factors));
    const auto logarithm = static_cast<long double>(numeric::log_absolute_determinant(factors));
    BOOST_TEST(std::abs(determinant / expected - 1) <= rounding<T>(n));
    BOOST_TEST(std::abs(logarithm - std::log(expected)) <= rounding<T>(n));
}

// Indefinite, negative definite, singular, or not a number at all: every result tells.
BOOST_AUTO_TEST_CASE_TEMPLATE(no_result_without_positive_definiteness, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    for (const long double last : {-1.0L, 0.0L, std::numeric_limits<long double>::quiet_NaN()}) {
        exact_matrix a = identity(n);
        a.back() = last;
        const auto factors = factored<Case>(a);
        const auto x = inverse<Case>(factors);
        BOOST_TEST(!std::isfinite(x.back()));
        std::array<T, at(n)> y{};
        y.back() = T(1);
        numeric::solve(factors, 1, y.data());
        BOOST_TEST(!std::isfinite(y.back()));
        BOOST_TEST(std::isnan(numeric::determinant(factors)));
        BOOST_TEST(std::isnan(numeric::log_absolute_determinant(factors)));
    }
}

/// The matrix with 4 on the diagonal and 1 beside it.
template <int N, class T>
constexpr std::array<T, N * N> tridiagonal() {
    std::array<T, N * N> a{};
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) a[at(i * N + j)] = i == j ? T(4) : i + 1 == j || j + 1 == i ? T(1) : T(0);
    return a;
}

/// A times the solution for B = A e₁ is e₁ again, to rounding.
template <int N, class T>
constexpr bool works_while_compiling() {
    const auto a = tridiagonal<N, T>();
    numeric::cholesky_factors<N, T, 1> factors{};
    for (int k = 0; k < N * N; ++k) factors.upper[k] = a[at(k)];
    numeric::factor(factors);
    std::array<T, at(N)> x{};
    for (int i = 0; i < N; ++i) x[at(i)] = a[at(i * N)];
    numeric::solve(factors, 1, x.data());
    std::array<T, at(N * N)> inverse{};
    numeric::inverse(factors, inverse.data());
    const T tolerance = 16 * std::numeric_limits<T>::epsilon();
    for (int i = 0; i < N; ++i) {
        const T error = x[at(i)] - T(i == 0 ? 1 : 0);
        if (error > tolerance || -error > tolerance) return false;
        T one = T(0);
        for (int k = 0; k < N; ++k) one += a[at(i * N + k)] * inverse[at(k * N + i)];
        if (one - T(1) > tolerance || T(1) - one > tolerance) return false;
    }
    return numeric::determinant(factors) > T(1) && numeric::log_absolute_determinant(factors) > T(1);
}
static_assert(works_while_compiling<1, double>() && works_while_compiling<2, float>());
static_assert(works_while_compiling<5, float>() && works_while_compiling<5, double>());
static_assert(works_while_compiling<9, double>());

}  // namespace

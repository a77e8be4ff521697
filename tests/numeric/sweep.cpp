// SPDX-License-Identifier: BSL-1.0

// The symmetric sweep of positive definite matrices, in packs of all widths, against elimination in long
// double.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/factorisation/sweep.hpp>

#include "positive_definite.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using namespace positive_definite;

template <class Case>
using swept_of = numeric::swept_matrix<Case::size, typename Case::number, Case::width>;

template <class Case>
[[gnu::noinline]] swept_of<Case> swept(const exact_matrix& a) {
    swept_of<Case> result;
    read_upper_half<swept_of<Case>, typename Case::number, Case::size>(a, result);
    numeric::factor(result);
    return result;
}

template <class Case>
[[gnu::noinline]] auto inverse(const swept_of<Case>& factors) {
    std::array<typename Case::number, at(Case::size * Case::size)> x{};
    numeric::inverse(factors, x.data());
    return x;
}

BOOST_AUTO_TEST_CASE_TEMPLATE(inverse_is_that_of_elimination, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    const exact_matrix a = random_matrix(n, 17);
    const auto x = inverse<Case>(swept<Case>(a));
    BOOST_TEST(distance(x.data(), eliminate(a, identity(n), n, n).solution) <= rounding<T>(n));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(inverse_is_symmetric, Case, combinations) {
    constexpr int n = Case::size;
    const auto x = inverse<Case>(swept<Case>(random_matrix(n, 19)));
    bool symmetric = true;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) symmetric = symmetric && x[at(i * n + j)] == x[at(j * n + i)];
    BOOST_TEST(symmetric);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(determinants_are_those_of_elimination, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    const exact_matrix a = random_matrix(n, 23);
    const long double expected = eliminate(a, a, n, n).determinant;
    const auto result = swept<Case>(a);
    const auto determinant = static_cast<long double>(numeric::determinant(result));
    const auto logarithm = static_cast<long double>(numeric::log_absolute_determinant(result));
    BOOST_TEST(std::abs(determinant / expected - 1) <= rounding<T>(n));
    BOOST_TEST(std::abs(logarithm - std::log(expected)) <= rounding<T>(n));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_singular_matrix_has_no_finite_inverse, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    exact_matrix a = identity(n);
    a.back() = 0;
    const auto result = swept<Case>(a);
    const auto x = inverse<Case>(result);
    BOOST_TEST(!std::isfinite(x.back()));
    BOOST_TEST(!(numeric::determinant(result) > T(0)));
    BOOST_TEST(!std::isfinite(numeric::log_absolute_determinant(result)));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_not_a_number_stays_so, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    exact_matrix a = random_matrix(n, 29);
    a[at(n - 1)] = std::numeric_limits<long double>::quiet_NaN();
    const auto result = swept<Case>(a);
    const auto x = inverse<Case>(result);
    for (const T entry : x) BOOST_TEST(!std::isfinite(entry));
    BOOST_TEST(std::isnan(numeric::determinant(result)));
    BOOST_TEST(std::isnan(numeric::log_absolute_determinant(result)));
}

/// With 2 on the diagonal and 1 beside it: the pivots of 2 x 2 and the last one are exact, det A = N + 1.
template <int N, class T>
constexpr bool works_while_compiling() {
    numeric::swept_matrix<N, T, 1> m{};
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j)
            m.upper[i * N + j] = i == j ? T(2) : i + 1 == j || j + 1 == i ? T(1) : T(0);
    numeric::factor(m);
    std::array<T, at(N * N)> inverse{};
    numeric::inverse(m, inverse.data());
    const T tolerance = 32 * std::numeric_limits<T>::epsilon();
    const T determinant_error = numeric::determinant(m) - T(N + 1);
    if (determinant_error > tolerance || -determinant_error > tolerance) return false;
    // the last entry is the quotient of two of these determinants
    const T error = inverse[at(N * N - 1)] - T(N) / T(N + 1);
    return error <= tolerance && -error <= tolerance &&
           (N == 1 || numeric::log_absolute_determinant(m) > T(1));
}
static_assert(works_while_compiling<1, double>() && works_while_compiling<2, float>());
static_assert(works_while_compiling<5, float>() && works_while_compiling<5, double>());
static_assert(works_while_compiling<9, double>());

}  // namespace

// SPDX-License-Identifier: BSL-1.0

// The residual of inverses that are made without factors is that of elimination at every condition, size and
// choice of units: they are made in one way where that is good enough, and in another where it is not.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/factorisation/direct_inverse.hpp>

namespace {

namespace small = ctgrad::numeric::small;
using small::kind_of_matrix;

template <int Size, kind_of_matrix Kind, class Number>
struct inverted {
    static constexpr int size = Size;
    static constexpr kind_of_matrix kind = Kind;
    using number = Number;
};
using cases = boost::mp11::mp_list<
    inverted<3, kind_of_matrix::symmetric, double>, inverted<3, kind_of_matrix::symmetric, float>,
    inverted<3, kind_of_matrix::definite, double>, inverted<3, kind_of_matrix::definite, float>,
    inverted<4, kind_of_matrix::definite, double>, inverted<4, kind_of_matrix::definite, float>>;

template <int n, class T>
using square = std::array<std::array<T, n>, n>;

std::mt19937 generator(5);

double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(generator);
}

/// QᵀDQ with a random orthogonal Q and eigenvalues of sizes between 1 and `smallest`.
template <class Case>
square<Case::size, double> random_matrix(double smallest) {
    constexpr std::size_t n = Case::size;
    square<Case::size, double> q{};
    for (std::size_t i = 0; i < n; ++i) {
        for (double& x : q[i]) x = between(-1, 1);
        for (std::size_t k = 0; k <= i; ++k) {  // the last time it is normalised
            double product = 0;
            for (std::size_t j = 0; j < n; ++j) product += q[i][j] * q[k][j];
            for (std::size_t j = 0; j < n; ++j)
                q[i][j] = k == i ? q[i][j] / std::sqrt(product) : q[i][j] - product * q[k][j];
        }
    }
    square<Case::size, double> a{};
    for (std::size_t k = 0; k < n; ++k) {
        const double size = std::pow(smallest, between(0, 1));
        const bool negative = Case::kind == kind_of_matrix::symmetric && between(0, 1) < 0.5;
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) a[i][j] += (negative ? -size : size) * q[k][i] * q[k][j];
    }
    return a;
}

template <class Case>
[[gnu::noinline]] void invert(const typename Case::number* a, typename Case::number* x) {
    small::invert_directly<Case::size, Case::kind>(a, x);
}

/// ‖AX − I‖ / (‖A‖ ‖X‖ ε), sums of squares under roots.
template <class Case>
double relative_residual(const square<Case::size, double>& wanted, double unit) {
    using T = typename Case::number;
    constexpr std::size_t n = Case::size;
    std::array<T, n * n> a{};
    std::array<T, n * n> x{};
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            a[i * n + j] = static_cast<T>(unit * wanted[std::min(i, j)][std::max(i, j)]);
    invert<Case>(a.data(), x.data());
    long double residual = 0, of_a = 0, of_x = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            BOOST_REQUIRE(x[i * n + j] == x[j * n + i]);
            long double entry = i == j ? -1.0L : 0.0L;
            for (std::size_t k = 0; k < n; ++k)
                entry += static_cast<long double>(a[i * n + k]) * static_cast<long double>(x[k * n + j]);
            residual += entry * entry;
            of_a += static_cast<long double>(a[i * n + j]) * static_cast<long double>(a[i * n + j]);
            of_x += static_cast<long double>(x[i * n + j]) * static_cast<long double>(x[i * n + j]);
        }
    constexpr auto epsilon = static_cast<long double>(std::numeric_limits<T>::epsilon());
    return static_cast<double>(std::sqrt(residual) / (std::sqrt(of_a) * std::sqrt(of_x) * epsilon));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_residual_is_that_of_elimination, Case, cases) {
    constexpr int digits = std::numeric_limits<typename Case::number>::digits10;
    constexpr int largest = std::numeric_limits<typename Case::number>::max_exponent10;
    double worst = 0;
    for (int round = 0; round < 20000; ++round) {
        // what is swept four times has a residual that grows further down
        const double smallest = std::pow(10.0, between(Case::size == 4 ? -4.0 : 1.5 - digits, 0));
        const double unit = round % 2 == 0 ? 1 : std::pow(10.0, between(-0.9, 0.9) * (largest - digits));
        worst = std::max(worst, relative_residual<Case>(random_matrix<Case>(smallest), unit));
    }
    BOOST_TEST(worst < 12);
    BOOST_TEST(worst > 0);
}

}  // namespace

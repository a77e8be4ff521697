// SPDX-License-Identifier: BSL-1.0
// Exponents in all the ways in which they are written: a template argument with or without a point, a
// literal.
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

constexpr auto s = scalar<"s">;
constexpr auto A = matrix<"A", 3, 3>;

static_assert(identical(pow(s, 2_c), pow<2>(s)));
static_assert(identical(pow(s, -2_c), pow<-2>(s)));
static_assert(identical(pow<2.0>(s), pow<2>(s)));
static_assert(identical(pow<0.5>(s), sqrt(s)));
static_assert(identical(pow(s, 0.5_c), sqrt(s)));
static_assert(identical(pow<-1.5f>(A), pow<-3>(sqrt(A))));
static_assert(identical(pow<1_c / 3_c>(s), cbrt(s)) && identical(pow(A, -4_c / 3_c), pow<-4>(cbrt(A))));
static_assert(identical(pow<3_c / 2_c>(A), pow<1.5>(A)) && identical(pow<2_c>(s), s* s) &&
              identical(pow(s, 6_c / 3_c), s* s));
static_assert(derivative(pow<2_c / 3_c>(s), s) == 2_c / (3_c * cbrt(s)));
static_assert(pow<2_c / 3_c>(-8.0) == 4.0 && pow(27.0f, 1_c / 3_c) == 3.0f);
static_assert(identical(matrix_power(A, 3_c), A* A* A));
static_assert(identical(matrix_power<2.0>(A), A* A));

static_assert(!diagnostics::is_whole_or_half<exponent_in_halves{0.3}>);
static_assert(!diagnostics::is_whole_or_half<exponent_in_halves{1e300}>);
static_assert(!diagnostics::is_whole<exponent_in_halves{-2.5}>);

BOOST_AUTO_TEST_CASE(half_exponents_have_the_values_of_powers) {
    std::mt19937 random{20240311};
    std::uniform_real_distribution<double> above_zero{0.1, 9};
    for (int k = 0; k < 100; ++k) {
        const double x = above_zero(random);
        BOOST_TEST(evaluate(pow<0.5>(s), s = x) == std::pow(x, 0.5), boost::test_tools::tolerance(1e-15));
        BOOST_TEST(evaluate(pow<2.5>(s), s = x) == std::pow(x, 2.5), boost::test_tools::tolerance(1e-14));
        BOOST_TEST(evaluate(pow(s, -1.5_c), s = x) == std::pow(x, -1.5), boost::test_tools::tolerance(1e-14));
        BOOST_TEST(evaluate(pow<-5_c / 3_c>(s), s = x) == std::pow(x, -5.0 / 3),
                   boost::test_tools::tolerance(1e-14));
        BOOST_TEST(evaluate(gradient(pow(s, 4_c / 3_c), s), s = x) == 4 * std::cbrt(x) / 3,
                   boost::test_tools::tolerance(1e-14));
        BOOST_TEST(evaluate(gradient(pow<1.5>(s), s), s = x) == 1.5 * std::sqrt(x),
                   boost::test_tools::tolerance(1e-14));
    }
}

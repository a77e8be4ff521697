// SPDX-License-Identifier: BSL-1.0

// Every elementary function against a reference of 50 decimal digits, in float, double and long double: our
// own implementation, executed at run time, and what a user gets at run time.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/elementary/log1p.hpp>
#include <ctgrad/numeric/elementary/power.hpp>
#include <ctgrad/operations/list.hpp>

#include "elementary_functions.hpp"
#include "elementary_points.hpp"
#include "elementary_reference.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using accuracy::name_of;
using accuracy::points;
using accuracy::ulps;
using reference::real;

/// Checks the largest errors against the limits, and prints them.
template <class T>
void compare(const std::string& function, T (*own)(T), T (*users)(T), real (*exact_function)(const real&),
             bool (*in_domain)(T), double own_limit, double users_limit) {
    double own_error = 0;
    double users_error = 0;
    for (const T x : points<T>()) {
        if (!in_domain(x)) continue;
        const real exact = exact_function(real(x));
        own_error = std::max(own_error, ulps(own(x), exact));
        users_error = std::max(users_error, ulps(users(x), exact));
    }
    std::printf("%-10s %-12s %8.4f %8.4f\n", function.c_str(), name_of<T>(), own_error, users_error);
    BOOST_TEST_CONTEXT(function << " in " << name_of<T>()) {
        BOOST_CHECK_LE(own_error, own_limit);
        BOOST_CHECK_LE(users_error, users_limit);
    }
}

/// What is asked of the platform's own functions. Of those in long double nothing is asked: they are known
/// to be off by up to 3 ulp on the most common platforms. What is rounded once is so everywhere.
template <class T>
constexpr double platform_limit(double limit) {
    return std::numeric_limits<T>::digits > 53 && limit > 0.5 ? 10 : limit;
}

template <class T>
void compare_all() {
    elementary::for_each_function(ctgrad::operations::all{}, []<class Operation>() {
        using expected = elementary::expected<Operation>;
        compare<T>(
            expected::name, [](T x) { return expected::own(x); }, [](T x) { return Operation::value(x); },
            expected::exact, [](T x) { return expected::in_domain(x); }, expected::own_limit,
            platform_limit<T>(expected::users_limit));
    });
    // No operation, but others are made of it.
    compare<T>(
        "log1p", [](T x) { return numeric::portable::log1p(x); }, [](T x) { return numeric::log1p(x); },
        reference::logarithm_of_one_plus, [](T x) { return x > -1; }, 1, platform_limit<T>(2));
}

/// A power has one implementation, and a bound that holds as long as x^partial is not subnormal.
template <int n, int partial, class T>
void compare_power(double limit) {
    const auto value = [](T x) { return numeric::power<n>(x); };
    const auto in_domain = [](T x) {
        return std::abs(numeric::power<partial>(x)) >= std::numeric_limits<T>::min();
    };
    const auto exact_power = [](const real& x) { return real(pow(x, n)); };
    compare<T>("power<" + std::to_string(n) + ">", value, value, exact_power, in_domain, limit, limit);
}

template <class T>
void compare_powers() {
    compare_power<0, 0, T>(0);
    compare_power<1, 0, T>(0);
    compare_power<2, 0, T>(0.5);
    compare_power<3, 2, T>(1.3);
    compare_power<4, 2, T>(1.92);
    compare_power<5, 4, T>(3.5);
    compare_power<8, 4, T>(6.5);
    compare_power<-1, 0, T>(0.5);
    compare_power<-2, 2, T>(1.5);
    compare_power<-3, 3, T>(2.5);
    compare_power<-8, 8, T>(7.5);
    // With x^2 subnormal or infinite, or x^-2 subnormal.
    compare_power<-2, 0, T>(2);
}

}  // namespace

BOOST_AUTO_TEST_CASE(heading) {
    std::printf("largest error in ulp: our own implementation, what a user gets at run time\n");
}

BOOST_AUTO_TEST_CASE(functions_in_float) {
    compare_all<float>();
}
BOOST_AUTO_TEST_CASE(functions_in_double) {
    compare_all<double>();
}
BOOST_AUTO_TEST_CASE(functions_in_long_double) {
    compare_all<long double>();
}

BOOST_AUTO_TEST_CASE(powers_in_float) {
    compare_powers<float>();
}
BOOST_AUTO_TEST_CASE(powers_in_double) {
    compare_powers<double>();
}
BOOST_AUTO_TEST_CASE(powers_in_long_double) {
    compare_powers<long double>();
}

// A multiprecision number brings exp, log and log1p of its own; the rest is made from them.
BOOST_AUTO_TEST_CASE(functions_of_a_multiprecision_number) {
    const real x = real(-3) / 7;
    const real tolerance = 8 * std::numeric_limits<real>::epsilon();
    BOOST_TEST(numeric::exp(x) == exp(x));
    BOOST_TEST(numeric::abs(x) == -x);
    BOOST_TEST(abs(numeric::sigmoid(x) - reference::logistic(x)) <= tolerance);
    BOOST_TEST(abs(numeric::sigmoid(real(-x)) - reference::logistic(-x)) <= tolerance);
    BOOST_TEST(abs(numeric::softplus(x) - reference::smooth_rectifier(x)) <= tolerance);
    BOOST_TEST(abs(numeric::softplus(real(-x)) - reference::smooth_rectifier(-x)) <= tolerance);
    BOOST_TEST(numeric::sign(x) == -1);
    BOOST_TEST(numeric::heaviside(x) == 0);
    BOOST_TEST(numeric::relu(x) == 0);
    BOOST_TEST(abs(numeric::power<-5>(x) - pow(x, -5)) <= 100 * tolerance);
}

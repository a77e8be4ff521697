// SPDX-License-Identifier: BSL-1.0

// Every elementary function against a reference of 50 decimal digits, in float, double and long double: our
// own implementation, executed at run time, and what a user gets at run time.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/abs.hpp>
#include <ctgrad/numeric/cos.hpp>
#include <ctgrad/numeric/exp.hpp>
#include <ctgrad/numeric/heaviside.hpp>
#include <ctgrad/numeric/log.hpp>
#include <ctgrad/numeric/log1p.hpp>
#include <ctgrad/numeric/power.hpp>
#include <ctgrad/numeric/relu.hpp>
#include <ctgrad/numeric/sigmoid.hpp>
#include <ctgrad/numeric/sign.hpp>
#include <ctgrad/numeric/sin.hpp>
#include <ctgrad/numeric/softplus.hpp>
#include <ctgrad/numeric/sqrt.hpp>
#include <ctgrad/numeric/tanh.hpp>

#include "elementary_points.hpp"
#include "elementary_reference.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using accuracy::in_range_of_double;
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

template <class T>
bool everywhere(T) {
    return true;
}

/// What is asked of the platform's own functions. Of those in long double nothing is asked: they are known
/// to be off by up to 3 ulp on the most common platforms.
template <class T>
constexpr double platform_limit(double limit) {
    return std::numeric_limits<T>::digits > 53 ? 10 : limit;
}

template <class T>
void compare_all() {
    const auto positive = [](T x) { return x > 0; };
    const auto above_minus_one = [](T x) { return x > -1; };
    const double limit = platform_limit<T>(2);
    compare<T>(
        "exp", [](T x) { return numeric::portable::exp(x); }, [](T x) { return numeric::exp(x); },
        reference::exponential, everywhere<T>, 2, limit);
    compare<T>(
        "log", [](T x) { return numeric::portable::log(x); }, [](T x) { return numeric::log(x); },
        [](const real& x) { return real(log(x)); }, positive, 2, limit);
    compare<T>(
        "log1p", [](T x) { return numeric::portable::log1p(x); }, [](T x) { return numeric::log1p(x); },
        reference::logarithm_of_one_plus, above_minus_one, 1, limit);
    compare<T>(
        "sqrt", [](T x) { return numeric::portable::sqrt(x); }, [](T x) { return numeric::sqrt(x); },
        [](const real& x) { return real(sqrt(x)); }, positive, 0.5, 0.5);
    compare<T>(
        "sin", [](T x) { return numeric::portable::sin(x); }, [](T x) { return numeric::sin(x); },
        [](const real& x) { return reference::sine(x, 0); }, in_range_of_double<T>, 2, limit);
    compare<T>(
        "cos", [](T x) { return numeric::portable::cos(x); }, [](T x) { return numeric::cos(x); },
        [](const real& x) { return reference::sine(x, 1); }, in_range_of_double<T>, 2, limit);
    // The tanh of glibc is off by up to 2.2 ulp.
    compare<T>(
        "tanh", [](T x) { return numeric::portable::tanh(x); }, [](T x) { return numeric::tanh(x); },
        reference::hyperbolic_tangent, everywhere<T>, 2, platform_limit<T>(3));
    compare<T>(
        "sigmoid", [](T x) { return numeric::portable::sigmoid(x); }, [](T x) { return numeric::sigmoid(x); },
        reference::logistic, everywhere<T>, 2, limit);
    compare<T>(
        "softplus", [](T x) { return numeric::portable::softplus(x); },
        [](T x) { return numeric::softplus(x); }, reference::smooth_rectifier, everywhere<T>, 2, limit);
    compare<T>(
        "abs", [](T x) { return numeric::portable::abs(x); }, [](T x) { return numeric::abs(x); },
        [](const real& x) { return real(abs(x)); }, everywhere<T>, 0, 0);
    compare<T>(
        "sign", [](T x) { return numeric::portable::sign(x); }, [](T x) { return numeric::sign(x); },
        [](const real& x) { return real(x < 0   ? -1
                                        : x > 0 ? 1
                                                : 0); }, everywhere<T>, 0, 0);
    compare<T>(
        "heaviside", [](T x) { return numeric::portable::heaviside(x); },
        [](T x) { return numeric::heaviside(x); }, [](const real& x) { return real(x > 0 ? 1 : 0); },
        everywhere<T>, 0, 0);
    compare<T>(
        "relu", [](T x) { return numeric::portable::relu(x); }, [](T x) { return numeric::relu(x); },
        [](const real& x) { return x < 0 ? real(0) : x; }, everywhere<T>, 0, 0);
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

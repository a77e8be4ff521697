// SPDX-License-Identifier: BSL-1.0

// The elementary functions of packs in very many points of the range of everyday numbers, where rounding
// errors add up most, against the platform's functions in long double.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/cos.hpp>
#include <ctgrad/numeric/exp.hpp>
#include <ctgrad/numeric/log.hpp>
#include <ctgrad/numeric/pack.hpp>
#include <ctgrad/numeric/sigmoid.hpp>
#include <ctgrad/numeric/sin.hpp>
#include <ctgrad/numeric/softplus.hpp>
#include <ctgrad/numeric/tanh.hpp>

namespace {

namespace numeric = ctgrad::numeric;

using wide = long double;
constexpr bool is_reference = std::numeric_limits<wide>::digits >= 64;

template <class T>
double ulps(T x, wide exact) {
    const int exponent = std::max(std::ilogb(exact) + 1, std::numeric_limits<T>::min_exponent);
    return static_cast<double>(
        std::ldexp(std::abs(static_cast<wide>(x) - exact), std::numeric_limits<T>::digits - exponent));
}

template <class T, class Function>
void compare(const char* name, Function f, wide (*exact)(wide), double low, double high) {
    if (!is_reference) return;
    using numbers = numeric::pack<T, 8>;
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> between(low, high);
    double error = 0;
    for (int step = 0; step < 40000; ++step) {
        T arguments[8];
        for (T& x : arguments) x = static_cast<T>(between(random));
        const numbers values = f(numbers::load(arguments));
        for (int k = 0; k < 8; ++k)
            error = std::max(error, ulps(values[k], exact(static_cast<wide>(arguments[k]))));
    }
    std::printf("%-10s from %g to %g: %.4f\n", name, low, high, error);
    BOOST_TEST_CONTEXT(name) {
        BOOST_CHECK_LE(error, 2);
    }
}

wide logistic(wide x) {
    return x < 0 ? std::exp(x) / (1 + std::exp(x)) : 1 / (1 + std::exp(-x));
}
wide smooth_rectifier(wide x) {
    return std::max(x, wide(0)) + std::log1p(std::exp(-std::abs(x)));
}

template <class T>
void compare_all() {
    compare<T>(
        "exp", [](auto x) { return numeric::exp(x); }, std::exp, -2, 2);
    compare<T>(
        "exp", [](auto x) { return numeric::exp(x); }, std::exp, -80, 80);
    compare<T>(
        "log", [](auto x) { return numeric::log(x); }, std::log, 0.4, 2.5);
    compare<T>(
        "tanh", [](auto x) { return numeric::tanh(x); }, std::tanh, -0.7, 0.7);
    compare<T>(
        "tanh", [](auto x) { return numeric::tanh(x); }, std::tanh, -3, 3);
    compare<T>(
        "sigmoid", [](auto x) { return numeric::sigmoid(x); }, logistic, -4, 1);
    compare<T>(
        "sigmoid", [](auto x) { return numeric::sigmoid(x); }, logistic, -40, 40);
    compare<T>(
        "softplus", [](auto x) { return numeric::softplus(x); }, smooth_rectifier, -4, 1);
    compare<T>(
        "softplus", [](auto x) { return numeric::softplus(x); }, smooth_rectifier, -40, 40);
    compare<T>(
        "sin", [](auto x) { return numeric::sin(x); }, std::sin, -4, 4);
    compare<T>(
        "cos", [](auto x) { return numeric::cos(x); }, std::cos, -4, 4);
    compare<T>(
        "sin", [](auto x) { return numeric::sin(x); }, std::sin, -8000, 8000);
    compare<T>(
        "cos", [](auto x) { return numeric::cos(x); }, std::cos, -8000, 8000);
}

}  // namespace

BOOST_AUTO_TEST_CASE(packs_of_double) {
    compare_all<double>();
}
BOOST_AUTO_TEST_CASE(packs_of_float) {
    compare_all<float>();
}

// SPDX-License-Identifier: BSL-1.0

// The elementary functions of packs in very many points of the range of everyday numbers, where rounding
// errors add up most, against the platform's functions in long double.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/lanes/pack.hpp>
#include <ctgrad/operations/list.hpp>

#include "elementary_functions.hpp"

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
wide smooth_rectifier_of(wide x) {
    return std::max(x, wide(0)) + std::log1p(std::exp(-std::abs(x)));
}

/// A function of long double, and the ranges of everyday numbers for its argument.
struct everyday {
    wide (*exact)(wide);
    double ranges[2][2];
};
template <class Operation>
constexpr everyday everyday_numbers() {
    using namespace ctgrad::operations;
    if constexpr (std::is_same_v<Operation, exponential>) return {std::exp, {{-2, 2}, {-80, 80}}};
    else if constexpr (std::is_same_v<Operation, logarithm>) return {std::log, {{0.4, 2.5}, {0.01, 100}}};
    else if constexpr (std::is_same_v<Operation, exponential_less_one>)
        return {std::expm1, {{-0.7, 0.7}, {-4, 40}}};
    else if constexpr (std::is_same_v<Operation, logarithm_of_one_plus>)
        return {std::log1p, {{-0.7, 0.7}, {-0.9, 100}}};
    else if constexpr (std::is_same_v<Operation, exponential_of_two>)
        return {std::exp2, {{-2, 2}, {-80, 80}}};
    else if constexpr (std::is_same_v<Operation, logarithm_of_two>)
        return {std::log2, {{0.4, 2.5}, {0.01, 100}}};
    else if constexpr (std::is_same_v<Operation, hyperbolic_tangent>)
        return {std::tanh, {{-0.7, 0.7}, {-3, 3}}};
    else if constexpr (std::is_same_v<Operation, arc_tangent>) return {std::atan, {{-1, 1}, {-20, 20}}};
    else if constexpr (std::is_same_v<Operation, tangent>) return {std::tan, {{-1.6, 1.6}, {-8000, 8000}}};
    else if constexpr (std::is_same_v<Operation, arc_sine>) return {std::asin, {{-0.6, 0.6}, {-1, 1}}};
    else if constexpr (std::is_same_v<Operation, arc_cosine>) return {std::acos, {{-0.6, 0.6}, {-1, 1}}};
    else if constexpr (std::is_same_v<Operation, hyperbolic_sine>)
        return {std::sinh, {{-1.5, 1.5}, {-40, 40}}};
    else if constexpr (std::is_same_v<Operation, hyperbolic_cosine>)
        return {std::cosh, {{-1.5, 1.5}, {-40, 40}}};
    else if constexpr (std::is_same_v<Operation, cube_root>) return {std::cbrt, {{0.4, 2.5}, {-100, 100}}};
    else if constexpr (std::is_same_v<Operation, area_hyperbolic_sine>)
        return {std::asinh, {{-1, 1}, {-100, 100}}};
    else if constexpr (std::is_same_v<Operation, area_hyperbolic_cosine>)
        return {std::acosh, {{1, 2}, {1, 100}}};
    else if constexpr (std::is_same_v<Operation, area_hyperbolic_tangent>)
        return {std::atanh, {{-0.5, 0.5}, {-1, 1}}};
    else if constexpr (std::is_same_v<Operation, error_function>) return {std::erf, {{-1, 1}, {-4, 4}}};
    else if constexpr (std::is_same_v<Operation, complementary_error_function>)
        return {std::erfc, {{-1, 1}, {-6, 9}}};
    else if constexpr (std::is_same_v<Operation, logistic_sigmoid>) return {logistic, {{-4, 1}, {-40, 40}}};
    else if constexpr (std::is_same_v<Operation, smooth_rectifier>)
        return {smooth_rectifier_of, {{-4, 1}, {-40, 40}}};
    else if constexpr (std::is_same_v<Operation, sine>) return {std::sin, {{-4, 4}, {-8000, 8000}}};
    else {
        static_assert(std::is_same_v<Operation, cosine>,
                      "a new element-wise function: say of which numbers it is asked most");
        return {std::cos, {{-4, 4}, {-8000, 8000}}};
    }
}

template <class T>
void compare_all() {
    elementary::for_each_function(ctgrad::operations::all{}, []<class Operation>() {
        using expected = elementary::expected<Operation>;
        if constexpr (expected::own_limit > 0.5) {  // the others are rounded once, wherever they are
            constexpr everyday numbers = everyday_numbers<Operation>();
            for (const auto& range : numbers.ranges)
                compare<T>(
                    expected::name, [](auto x) { return Operation::value(x); }, numbers.exact, range[0],
                    range[1]);
        }
    });
}

}  // namespace

BOOST_AUTO_TEST_CASE(packs_of_double) {
    compare_all<double>();
}
BOOST_AUTO_TEST_CASE(packs_of_float) {
    compare_all<float>();
}

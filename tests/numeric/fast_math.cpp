// SPDX-License-Identifier: BSL-1.0

// Compiled with -ffast-math: the elementary functions of finite numbers, one by one and in packs, are at most
// 4 ulp off there too.

#ifdef __clang__  // the measure of errors names infinity
#pragma clang diagnostic ignored "-Wunknown-warning-option"
#pragma clang diagnostic ignored "-Wnan-infinity-disabled"
#endif

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "elementary_functions.hpp"
#include "elementary_points.hpp"
#include "elementary_reference.hpp"

#ifndef __FAST_MATH__
#error "this test is about -ffast-math"
#endif

namespace {

namespace numeric = ctgrad::numeric;
using accuracy::name_of;
using accuracy::points;
using accuracy::ulps;
using reference::real;

constexpr double limit = 4;

/// -ffast-math knows neither infinity nor subnormal numbers, which are told by their bits. What is so near to
/// the latter that remainders of a division are among them is rounded more coarsely by clang.
template <class T>
bool is_normal(T x) {
    using format = numeric::kernels::format<T>;
    const auto exponent = (numeric::kernels::to_bits(x) & ~format::sign) >> format::fraction_digits;
    return 0 < exponent && exponent < 2 * std::numeric_limits<T>::max_exponent - 1;
}
template <class T>
bool is_normal(const real& x) {
    const real magnitude = abs(x);
    return x == 0 ||
           (ldexp(real(std::numeric_limits<T>::min()), std::numeric_limits<T>::digits) <= magnitude &&
            magnitude <= real(std::numeric_limits<T>::max()));
}

template <class T, class Operation>
void compare() {
    using expected = elementary::expected<Operation>;
    constexpr int width = 16 / sizeof(T);
    using pack = numeric::pack<T, width>;
    double alone = 0;
    double packed = 0;
    for (const T x : points<T>()) {
        if (!is_normal(x) || !expected::in_domain(x)) continue;
        const real exact = expected::exact(real(x));
        if (!is_normal<T>(exact)) continue;
        alone = std::max(alone, ulps(T(Operation::value(x)), exact));
        T lanes[width];
        pack(Operation::value(pack(x))).store(lanes);
        for (const T lane : lanes) packed = std::max(packed, ulps(lane, exact));
    }
    std::printf("%-10s %-12s %8.4f %8.4f\n", expected::name, name_of<T>(), alone, packed);
    BOOST_TEST_CONTEXT(expected::name << " in " << name_of<T>()) {
        BOOST_CHECK_LE(alone, limit);
        BOOST_CHECK_LE(packed, limit);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_every_function) {
    elementary::for_each_function(ctgrad::operations::all{}, []<class Operation>() {
        compare<float, Operation>();
        compare<double, Operation>();
    });
}

BOOST_AUTO_TEST_CASE(through_evaluate) {
    using namespace ctgrad;
    constexpr auto s = scalar<"s">;
    constexpr auto x = vector<"x", 5>;
    volatile double number = 1.25;
    const double at = number;
    BOOST_TEST(evaluate(exp(s), s = at) == 3.4903429574618414, boost::test_tools::tolerance(1e-15));
    BOOST_TEST(evaluate(sin(s), s = at) == 0.94898461935558621, boost::test_tools::tolerance(1e-15));
    const std::array<double, 5> numbers{at, at, at, at, at};
    for (const double entry : evaluate(exp(x), x = numbers))
        BOOST_TEST(entry == 3.4903429574618414, boost::test_tools::tolerance(1e-15));
}

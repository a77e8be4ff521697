// SPDX-License-Identifier: BSL-1.0

// Stumpff's functions against a table of 50 digits, in every type, while compiling too.

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/elementary/stumpff.hpp>

#include "stumpff_table.hpp"

using namespace ctgrad::numeric;

namespace {

/// The largest error of c_K in the table, in units of the last digit of its value or, where that is near one
/// of its zeros, of what the cosine or sine in it is divided by; the root of s moves these, too.
template <int K, class T>
double worst_error() {
    long double worst = 0;
    for (const stumpff_case& each : stumpff_cases) {
        const long double size = std::fabs(static_cast<long double>(each.s));
        const long double exact = each.value[K];
        const long double amplitude = K == 0 ? 1 : K == 1 ? std::min(1.0L, 1 / std::sqrt(size)) : 0;
        const long double unit = std::max(std::fabs(exact), amplitude) * std::max(1.0L, std::sqrt(size) / 2) *
                                 static_cast<long double>(std::numeric_limits<T>::epsilon());
        const long double error =
            std::fabs(static_cast<long double>(stumpff<K>(static_cast<T>(each.s))) - exact);
        if (!(error / unit <= worst)) worst = error / unit;
    }
    return static_cast<double>(worst);
}

template <class T, int... K>
double worst_of_all(std::integer_sequence<int, K...>) {
    return std::max({worst_error<K, T>()...});
}

}  // namespace

BOOST_AUTO_TEST_CASE(as_in_the_table) {
    constexpr std::make_integer_sequence<int, 11> all;
    BOOST_TEST(worst_of_all<float>(all) < 5);
    BOOST_TEST(worst_of_all<double>(all) < 5);
    BOOST_TEST(worst_of_all<long double>(all) < 6);
}

BOOST_AUTO_TEST_CASE(while_compiling) {
    static_assert(stumpff<2>(0.0) == 0.5 && stumpff<5>(0.0F) == 1.0F / 120 && stumpff<0>(-0.0) == 1);
    constexpr double near_the_table[]{stumpff<3>(6.5), stumpff<3>(-30.0), stumpff<10>(0.25)};
    BOOST_TEST(near_the_table[0] == stumpff<3>(6.5), boost::test_tools::tolerance(1e-15));
    BOOST_TEST(near_the_table[1] == stumpff<3>(-30.0), boost::test_tools::tolerance(1e-15));
    BOOST_TEST(near_the_table[2] == stumpff<10>(0.25), boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(at_the_ends) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    BOOST_TEST(std::isnan(stumpff<2>(std::numeric_limits<double>::quiet_NaN())));
    BOOST_TEST(std::isnan(stumpff<1>(infinite)));
    BOOST_TEST(std::fabs(stumpff<2>(1e300)) <= 2e-300);
    BOOST_TEST(std::fabs(stumpff<3>(1e30F) - 1e-30F) <= 1e-36F);
}

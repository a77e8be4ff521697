// SPDX-License-Identifier: BSL-1.0

// log_sum_exp and softmax at the ends of the range, where the formula as written overflows.

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <tuple>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/elementary/log_sum_exp.hpp>
#include <ctgrad/numeric/elementary/softmax.hpp>

namespace {

namespace numeric = ctgrad::numeric;
using wide = boost::multiprecision::cpp_bin_float_50;

template <class T>
constexpr T infinite = std::numeric_limits<T>::infinity();

template <class T, int N>
std::array<T, N> softmax_of(const std::array<T, N>& x) {
    std::array<T, N> result;
    numeric::softmax<N>(x.data(), result.data());
    return result;
}

}  // namespace

using types = std::tuple<float, double, long double>;
BOOST_AUTO_TEST_CASE_TEMPLATE(nothing_overflows, T, types) {
    const T large = std::numeric_limits<T>::max() / 4;
    const std::array<T, 2> up{large, large};
    const std::array<T, 2> down{-large, -large};
    BOOST_TEST(numeric::log_sum_exp<2>(up.data()) == large);
    BOOST_TEST(numeric::log_sum_exp<2>(down.data()) == -large);
    BOOST_TEST((softmax_of<T, 2>(up) == std::array<T, 2>{T(0.5), T(0.5)}));
    BOOST_TEST((softmax_of<T, 2>({-large, large}) == std::array<T, 2>{0, 1}));
}
BOOST_AUTO_TEST_CASE(infinite_entries) {
    const double inf = infinite<double>;
    const std::array<double, 3> one_up{1, inf, 2};
    const std::array<double, 3> one_down{-inf, 0, 0};
    const std::array<double, 3> all_down{-inf, -inf, -inf};
    BOOST_TEST(numeric::log_sum_exp<3>(one_up.data()) == inf);
    BOOST_TEST(numeric::log_sum_exp<3>(one_down.data()) == std::log(2.0));
    BOOST_TEST(numeric::log_sum_exp<3>(all_down.data()) == -inf);
    BOOST_TEST((softmax_of<double, 3>(one_down) == std::array<double, 3>{0, 0.5, 0.5}));
    BOOST_TEST(std::isnan(softmax_of<double, 3>(one_up)[1]));
    BOOST_TEST(std::isnan(softmax_of<double, 3>(all_down)[0]));
}
BOOST_AUTO_TEST_CASE(not_a_number_reaches_the_result) {
    for (std::size_t place = 0; place < 3; ++place) {
        std::array<double, 3> x{1, 2, 3};
        x[place] = std::numeric_limits<double>::quiet_NaN();
        BOOST_TEST(std::isnan(numeric::log_sum_exp<3>(x.data())));
        for (const double entry : softmax_of<double, 3>(x)) BOOST_TEST(std::isnan(entry));
    }
}
// The error is that of a few roundings of the sum and of exp and log, whose own tests bound them.
BOOST_AUTO_TEST_CASE(against_fifty_digits) {
    std::mt19937 engine(1);
    std::uniform_real_distribution<double> uniform(-30, 30);
    const double tolerance = 16 * std::numeric_limits<double>::epsilon();
    for (int repetition = 0; repetition < 1000; ++repetition) {
        std::array<double, 5> x;
        for (double& entry : x) entry = uniform(engine);
        wide total = 0;
        for (const double entry : x) total += exp(wide(entry));
        const double lse = numeric::log_sum_exp<5>(x.data());
        BOOST_TEST(abs(wide(lse) - log(total)) <= tolerance * (1 + abs(log(total))));
        const std::array<double, 5> s = softmax_of<double, 5>(x);
        for (std::size_t k = 0; k < 5; ++k) {
            const wide expected = exp(wide(x[k])) / total;
            BOOST_TEST(abs(wide(s[k]) - expected) <= 64 * tolerance * expected);
        }
    }
}
BOOST_AUTO_TEST_CASE(while_compiling) {
    constexpr std::array<double, 2> x{1000, 1000};
    static_assert(numeric::log_sum_exp<2>(x.data()) > 1000.69 && numeric::log_sum_exp<2>(x.data()) < 1000.70);
    constexpr auto half = [] {
        std::array<double, 2> result{};
        numeric::softmax<2>(std::array<double, 2>{-1000, -1000}.data(), result.data());
        return result[0];
    }();
    static_assert(half == 0.5);
}

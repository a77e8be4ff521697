// SPDX-License-Identifier: BSL-1.0

// The logarithm of a product of pivots, of which products on the way leave the range in every order.

#include <cmath>
#include <limits>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/factorisation/log_of_pivots.hpp>

using namespace ctgrad;

namespace {

constexpr int count = 6;
constexpr int stride = count + 1;

template <class T>
struct diagonal {
    T entries[count * stride]{};

    constexpr T& operator[](int k) { return entries[k * stride]; }
    /// One by one and at once, which must be the same.
    T logarithm() const {
        const T one_by_one = numeric::log_of_pivots<count>(static_cast<const T*>(entries), stride);
        const T at_once = numeric::log_of_pivots<count, count>(static_cast<const T*>(entries), stride);
        BOOST_TEST((one_by_one == at_once || (std::isnan(one_by_one) && std::isnan(at_once))));
        return at_once;
    }
};

/// Pivots of either sign, their exponents spread over a part of the range; larger parts leave it more often.
template <class T>
void check_exponents(int largest) {
    std::mt19937 random(static_cast<unsigned>(largest));
    std::uniform_real_distribution<double> mantissa(1, 2);
    std::uniform_int_distribution<int> exponent(-largest, largest);
    for (int trial = 0; trial < 500; ++trial) {
        diagonal<T> pivots;
        long double expected = 0;
        long double size = 0;
        for (int k = 0; k < count; ++k) {
            const T pivot = static_cast<T>(std::ldexp(mantissa(random), exponent(random)));
            pivots[k] = trial % 2 == 0 ? pivot : -pivot;
            const long double logarithm = std::log(static_cast<long double>(pivot));
            expected += logarithm;
            size += std::abs(logarithm);
        }
        const auto epsilon = static_cast<long double>(std::numeric_limits<T>::epsilon());
        const long double tolerance = 4 * epsilon * (size + 1);
        BOOST_TEST(std::abs(static_cast<long double>(pivots.logarithm()) - expected) <= tolerance);
    }
}

/// One pivot is no usual number, the others are.
template <class T>
T with_one(T special, int place, T others) {
    diagonal<T> pivots;
    for (int k = 0; k < count; ++k) pivots[k] = k == place ? special : others;
    return pivots.logarithm();
}

template <class T>
void check_special() {
    constexpr T infinity = std::numeric_limits<T>::infinity();
    for (int place = 0; place < count; ++place)
        for (const T others : {T(0.5), T(3), std::numeric_limits<T>::max(), std::numeric_limits<T>::min()}) {
            BOOST_TEST(with_one(T(0), place, others) == -infinity);
            BOOST_TEST(with_one(-infinity, place, others) == infinity);
            BOOST_TEST(std::isnan(with_one(std::numeric_limits<T>::quiet_NaN(), place, others)));
        }
    BOOST_TEST(std::isnan(with_one(T(0), 2, infinity)));
}

BOOST_AUTO_TEST_SUITE(logarithms_of_pivots)

BOOST_AUTO_TEST_CASE(in_range_and_out_of_it) {
    for (const int largest : {3, 30, 120}) check_exponents<float>(largest);
    for (const int largest : {3, 300, 1000}) check_exponents<double>(largest);
}
BOOST_AUTO_TEST_CASE(of_zero_infinity_and_nan) {
    check_special<float>();
    check_special<double>();
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace

// SPDX-License-Identifier: BSL-1.0

// The square root by integers is the machine's, to the bit, of all kinds of numbers.

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using ctgrad::numeric::kernels::square_root_by_digits;

template <class T, class Word>
int differences(int count) {
    std::mt19937_64 engine(2026);
    int different = 0;
    for (int k = 0; k < count; ++k) {
        // any bits, and every other time those of a subnormal number
        const T x = std::bit_cast<T>(static_cast<Word>(k % 2 == 0 ? engine() : engine() >> 13));
        const T expected = std::sqrt(x);
        const T found = square_root_by_digits(x);
        if (std::isnan(expected) ? !std::isnan(found)
                                 : std::bit_cast<Word>(found) != std::bit_cast<Word>(expected))
            ++different;
    }
    return different;
}

template <class T>
bool keeps(T x) {
    const T root = square_root_by_digits(x);
    return root == x && std::signbit(root) == std::signbit(x);
}

}  // namespace

BOOST_AUTO_TEST_CASE(of_any_bits) {
    BOOST_TEST((differences<float, std::uint32_t>(200000)) == 0);
    BOOST_TEST((differences<double, std::uint64_t>(200000)) == 0);
}
BOOST_AUTO_TEST_CASE(of_floats_of_two_binades) {
    int different = 0;
    for (std::uint32_t bits = 0x3F800000; bits < 0x40800000; bits += 13)
        if (square_root_by_digits(std::bit_cast<float>(bits)) != std::sqrt(std::bit_cast<float>(bits)))
            ++different;
    BOOST_TEST(different == 0);
}
BOOST_AUTO_TEST_CASE(of_zeros_and_infinity) {
    BOOST_TEST(keeps(0.0f));
    BOOST_TEST(keeps(-0.0f));
    BOOST_TEST(keeps(-0.0));
    BOOST_TEST(keeps(std::numeric_limits<float>::infinity()));
    BOOST_TEST(keeps(std::numeric_limits<double>::infinity()));
}
BOOST_AUTO_TEST_CASE(of_negative_numbers_there_is_none) {
    BOOST_TEST(std::isnan(square_root_by_digits(-1.0f)));
    BOOST_TEST(std::isnan(square_root_by_digits(-std::numeric_limits<double>::infinity())));
    BOOST_TEST(std::isnan(square_root_by_digits(std::numeric_limits<double>::quiet_NaN())));
}

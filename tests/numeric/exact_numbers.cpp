// SPDX-License-Identifier: BSL-1.0

// Fractions are exact up to 127 bits, also where the compiler has no such integers and two words stand for
// them.

#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric::rational;
using numeric::two_words;

constexpr auto s = scalar<"s">;

// The earth's ellipsoid: a (1 − e²).
constexpr auto polar = 6378137_c * (1_c - 0.00669437999014_c) * s;
static_assert(polar == 6378137_c * s - 6378137_c * 0.00669437999014_c * s);
static_assert(!(polar == 6378137_c * s - 6378137_c * 0.00669437999015_c * s));
static_assert(rational{999999999999999999, 1} * rational{999999999999999999, 1} /
                  rational{999999999999999999, 1} ==
              rational{999999999999999999, 1});
static_assert(rational{1, 999999999999999989} < rational{1, 999999999999999988});
// What needs more than 127 bits is too long, and all that is made of it.
constexpr rational long_one{999999999999999989, 1};
constexpr rational too_long = long_one * long_one * long_one;
static_assert(too_long.is_too_long() && (too_long + 1).is_too_long() &&
              (rational{1} / too_long).is_too_long());
static_assert((too_long * rational{}).is_too_long() && (-too_long).is_too_long() &&
              too_long == rational::too_long());
static_assert((1 / long_one / long_one / long_one).is_too_long() && (too_long / too_long).is_too_long());
static_assert((1 / long_one / long_one + long_one).is_too_long() && !(long_one * long_one * 9).is_too_long());
static_assert(!(long_one * long_one).is_too_long() && long_one * long_one / long_one == long_one);
static_assert(long_one * long_one + -(long_one * long_one) == rational{});
static_assert(rational{-6, 4} == rational{3, -2} && rational{0, -5} == rational{});

BOOST_AUTO_TEST_CASE(the_value_of_a_long_fraction) {
    static constexpr double right = 6335439.32729282843;
    BOOST_TEST(std::abs(evaluate(polar, s = 1.0) - right) <= 1e-9);
    static constexpr double at_compile_time = evaluate(polar, s = 1.0);
    BOOST_TEST(std::abs(at_compile_time - right) <= 1e-9);
    BOOST_TEST(std::abs(evaluate(polar, s = 1.0f) - 6335439.5f) <= 0.5f);
    BOOST_TEST(std::string_view(to_string<plain>(polar).data()) == "316771966364641421541*s/50000000000000");
}

// Twice the same numbers: as two words and as the compiler has them.
#ifdef __SIZEOF_INT128__
__extension__ using compilers = __int128;

compilers value_of(two_words n) {
    const compilers size = static_cast<compilers>(n.high) << 64 | static_cast<compilers>(n.low);
    return n.negative ? -size : size;
}
two_words words_of(compilers n) {
    const compilers size = n < 0 ? -n : n;
    return {static_cast<std::uint64_t>(size), static_cast<std::uint64_t>(size >> 64), n < 0};
}

BOOST_AUTO_TEST_CASE(two_words_are_an_integer) {
    std::mt19937_64 random(7);
    const auto next = [&](unsigned bits) {
        const compilers all = static_cast<compilers>(random()) << 64 | static_cast<compilers>(random());
        const compilers n = (all < 0 ? -(all + 1) : all) >> (127 - bits);
        return random() % 2 == 0 ? n : -n;
    };
    int wrong = 0;
    for (unsigned k = 0; k < 20000; ++k) {
        const compilers a = next(1 + k % 126);
        const compilers b = next(1 + k * 7 % 126);
        const compilers c = next(1 + k % 63);
        const compilers d = next(1 + k * 5 % 63);
        const two_words x = words_of(a);
        const two_words y = words_of(b);
        wrong += value_of(x + y) != a + b || value_of(x - y) != a - b || value_of(-x) != -a;
        wrong += value_of(words_of(c) * words_of(d)) != c * d;
        wrong += b != 0 && (value_of(x / y) != a / b || value_of(x % y) != a % b);
        wrong += (x < y) != (a < b) || (x == y) != (a == b) || (x <= y) != (a <= b) || (x >= y) != (a >= b);
        wrong += static_cast<std::int64_t>(words_of(c)) != static_cast<std::int64_t>(c);
        wrong += numeric::fits_64_bits(x) != numeric::fits_64_bits(a);
        wrong += numeric::rounded_to<double>(x) != numeric::rounded_to<double>(a);
        const double near = static_cast<double>(a);
        wrong += std::abs(numeric::rounded_to<double>(a) - near) > std::abs(near) * 0x1p-51;
    }
    BOOST_TEST(wrong == 0);
}
#endif
static_assert(two_words{-7} / two_words{2} == two_words{-3} && two_words{-7} % two_words{2} == two_words{-1});

}  // namespace

BOOST_AUTO_TEST_CASE(literals_with_exponents) {
    using namespace ctgrad;
    using namespace ctgrad::literals;
    static_assert(std::is_same_v<decltype(1e-3_c), decltype(0.001_c)>);
    static_assert(std::is_same_v<decltype(2.5E+3_c), decltype(2500_c)>);
    static_assert(std::is_same_v<decltype(1'000.25_c), literal_type<4001, 4>>);
    static_assert(std::is_same_v<decltype(.5e1_c), decltype(5_c)> &&
                  std::is_same_v<decltype(0e5_c), decltype(0_c)>);
    static_assert(std::is_same_v<decltype(1e-18_c), literal_type<1, 1'000'000'000'000'000'000>>);
}

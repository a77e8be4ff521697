// SPDX-License-Identifier: BSL-1.0
// One model, written with literals, serves expressions and plain numbers.
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T>
constexpr auto model(T t) {
    return (2_c * t - 0.5_c) * t / (t * t + 3_c) + 1_c / t - (t - 7_c) * (1_c + 1_c / 4_c) - (-3_c) / t +
           -t * 1e-3_c;
}

constexpr auto s = scalar<"s">;

static_assert(std::is_same_v<decltype(2_c * 3.0), double>);
static_assert(std::is_same_v<decltype(3.0f / 2_c), float>);
static_assert(std::is_same_v<decltype(2_c - 3.0L), long double>);
static_assert(std::is_same_v<decltype(3 + 2_c), double>);
static_assert(std::is_same_v<decltype(std::uint8_t{3} / 2_c), double>);
static_assert(2_c * 3.0 == 6.0 && 3 / 2_c == 1.5 && 1 / 4_c - 2 == -1.75 && 0.1_c * 3.0f == 0.1f * 3.0f);
static_assert(-(2_c * 3_c - 1_c / 2_c) * 4.0 == -22.0);
static_assert(0.1_c * 3.0L == 0.1L * 3.0L);

// A number that came out of it is one, and rejected beside an expression as all are.
static_assert(!expression<decltype(2_c * 3.0)>);

template <class T>
void agrees_with_its_expression() {
    std::mt19937 random{20240419};
    std::uniform_real_distribution<T> numbers{T(-5), T(5)};
    for (int k = 0; k < 100; ++k) {
        const T t = numbers(random);
        static_assert(std::is_same_v<decltype(model(t)), T>);
        BOOST_TEST(model(t) == evaluate(model(s), s = t),
                   boost::test_tools::tolerance(T(64) * std::numeric_limits<T>::epsilon()));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_model_for_expressions_and_numbers) {
    agrees_with_its_expression<double>();
    agrees_with_its_expression<float>();
    BOOST_TEST(model(3) == model(3.0));
}

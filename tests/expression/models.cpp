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

template <class T>
constexpr auto model_with_functions(T t) {
    return pow<2>(t) * 2_c - pow(t, 3_c) / 7_c + pow<0.5>(t) * pow(t, -1.5_c) + pow<-3>(t) +
           exp(-t) * sin(t) + cos(t) * log(t) - sqrt(t) * tanh(t) + abs(1_c - t) + sign(t - 2_c) +
           heaviside(t - 1_c) * sigmoid(t) + softplus(t) + relu(2_c - t) + reciprocal(t);
}

struct cube : elementwise_operation<cube> {
    static constexpr operation_facts facts{.name = "cube"};
    static constexpr auto value(const auto& x) { return x * x * x; }
    static constexpr auto slope(auto a) { return 3_c * hadamard(a, a); }
};

constexpr auto s = scalar<"s">;

static_assert(std::is_same_v<decltype(2_c * 3.0), double>);
static_assert(std::is_same_v<decltype(3.0f / 2_c), float>);
static_assert(std::is_same_v<decltype(2_c - 3.0L), long double>);
static_assert(std::is_same_v<decltype(3 + 2_c), double>);
static_assert(std::is_same_v<decltype(std::uint8_t{3} / 2_c), double>);
static_assert(2_c * 3.0 == 6.0 && 3 / 2_c == 1.5 && 1 / 4_c - 2 == -1.75 && 0.1_c * 3.0f == 0.1f * 3.0f);
static_assert(-(2_c * 3_c - 1_c / 2_c) * 4.0 == -22.0);
static_assert(0.1_c * 3.0L == 0.1L * 3.0L);

static_assert(pow<2>(3.0) == 9 && pow(3.0, 2_c) == 9 && pow<0.5>(9.0f) == 3 && pow(2, -1_c) == 0.5);
static_assert(pow<1.5>(4.0L) == 8 && cube{}(2) == 8 && ctgrad::sqrt(6.25) == 2.5 && relu(-1.0) == 0);
static_assert(std::is_same_v<decltype(pow<2>(3.0f)), float>);
static_assert(std::is_same_v<decltype(pow<0.5>(3)), double>);
static_assert(std::is_same_v<decltype(cube{}(2.0f)), float>);
static_assert(model_with_functions(2.0f) > 0);

// A number that came out of it is one, and rejected beside an expression as all are.
static_assert(!expression<decltype(2_c * 3.0)>);

template <class T>
void agrees_with_its_expression() {
    std::mt19937 random{20240419};
    std::uniform_real_distribution<T> numbers{T(-5), T(5)};
    const auto agrees = boost::test_tools::tolerance(T(64) * std::numeric_limits<T>::epsilon());
    for (int k = 0; k < 100; ++k) {
        const T t = numbers(random);
        static_assert(std::is_same_v<decltype(model(t)), T>);
        BOOST_TEST(model(t) == evaluate(model(s), s = t), agrees);
        const T positive = t < 0 ? -t : t;
        static_assert(std::is_same_v<decltype(model_with_functions(t)), T>);
        BOOST_TEST(model_with_functions(positive) == evaluate(model_with_functions(s), s = positive), agrees);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_model_for_expressions_and_numbers) {
    agrees_with_its_expression<double>();
    agrees_with_its_expression<float>();
    agrees_with_its_expression<long double>();
    BOOST_TEST(model(3) == model(3.0));
    BOOST_TEST(model_with_functions(3) == model_with_functions(3.0));
}

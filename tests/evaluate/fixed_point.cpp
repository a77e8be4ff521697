// SPDX-License-Identifier: BSL-1.0
// Numbers of a narrow range, in which neither 2 nor 3/2 is one: polynomials, their derivatives and a filter,
// compared with double.
#include "fixed_point.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, std::size_t N>
std::array<T, N> random_numbers(std::mt19937& random, double size) {
    std::array<T, N> numbers;
    for (T& number : numbers) number = T(size * std::uniform_real_distribution<double>(-1, 1)(random));
    return numbers;
}
template <class T, std::size_t N>
std::array<double, N> in_double(const std::array<T, N>& numbers) {
    std::array<double, N> values{};
    for (std::size_t k = 0; k < N; ++k) values[k] = numbers[k].value();
    return values;
}
template <class T>
std::array<T, 1> in_array(T number) {
    return {number};
}
template <class T, std::size_t N>
std::array<T, N> in_array(const std::array<T, N>& numbers) {
    return numbers;
}
template <class T, std::size_t Rows, std::size_t Columns>
std::array<T, Rows * Columns> in_array(const std::array<std::array<T, Columns>, Rows>& rows) {
    std::array<T, Rows * Columns> numbers;
    for (std::size_t i = 0; i < Rows; ++i)
        for (std::size_t j = 0; j < Columns; ++j) numbers[i * Columns + j] = rows[i][j];
    return numbers;
}

// The largest difference, in units of the last place.
template <class T>
double difference(const auto& found, const auto& expected) {
    const auto numbers = in_array(found);
    const auto values = in_array(expected);
    double most = 0;
    for (std::size_t k = 0; k < numbers.size(); ++k)
        most = std::fmax(most, std::fabs(numbers[k].value() - values[k]));
    return most * static_cast<double>(T::one);
}

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 4>;
constexpr auto P = matrix<"P", 4, 4, symmetric>;
constexpr auto F = matrix<"F", 4, 4>;
constexpr auto Q = matrix<"Q", 4, 4, diagonal>;
constexpr auto polynomial = 0.5_c * s * s - 0.25_c + 1.5_c * s * t - 1_c / 3_c * t;

template <class T>
void compare() {
    std::mt19937 random(7);
    for (int k = 0; k < 50; ++k) {
        const auto point = random_numbers<T, 2>(random, 0.4);
        const T a = point[0], b = point[1];
        const double at_a = a.value(), at_b = b.value();
        const auto at = [&](auto e) {
            return difference<T>(evaluate(e, s = a, t = b), evaluate(e, s = at_a, t = at_b));
        };
        BOOST_TEST(at(0.5_c * s) <= 0.5);
        BOOST_TEST(at(2_c * s) <= 0);
        BOOST_TEST(at(polynomial) <= 4);
        BOOST_TEST(at(optimize_for_size(polynomial)) <= 4);
        BOOST_TEST(at(derivative(polynomial, s)) <= 4);
        BOOST_TEST(at(derivative(polynomial, t)) <= 4);

        const auto state = random_numbers<T, 4>(random, 0.4);
        const auto transition = random_numbers<T, 16>(random, 0.4);
        auto covariance = random_numbers<T, 16>(random, 0.2);
        const auto noise = random_numbers<T, 16>(random, 0.1);
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = 0; j < i; ++j) covariance[4 * i + j] = covariance[4 * j + i];
        constexpr auto filter = outputs(F * x, F * P * transpose(F) + 0.75_c * Q);
        const auto [moved, spread] = evaluate(filter, x = state, F = transition, P = covariance, Q = noise);
        const auto [expected_move, expected_spread] =
            evaluate(filter, x = in_double(state), F = in_double(transition), P = in_double(covariance),
                     Q = in_double(noise));
        BOOST_TEST(difference<T>(moved, expected_move) <= 4);
        BOOST_TEST(difference<T>(spread, expected_spread) <= 8);
        std::array<T, 4> written{};
        evaluate_into(written, gradient(dot(x, F * x), x), x = state, F = transition);
        BOOST_TEST(difference<T>(written, evaluate(gradient(dot(x, F * x), x), x = in_double(state),
                                                   F = in_double(transition))) <= 8);
    }
}

// While compiling, too; what leaves the range saturates.
static_assert(evaluate(0.5_c * s, s = q15(0.5)) == q15(0.25));
static_assert(evaluate(1.5_c * s, s = q15(-0.5)) == q15(-0.75));
static_assert(evaluate(derivative(s * s, s), s = q15(0.75)).raw == 32767);
static_assert(evaluate(s + 0.125_c, s = q15(0.5)) == q15(0.625));

}  // namespace

BOOST_AUTO_TEST_SUITE(numbers_of_fixed_point)

BOOST_AUTO_TEST_CASE(of_16_bits) {
    compare<q15>();
}
// A constant is a factor where it is multiplied with, elsewhere a number.
BOOST_AUTO_TEST_CASE(are_compared_with_constants) {
    constexpr auto s = scalar<"s">;
    for (const double at : {-0.75, -0.3125, 0.125, 0.4375, 0.75}) {
        const q15 number(at);
        BOOST_TEST(evaluate(max(s, 0.25_c), s = number).value() == std::max(at, 0.25));
        BOOST_TEST(evaluate(min(s, -0.25_c), s = number).value() == std::min(at, -0.25));
        BOOST_TEST(evaluate(clamp(s, -0.5_c, 0.5_c), s = number).value() == std::clamp(at, -0.5, 0.5));
        BOOST_TEST(evaluate(where(s < 0.25_c, s, 0.5_c), s = number).value() == (at < 0.25 ? at : 0.5));
    }
}
BOOST_AUTO_TEST_CASE(of_32_bits) {
    compare<q31>();
}

BOOST_AUTO_TEST_SUITE_END()

// SPDX-License-Identifier: BSL-1.0

// A root beside what it is a root of, where that is a product: xᵀy√(xᵀy), or of many numbers.

#include <array>
#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto x = vector<"x", 6>;
constexpr auto y = vector<"y", 6>;
constexpr auto A = matrix<"A", 6, 6>;
constexpr auto s = scalar<"s">;
constexpr std::array<double, 6> x_data{1.25, 0.5, 2, 0.75, 3, 1.5};
constexpr std::array<double, 6> y_data{0.5, 1.75, 1, 2.25, 0.25, 3};
constexpr double inner = 1.25 * 0.5 + 0.5 * 1.75 + 2 + 0.75 * 2.25 + 3 * 0.25 + 1.5 * 3;

constexpr bool near(double found, double expected) {
    return std::abs(found - expected) <= 1e-13 * std::abs(expected);
}

BOOST_AUTO_TEST_CASE(of_matrices) {
    const double root = std::sqrt(inner);
    BOOST_TEST(near(evaluate(pow(dot(x, y), 1.5_c), x = x_data, y = y_data), inner * root));
    BOOST_TEST(near(evaluate(pow(dot(x, y), -2.5_c), x = x_data, y = y_data), 1 / (inner * inner * root)));
    BOOST_TEST(near(evaluate(s * dot(x, y) / sqrt(dot(x, y)), s = 3.0, x = x_data, y = y_data), 3 * root));
    const auto by_x = evaluate(gradient(pow(dot(x, y), 1.5_c), x), x = x_data, y = y_data);
    for (std::size_t k = 0; k < 6; ++k) BOOST_TEST(near(by_x[k], 1.5 * root * y_data[k]));

    std::array<double, 36> twice{};
    for (std::size_t k = 0; k < 6; ++k) twice[7 * k] = 2;
    BOOST_TEST(near(evaluate(pow(transpose(x) * A * y, 1.5_c), x = x_data, A = twice, y = y_data),
                    2 * inner * std::sqrt(2 * inner)));
}

BOOST_AUTO_TEST_CASE(of_entries) {
    constexpr auto first = element<0>(x);
    BOOST_TEST(near(evaluate(first * sqrt(first), x = x_data), 1.25 * std::sqrt(1.25)));
    constexpr auto product = first * element<1>(x);
    const auto curvature = evaluate(hessian(pow(product, 1.5_c), x), x = x_data);
    const double value = 1.25 * 0.5;
    BOOST_TEST(near(curvature[0][1], 1.5 * std::sqrt(value) + 0.75 * value / std::sqrt(value)));
    BOOST_TEST(near(curvature[0][0], 0.75 * 0.5 * 0.5 / std::sqrt(value)));
}

BOOST_AUTO_TEST_CASE(of_many_numbers) {
    constexpr auto all =
        element<0>(x) * element<1>(x) * element<2>(x) * element<3>(x) * element<4>(x) * element<5>(x);
    const double product = 1.25 * 0.5 * 2 * 0.75 * 3 * 1.5;
    BOOST_TEST(near(evaluate(all * sqrt(all), x = x_data), product * std::sqrt(product)));
    BOOST_TEST(near(evaluate(2_c * all * sqrt(2_c * all), x = x_data), 2 * product * std::sqrt(2 * product)));
}

}  // namespace

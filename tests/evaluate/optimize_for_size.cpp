// SPDX-License-Identifier: BSL-1.0
// Programs in small code: the same values, in the caller's memory too, and alone or beside others.
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

using number_types = std::tuple<float, double>;

constexpr auto A = matrix<"A", 4, 4>;
constexpr auto x = vector<"x", 4>;
constexpr auto f = log_sum_exp(A * x) + squared_norm(x);

template <class T>
T random_entry() {
    static std::mt19937 engine(5);
    return static_cast<T>(engine() % 2001) / T(1000) - T(1);
}

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(values_are_the_same, T, number_types) {
    std::array<std::array<T, 4>, 4> a;
    std::array<T, 4> v;
    for (auto& row : a)
        for (T& entry : row) entry = random_entry<T>();
    for (T& entry : v) entry = random_entry<T>();
    const auto [value, slope, inverted] = evaluate(outputs(f, gradient(f, x), inverse(A)), A = a, x = v);
    const auto [small_value, small_slope, small_inverted] =
        evaluate(optimize_for_size(outputs(f, gradient(f, x), inverse(A))), A = a, x = v);
    const auto close = [](T left, T right) {
        return std::abs(left - right) <= 64 * std::numeric_limits<T>::epsilon() * (1 + std::abs(right));
    };
    BOOST_TEST(close(small_value, value));
    std::array<T, 4> written{};
    evaluate_into(written, optimize_for_size(gradient(f, x)), A = a, x = v);
    for (std::size_t i = 0; i < 4; ++i) {
        BOOST_TEST(close(small_slope[i], slope[i]));
        BOOST_TEST(written[i] == small_slope[i]);
        for (std::size_t j = 0; j < 4; ++j) {
            T product = 0;
            for (std::size_t k = 0; k < 4; ++k) product += a[i][k] * small_inverted[k][j];
            BOOST_TEST(std::abs(product - (i == j ? 1 : 0)) < std::sqrt(std::numeric_limits<T>::epsilon()));
            BOOST_TEST(std::isfinite(inverted[i][j]));
        }
    }
    evaluate_into(v, optimize_for_size(gradient(f, x)), A = a, x = v);  // in place
    BOOST_TEST((v == written));
}

BOOST_AUTO_TEST_CASE(constants_too) {
    constexpr std::array<double, 4> v{0.5, -1, 2, 0.25};
    static_assert(evaluate(optimize_for_size(squared_norm(x)), x = v) == 5.3125);
    static_assert(workspace_bytes<double>(optimize_for_size(f)) == workspace_bytes<double>(f));
}

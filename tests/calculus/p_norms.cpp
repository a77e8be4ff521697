// SPDX-License-Identifier: BSL-1.0

// norm<p> of p other than 1 and 2: values and gradients at every scale, at 0, and where entries are 0.

#include <array>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/check/check_operation.hpp>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto x = vector<"x", 5>;
constexpr auto A = matrix<"A", 2, 3>;

static_assert(identical(norm<6_c / 3_c>(x), norm(x)) && identical(norm<1_c>(x), norm<1>(x)));
static_assert(identical(norm<6_c / 2_c>(x), norm<3>(x)) && !(norm<3>(x) == norm<4>(x)) &&
              !(norm<3>(x) == norm(x)));
static_assert(shape_of(norm<3>(A)) == dims{1, 1} && norm<3>(x + x) == norm<3>(2_c * x));
static_assert(evaluate(norm<3>(x), x = std::array{3.0, -4.0, 5.0, 0.0, 0.0}) == 6);

/// Value and gradient, p being so many quarters, of entries times a scale, against the definition in long
/// double.
template <class T, int Quarters>
bool is_right_at(double of_entries) {
    const auto scale = static_cast<long double>(of_entries);
    std::mt19937 random{7};
    std::uniform_real_distribution<double> between{-1, 1};
    const long double p = Quarters / 4.0L;
    bool right = true;
    for (int step = 0; step < 20; ++step) {
        std::array<T, 5> at;
        for (T& each : at) each = static_cast<T>(of_entries * between(random));
        at[2] = T(0);
        long double sum = 0;
        const auto size = [&](std::size_t k) { return std::abs(static_cast<long double>(at[k])) / scale; };
        for (std::size_t k = 0; k < 5; ++k) sum += std::pow(size(k), p);
        const long double length = std::pow(sum, 1 / p);
        constexpr auto f = [] {
            if constexpr (Quarters == 5) return norm<5_c / 4_c>(x);
            else return norm<Quarters / 4>(x);
        }();
        const auto near = [](T value, long double exact) {
            return std::abs(static_cast<long double>(value) - exact) <=
                   20 * static_cast<long double>(std::numeric_limits<T>::epsilon()) * std::abs(exact);
        };
        right = right && near(evaluate(f, x = at), length * scale);
        const auto slopes = evaluate(gradient(f, x), x = at);
        for (std::size_t k = 0; k < 5; ++k) {
            const long double exact = std::pow(size(k) / length, p - 1);
            right = right && near(slopes[k], at[k] == 0 ? 0 : at[k] < 0 ? -exact : exact);
        }
    }
    return right;
}

}  // namespace

BOOST_AUTO_TEST_CASE(at_every_scale) {
    for (const double scale : {1e-30, 1.0, 1e30}) BOOST_TEST((is_right_at<float, 12>(scale)));
    for (const double scale : {1e-280, 1.0, 1e280}) BOOST_TEST((is_right_at<double, 5>(scale)));
}

BOOST_AUTO_TEST_CASE(at_zero) {
    constexpr std::array<double, 5> zero{};
    static_assert(evaluate(norm<3>(x), x = zero) == 0);
    static_assert(evaluate(gradient(norm<3>(x), x), x = zero) == zero);
    static_assert(evaluate(gradient(norm<3_c / 2_c>(x), x), x = zero) == zero);
}

BOOST_AUTO_TEST_CASE(of_what_is_not_finite) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < 5; ++k) {
        std::array<double, 5> at{};
        at[k] = nan;
        BOOST_TEST(std::isnan(evaluate(norm<3>(x), x = at)));
        BOOST_TEST(std::isnan(evaluate(gradient(norm<3>(x), x), x = at)[k]));
        at = {1, 2, 0, 3, 4};
        at[k] = -infinite;
        BOOST_TEST(evaluate(norm<3>(x), x = at) == infinite);
        at[(k + 1) % 5] = nan;
        BOOST_TEST(std::isnan(evaluate(norm<3>(x), x = at)));
    }
}

BOOST_AUTO_TEST_CASE(the_second_derivative) {
    using namespace ctgrad::operations;
    BOOST_TEST((check_operation<vector_of_unit_p_norm<5, 2>>().message) == "");
}

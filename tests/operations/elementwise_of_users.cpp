// SPDX-License-Identifier: BSL-1.0

// Functions of users, entry by entry: values, derivatives of any order, packs, straight-line code, equality
// and printing are those of the library's own.

#include <cmath>

#include <boost/test/unit_test.hpp>

#include "evaluate/paths_agree.hpp"
#include "operations_of_users.hpp"

namespace {

using namespace ctgrad;
using users::swish, users::valve;

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 19>;
constexpr auto y = vector<"y", 3>;
constexpr auto A = matrix<"A", 3, 5>;

double logistic(double t) {
    return 1 / (1 + std::exp(-t));
}
// x σ(x), by hand: σ' = σ(1 − σ), σ'' = σ(1 − σ)(1 − 2σ).
double first(double t) {
    const double l = logistic(t);
    return l + t * l * (1 - l);
}
double second(double t) {
    const double l = logistic(t);
    return 2 * l * (1 - l) + t * l * (1 - l) * (1 - 2 * l);
}

template <class T>
std::array<T, 19> points() {
    std::array<T, 19> all{};
    for (unsigned k = 0; k < 19; ++k) all[k] = T(k) * T(0.37) - T(2.9);
    return all;
}

template <class T>
void check_swish(double tolerance) {
    const auto at = points<T>();
    const auto values = evaluate(swish(x), x = at);
    const auto slopes = evaluate(gradient(sum(swish(x)), x), x = at);
    const auto curvatures = evaluate(hessian(sum(swish(x)), x), x = at);
    static_assert(std::is_same_v<decltype(values), const std::array<T, 19>>);
    for (unsigned k = 0; k < 19; ++k) {
        const double t = static_cast<double>(at[k]);
        BOOST_TEST(std::abs(static_cast<double>(values[k]) - t * logistic(t)) < tolerance);
        BOOST_TEST(std::abs(static_cast<double>(slopes[k]) - first(t)) < tolerance);
        for (unsigned j = 0; j < 19; ++j)
            BOOST_TEST(std::abs(static_cast<double>(curvatures[k][j]) - (j == k ? second(t) : 0)) <
                       tolerance);
    }
}

BOOST_AUTO_TEST_CASE(values_and_derivatives) {
    check_swish<double>(1e-14);
    check_swish<float>(2e-6);
    check_swish<long double>(1e-14);
    constexpr double at_compile_time = evaluate(derivative(swish(s), s), s = 0.75);
    BOOST_TEST(std::abs(at_compile_time - first(0.75)) < 1e-15);
    const double d = 1e-4;
    const double third = evaluate(derivative(derivative(derivative(swish(s), s), s), s), s = 0.75);
    BOOST_TEST(std::abs(third - (second(0.75 + d) - second(0.75 - d)) / (2 * d)) < 1e-7);
}

// A function whose slope is another one, which is there only in derivatives.
BOOST_AUTO_TEST_CASE(a_table_and_its_slope) {
    for (const double t : {-0.5, 0.5, 1.25, 3.0}) {
        BOOST_TEST(evaluate(derivative(valve(s), s), s = t) == users::valve_gain_operation::value(t));
        BOOST_TEST(evaluate(derivative(derivative(valve(s), s), s), s = t) == 0);
        BOOST_TEST(evaluate(derivative(valve(2_c * s) * swish(s), s), s = t) ==
                       2 * users::valve_gain_operation::value(2 * t) * t * logistic(t) +
                           users::valve_operation::value(2 * t) * first(t),
                   boost::test_tools::tolerance(1e-12));
    }
    static_assert(derivative(derivative(valve(s), s), s) == 0_c);
    const auto at = points<double>();
    const auto slopes = evaluate(gradient(sum(valve(x)), x), x = at);
    for (unsigned k = 0; k < 19; ++k) BOOST_TEST(slopes[k] == users::valve_gain_operation::value(at[k]));
}

// On numbers, columns, rows and matrices; within Jacobians and matrices' derivatives.
BOOST_AUTO_TEST_CASE(shapes) {
    const std::array<double, 3> at{0.5, -1.5, 2.25};
    const auto j = evaluate(jacobian(swish(skew(y) * swish(y)), y), y = at);
    const double d = 1e-6;
    for (unsigned k = 0; k < 3; ++k) {
        auto up = at, down = at;
        up[k] += d;
        down[k] -= d;
        const auto above = evaluate(swish(skew(y) * swish(y)), y = up);
        const auto below = evaluate(swish(skew(y) * swish(y)), y = down);
        for (unsigned i = 0; i < 3; ++i)
            BOOST_TEST(std::abs(j[i][k] - (above[i] - below[i]) / (2 * d)) < 1e-8);
    }
    const auto row = evaluate(swish(transpose(y)), y = at);
    for (unsigned k = 0; k < 3; ++k) BOOST_TEST(std::abs(row[k] - at[k] * logistic(at[k])) < 1e-15);
    static_assert(shape_of(swish(A)) == dims{3, 5});
    static_assert(swish(transpose(A)) == transpose(swish(A)));
    static_assert(derivative(sum(swish(A)), A) == transpose(gradient(sum(swish(A)), A)));
}

// In packs as in constant evaluation; in small code; with the platform's functions; in straight-line code.
BOOST_AUTO_TEST_CASE(ways_to_compute) {
    paths::agree<double>(outputs(sum(swish(x)), gradient(sum(swish(x)) + sum(valve(x)), x)));
    paths::agree<float>(outputs(swish(A), gradient(sum(swish(A)), A)));
    constexpr auto turned = element<0>(skew(y) * skew(swish(s) * y) * skew(y) * y * s * valve(s));
    constexpr auto straight = outputs(turned, derivative(turned, s));
    using compiled =
        program::compiled<std::remove_const_t<decltype(turned)>, decltype(derivative(turned, s))>;
    static_assert(compiled::template straight_for<true>().size() > 0);
    paths::agree<double>(straight);
    const std::array<double, 3> at{0.5, -1.5, 2.25};
    const auto own = evaluate(swish(y), y = at);
    const auto platform = evaluate(with_platform_functions(swish(y)), y = at);
    for (unsigned k = 0; k < 3; ++k) BOOST_TEST(std::abs(own[k] - platform[k]) < 1e-15);
}

// Equal arguments give equal values, and nothing else is known.
BOOST_AUTO_TEST_CASE(equality) {
    static_assert(swish(x) + swish(x) == 2_c * swish(x));
    static_assert(swish(s * (s + 1_c)) == swish(s + s * s));
    static_assert(!(swish(s) == valve(s)) && !(swish(s) == sigmoid(s)) && !(swish(s) == swish(2_c * s)));
    static_assert(!(swish(-s) == -swish(s)));
    static_assert(derivative(swish(s), s) == sigmoid(s) + swish(s) * (1_c - sigmoid(s)));
    static_assert(!depends_on(swish(s) - swish(s), s) && depends_on(swish(s), s));
}

BOOST_AUTO_TEST_CASE(printing) {
    BOOST_TEST(to_string(swish(x + x)) == "swish(2x)");
    BOOST_TEST(to_string<plain>(derivative(valve(s), s)) == "k(s)");
    BOOST_TEST(to_latex(swish(s) * s) == "s \\operatorname{swish}\\left(s\\right)");
    BOOST_TEST(cost_table(swish(y)).find("swish(y)") != std::string_view::npos);
}

}  // namespace

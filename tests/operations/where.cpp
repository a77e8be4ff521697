// SPDX-License-Identifier: BSL-1.0

// What a condition does not take has no part in values and derivatives, be it NaN or infinite: in
// straight-line code, in packs and in loops, in gradients, Jacobians and Hessians.

#include <array>
#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

namespace {

using namespace ctgrad;

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
template <int n>
constexpr auto x = ctgrad::vector<"x", n>;

/// Numbers of both signs, none of them near a border.
template <class T, int n>
std::array<T, n> numbers() {
    std::array<T, n> list{};
    for (int k = 0; k < n; ++k)
        list[static_cast<std::size_t>(k)] =
            static_cast<T>(k % 3 == 1 ? -0.5 - 0.25 * (k % 7) : 0.25 + 0.5 * (k % 5));
    return list;
}

template <class T>
bool is_near(T found, double expected) {
    return std::abs(static_cast<double>(found) - expected) <=
           16 * static_cast<double>(std::numeric_limits<T>::epsilon()) * (1 + std::abs(expected));
}

/// f = √−x below 0 and x² above, with its derivatives, in n entries.
template <class T, int n>
void check_root_and_square() {
    constexpr auto u = where(x<n> < 0_c, sqrt(-x<n>), hadamard(x<n>, x<n>));
    constexpr auto f = sum(u);
    const std::array<T, n> data = numbers<T, n>();
    const auto [value, total, slope, by_entries, curvature] =
        evaluate(outputs(u, f, gradient(f, x<n>), jacobian(u, x<n>), hessian(f, x<n>)), x<n> = data);
    const auto alone = evaluate(gradient(f, x<n>), x<n> = data);
    double sum_of_values = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const double at = static_cast<double>(data[i]);
        const double expected = at < 0 ? std::sqrt(-at) : at * at;
        const double first = at < 0 ? -0.5 / std::sqrt(-at) : 2 * at;
        const double second = at < 0 ? -0.25 / std::sqrt(-at) / -at : 2;
        sum_of_values += expected;
        BOOST_TEST(is_near(value[i], expected));
        BOOST_TEST(is_near(slope[i], first));
        BOOST_TEST(is_near(alone[i], first));
        for (std::size_t j = 0; j < n; ++j) {
            BOOST_TEST(is_near(by_entries[i][j], i == j ? first : 0.0));
            BOOST_TEST(is_near(curvature[i][j], i == j ? second : 0.0));
        }
    }
    BOOST_TEST(is_near(total, sum_of_values));
}

BOOST_AUTO_TEST_CASE(what_is_not_taken_does_not_poison) {
    check_root_and_square<double, 3>();
    check_root_and_square<float, 3>();
    check_root_and_square<double, 37>();
    check_root_and_square<float, 37>();
}

BOOST_AUTO_TEST_CASE(of_numbers) {
    constexpr auto f = where(s > 0_c, s * log(s), exp(s) * sqrt(-s));
    for (const double at : {0.3, 2.5, -0.7, -4.0}) {
        const auto [value, first, second] =
            evaluate(outputs(f, derivative(f, s), derivative(derivative(f, s), s)), s = at);
        const double root = at > 0 ? 0 : std::sqrt(-at);
        BOOST_TEST(is_near(value, at > 0 ? at * std::log(at) : std::exp(at) * root));
        BOOST_TEST(is_near(first, at > 0 ? std::log(at) + 1 : std::exp(at) * (root - 0.5 / root)));
        const double curved =
            at > 0 ? 1 / at : std::exp(at) * (root - 1 / root - 0.25 / (root * root * root));
        BOOST_TEST(is_near(second, curved));
    }
}

// One root behind several conditions: entries that none of them takes get no derivative from it.
BOOST_AUTO_TEST_CASE(one_function_behind_two_conditions) {
    constexpr auto root = sqrt(x<4>);
    constexpr auto f =
        sum(where(x<4> > 1_c, 3_c * root, 0_c) + where(x<4> > 2_c, hadamard(root, x<4>), x<4>)) +
        sum(where(x<4> > 3_c, where(x<4> > 3.5_c, root, 0_c), 0_c));
    const auto [slope, curvature] =
        evaluate(outputs(gradient(f, x<4>), hessian(f, x<4>)), x<4> = std::array{-1.0, 1.5, 3.25, 5.0});
    BOOST_TEST(slope[0] == 1.0);
    BOOST_TEST(is_near(slope[1], 1.5 / std::sqrt(1.5) + 1));
    BOOST_TEST(is_near(slope[2], 1.5 / std::sqrt(3.25) + 1.5 * std::sqrt(3.25)));
    BOOST_TEST(is_near(slope[3], 2 / std::sqrt(5.0) + 1.5 * std::sqrt(5.0)));
    BOOST_TEST(curvature[0][0] == 0.0);
    BOOST_TEST(is_near(curvature[3][3], -1 / std::pow(5.0, 1.5) + 0.75 / std::sqrt(5.0)));
}

BOOST_AUTO_TEST_CASE(by_rows_and_matrices) {
    constexpr auto A = matrix<"A", 3, 4>;
    constexpr auto f = sum(where(transpose(A) < 0_c, 1_c * ones<4, 3>, log(transpose(A))));
    const double data[3][4] = {{1, -2, 3, 0.5}, {-1, 4, -0.25, 2}, {0.75, -3, 8, -1}};
    const auto slope = evaluate(gradient(f, A), A = data);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 4; ++j)
            BOOST_TEST(slope[i][j] == (data[i][j] < 0 ? 0.0 : 1 / data[i][j]));
    // a condition that is a number, for all of a matrix
    constexpr auto g = sum(where(s < t, s * A, sqrt(s - t) * hadamard(A, A)));
    const auto [by_s, by_A] = evaluate(outputs(derivative(g, s), gradient(g, A)), A = data, s = 1.0, t = 2.0);
    BOOST_TEST(by_s == evaluate(sum(A), A = data));
    BOOST_TEST(by_A[2][3] == 1.0);
    // a Jacobian through a matrix
    constexpr auto B = matrix<"B", 2, 3>;
    constexpr auto J = jacobian(B * where(x<3> > 0_c, log(x<3>), x<3>), x<3>);
    const double factors[2][3] = {{1, 2, 3}, {4, 5, 6}};
    const auto found = evaluate(J, B = factors, x<3> = std::array{2.0, -1.0, 4.0});
    BOOST_TEST((found[0][0] == 0.5 && found[0][1] == 2 && found[0][2] == 0.75 && found[1][1] == 5));
}

/// One condition for all entries, few and many, and for the gradient of what it chooses.
template <class T, int n>
void check_one_condition() {
    constexpr auto f = where(s < 1_c, squared_norm(x<n>), sum(x<n>));
    const std::array<T, n> data = numbers<T, n>();
    for (const T number : {T(0.5), T(2)}) {
        const auto [value, slope, times] = evaluate(outputs(where(s < 1_c, x<n>, 0_c), gradient(f, x<n>),
                                                            where(s < 1_c, x<n> * transpose(ones<3>), 3_c)),
                                                    s = number, x<n> = data);
        for (std::size_t i = 0; i < n; ++i) {
            BOOST_TEST(value[i] == (number < 1 ? data[i] : T(0)));
            BOOST_TEST(slope[i] == (number < 1 ? 2 * data[i] : T(1)));
            for (std::size_t j = 0; j < 3; ++j) BOOST_TEST(times[i][j] == (number < 1 ? data[i] : T(3)));
        }
    }
}
BOOST_AUTO_TEST_CASE(one_condition_for_all) {
    check_one_condition<double, 5>();
    check_one_condition<double, 33>();
    check_one_condition<float, 64>();
}

BOOST_AUTO_TEST_CASE(conditions) {
    const auto holds = [](auto condition, double first, double second) {
        return evaluate(where(condition, 1_c, 0_c), s = first, t = second) == 1.0;
    };
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST((holds(less(s, t), 1, 2) && !holds(less(s, t), 2, 2) && !holds(s < t, none, 2)));
    BOOST_TEST((holds(less_equal(s, t), 2, 2) && !holds(s <= t, 3, 2) && !holds(s <= t, 1, none)));
    BOOST_TEST((holds(greater(s, t), 3, 2) && !holds(s > t, 2, 2) && !holds(s > t, none, 2)));
    BOOST_TEST((holds(greater_equal(s, t), 2, 2) && !holds(s >= t, 1, 2) && !holds(s >= t, 1, none)));
    BOOST_TEST((holds(!(s < t), none, 2) && !holds(!(s < t), 1, 2)));
    BOOST_TEST((holds(s < t && t < 3_c, 1, 2) && !holds(s < t && t < 3_c, 1, 4)));
    BOOST_TEST((holds(s < t || t < 3_c, 1, 4) && holds(s < t || !(t < 3_c), 5, 4) &&
                !holds(s < t || t < 3_c, 5, 4)));
    BOOST_TEST((holds(equal(s, t), 2, 2) && holds(equal(s, t), -0.0, 0) && !holds(equal(s, t), 1, 2)));
    BOOST_TEST(
        (!holds(equal(s, t), 2, 1) && !holds(equal(s, t), none, none) && holds(!equal(s, t), none, 1)));
    BOOST_TEST((holds(equal(s, 2_c) && s < t, 2, 3) && !holds(equal(2_c, s) && s < t, 2, 1)));
    BOOST_TEST(std::isnan(evaluate(where(s < t, t, s), s = none, t = 1.0)));
    BOOST_TEST(evaluate(where(s < t, t, 5_c), s = none, t = 1.0) == 5.0);
}

BOOST_AUTO_TEST_CASE(smaller_and_larger) {
    constexpr auto f = sum(min(x<3>, s)) + 2_c * sum(max(x<3>, t));
    const auto [value, by_x, by_s, by_t] =
        evaluate(outputs(f, gradient(f, x<3>), derivative(f, s), derivative(f, t)),
                 x<3> = std::array{-1.0, 2.0, 0.5}, s = 0.5, t = 0.5);
    BOOST_TEST(value == (-1 + 0.5 + 0.5) + 2 * (0.5 + 2 + 0.5));
    // where both are equal the derivative is that of the first
    BOOST_TEST((by_x[0] == 1 && by_x[1] == 2 && by_x[2] == 3 && by_s == 1 && by_t == 2));
    constexpr auto bounded = sum(clamp(x<3>, -1_c, s));
    const auto [inside, slope] =
        evaluate(outputs(bounded, gradient(bounded, x<3>)), x<3> = std::array{-1.5, 2.0, 0.75}, s = 2.0);
    BOOST_TEST(inside == -1 + 2 + 0.75);
    BOOST_TEST((slope[0] == 0 && slope[1] == 1 && slope[2] == 1));
    // a pole that is not taken
    const auto away = evaluate(derivative(min(log(s), t), s), s = 0.5, t = -3.0);
    BOOST_TEST(away == 0.0);
    BOOST_TEST(evaluate(derivative(max(sqrt(s), t), s), s = 0.0, t = 1.0) == 0.0);
}

// In constant evaluation too, where both branches are numbers.
constexpr auto bent = where(s < 0_c, exp(s), 1_c + s);
static_assert(evaluate(bent, s = 2.0) == 3.0 && evaluate(derivative(bent, s), s = 2.0) == 1.0);
static_assert(evaluate(min(s, 1_c), s = 2.0F) == 1.0F && evaluate(clamp(s, -1_c, 1_c), s = -2.0) == -1.0);

static_assert(where(s < t, s, s) == s && where(s < t, s, t) + where(s < t, t, s) == s + t);
static_assert(where(!(s < t), s, t) == where(s < t, t, s) && where(s < s, s, t) == t);
static_assert(where(s + 1_c < t + 1_c, s, t) == where(s < t, s, t) && !(where(s < t, s, t) == s));
static_assert(min(s, t) == min(t, s) && min(s, t) + max(s, t) == s + t && max(s, -s) == abs(s));
static_assert(min(s, s) == s && where(1_c < 2_c, s, t) == s && max(2_c, 3_c) == 3_c && !(min(s, t) == s));
static_assert(identical(min(s, t, 1_c, x<3>), min(min(min(s, t), 1_c), x<3>)) &&
              identical(max(s, t, 1_c), max(max(s, t), 1_c)));
static_assert(transpose(min(transpose(x<3>), ones<1, 3>)) == min(x<3>, 1_c));
static_assert(proven_unequal(min(s, t), s) && proven_unequal(max(s, t) + 1_c, max(s, t)));
static_assert(to_string(where(s < t, s, t)) == "where(s < t, s, 0) + where(s < t, 0, t)");
static_assert(to_string(s < t) == "s < t" && to_string(!(s < t)) == "1 − (s < t)");
static_assert(to_latex(s <= t) == "s \\le t");
static_assert(to_string(clamp(s, 0_c, t)) == "min(max(s, 0), t)");
static_assert(to_string<plain>(where(s <= t, s, 0_c)) == "where(s <= t, s, 0)");

}  // namespace

// SPDX-License-Identifier: BSL-1.0

// Quaternions and rotations: what is exact, values against other ways to compute them, derivatives against
// differences in long double, at 0 and near half a turn too.

#include <array>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/check/check_operation.hpp>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto p = vector<"p", 4>;
constexpr auto q = vector<"q", 4>;
constexpr auto r = vector<"r", 4>;
constexpr auto u = vector<"u", 4, unit_norm>;
constexpr auto v = vector<"v", 3>;
constexpr auto a = vector<"a", 3>;
constexpr auto l = vector<"l", 3>;
constexpr auto t = scalar<"t">;
constexpr auto S = matrix<"S", 3, 3>;

// i j = k, and the product is associative and as long as its factors.
static_assert(quaternion_product(unit<4, 1>, unit<4, 2>) == unit<4, 3>);
static_assert(quaternion_product(quaternion_product(p, q), r) ==
              quaternion_product(p, quaternion_product(q, r)));
static_assert(squared_norm(quaternion_product(p, q)) == squared_norm(p) * squared_norm(q));
static_assert(quaternion_conjugate(quaternion_product(p, q)) ==
              quaternion_product(quaternion_conjugate(q), quaternion_conjugate(p)));
static_assert(quaternion_product(q, quaternion_conjugate(q)) == squared_norm(q) * unit<4, 0>);

// q a q* is R(q) a, and R turns products into products.
static_assert(block<1, 0, 3, 1>(quaternion_product(quaternion_product(q, vertical(0_c, a)),
                                                   quaternion_conjugate(q))) == rotation_matrix(q) * a);
static_assert(rotation_matrix(quaternion_product(p, q)) == rotation_matrix(p) * rotation_matrix(q));
static_assert(rotation_matrix(quaternion_conjugate(q)) == transpose(rotation_matrix(q)));

// Of unit norm it is orthogonal, with 1 − 2(y² + z²) in the corner, and so is what is said to be.
static_assert(transpose(rotation_matrix(u)) * rotation_matrix(u) == identity<3>);
static_assert(determinant(rotation_matrix(u)) == 1_c);
static_assert(element<0, 0>(rotation_matrix<unit_norm>(q)) ==
              1_c - 2_c * (pow<2>(element<2>(q)) + pow<2>(element<3>(q))));
static_assert(identical(rotation_matrix<unit_norm>(u), rotation_matrix(u)));

// At 0 all is known.
static_assert(substitute(exp_so3(v), v, zeros<3>) == identity<3>);
static_assert(substitute(jacobian(exp_quaternion(v), v), v, zeros<3>) ==
              vertical(zeros<1, 3>, identity<3> / 2_c));

std::mt19937 random_bits{12};

std::array<long double, 3> random_vector(long double length) {
    std::uniform_real_distribution<double> between{-1, 1};
    std::array<long double, 3> x{};
    long double square = 0;
    for (long double& each : x) {
        each = static_cast<long double>(between(random_bits));
        square += each * each;
    }
    for (long double& each : x) each *= length / std::sqrt(square);
    return x;
}

template <class T>
auto as(const std::array<long double, 3>& x) {
    return std::array<T, 3>{static_cast<T>(x[0]), static_cast<T>(x[1]), static_cast<T>(x[2])};
}

template <class Matrix, class Other>
double difference(const Matrix& x, const Other& y) {
    long double worst = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = 0; j < x[i].size(); ++j) {
            const long double here =
                std::fabs(static_cast<long double>(x[i][j]) - static_cast<long double>(y[i][j]));
            if (!(here <= worst)) worst = here;
        }
    return static_cast<double>(worst);
}

/// ∂f/∂v by differences of f, a column of three.
template <class F>
auto differences(const F& f, const std::array<long double, 3>& at, long double step) {
    std::array<std::array<long double, 3>, 3> slopes{};
    for (std::size_t j = 0; j < 3; ++j) {
        std::array<long double, 3> before = at;
        std::array<long double, 3> behind = at;
        before[j] -= step;
        behind[j] += step;
        const auto low = f(before);
        const auto high = f(behind);
        for (std::size_t i = 0; i < 3; ++i) slopes[i][j] = (high[i] - low[i]) / (2 * step);
    }
    return slopes;
}

constexpr long double pi = 3.14159265358979323846L;
constexpr long double angles[]{0, 1e-30L, 1e-9L, 1e-3L, 0.7L, 2, 2.4L, 2.6L, 3.1L, pi, 4, 6.2L, 7, 20};

}  // namespace

BOOST_AUTO_TEST_CASE(rotations_of_vectors) {
    for (const long double angle : angles) {
        const auto at = random_vector(angle);
        const auto exact = evaluate(matrix_exp(skew(v)), v = at);
        BOOST_TEST(difference(evaluate(exp_so3(v), v = as<double>(at)), exact) < 4e-15);
        BOOST_TEST(difference(evaluate(exp_so3(v), v = as<float>(at)), exact) < 3e-6);
        BOOST_TEST(difference(evaluate(rotation_matrix(exp_quaternion(v)), v = as<double>(at)), exact) <
                   4e-15);
        BOOST_TEST(difference(evaluate(transpose(exp_so3(v)) * exp_so3(v), v = as<double>(at)),
                              std::array<std::array<double, 3>, 3>{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}) <
                   2e-15);
    }
}

BOOST_AUTO_TEST_CASE(their_derivatives) {
    const auto by = random_vector(1);
    for (const long double angle : angles) {
        const auto at = random_vector(angle);
        const auto turned = [&](const auto& x) { return evaluate(exp_so3(v) * a, v = x, a = by); };
        BOOST_TEST(difference(evaluate(jacobian(exp_so3(v) * a, v), v = as<double>(at), a = as<double>(by)),
                              differences(turned, at, 1e-5L)) < 1e-9);
        // of R(v) a it is −R [a]× J
        BOOST_TEST(difference(evaluate(jacobian(exp_so3(v) * a, v), v = at, a = by),
                              evaluate(-(exp_so3(v) * skew(a) * right_jacobian_so3(v)), v = at, a = by)) <
                   1e-17);
        const auto vector_of = [&](const auto& x) {
            return evaluate(block<1, 0, 3, 1>(exp_quaternion(v)), v = x);
        };
        BOOST_TEST(difference(evaluate(jacobian(block<1, 0, 3, 1>(exp_quaternion(v)), v), v = as<double>(at)),
                              differences(vector_of, at, 1e-5L)) < 1e-9);
        const auto slope = [&](const auto& x) {
            return evaluate(transpose(derivative(dot(l, exp_so3(v) * a), v)), v = x, a = by,
                            l = std::array{0.3L, -1.1L, 0.6L});
        };
        BOOST_TEST(difference(evaluate(hessian(dot(l, exp_so3(v) * a), v), v = as<double>(at),
                                       a = as<double>(by), l = std::array{0.3, -1.1, 0.6}),
                              differences(slope, at, 1e-5L)) < 1e-9);
    }
    // at 0 the generators; the second derivative is that of [v]×²/2, and the fourth is there
    constexpr std::array<double, 3> zero{};
    constexpr std::array<double, 3> point{2, -3, 5};
    static_assert(evaluate(jacobian(exp_so3(v) * a, v), v = zero, a = point) ==
                  evaluate(-skew(a), a = point));
    constexpr std::array<double, 3> row{0.5, -0.25, 4};
    static_assert(evaluate(hessian(dot(l, exp_so3(v) * a), v), v = zero, a = point, l = row) ==
                  evaluate((outer(l, a) + outer(a, l)) / 2_c - dot(l, a) * identity<3>, a = point, l = row));
    constexpr auto s = scalar<"s">;
    constexpr auto second = derivative(derivative(stumpff<2>(s), s), s);
    BOOST_TEST(evaluate(derivative(derivative(second, s), s), s = 0.0) == 24.0 / 3628800,
               boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(logarithms) {
    for (const long double angle : angles) {
        if (angle > pi) break;
        const auto at = random_vector(angle);
        const auto rotation = evaluate(exp_so3(v), v = as<double>(at));
        const auto vector_of = evaluate(log_so3(S), S = rotation);
        const long double sign = angle == pi && vector_of[0] * static_cast<double>(at[0]) < 0 ? -1 : 1;
        for (std::size_t k = 0; k < 3; ++k)
            BOOST_TEST(std::fabs(static_cast<long double>(vector_of[k]) - sign * at[k]) <= 4e-15L * angle);
        const auto in_float = evaluate(log_so3(exp_so3(v)), v = as<float>(at));
        if (angle != pi)
            for (std::size_t k = 0; k < 3; ++k)
                BOOST_TEST(std::fabs(static_cast<long double>(in_float[k]) - at[k]) <= 2e-6L * angle);
    }
    constexpr std::array<std::array<double, 3>, 3> half_turn{{{-1, 0, 0}, {0, 1, 0}, {0, 0, -1}}};
    const auto found = evaluate(log_so3(S), S = half_turn);
    BOOST_TEST(found[1] == 3.14159265358979323846, boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(derivatives_of_logarithms) {
    constexpr auto turned = log_so3(exp_so3(a) * exp_so3(v));
    for (const long double angle : angles) {
        if (angle > 3.1L) break;
        const auto from = random_vector(angle);
        const std::array<double, 3> zero{};
        BOOST_TEST(difference(evaluate(jacobian(turned, v), a = as<double>(from), v = zero),
                              evaluate(inverse_right_jacobian_so3(a), a = from)) < 2e-13);
        BOOST_TEST(difference(evaluate(jacobian(log_so3(exp_so3(v)), v), v = as<double>(from)),
                              evaluate(identity<3> + 0_c * outer(v, v), v = zero)) < 1e-13);
        // and the second one, along an axis
        constexpr auto along = dot(l, log_so3(S * exp_so3(t * a)));
        const auto rotation = evaluate(exp_so3(a), a = from);
        const auto axis = random_vector(1);
        constexpr std::array<long double, 3> row{0.3L, -1.1L, 0.6L};
        const auto slope = [&](long double x) {
            return evaluate(derivative(along, t), t = x, S = rotation, a = axis, l = row);
        };
        const long double second =
            evaluate(derivative(derivative(along, t), t), t = 0.01L, S = rotation, a = axis, l = row);
        BOOST_TEST(static_cast<double>(
                       std::fabs(second - (slope(0.01L + 1e-6L) - slope(0.01L - 1e-6L)) / 2e-6L)) < 1e-8);
    }
}

BOOST_AUTO_TEST_CASE(functions_entry_by_entry) {
    using namespace ctgrad::operations;
    BOOST_TEST(check_operation<stumpff_function<0>>({.least = -20, .most = 40}).message == "");
    BOOST_TEST(check_operation<stumpff_function<3>>({.least = -20, .most = 40}).message == "");
    BOOST_TEST(check_operation<stumpff_function<9>>({.least = -20, .most = 40}).message == "");
    BOOST_TEST(check_operation<wrapped_angle>({.least = -20, .most = 20}).message == "");
}

BOOST_AUTO_TEST_CASE(angles_between_half_turns) {
    constexpr auto s = scalar<"s">;
    const double half_turn = static_cast<double>(pi);
    BOOST_TEST(evaluate(wrap_angle(s), s = half_turn) == half_turn);
    BOOST_TEST(evaluate(wrap_angle(s), s = -half_turn) == half_turn);
    BOOST_TEST(evaluate(wrap_angle(s), s = 3.0) == 3.0);
    static_assert(evaluate(derivative(wrap_angle(s), s), s = 3.14159265358979323846) == 1);
    std::uniform_real_distribution<double> between{-3, 3};
    for (int turns = -3000; turns <= 3000; turns += 7) {
        const double angle = between(random_bits);
        const long double moved = static_cast<long double>(angle) + 2 * pi * turns;
        const double rounding = std::fabs(static_cast<double>(moved)) * 1.2e-16 + 4e-16;
        BOOST_TEST(std::fabs(evaluate(wrap_angle(s), s = static_cast<double>(moved)) - angle) <= rounding);
        const double in_float = static_cast<double>(evaluate(wrap_angle(s), s = static_cast<float>(moved)));
        BOOST_TEST(std::fabs(in_float - angle) <= std::fabs(static_cast<double>(moved)) * 6e-8 + 3e-7);
    }
}

// SPDX-License-Identifier: BSL-1.0

// Formulas that divide by what vanishes with them: where the quotient has a limit, that is its value, and
// x/‖x‖ is 0 at 0. In straight-line code, in loops with packs, and in constant evaluation; in double and in
// float.

#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include "oracles/check_gradient.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using numeric_oracle::agrees;
using numeric_oracle::agrees_where_positive;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
template <int n>
constexpr auto x = vector<"x", n>;
template <int n>
constexpr auto y = vector<"y", n>;
template <int n>
constexpr auto A = matrix<"A", n, n>;
template <int n>
constexpr auto P = matrix<"P", n, n, positive_definite>;

/// All entries of a result, whatever its shape.
template <class Result, class Predicate>
constexpr bool all_of(const Result& result, Predicate holds) {
    if constexpr (std::is_floating_point_v<Result>) {
        return holds(result);
    } else {
        for (const auto& part : result)
            if (!all_of(part, holds)) return false;
        return true;
    }
}
template <class... Results, class Predicate>
constexpr bool all_of(const std::tuple<Results...>& results, Predicate holds) {
    return std::apply([&](const auto&... each) { return (all_of(each, holds) && ...); }, results);
}
template <class Result>
constexpr bool is_zero(const Result& result) {
    return all_of(result, [](auto entry) { return entry == 0; });
}
template <class Result>
bool is_nan(const Result& result) {
    return all_of(result, [](auto entry) { return std::isnan(entry); });
}
template <class Result>
bool is_infinite(const Result& result) {
    return all_of(result, [](auto entry) { return std::isinf(entry); });
}

template <class T, int n>
constexpr std::array<T, n> filled(T value) {
    std::array<T, n> result{};
    for (T& entry : result) entry = value;
    return result;
}

/// At x = 0.
template <class T, int n>
constexpr bool vectors_vanish() {
    const auto zero = filled<T, n>(0);
    const auto two = filled<T, n>(2);
    const auto all = filled<T, n * n>(3);
    bool holds = is_zero(evaluate(x<n> / norm(x<n>), x<n> = zero));
    holds = holds && is_zero(evaluate(gradient(norm(x<n>), x<n>), x<n> = zero));
    holds = holds && is_zero(evaluate(derivative(s * norm(x<n>), x<n>), s = T(2), x<n> = zero));
    holds = holds && is_zero(evaluate(gradient(pow<3>(norm(x<n>)), x<n>), x<n> = zero));
    holds = holds && is_zero(evaluate(hessian(pow<3>(norm(x<n>)), x<n>), x<n> = zero));
    holds = holds && is_zero(evaluate(-s * norm(x<n>) * x<n>, s = T(2), x<n> = zero));
    holds = holds && is_zero(evaluate(jacobian(-s * norm(x<n>) * x<n>, x<n>), s = T(2), x<n> = zero));
    holds = holds && is_zero(evaluate(gradient(dot(y<n>, norm(x<n>) * x<n>), x<n>), x<n> = zero, y<n> = two));
    holds = holds && is_zero(evaluate(gradient(norm(A<n> * x<n>), x<n>), A<n> = all, x<n> = zero));
    holds = holds && is_zero(evaluate(gradient(norm(x<n> - y<n>), x<n>), x<n> = two, y<n> = two));
    holds = holds &&
            is_zero(evaluate(gradient(norm(A<n> * x<n> - y<n>), x<n>), A<n> = all, x<n> = zero, y<n> = zero));
    holds = holds && is_zero(evaluate(gradient(norm(hadamard(x<n>, y<n>)), x<n>), x<n> = zero, y<n> = two));
    holds = holds && is_zero(evaluate(gradient(norm(vertical(x<n>, y<n>)), x<n>), x<n> = zero, y<n> = zero));
    holds = holds && is_zero(evaluate(gradient(norm(A<n>), A<n>), A<n> = filled<T, n * n>(0)));
    constexpr auto square = A<n> * A<n>;
    constexpr auto quotients = outputs(gradient(norm(square), A<n>), square * A<n> / norm(square),
                                       square * transpose(A<n>) / norm(square));
    holds = holds && is_zero(evaluate(quotients, A<n> = filled<T, n * n>(0)));
    constexpr auto cube = pow<3>(x<n>);
    holds = holds && is_zero(evaluate(outputs(cube / norm(pow<2>(x<n>)), pow<4>(x<n>) / norm(cube),
                                              divide(cube, abs(pow<2>(x<n>)))),
                                      x<n> = zero));
    holds = holds && is_zero(evaluate(gradient(norm(outer(x<n>, y<n>)), x<n>), x<n> = zero, y<n> = zero));
    holds = holds && is_zero(evaluate(gradient(sqrt(sum(hadamard(x<n>, x<n>))), x<n>), x<n> = zero));
    holds = holds && is_zero(evaluate(gradient(sqrt(squared_norm(x<n>)), x<n>), x<n> = zero));
    holds = holds &&
            is_zero(evaluate(gradient(sqrt(transpose(x<n>) * P<n> * x<n>), x<n>), P<n> = all, x<n> = zero));
    holds = holds && is_zero(evaluate(divide(x<n>, abs(x<n>)), x<n> = zero));
    holds = holds && is_zero(evaluate(y<n> - x<n> / norm(x<n>), x<n> = zero, y<n> = zero));
    holds = holds && is_zero(evaluate(y<n> - s * x<n> / norm(x<n>), s = T(2), x<n> = zero, y<n> = zero));
    holds = holds && is_zero(evaluate(hadamard(x<n>, log(x<n>)), x<n> = zero));
    holds = holds && is_zero(evaluate(dot(x<n>, log(x<n>)), x<n> = zero));
    holds = holds && is_zero(evaluate(dot(x<n>, log(x<n>) - log(y<n>)), x<n> = zero, y<n> = two));
    holds = holds && is_zero(evaluate(sum(hadamard(x<n>, log(x<n>) + y<n>)), x<n> = zero, y<n> = two));
    constexpr auto twice = hadamard(y<n>, log(x<n>)) + hadamard(exp(y<n>), log(x<n>));
    holds = holds && is_zero(evaluate(hadamard(x<n>, twice), x<n> = zero, y<n> = two));
    return holds && is_zero(evaluate(hadamard(x<n>, sqrt(x<n>)), x<n> = zero));
}

template <class T>
constexpr bool numbers_vanish() {
    bool holds = is_zero(evaluate(s * sqrt(s), s = T(0)));
    holds = holds && is_zero(evaluate(derivative(s * sqrt(s), s), s = T(0)));
    holds = holds && is_zero(evaluate(derivative(pow<2>(s) * sqrt(s), s), s = T(0)));
    holds = holds && is_zero(evaluate(derivative(derivative(pow<2>(s) * sqrt(s), s), s), s = T(0)));
    holds = holds && is_zero(evaluate(s / sqrt(s), s = T(0)));
    holds = holds && is_zero(evaluate(s / abs(s), s = T(0)));
    constexpr auto powers = outputs(pow<3>(s) / abs(pow<2>(s)), pow<4>(s) / abs(pow<3>(s)),
                                    pow<3>(s) * pow<2>(t) / abs(pow<2>(s) * t));
    holds = holds && is_zero(evaluate(powers, s = T(0), t = T(2)));
    holds = holds && is_zero(evaluate(derivative(sqrt(pow<2>(s) + pow<2>(t)), s), s = T(0), t = T(0)));
    holds = holds && is_zero(evaluate(derivative(norm(vertical(s, t)), t), s = T(0), t = T(0)));
    holds = holds && is_zero(evaluate(s * log(s), s = T(0)));
    holds = holds && is_zero(evaluate(s - s * log(s), s = T(0)));
    holds = holds && is_zero(evaluate(s * log(s) + (1_c - s) * log(1_c - s), s = T(0)));
    holds = holds && is_zero(evaluate(s * log(s) + (1_c - s) * log(1_c - s), s = T(1)));
    return holds && is_zero(evaluate(s * pow<2>(log(s)), s = T(0)));
}

/// ‖x‖ᵏ ln ‖x‖, as in thin-plate splines, and what else is multiplied by more than it is divided by.
template <class T, int n>
constexpr bool vectors_beside_logarithms_vanish() {
    const auto zero = filled<T, n>(0);
    const auto two = filled<T, n>(2);
    constexpr auto r = norm(x<n>);
    constexpr auto spline = squared_norm(x<n>) * log(r);
    bool holds = is_zero(evaluate(outputs(spline, gradient(spline, x<n>), x<n> * log(r)), x<n> = zero));
    constexpr auto of_square = squared_norm(x<n>) * log(squared_norm(x<n>)) / 2_c;
    holds = holds && is_zero(evaluate(outputs(of_square, gradient(of_square, x<n>)), x<n> = zero));
    constexpr auto distance = norm(x<n> - y<n>);
    constexpr auto between = pow<2>(distance) * log(distance);
    holds = holds && is_zero(evaluate(outputs(between, gradient(between, x<n>), gradient(between, y<n>)),
                                      x<n> = two, y<n> = two));
    holds = holds && is_zero(evaluate(hessian(pow<4>(r) * log(r), x<n>), x<n> = zero));
    holds = holds && is_zero(evaluate(jacobian(r * x<n> * log(r), x<n>), x<n> = zero));
    constexpr auto cubic = pow<3>(r) * (y<n> + x<n> / pow<3>(r));
    if (n > 1) holds = holds && is_zero(evaluate(cubic, x<n> = zero, y<n> = two));
    holds = holds && is_zero(evaluate(dot(x<n>, y<n> + log(r) * y<n>), x<n> = zero, y<n> = two));
    holds = holds && is_zero(evaluate(outputs(hadamard(sqrt(x<n>), log(x<n>)), hadamard(sin(x<n>), log(x<n>)),
                                              divide(tanh(x<n>), sqrt(x<n>))),
                                      x<n> = zero));
    return holds && all_of(evaluate(y<n> - 3_c * x<n> * log(r), x<n> = zero, y<n> = two),
                           [](auto entry) { return entry == 2; });
}
template <class T>
constexpr bool numbers_beside_logarithms_vanish() {
    bool holds = is_zero(evaluate(outputs(sin(s) / sqrt(s), tanh(s) / sqrt(s)), s = T(0)));
    holds = holds && is_zero(evaluate(derivative(sqrt(s) * sin(s), s), s = T(0)));
    constexpr auto square = pow<2>(s) * log(s);
    holds = holds && is_zero(evaluate(outputs(square, derivative(square, s)), s = T(0)));
    constexpr auto of_square = pow<2>(s) * log(pow<2>(s));
    holds = holds && is_zero(evaluate(outputs(of_square, derivative(of_square, s)), s = T(0)));
    holds = holds && is_zero(evaluate(outputs(sqrt(s) * log(s), sin(s) * log(s), s * log(abs(s))), s = T(0)));
    holds = holds && is_zero(evaluate(outputs(s * log(2_c * s), s * t * log(s * t)), s = T(0), t = T(2)));
    holds = holds && is_zero(evaluate(s * log(s / (1_c + s)), s = T(0)));
    holds = holds && is_zero(evaluate(derivative(pow<1.5>(s) * log(s), s), s = T(0)));
    return holds && evaluate(t - 3_c * s * log(s) - 2_c * sin(s) / sqrt(s), s = T(0), t = T(2)) == T(2);
}

static_assert(vectors_beside_logarithms_vanish<double, 1>() && vectors_beside_logarithms_vanish<float, 3>());
static_assert(numbers_beside_logarithms_vanish<double>() && numbers_beside_logarithms_vanish<float>());
static_assert(vectors_vanish<double, 1>() && vectors_vanish<float, 3>());
static_assert(numbers_vanish<double>() && numbers_vanish<float>());

}  // namespace

// Constants are of both types above.
using straight_line_types = std::tuple<double>;
using loop_types = std::tuple<float>;
BOOST_AUTO_TEST_CASE_TEMPLATE(in_straight_line_code, T, straight_line_types) {
    BOOST_TEST((vectors_vanish<T, 3>()));
    BOOST_TEST(numbers_vanish<T>());
    BOOST_TEST((vectors_beside_logarithms_vanish<T, 3>()));
    BOOST_TEST(numbers_beside_logarithms_vanish<T>());
}
BOOST_AUTO_TEST_CASE_TEMPLATE(in_loops, T, loop_types) {
    BOOST_TEST((vectors_vanish<T, 40>()));
    BOOST_TEST((vectors_beside_logarithms_vanish<T, 40>()));
}
// What has no limit, or another than 0, is what IEEE 754 makes of it.
BOOST_AUTO_TEST_CASE_TEMPLATE(nothing_else_is_zero, T, straight_line_types) {
    const auto check = []<int n>() {
        const auto zero = filled<T, n>(0);
        const auto two = filled<T, n>(2);
        BOOST_TEST(is_infinite(evaluate(1_c / norm(x<n>), x<n> = zero)));
        BOOST_TEST(is_infinite(evaluate(y<n> / norm(x<n>), x<n> = zero, y<n> = two)));
        BOOST_TEST(is_nan(evaluate(sin(norm(x<n>)) / norm(x<n>), x<n> = zero)));  // 1, by its limit
        BOOST_TEST(is_nan(evaluate(x<n> / pow<3>(norm(x<n>)), x<n> = zero)));
        BOOST_TEST(is_nan(evaluate(transpose(x<n>) * A<n> * x<n> / squared_norm(x<n>), x<n> = zero,
                                   A<n> = filled<T, n * n>(1))));
        BOOST_TEST(is_nan(evaluate(hessian(norm(x<n>), x<n>), x<n> = zero)));
        BOOST_TEST(is_infinite(evaluate(divide(transpose(A<n>) * y<n>, abs(x<n>)), x<n> = zero, y<n> = two,
                                        A<n> = filled<T, n * n>(1))));
        BOOST_TEST(is_infinite(evaluate(gradient(dot(x<n>, log(x<n>)), x<n>), x<n> = zero)));
        BOOST_TEST(is_infinite(evaluate(hadamard(y<n>, log(x<n>)), x<n> = zero, y<n> = two)));
        BOOST_TEST(is_nan(evaluate(hadamard(y<n>, log(x<n>)), x<n> = zero, y<n> = zero)));
        constexpr auto both = hadamard(x<n>, y<n>);
        BOOST_TEST(!is_zero(evaluate(divide(both, pow<3>(sqrt(both))), x<n> = zero, y<n> = two)));
        BOOST_TEST(!is_zero(evaluate(x<n> / norm(x<n>) * log(norm(x<n>)), x<n> = zero)));
        BOOST_TEST(is_infinite(evaluate(log(norm(x<n>)) * cos(norm(x<n>)), x<n> = zero)));
        const auto none = filled<T, n>(std::numeric_limits<T>::quiet_NaN());
        BOOST_TEST(is_nan(evaluate(x<n> / norm(x<n>), x<n> = none)));
        BOOST_TEST(is_nan(evaluate(hadamard(x<n>, log(x<n>)), x<n> = none)));
    };
    check.template operator()<3>();
    check.template operator()<40>();
    BOOST_TEST(is_infinite(evaluate(derivative(sqrt(s), s), s = T(0))));
    BOOST_TEST(is_infinite(evaluate(sqrt(s) / s, s = T(0))));
    BOOST_TEST(is_infinite(evaluate(1_c / abs(pow<2>(s)), s = T(0))));
    BOOST_TEST(is_nan(evaluate(s / abs(pow<2>(s)), s = T(0))));
    BOOST_TEST(is_nan(evaluate(pow<2>(s) / abs(pow<3>(s)), s = T(0))));
    BOOST_TEST(is_nan(evaluate(s * t / abs(pow<2>(s) * t), s = T(0), t = T(2))));
    BOOST_TEST(is_nan(evaluate(sin(sqrt(s)) / sqrt(s), s = T(0))));  // 1, by its limit
    BOOST_TEST(is_infinite(evaluate(derivative(s * log(s), s), s = T(0))));
    BOOST_TEST(is_nan(evaluate(log(abs(s)) * s / abs(s), s = T(0))));
    BOOST_TEST(is_infinite(evaluate(t * log(s * t), s = T(0), t = T(2))));
    BOOST_TEST(is_infinite(evaluate(t * log(t * exp(-s)), s = T(1e30), t = T(2))));
    const auto second_at_infinity = [](auto f) {
        return evaluate(derivative(derivative(f, s), s), s = std::numeric_limits<T>::infinity());
    };
    BOOST_TEST(is_nan(second_at_infinity(atan(s))));
    BOOST_TEST(is_nan(second_at_infinity(asinh(s))));
    BOOST_TEST(is_nan(second_at_infinity(erf(s))));
    BOOST_TEST(is_nan(second_at_infinity(erfc(s))));
}
BOOST_AUTO_TEST_CASE(elsewhere_they_are_as_they_were) {
    constexpr auto v = x<5>;
    BOOST_TEST(agrees(pow<3>(norm(v)), v, derivative(pow<3>(norm(v)), v)));
    BOOST_TEST(agrees(pow<5>(norm(v)) / norm(A<5> * v), v, derivative(pow<5>(norm(v)) / norm(A<5> * v), v)));
    BOOST_TEST(agrees(-s * norm(v) * v, v, jacobian(-s * norm(v) * v, v)));
    BOOST_TEST(agrees_where_positive(s * sqrt(s), s, derivative(s * sqrt(s), s)));
    BOOST_TEST(agrees_where_positive(dot(v, log(v) + y<5>), v, derivative(dot(v, log(v) + y<5>), v)));
    BOOST_TEST(agrees_where_positive(sum(hadamard(v, pow<3>(sqrt(v)))), v,
                                     derivative(sum(hadamard(v, pow<3>(sqrt(v)))), v)));
    constexpr auto spline = pow<2>(norm(v - y<5>)) * log(norm(v - y<5>));
    BOOST_TEST(agrees(spline, v, derivative(spline, v)));
    BOOST_TEST(agrees(gradient(spline, v), v, hessian(spline, v)));
    constexpr auto quartic = pow<4>(norm(v)) * log(norm(v));
    BOOST_TEST(agrees(gradient(quartic, v), v, hessian(quartic, v)));
    BOOST_TEST(agrees_where_positive(sqrt(s) * sin(s), s, derivative(sqrt(s) * sin(s), s)));
    const std::array<double, 3> far{2, -3, 6};
    BOOST_TEST(evaluate(x<3> / norm(x<3>), x<3> = far)[1] == -3.0 / 7);
    BOOST_TEST(evaluate(gradient(pow<3>(norm(x<3>)), x<3>), x<3> = far)[2] == 126);
    const std::array<double, 3> tiny{3e-200, 0, 4e-200};
    BOOST_TEST(std::abs(evaluate(x<3> / norm(x<3>), x<3> = tiny)[0] - 0.6) < 1e-15);
}

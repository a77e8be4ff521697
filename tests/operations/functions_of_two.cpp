// SPDX-License-Identifier: BSL-1.0

// hypot, atan2, copysign, fmod and pow: what is known of them, and values and derivatives at every scale and
// at 0, in straight-line code and in loops.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 9>;
constexpr auto y = vector<"y", 9>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 2, 3>;
constexpr auto C = matrix<"C", 2, 2>;
constexpr auto p = matrix<"p", 2, 2, property::positive>;

// It takes products for pointers.
// clang-format off
static_assert(hypot(s, t) == sqrt(pow<2>(s) + pow<2>(t)) && pow<2>(hypot(A, B)) == pow<2>(A) + pow<2>(B) && hypot(s, 0_c) == abs(s));
static_assert(derivative(hypot(s, t), t) == t / sqrt(pow<2>(s) + pow<2>(t)) && hypot(transpose(A), transpose(B)) == transpose(hypot(A, B)));
static_assert(derivative(derivative(hypot(s, t), s), s) == pow<2>(t) / pow<3>(hypot(s, t)));
static_assert(derivative(atan2(s, t), s) == t / (pow<2>(s) + pow<2>(t)) && derivative(atan2(s, t), t) == -s / (pow<2>(s) + pow<2>(t)));
static_assert(derivative(atan2(s, 1_c), s) == derivative(atan(s), s) && atan2(-A, B) == -atan2(A, B));
static_assert(derivative(derivative(atan2(s, t), s), t) == derivative(derivative(atan2(s, t), t), s));
static_assert(copysign(C, p) == abs(C) && derivative(copysign(s, t), t) == 0_c && copysign(-A, B) == copysign(A, B));
static_assert(derivative(fmod(s, t), s) == 1_c && derivative(derivative(fmod(s, t), t), t) == 0_c && fmod(0_c * C, p) == 0_c * C);
static_assert(!(hypot(s, t) == s + t) && !(hypot(s, t) == hypot(s, s)) && !(atan2(s, t) == atan2(t, s)) && !(atan2(s, t) == atan(s / t)));
static_assert(!(copysign(s, t) == s) && !(copysign(s, t) == copysign(s, -t)) && !(fmod(s, t) == s) && !(fmod(s, t) == fmod(t, s)));
static_assert(derivative(pow(s, t), s) == t * pow(s, t - 1_c) && derivative(pow(s, t), t) == pow(s, t) * log(s));
static_assert(derivative(derivative(pow(s, t), s), t) == derivative(derivative(pow(s, t), t), s) && s * pow(s, t) == pow(s, t + 1_c));
static_assert(substitute(pow(s, t), t, 2_c) == s * s && pow(A, 0_c * B) == ones<2, 3> && substitute(pow(A, B), B, ones<2, 3>) == A);
static_assert(pow(A, t) == pow(A, t * ones<2, 3>) && pow(s, B) == pow(s * ones<2, 3>, B) && pow(1_c, t) == 1_c && abs(pow(p, C)) == pow(p, C));
static_assert(substitute(pow(s, t), t, 1.5_c) == pow<1.5>(s) && pow(transpose(A), transpose(B)) == transpose(pow(A, B)));
static_assert(!(pow(s, t) == pow(t, s)) && !(pow(s, t) == pow(s, t + 1_c)) && !(pow(s, t) == s * t));
static_assert(proven_unequal(hypot(s, t), s + t) && !proven_unequal(atan2(s, t), atan2(t, s)));
// clang-format on

static_assert(evaluate(atan2(s, t), s = 1.0, t = -1.0) == 2.356194490192345);
static_assert(evaluate(pow(s, t), s = 2.0, t = -1074.0) == 0x1p-1074 &&
              evaluate(pow(s, 0.75_c), s = 16.0) == 8);
static_assert(evaluate(derivative(hypot(s, t), s), s = 0x3p660, t = 0x4p660) == 0.6);

constexpr bool near(double computed, double exact) {
    return std::abs(computed - exact) <= 1e-15 * std::abs(exact);
}

/// The derivative of the sum of a function of two columns, of equal entries each, by one of them.
template <class Operation>
bool is_slope(auto by, double first, double second, double exact) {
    const volatile double hidden_first = first;
    const volatile double hidden_second = second;
    const double a = hidden_first;
    const double b = hidden_second;
    std::array<double, 9> many;
    std::array<double, 9> others;
    many.fill(a);
    others.fill(b);
    constexpr auto f = sum(apply<Operation>(x, y));
    const auto in_line = evaluate(gradient(f, by), x = many, y = others);
    const auto in_loops = evaluate(optimize_for_size(gradient(f, by)), x = many, y = others);
    bool all = true;
    for (std::size_t k = 0; k < 9; ++k) all = all && near(in_line[k], exact) && near(in_loops[k], exact);
    return all;
}

/// Nine points (x, y) at a scale, and what their derivatives are, made of u = x/h and v = y/h.
template <class T>
class plane {
public:
    using exact = long double;

    explicit plane(exact scale) {
        std::mt19937 random(7);
        std::normal_distribution<double> normal;
        for (std::size_t k = 0; k < 9; ++k) {
            at_x_[k] = static_cast<T>(scale * exact(normal(random)));
            at_y_[k] = static_cast<T>(scale * exact(normal(random)));
        }
    }
    /// ∂²f/∂a∂b, of whole columns, is `wanted(h, u, v)` at every point.
    void compare(const char* what, auto derivative, auto wanted) const {
        const auto found = evaluate(optimize_for_size(derivative), x = at_x_, y = at_y_);
        for (std::size_t k = 0; k < 9; ++k) compare_entry(what, k, found[k], wanted);
    }
    /// The same in straight-line code, of numbers.
    void compare_numbers(const char* what, auto derivative, auto wanted) const {
        for (std::size_t k = 0; k < 9; ++k)
            compare_entry(what, k, evaluate(derivative, s = at_x_[k], t = at_y_[k]), wanted);
    }

private:
    void compare_entry(const char* what, std::size_t k, T found, auto wanted) const {
        const exact h = std::hypot(exact(at_x_[k]), exact(at_y_[k]));
        const exact right = wanted(h, exact(at_x_[k]) / h, exact(at_y_[k]) / h);
        // what is smaller than the derivatives in other directions is rounded as they are
        const exact size = std::abs(wanted(h, 0.6L, 0.8L)) + std::abs(right);
        if (size > exact(std::numeric_limits<T>::max()) / 100 ||
            size < exact(std::numeric_limits<T>::min()) * 100)
            return;
        BOOST_TEST(std::abs(exact(found) - right) <= 16 * exact(std::numeric_limits<T>::epsilon()) * size,
                   what << " at " << at_x_[k] << ", " << at_y_[k] << ": " << found << " is not " << right);
    }
    std::array<T, 9> at_x_, at_y_;
};

template <class T>
void check_curvatures(long double scale) {
    using exact = long double;
    const plane<T> all(scale);
    const auto check = [&](const char* what, auto f, auto a, auto b, auto wanted) {
        all.compare_numbers(what, derivative(derivative(f(s, t), a(s, t)), b(s, t)), wanted);
        if constexpr (sizeof(T) == 4)
            all.compare(what, gradient(sum(gradient(sum(f(x, y)), a(x, y))), b(x, y)), wanted);
    };
    const auto first = [](auto a, auto) { return a; };
    const auto second = [](auto, auto b) { return b; };
    const auto length = [](auto a, auto b) { return hypot(a, b); };
    const auto angle = [](auto a, auto b) { return atan2(b, a); };
    const auto cube = [](auto a, auto b) { return pow<3>(hypot(a, b)); };
    const auto moment = [](auto a, auto b) { return hadamard(a, hypot(a, b)); };
    const auto stretched = [](auto a, auto b) { return hypot(2_c * a, b); };
    check("∂²h/∂x²", length, first, first, [](exact h, exact, exact v) { return v * v / h; });
    check("∂²h/∂x∂y", length, first, second, [](exact h, exact u, exact v) { return -u * v / h; });
    check("∂²φ/∂x²", angle, first, first, [](exact h, exact u, exact v) { return 2 * u * v / h / h; });
    check("∂²φ/∂x∂y", angle, first, second,
          [](exact h, exact u, exact v) { return (v * v - u * u) / h / h; });
    check("∂²h³/∂x²", cube, first, first, [](exact h, exact u, exact) { return 3 * h * (1 + u * u); });
    check("∂²xh/∂x∂y", moment, first, second, [](exact, exact, exact v) { return v * v * v; });
    check("∂²√(4x² + y²)/∂x²", stretched, first, first, [](exact h, exact u, exact v) {
        const exact k = std::hypot(2 * u, v);
        return 4 * (v / k) * (v / k) / k / h;
    });
    const auto along = [](auto f) { return derivative(derivative(derivative(f, s), s), s); };
    all.compare_numbers("∂³h/∂x³", along(hypot(s, t)),
                        [](exact h, exact u, exact v) { return -3 * u * v * v / h / h; });
    all.compare_numbers("∂³φ/∂x³", along(atan2(t, s)),
                        [](exact h, exact u, exact v) { return 2 * v * (1 - 4 * u * u) / h / h / h; });
}

}  // namespace

// The scales are those at which x² or h³ is out of range.
BOOST_AUTO_TEST_CASE(curvatures_are_right_at_every_scale) {
    for (const long double scale : {1e-30L, 1e-18L, 1e-12L, 1.0L, 1e12L, 1e18L, 1e30L})
        check_curvatures<float>(scale);
    for (const long double scale : {1e-300L, 1e-150L, 1e-100L, 1e100L, 1e150L, 1e300L})
        check_curvatures<double>(scale);
}

BOOST_AUTO_TEST_CASE(gradients_are_right_at_every_scale) {
    using namespace ctgrad::operations;
    for (const double scale : {1e-250, 1e-160, 1.0, 1e160, 1e250}) {
        BOOST_TEST_CONTEXT("scale " << scale) {
            BOOST_TEST(is_slope<hypotenuse>(x, 3 * scale, -4 * scale, 0.6));
            BOOST_TEST(is_slope<hypotenuse>(y, 3 * scale, -4 * scale, -0.8));
            BOOST_TEST(is_slope<arc_tangent_of_two>(x, 3 * scale, -4 * scale, -0.16 / scale));
            BOOST_TEST(is_slope<arc_tangent_of_two>(y, 3 * scale, -4 * scale, -0.12 / scale));
            BOOST_TEST(is_slope<general_power>(x, scale, 0.75, 0.75 * std::pow(scale, -0.25)));
            BOOST_TEST(is_slope<general_power>(y, scale, -0.5, std::log(scale) / std::sqrt(scale)));
            BOOST_TEST(is_slope<sign_transfer>(x, 3 * scale, -4 * scale, -1));
            BOOST_TEST(is_slope<remainder_of_division>(y, 7.5 * scale, -2 * scale, 3));
        }
    }
}

BOOST_AUTO_TEST_CASE(gradients_at_the_origin_are_zero) {
    using namespace ctgrad::operations;
    for (const double zero : {0.0, -0.0}) {
        BOOST_TEST(is_slope<hypotenuse>(x, zero, 0, 0));
        BOOST_TEST(is_slope<hypotenuse>(y, zero, 0, 0));
        BOOST_TEST(is_slope<arc_tangent_of_two>(x, zero, 0, 0));
        BOOST_TEST(is_slope<arc_tangent_of_two>(y, zero, 0, 0));
        BOOST_TEST(is_slope<sign_transfer>(x, zero, 1, 0));
        BOOST_TEST(is_slope<sign_transfer>(y, 1, zero, 0));
    }
    const volatile double nought = 0;
    const double at = nought;
    BOOST_TEST(evaluate(derivative(atan2(s, t), s), s = at, t = at) == 0);
}

// A factor that is not 0 there, neither even nor odd, makes nothing else of them.
BOOST_AUTO_TEST_CASE(gradients_of_products_with_norms_at_the_origin_are_those_of_the_other_factor) {
    constexpr auto v = vector<"v", 3>;
    constexpr auto direction = vector<"c", 3>;
    const std::array<double, 3> origin{}, numbers{0.75, -1.5, 2.25};
    const auto at_origin = [&](auto f) {
        return evaluate(gradient(f, v), v = origin, direction = numbers) == origin;
    };
    BOOST_TEST(at_origin(norm(v) * sigmoid(dot(direction, v))));
    BOOST_TEST(at_origin(norm(v) * exp(dot(direction, v))));
    BOOST_TEST(evaluate(gradient(hypot(s, t) * exp(s), s), s = 0.0, t = 0.0) == 0);
    BOOST_TEST(evaluate(gradient(sigmoid(atan2(s, t)), s), s = 0.0, t = 0.0) == 0);
    BOOST_TEST(std::isinf(evaluate(sigmoid(s) / hypot(s, t), s = 0.0, t = 0.0)), "what grows is not 0");
    BOOST_TEST(std::isnan(evaluate(s * s * exp(s) / (s * s + t * t), s = 0.0, t = 0.0)),
               "an even function has no value there");
    BOOST_TEST(std::isnan(evaluate(s * (exp(s) - 1_c) / pow<2>(hypot(s, t)), s = 0.0, t = 0.0)),
               "terms may cancel");
}

// p x^(p − 1) and x^p ln x, at 0 too; of negative numbers there are powers by whole numbers only.
BOOST_AUTO_TEST_CASE(gradients_of_powers_at_zero_and_below) {
    using namespace ctgrad::operations;
    BOOST_TEST(is_slope<general_power>(x, 0, 1, 1));
    BOOST_TEST(is_slope<general_power>(x, 0, 2.5, 0));
    BOOST_TEST(is_slope<general_power>(y, 0, 2.5, 0));
    BOOST_TEST(is_slope<general_power>(y, 0, 0.1, 0));
    BOOST_TEST(is_slope<general_power>(x, -2, 3, 12));
    const volatile double nought = 0;
    const double at = nought;
    BOOST_TEST(evaluate(derivative(pow(s, t), s), s = at, t = 0.5) == INFINITY);
    BOOST_TEST(evaluate(derivative(pow(s, t), t), s = at, t = 0.5) == 0);
    BOOST_TEST(evaluate(derivative(sum(pow(x, t)), t), x = std::array<double, 9>{}, t = 0.5) == 0);
    BOOST_TEST(std::isnan(evaluate(derivative(pow(s, t), t), s = at - 2, t = 3.0)));
}

// copysign(s, 0) is |s|, copysign(s, −0) is −|s|.
BOOST_AUTO_TEST_CASE(zeros_have_a_sign) {
    constexpr auto slope = gradient(copysign(s, t), s);
    for (const double at : {-1.25, 0.375}) {
        const double of_norm = at < 0 ? -1 : 1;
        BOOST_TEST(evaluate(slope, s = at, t = 0.0) == of_norm);
        BOOST_TEST(evaluate(slope, s = at, t = -0.0) == -of_norm);
        BOOST_TEST(evaluate(gradient(copysign(s, 0_c), s), s = at) == of_norm);
    }
}

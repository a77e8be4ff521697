// SPDX-License-Identifier: BSL-1.0

// Derivatives of tangents, hyperbolic functions and the inverses of all: first and second ones by the
// textbook, and with all their digits where the textbook's form would lose them, near the ends of a domain.

#include <array>
#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;

constexpr auto by_s(auto f) {
    return derivative(f, s);
}

// It takes products for pointers.
// clang-format off
static_assert(by_s(tan(s)) == 1_c / pow<2>(cos(s)) && by_s(by_s(tan(s))) == 2_c * sin(s) / pow<3>(cos(s)));
static_assert(by_s(asin(s)) == 1_c / sqrt(1_c - pow<2>(s)) && by_s(acos(s)) == -by_s(asin(s)));
static_assert(by_s(by_s(asin(s))) == s * pow<3>(by_s(asin(s))));
static_assert(by_s(atan(s)) == 1_c / (1_c + pow<2>(s)) && by_s(by_s(atan(s))) == -2_c * s / pow<2>(1_c + pow<2>(s)));
static_assert(by_s(sinh(s)) == cosh(s) && by_s(cosh(s)) == sinh(s) && by_s(by_s(cosh(s))) == cosh(s));
static_assert(by_s(asinh(s)) == 1_c / sqrt(1_c + pow<2>(s)) && by_s(by_s(asinh(s))) == -s * pow<3>(by_s(asinh(s))));
static_assert(pow<2>(by_s(acosh(s))) == 1_c / (pow<2>(s) - 1_c) && by_s(by_s(acosh(s))) == -s * pow<3>(by_s(acosh(s))));
static_assert(by_s(atanh(s)) == 1_c / (1_c - pow<2>(s)) && by_s(by_s(atanh(s))) == 2_c * s / pow<2>(1_c - pow<2>(s)));
static_assert(!(by_s(asinh(s)) == by_s(asin(s))) && !(by_s(acosh(s)) == by_s(asinh(s))) && !(by_s(atanh(s)) == by_s(atan(s))));
static_assert(hessian(sum(cosh(x)), x) == diagonal_matrix(cosh(x)) && jacobian(atan(x), x) == diagonal_matrix(gradient(sum(atan(x)), x)));

static_assert(tan(x) == divide(sin(x), cos(x)) && tan(s) * cos(s) == sin(s));
static_assert(tan(s + 2_c) == (tan(s) + tan(2_c)) / (1_c - tan(s) * tan(2_c)));
static_assert(pow<2>(cosh(s)) - pow<2>(sinh(s)) == 1_c && tanh(x) == divide(sinh(x), cosh(x)));
static_assert(sinh(2_c * s) == 2_c * sinh(s) * cosh(s) && cosh(s) + sinh(s) == exp(s));
static_assert(tan(atan(x)) == x && sinh(asinh(x)) == x && asinh(sinh(x)) == x && atanh(tanh(x)) == x);
static_assert(asin(s) + acos(s) == acos(0_c) && acos(-s) + acos(s) == 2_c * acos(0_c) && acos(1_c) == 0_c);
static_assert(by_s(cbrt(s)) == 1_c / (3_c * pow<2>(cbrt(s))) && by_s(s * cbrt(s)) == 4_c * cbrt(s) / 3_c && cbrt(-8_c / 27_c) == -2_c / 3_c);
static_assert(cbrt(pow<3>(s)) == s && pow<3>(cbrt(x)) == x && cbrt(-x) == -cbrt(x) && pow<4>(cbrt(s)) == s * cbrt(s));
static_assert(cbrt(s * t) == cbrt(s) * cbrt(t) && cbrt(s) * cbrt(s) == cbrt(s * s) && pow<-5>(cbrt(s)) == cbrt(s) / pow<2>(s));
static_assert(!(cbrt(s + t) == cbrt(s) + cbrt(t)) && !(cbrt(pow<2>(s)) == s) && !(cbrt(s) == sqrt(s)) && proven_unequal(cbrt(s), s));
static_assert(!(atan(tan(s)) == s) && !(asin(sin(s)) == s) && !(acosh(cosh(s)) == s) && !(sin(asin(s)) == s));
static_assert(!(tan(s) == sin(s)) && !(pow<2>(cosh(s)) + pow<2>(sinh(s)) == 1_c) && !(acos(-s) == acos(s)));
static_assert(proven_unequal(tan(s), sin(s)) && proven_unequal(cosh(s), exp(s)) && proven_unequal(atan(s), asinh(s)));
static_assert(proven_unequal(asinh(s), sinh(s)) && proven_unequal(atan(2_c * s), 2_c * atan(s)));
// clang-format on

constexpr long double exact_to = 8;  // units of the last place

template <class T>
bool near(T computed, long double expected) {
    const auto place = static_cast<long double>(std::numeric_limits<T>::epsilon()) * std::abs(expected);
    return std::abs(static_cast<long double>(computed) - expected) <= exact_to * place;
}

/// The derivative of f at a, and the second one.
template <class T>
bool first(auto f, T a, long double expected) {
    return near(evaluate(derivative(f, s), s = a), expected);
}
template <class T>
bool second(auto f, T a, long double expected) {
    return near(evaluate(derivative(derivative(f, s), s), s = a), expected);
}

/// The second entry of the diagonal, where the others are of other numbers.
template <class T>
T entry_of(auto f, T a) {
    return evaluate(f, x = std::array<T, 3>{T(0.5), a, T(-0.25)})[1][1];
}

template <class T>
void digits_are_kept() {
    const T gap = std::numeric_limits<T>::epsilon() * 4;
    const auto d = static_cast<long double>(gap);
    const long double side = std::sqrt(d * (2 - d));
    BOOST_TEST(first(asin(s), T(1) - gap, 1 / side));
    BOOST_TEST(first(acos(s), gap - T(1), -1 / side));
    BOOST_TEST(second(asin(s), T(1) - gap, (1 - d) / (side * side * side)));
    BOOST_TEST(first(atanh(s), T(1) - gap, 1 / (d * (2 - d))));
    BOOST_TEST(second(atanh(s), T(1) - gap, 2 * (1 - d) / (d * (2 - d) * d * (2 - d))));
    for (const T small : {T(1e-30), T(-1e-9), T(1e-4)}) {
        const auto a = static_cast<long double>(small);
        const long double left = (1 - a) * (1 + a);
        BOOST_TEST(second(asin(s), small, a / (left * std::sqrt(left))));
        BOOST_TEST(second(acos(s), small, -a / (left * std::sqrt(left))));
        BOOST_TEST(second(atanh(s), small, 2 * a / (left * left)));
        const long double sigma = 1 / (1 + std::exp(-a));
        BOOST_TEST(second(sigmoid(s), small, -sigma * (1 - sigma) * std::tanh(a / 2)));
        BOOST_TEST(near(entry_of(hessian(sum(asin(x)), x), small), a / (left * std::sqrt(left))));
        BOOST_TEST(
            near(entry_of(hessian(sum(sigmoid(x)), x), small), -sigma * (1 - sigma) * std::tanh(a / 2)));
    }
    BOOST_TEST(first(asin(2_c * s), (T(1) - gap) / 2, 2 / side));
    BOOST_TEST(first(asin(s / 2_c), 2 * (T(1) - gap), 1 / (2 * side)));
    BOOST_TEST(near(evaluate(1_c - pow<2>(s), s = T(1) - gap), d * (2 - d)));
    BOOST_TEST(std::isinf(evaluate(derivative(derivative(asin(s), s), s), s = T(1))));
    BOOST_TEST(std::isinf(evaluate(derivative(derivative(acos(s), s), s), s = T(-1))));
    BOOST_TEST(std::isinf(evaluate(derivative(derivative(atanh(s), s), s), s = T(1))));
    const long double height = std::sqrt(d * (2 + d));
    BOOST_TEST(first(acosh(s), T(1) + gap, 1 / height));
    BOOST_TEST(second(acosh(s), T(1) + gap, -(1 + d) / (height * height * height)));
    BOOST_TEST(first(acosh(s), T(1e30), 1e-30L));
    BOOST_TEST(first(asinh(s), T(-1e30), 1e-30L));
    BOOST_TEST(first(tan(s), T(1.5), 1 + std::tan(1.5L) * std::tan(1.5L)));
    BOOST_TEST(second(cosh(s), T(-2.5), std::cosh(2.5L)));
    BOOST_TEST(second(sinh(s), T(-2.5), -std::sinh(2.5L)));
    BOOST_TEST(second(atan(s), T(1e-9), -2e-9L));
    BOOST_TEST(second(asinh(s), T(0.75), -0.384L));
    BOOST_TEST(first(cbrt(s), T(-1e-30), 1e20L / 3));
    BOOST_TEST(second(s * cbrt(s), T(1e-30), 4e20L / 9));
    BOOST_TEST(evaluate(derivative(s * cbrt(s), s), s = T(0)) == T(0));
}

}  // namespace

BOOST_AUTO_TEST_CASE(slopes_keep_their_digits_near_the_ends_of_a_domain) {
    digits_are_kept<double>();
    digits_are_kept<float>();
}

// x/‖x‖ and its kin are 0 at 0.
BOOST_AUTO_TEST_CASE(odd_functions_over_a_norm_vanish_with_it) {
    const std::array<double, 3> zero{};
    for (const double entry :
         evaluate(gradient(norm(x), x) + atan(x) / norm(x) + sinh(x) / norm(x), x = zero))
        BOOST_TEST(entry == 0);
}

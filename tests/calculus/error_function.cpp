// SPDX-License-Identifier: BSL-1.0

// erf and erfc: derivatives of every order, and digits where they are tiny.

#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 2, 3>;

constexpr auto slope = derivative(erf(s), s);
constexpr auto half_root_of_pi = sqrt(atan(1_c));

static_assert(slope == exp(-pow<2>(s)) / half_root_of_pi && derivative(erfc(s), s) == -slope);
static_assert(derivative(slope, s) == -2_c * s * slope && !(derivative(slope, s) == slope));
static_assert(derivative(erf(pow<2>(s)), s) == 2_c * s * exp(-pow<4>(s)) / half_root_of_pi);
static_assert(erf(s) + erfc(s) == 1_c && erfc(-s) == 2_c - erfc(s) && erf(-A) == -erf(A));
static_assert(!(erf(s) == erfc(s)) && proven_unequal(erf(s), tanh(s)) && proven_unequal(erfc(s), erf(s)));
static_assert(erf(0_c) == 0_c && erfc(zeros<3>) == ones<3> && sqrt(pow<2>(erfc(s))) == erfc(s));
static_assert(jacobian(erf(x), x) == diagonal_matrix(exp(-pow<2>(x))) / half_root_of_pi);
static_assert(evaluate(erf(0.5_c)) == evaluate(1_c - erfc(0.5_c)));

/// Within so many units in the last place of the larger one.
template <class T>
bool near(T value, long double exact, int units) {
    return std::abs(static_cast<long double>(value) - exact) <=
           static_cast<long double>(units) * static_cast<long double>(std::numeric_limits<T>::epsilon()) *
               std::abs(exact);
}

template <class T>
void have_their_digits() {
    const long double factor = 2 / std::sqrt(std::acos(-1.0L));
    for (const double at : {-3.0, -0.5, 0.0, 0.125, 1.0, 2.5, 5.0}) {
        const T y = static_cast<T>(at);
        const auto exact = static_cast<long double>(y);
        BOOST_TEST(near(evaluate(erf(s), s = y), std::erf(exact), 2));
        BOOST_TEST(near(evaluate(erfc(s), s = y), std::erfc(exact), 2));
        const long double bell = factor * std::exp(-exact * exact);
        BOOST_TEST(near(evaluate(derivative(erfc(s), s), s = y), -bell, 40));
        BOOST_TEST(near(evaluate(derivative(slope, s), s = y), -2 * exact * bell, 40));
    }
    // the logarithm of a Gaussian's tail: its derivative is about −2 s
    BOOST_TEST(near(evaluate(derivative(log(erfc(s)), s), s = T(8)),
                    -factor * std::exp(-64.0L) / std::erfc(8.0L), 100));
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_and_derivatives_have_their_digits) {
    have_their_digits<double>();
    have_their_digits<float>();
}

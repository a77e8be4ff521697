// SPDX-License-Identifier: BSL-1.0

// The elementary functions of integers and of user-defined types: which function is found.

#include <compare>
#include <complex>
#include <cstdint>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/elementary/log1p.hpp>
#include <ctgrad/numeric/elementary/power.hpp>
#include <ctgrad/operations/list.hpp>

#include "elementary_functions.hpp"
#include "ieee_values.hpp"

namespace {

namespace numeric = ctgrad::numeric;

// ---- integers: what stays among them ----

static_assert(numeric::abs(-3) == 3 && numeric::sign(-3) == -1 && numeric::heaviside(3) == 1);
static_assert(numeric::relu(-3) == 0 && numeric::power<10>(2) == 1024 && numeric::abs(3u) == 3u);

template <class T>
concept has_exp = requires(T x) { numeric::exp(x); };
template <class T>
concept has_reciprocal = requires(T x) { numeric::power<-1>(x); };
static_assert(!has_exp<int> && has_exp<double>);
static_assert(!has_reciprocal<int> && has_reciprocal<double>);

}  // namespace

// ---- user-defined types ----

namespace elsewhere {

/// A scalar with functions of its own, which tell that they were called.
struct scalar {
    int value;
};

constexpr scalar exp(scalar) {
    return {1};
}
constexpr scalar log(scalar) {
    return {2};
}
constexpr scalar log1p(scalar) {
    return {3};
}
constexpr scalar sqrt(scalar) {
    return {4};
}
constexpr scalar abs(scalar) {
    return {5};
}
constexpr scalar sign(scalar) {
    return {6};
}
constexpr scalar heaviside(scalar) {
    return {7};
}
constexpr scalar sin(scalar) {
    return {8};
}
constexpr scalar cos(scalar) {
    return {9};
}
constexpr scalar tanh(scalar) {
    return {10};
}
constexpr scalar sigmoid(scalar) {
    return {11};
}
constexpr scalar softplus(scalar) {
    return {12};
}
constexpr scalar relu(scalar) {
    return {13};
}
constexpr scalar atan(scalar) {
    return {14};
}
constexpr scalar tan(scalar) {
    return {15};
}
constexpr scalar asin(scalar) {
    return {16};
}
constexpr scalar acos(scalar) {
    return {17};
}
constexpr scalar sinh(scalar) {
    return {18};
}
constexpr scalar cosh(scalar) {
    return {19};
}
constexpr scalar asinh(scalar) {
    return {20};
}
constexpr scalar acosh(scalar) {
    return {21};
}
constexpr scalar atanh(scalar) {
    return {22};
}
constexpr scalar floor(scalar) {
    return {23};
}
constexpr scalar ceil(scalar) {
    return {24};
}
constexpr scalar round(scalar) {
    return {25};
}
constexpr scalar expm1(scalar) {
    return {26};
}
constexpr scalar exp2(scalar) {
    return {27};
}
constexpr scalar log2(scalar) {
    return {28};
}
constexpr scalar cbrt(scalar) {
    return {29};
}
constexpr scalar erf(scalar) {
    return {30};
}
constexpr scalar erfc(scalar) {
    return {31};
}

static_assert(numeric::exp(scalar{}).value == 1);
static_assert(numeric::log(scalar{}).value == 2);
static_assert(numeric::log1p(scalar{}).value == 3);
static_assert(numeric::sqrt(scalar{}).value == 4);
static_assert(numeric::abs(scalar{}).value == 5);
static_assert(numeric::sign(scalar{}).value == 6);
static_assert(numeric::heaviside(scalar{}).value == 7);
static_assert(numeric::sin(scalar{}).value == 8);
static_assert(numeric::cos(scalar{}).value == 9);
static_assert(numeric::tanh(scalar{}).value == 10);
static_assert(numeric::sigmoid(scalar{}).value == 11);
static_assert(numeric::softplus(scalar{}).value == 12);
static_assert(numeric::relu(scalar{}).value == 13);
static_assert(numeric::atan(scalar{}).value == 14);
static_assert(numeric::tan(scalar{}).value == 15);
static_assert(numeric::asin(scalar{}).value == 16);
static_assert(numeric::acos(scalar{}).value == 17);
static_assert(numeric::sinh(scalar{}).value == 18);
static_assert(numeric::cosh(scalar{}).value == 19);
static_assert(numeric::asinh(scalar{}).value == 20);
static_assert(numeric::acosh(scalar{}).value == 21);
static_assert(numeric::atanh(scalar{}).value == 22);
static_assert(numeric::floor(scalar{}).value == 23);
static_assert(numeric::ceil(scalar{}).value == 24);
static_assert(numeric::round(scalar{}).value == 25);
static_assert(numeric::expm1(scalar{}).value == 26);
static_assert(numeric::exp2(scalar{}).value == 27);
static_assert(numeric::log2(scalar{}).value == 28);
static_assert(numeric::cbrt(scalar{}).value == 29);
static_assert(numeric::erf(scalar{}).value == 30);
static_assert(numeric::erfc(scalar{}).value == 31);

/// The answers of all element-wise operations, each its own. A function that a new one needs must be declared
/// above: a scalar has no operators it could be made of, as a reciprocal is.
constexpr bool every_operation_finds_its_function() {
    std::uint64_t answers = 0;
    bool different = true;
    elementary::for_each_function(ctgrad::operations::all{}, [&]<class Operation>() {
        if constexpr (!std::is_same_v<Operation, ctgrad::operations::multiplicative_inverse>) {
            const std::uint64_t answer = std::uint64_t{1} << Operation::value(scalar{}).value;
            different = different && (answers & answer) == 0;
            answers |= answer;
        }
    });
    return different && answers == (std::uint64_t{1} << 32) - 2;
}
static_assert(every_operation_finds_its_function());

}  // namespace elsewhere

namespace ctgrad::numeric {

/// A number with an order and with no more functions than it must have, and that in the very namespace of the
/// library, where a function that looked for itself by an unqualified call would find itself.
struct bare_scalar {
    double value = 0;

    constexpr explicit bare_scalar(double x) : value(x) {}

    friend constexpr bare_scalar operator+(bare_scalar a, bare_scalar b) {
        return bare_scalar(a.value + b.value);
    }
    friend constexpr bare_scalar operator*(bare_scalar a, bare_scalar b) {
        return bare_scalar(a.value * b.value);
    }
    friend constexpr bare_scalar operator/(bare_scalar a, bare_scalar b) {
        return bare_scalar(a.value / b.value);
    }
    friend constexpr bare_scalar operator-(bare_scalar a) { return bare_scalar(-a.value); }
    friend constexpr auto operator<=>(bare_scalar, bare_scalar) = default;

    friend constexpr bare_scalar exp(bare_scalar x) { return bare_scalar(portable::exp(x.value)); }
    friend constexpr bare_scalar log(bare_scalar x) { return bare_scalar(portable::log(x.value)); }
};

static_assert(!own::has_sigmoid<bare_scalar> && !own::has_softplus<bare_scalar> &&
              !own::has_relu<bare_scalar>);
static_assert(!own::has_sign<bare_scalar> && !own::has_heaviside<bare_scalar> &&
              !own::has_log1p<bare_scalar>);
static_assert(numeric::exp(bare_scalar(1)).value == portable::exp(1.0));
static_assert(numeric::log(bare_scalar(3)).value == portable::log(3.0));
static_assert(numeric::sigmoid(bare_scalar(0)).value == 0.5);
static_assert(numeric::sigmoid(bare_scalar(800)).value == 1);
static_assert(numeric::sigmoid(bare_scalar(-800)).value == 0);
static_assert(numeric::softplus(bare_scalar(0)).value == portable::log(2.0));
static_assert(numeric::softplus(bare_scalar(800)).value == 800);
static_assert(numeric::softplus(bare_scalar(-800)).value == 0);
static_assert(numeric::sign(bare_scalar(-2)).value == -1);
static_assert(numeric::heaviside(bare_scalar(-2)).value == 0);
static_assert(numeric::relu(bare_scalar(2)).value == 2);
static_assert(numeric::relu(bare_scalar(-2)).value == 0);
static_assert(ieee::is_nan(numeric::sign(bare_scalar(ieee::not_a_number<double>)).value));
static_assert(ieee::is_nan(numeric::heaviside(bare_scalar(ieee::not_a_number<double>)).value));
static_assert(ieee::is_nan(numeric::relu(bare_scalar(ieee::not_a_number<double>)).value));
static_assert(numeric::power<0>(bare_scalar(3)).value == 1);
static_assert(numeric::power<7>(bare_scalar(3)).value == 2187);
static_assert(numeric::power<-2>(bare_scalar(4)).value == 0.0625);

}  // namespace ctgrad::numeric

BOOST_AUTO_TEST_CASE(complex_numbers_use_the_standard_functions) {
    const std::complex<double> x(0.5, -1.25);
    BOOST_TEST(numeric::exp(x) == std::exp(x));
    BOOST_TEST(numeric::log(x) == std::log(x));
    BOOST_TEST(numeric::sqrt(x) == std::sqrt(x));
    BOOST_TEST(numeric::sin(x) == std::sin(x));
    BOOST_TEST(numeric::cos(x) == std::cos(x));
    BOOST_TEST(numeric::tanh(x) == std::tanh(x));
    BOOST_TEST(numeric::atanh(x) == std::atanh(x));
    BOOST_TEST(numeric::acosh(x) == std::acosh(x));
    BOOST_TEST(numeric::asinh(x) == std::asinh(x));
    BOOST_TEST(numeric::cosh(x) == std::cosh(x));
    BOOST_TEST(numeric::sinh(x) == std::sinh(x));
    BOOST_TEST(numeric::acos(x) == std::acos(x));
    BOOST_TEST(numeric::asin(x) == std::asin(x));
    BOOST_TEST(numeric::tan(x) == std::tan(x));
    BOOST_TEST(numeric::atan(x) == std::atan(x));
    BOOST_TEST(numeric::abs(x) == std::abs(x));
    BOOST_TEST(numeric::sigmoid(x) == 1.0 / (1.0 + std::exp(-x)));
    BOOST_TEST(numeric::softplus(x) == std::log(1.0 + std::exp(x)));
    BOOST_TEST(numeric::power<3>(x) == x * x * x);
    BOOST_TEST(numeric::power<-1>(x) == 1.0 / x);
}

// SPDX-License-Identifier: BSL-1.0

// The elementary functions in constant evaluation: the values, the special cases of IEEE 754, and how the
// functions of a user-defined type are found.

#define BOOST_TEST_MODULE elementary_constants
#include <array>
#include <bit>
#include <compare>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/abs.hpp>
#include <ctgrad/numeric/cos.hpp>
#include <ctgrad/numeric/exp.hpp>
#include <ctgrad/numeric/heaviside.hpp>
#include <ctgrad/numeric/log.hpp>
#include <ctgrad/numeric/log1p.hpp>
#include <ctgrad/numeric/power.hpp>
#include <ctgrad/numeric/relu.hpp>
#include <ctgrad/numeric/sigmoid.hpp>
#include <ctgrad/numeric/sign.hpp>
#include <ctgrad/numeric/sin.hpp>
#include <ctgrad/numeric/softplus.hpp>
#include <ctgrad/numeric/sqrt.hpp>
#include <ctgrad/numeric/tanh.hpp>

namespace {

namespace numeric = ctgrad::numeric;

template <class T>
constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();

template <class T>
constexpr bool is_nan(T x) {
    return x != x;
}

/// Equal to the last bit, the sign of zero included. One NaN is as good as another.
constexpr bool same(float a, float b) {
    return is_nan(a) ? is_nan(b) : std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}
constexpr bool same(double a, double b) {
    return is_nan(a) ? is_nan(b) : std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}
constexpr bool same(long double a, long double b) {
    return is_nan(a) ? is_nan(b) : a == b && same(static_cast<double>(a), static_cast<double>(b));
}

template <class T, std::size_t size>
constexpr bool same(const std::array<T, size>& a, const std::array<T, size>& b) {
    for (std::size_t i = 0; i < size; ++i) {
        if (!same(a[i], b[i])) return false;
    }
    return true;
}

// ---- constant evaluation and run time ----

template <class T>
constexpr std::array points{T(0),     T(-0.0),   T(1e-40L),   T(-3e-9L),    T(0.1L),
                            T(-0.3L), T(0.75L),  T(1),        T(-1.375L),   T(2.5L),
                            T(-10),   T(22),     T(-87.25L),  T(355),       T(-1e4L),
                            T(1e17L), T(-3e38L), infinity<T>, -infinity<T>, not_a_number<T>};

/// An argument that the compiler cannot see, so that the call is made at run time.
template <class T>
T hidden(T x) {
    const volatile T opaque = x;
    return opaque;
}

template <class T, class Function>
constexpr auto values(Function function) {
    std::array<T, points<T>.size()> result{};
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = function(points<T>[i]);
    return result;
}

/// Whether the compiler fuses products and sums, as it may where the machine can. If so, the last bit of a
/// value at run time may differ.
template <class T>
bool fused() {
    constexpr T epsilon = std::numeric_limits<T>::epsilon();
    return hidden(T(1) + epsilon) * hidden(T(1) - epsilon) - hidden(T(1)) != T(0);
}

template <class T>
bool agree(T constant, T at_run_time) {
    if (same(constant, at_run_time)) return true;
    return fused<T>() && numeric::abs(constant - at_run_time) <=
                             T(2) * std::numeric_limits<T>::epsilon() * numeric::abs(constant);
}

/// Checks that the user's function in constant evaluation and our own function at run time agree.
template <class T, class Users, class Own>
void compare(const char* name, Users, Own own) {
    constexpr auto constants = values<T>(Users{});
    static_assert(same(constants, values<T>(Own{})));
    for (std::size_t i = 0; i < constants.size(); ++i) {
        BOOST_CHECK_MESSAGE(agree(constants[i], own(hidden(points<T>[i]))), name << " of point " << i);
    }
}

template <class T>
void compare_all() {
    compare<T>("exp", [](T x) { return numeric::exp(x); }, [](T x) { return numeric::portable::exp(x); });
    compare<T>("log", [](T x) { return numeric::log(x); }, [](T x) { return numeric::portable::log(x); });
    compare<T>(
        "log1p", [](T x) { return numeric::log1p(x); }, [](T x) { return numeric::portable::log1p(x); });
    compare<T>("sqrt", [](T x) { return numeric::sqrt(x); }, [](T x) { return numeric::portable::sqrt(x); });
    compare<T>("sin", [](T x) { return numeric::sin(x); }, [](T x) { return numeric::portable::sin(x); });
    compare<T>("cos", [](T x) { return numeric::cos(x); }, [](T x) { return numeric::portable::cos(x); });
    compare<T>("tanh", [](T x) { return numeric::tanh(x); }, [](T x) { return numeric::portable::tanh(x); });
    compare<T>(
        "sigmoid", [](T x) { return numeric::sigmoid(x); },
        [](T x) { return numeric::portable::sigmoid(x); });
    compare<T>(
        "softplus", [](T x) { return numeric::softplus(x); },
        [](T x) { return numeric::portable::softplus(x); });
    compare<T>("abs", [](T x) { return numeric::abs(x); }, [](T x) { return numeric::portable::abs(x); });
    compare<T>("sign", [](T x) { return numeric::sign(x); }, [](T x) { return numeric::portable::sign(x); });
    compare<T>(
        "heaviside", [](T x) { return numeric::heaviside(x); },
        [](T x) { return numeric::portable::heaviside(x); });
    compare<T>("relu", [](T x) { return numeric::relu(x); }, [](T x) { return numeric::portable::relu(x); });
    const auto fifth = [](T x) { return numeric::power<5>(x); };
    compare<T>("power<5>", fifth, fifth);
    const auto inverse_cube = [](T x) { return numeric::power<-3>(x); };
    compare<T>("power<-3>", inverse_cube, inverse_cube);
}

// ---- values known from 50-digit arithmetic, correctly rounded ----

static_assert(numeric::exp(1.0) == 2.718281828459045);
static_assert(numeric::exp(1.0f) == 2.7182817f);
static_assert(numeric::exp(-745.0) == std::numeric_limits<double>::denorm_min());
static_assert(numeric::log(10.0) == 2.302585092994046);
static_assert(numeric::log(std::numeric_limits<double>::denorm_min()) == -744.4400719213812);
static_assert(numeric::log1p(1e-20) == 1e-20);
static_assert(numeric::sqrt(2.0) == 1.4142135623730951);
static_assert(numeric::sqrt(std::numeric_limits<double>::denorm_min()) == 0x1p-537);
static_assert(numeric::sqrt(std::numeric_limits<double>::max()) == 0x1.fffffffffffffp511);
static_assert(numeric::sin(1e300) == -0.817881912115908597);
static_assert(std::numeric_limits<long double>::digits != 64 ||
              numeric::sin(std::numeric_limits<long double>::max()) == 0.9921510991235264959426152L);
static_assert(numeric::cos(1e22) == 0.52321478539513898);
static_assert(numeric::sin(3.141592653589793) == 1.2246467991473532e-16);
static_assert(numeric::cos(1e30f) == -0.6116048f);
static_assert(numeric::tanh(0.5) == 0.46211715726000975);
static_assert(numeric::sigmoid(-700.0) == 9.859676543759770e-305);
static_assert(numeric::softplus(-40.0) == 4.248354255291589e-18);
static_assert(numeric::softplus(1000.0) == 1000.0);

// ---- special cases, the same for every floating-point type ----

template <class T>
constexpr bool special_cases() {
    constexpr T zero = T(0);
    constexpr T minus_zero = -zero;
    constexpr T largest = std::numeric_limits<T>::max();
    constexpr T smallest = std::numeric_limits<T>::denorm_min();

    static_assert(same(numeric::exp(zero), T(1)));
    static_assert(same(numeric::exp(largest), infinity<T>));
    static_assert(same(numeric::exp(-largest), zero));
    static_assert(same(numeric::exp(infinity<T>), infinity<T>));
    static_assert(same(numeric::exp(-infinity<T>), zero));
    static_assert(is_nan(numeric::exp(not_a_number<T>)));

    static_assert(same(numeric::log(T(1)), zero));
    static_assert(same(numeric::log(zero), -infinity<T>));
    static_assert(same(numeric::log(minus_zero), -infinity<T>));
    static_assert(same(numeric::log(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::log(-smallest)));
    static_assert(is_nan(numeric::log(-infinity<T>)));
    static_assert(is_nan(numeric::log(not_a_number<T>)));

    static_assert(same(numeric::log1p(minus_zero), minus_zero));
    static_assert(same(numeric::log1p(smallest), smallest));
    static_assert(same(numeric::log1p(T(-1)), -infinity<T>));
    static_assert(same(numeric::log1p(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::log1p(T(-2))));
    static_assert(is_nan(numeric::log1p(not_a_number<T>)));

    static_assert(same(numeric::sqrt(zero), zero));
    static_assert(same(numeric::sqrt(minus_zero), minus_zero));
    static_assert(same(numeric::sqrt(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::sqrt(-smallest)));
    static_assert(is_nan(numeric::sqrt(T(-1))));
    static_assert(is_nan(numeric::sqrt(not_a_number<T>)));

    static_assert(same(numeric::sin(minus_zero), minus_zero));
    static_assert(same(numeric::sin(smallest), smallest));
    static_assert(numeric::sin(largest) * numeric::sin(largest) <= T(1));
    static_assert(is_nan(numeric::sin(infinity<T>)));
    static_assert(is_nan(numeric::sin(-infinity<T>)));
    static_assert(is_nan(numeric::sin(not_a_number<T>)));

    static_assert(same(numeric::cos(minus_zero), T(1)));
    static_assert(same(numeric::cos(smallest), T(1)));
    static_assert(is_nan(numeric::cos(infinity<T>)));
    static_assert(is_nan(numeric::cos(not_a_number<T>)));

    static_assert(same(numeric::tanh(minus_zero), minus_zero));
    static_assert(same(numeric::tanh(smallest), smallest));
    static_assert(same(numeric::tanh(-largest), T(-1)));
    static_assert(same(numeric::tanh(infinity<T>), T(1)));
    static_assert(same(numeric::tanh(-infinity<T>), T(-1)));
    static_assert(is_nan(numeric::tanh(not_a_number<T>)));

    static_assert(same(numeric::sigmoid(zero), T(0.5)));
    static_assert(same(numeric::sigmoid(largest), T(1)));
    static_assert(same(numeric::sigmoid(-largest), zero));
    static_assert(same(numeric::sigmoid(infinity<T>), T(1)));
    static_assert(same(numeric::sigmoid(-infinity<T>), zero));
    static_assert(is_nan(numeric::sigmoid(not_a_number<T>)));

    static_assert(same(numeric::softplus(largest), largest));
    static_assert(same(numeric::softplus(-largest), zero));
    static_assert(same(numeric::softplus(infinity<T>), infinity<T>));
    static_assert(same(numeric::softplus(-infinity<T>), zero));
    static_assert(is_nan(numeric::softplus(not_a_number<T>)));

    static_assert(same(numeric::abs(minus_zero), zero));
    static_assert(same(numeric::abs(-smallest), smallest));
    static_assert(same(numeric::abs(-infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::abs(not_a_number<T>)));

    static_assert(same(numeric::sign(zero), zero));
    static_assert(same(numeric::sign(minus_zero), zero));
    static_assert(same(numeric::sign(-smallest), T(-1)));
    static_assert(same(numeric::sign(infinity<T>), T(1)));
    static_assert(is_nan(numeric::sign(not_a_number<T>)));

    static_assert(same(numeric::heaviside(zero), zero));
    static_assert(same(numeric::heaviside(smallest), T(1)));
    static_assert(same(numeric::heaviside(-infinity<T>), zero));
    static_assert(is_nan(numeric::heaviside(not_a_number<T>)));

    static_assert(same(numeric::relu(minus_zero), zero));
    static_assert(same(numeric::relu(smallest), smallest));
    static_assert(same(numeric::relu(-infinity<T>), zero));
    static_assert(same(numeric::relu(infinity<T>), infinity<T>));
    static_assert(is_nan(numeric::relu(not_a_number<T>)));

    static_assert(same(numeric::power<0>(not_a_number<T>), T(1)));
    static_assert(same(numeric::power<3>(T(-2)), T(-8)));
    static_assert(same(numeric::power<-3>(T(-2)), T(-0.125)));
    static_assert(same(numeric::power<3>(-largest), -infinity<T>));
    static_assert(same(numeric::power<3>(-smallest), minus_zero));
    static_assert(same(numeric::power<-1>(minus_zero), -infinity<T>));
    static_assert(same(numeric::power<-2>(minus_zero), infinity<T>));
    static_assert(same(numeric::power<-2>(smallest), infinity<T>));
    static_assert(same(numeric::power<-1>(-smallest), -infinity<T>));
    static_assert(same(numeric::power<-3>(-infinity<T>), minus_zero));
    static_assert(is_nan(numeric::power<2>(not_a_number<T>)));
    static_assert(is_nan(numeric::power<-2>(not_a_number<T>)));
    return true;
}

static_assert(special_cases<float>());
static_assert(special_cases<double>());
static_assert(special_cases<long double>());

// The reciprocal of an overflowing power may be subnormal, not zero.
static_assert(numeric::power<-2>(0x1p520) == 0x1p-1040);
static_assert(numeric::power<-2>(0x1p70f) == 0x1p-140f);

// ---- integers ----

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
static_assert(is_nan(numeric::sign(bare_scalar(not_a_number<double>)).value));
static_assert(is_nan(numeric::heaviside(bare_scalar(not_a_number<double>)).value));
static_assert(is_nan(numeric::relu(bare_scalar(not_a_number<double>)).value));
static_assert(numeric::power<0>(bare_scalar(3)).value == 1);
static_assert(numeric::power<7>(bare_scalar(3)).value == 2187);
static_assert(numeric::power<-2>(bare_scalar(4)).value == 0.0625);

}  // namespace ctgrad::numeric

BOOST_AUTO_TEST_CASE(constants_are_the_values_of_run_time_in_float) {
    compare_all<float>();
}
BOOST_AUTO_TEST_CASE(constants_are_the_values_of_run_time_in_double) {
    compare_all<double>();
}
BOOST_AUTO_TEST_CASE(constants_are_the_values_of_run_time_in_long_double) {
    compare_all<long double>();
}

BOOST_AUTO_TEST_CASE(complex_numbers_use_the_standard_functions) {
    const std::complex<double> x(0.5, -1.25);
    BOOST_TEST(numeric::exp(x) == std::exp(x));
    BOOST_TEST(numeric::log(x) == std::log(x));
    BOOST_TEST(numeric::sqrt(x) == std::sqrt(x));
    BOOST_TEST(numeric::sin(x) == std::sin(x));
    BOOST_TEST(numeric::cos(x) == std::cos(x));
    BOOST_TEST(numeric::tanh(x) == std::tanh(x));
    BOOST_TEST(numeric::abs(x) == std::abs(x));
    BOOST_TEST(numeric::sigmoid(x) == 1.0 / (1.0 + std::exp(-x)));
    BOOST_TEST(numeric::softplus(x) == std::log(1.0 + std::exp(x)));
    BOOST_TEST(numeric::power<3>(x) == x * x * x);
    BOOST_TEST(numeric::power<-1>(x) == 1.0 / x);
}

// SPDX-License-Identifier: BSL-1.0

// The elementary functions in constant evaluation have the values they have at run time.

#include <array>
#include <cstddef>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/elementary/log1p.hpp>
#include <ctgrad/numeric/elementary/power.hpp>
#include <ctgrad/operations/list.hpp>

#include "elementary_functions.hpp"
#include "fused.hpp"
#include "ieee_values.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using ieee::infinity;
using ieee::not_a_number;
using ieee::same;

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

template <class T>
bool agree(T constant, T at_run_time) {
    if (same(constant, at_run_time)) return true;
    return ieee::fused<T>() && numeric::abs(constant - at_run_time) <=
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
    elementary::for_each_function(ctgrad::operations::all{}, []<class Operation>() {
        using expected = elementary::expected<Operation>;
        compare<T>(
            expected::name, [](T x) { return Operation::value(x); }, [](T x) { return expected::own(x); });
    });
    compare<T>(
        "log1p", [](T x) { return numeric::log1p(x); }, [](T x) { return numeric::portable::log1p(x); });
    const auto fifth = [](T x) { return numeric::power<5>(x); };
    compare<T>("power<5>", fifth, fifth);
    const auto inverse_cube = [](T x) { return numeric::power<-3>(x); };
    compare<T>("power<-3>", inverse_cube, inverse_cube);
}

// ---- values known from 50-digit arithmetic ----

/// Is x, a constant, at most two units in the last place from the correctly rounded value?
template <class T>
constexpr bool near(T x, T value) {
    const T distance = x < value ? value - x : x - value;
    return distance <= std::numeric_limits<T>::epsilon() * (value < T(0) ? -value : value);
}

static_assert(near(numeric::exp(1.0), 2.718281828459045));
static_assert(near(numeric::exp(1.0f), 2.7182817f));
static_assert(numeric::exp(-745.0) == std::numeric_limits<double>::denorm_min());
static_assert(near(numeric::log(10.0), 2.302585092994046));
static_assert(near(numeric::log(std::numeric_limits<double>::denorm_min()), -744.4400719213812));
static_assert(numeric::log1p(1e-20) == 1e-20);
static_assert(numeric::sqrt(2.0) == 1.4142135623730951);
static_assert(numeric::sqrt(std::numeric_limits<double>::denorm_min()) == 0x1p-537);
static_assert(numeric::sqrt(std::numeric_limits<double>::max()) == 0x1.fffffffffffffp511);
static_assert(near(numeric::sin(1e300), -0.817881912115908597));
static_assert(std::numeric_limits<long double>::digits != 64 ||
              near(numeric::sin(std::numeric_limits<long double>::max()), 0.9921510991235264959426152L));
static_assert(near(numeric::cos(1e22), 0.52321478539513898));
static_assert(near(numeric::sin(3.141592653589793), 1.2246467991473532e-16));
static_assert(near(numeric::cos(1e30f), -0.6116048f));
static_assert(near(numeric::tanh(0.5), 0.46211715726000975));
static_assert(near(numeric::atan(1.5), 0.98279372324732907));
static_assert(near(numeric::tan(1.5), 14.101419947171719));
static_assert(near(numeric::asin(0.9), 1.1197695149986342));
static_assert(near(numeric::acos(0.9), 0.45102681179626243));
static_assert(near(numeric::sinh(1.5), 2.1292794550948175));
static_assert(near(numeric::cosh(1.5), 2.3524096152432473));
static_assert(near(numeric::asinh(1.5), 1.1947632172871094));
static_assert(near(numeric::acosh(1.25), 0.69314718055994531));
static_assert(near(numeric::atanh(0.5), 0.54930614433405485));
static_assert(near(numeric::cbrt(-0.3), -0.66943295008216952136) &&
              near(numeric::cbrt(5e-324), 1.7031839360032603e-108));
static_assert(near(numeric::cbrt(3e38f), 6.6943295e12f) && near(numeric::cbrt(2e-45f), 1.1190347e-15f));
static_assert(near(numeric::sigmoid(-700.0), 9.859676543759770e-305));
static_assert(near(numeric::softplus(-40.0), 4.248354255291589e-18));
static_assert(numeric::softplus(1000.0) == 1000.0);

}  // namespace

BOOST_AUTO_TEST_CASE(constants_are_the_values_of_run_time_in_float) {
    compare_all<float>();
}
BOOST_AUTO_TEST_CASE(constants_are_the_values_of_run_time_in_double) {
    compare_all<double>();
}
BOOST_AUTO_TEST_CASE(constants_are_the_values_of_run_time_in_long_double) {
    compare_all<long double>();
}

// SPDX-License-Identifier: BSL-1.0

// atan2, hypot, pow, copysign and fmod: at all pairs of special values what C says, in constant evaluation,
// alone and in packs; elsewhere within two units of the last place, or exact, of numbers of all sizes.

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/lanes/pack.hpp>
#include <ctgrad/operations/list.hpp>

#include "elementary_points.hpp"
#include "ieee_values.hpp"

namespace {

namespace numeric = ctgrad::numeric;
using ieee::same;

template <class T>
using limits = std::numeric_limits<T>;

/// Of each function the library's own implementation, what a user gets, the exact value, and what is allowed.
struct angle {
    static constexpr const char* name = "atan2";
    static constexpr double allowed = 2;
    static constexpr auto own(auto y, auto x) { return numeric::portable::atan2(y, x); }
    static constexpr auto users(const auto& y, const auto& x) { return numeric::atan2(y, x); }
    static auto exact(auto y, auto x) { return std::atan2(y, x); }
};
struct length {
    static constexpr const char* name = "hypot";
    static constexpr double allowed = 2;
    static constexpr auto own(auto x, auto y) { return numeric::portable::hypot(x, y); }
    static constexpr auto users(const auto& x, const auto& y) { return numeric::hypot(x, y); }
    static auto exact(auto x, auto y) { return std::hypot(x, y); }
};
struct any_power {
    static constexpr const char* name = "pow";
    static constexpr double allowed = 2;
    static constexpr auto own(auto x, auto y) { return numeric::portable::pow(x, y); }
    static constexpr auto users(const auto& x, const auto& y) { return numeric::pow(x, y); }
    static auto exact(auto x, auto y) { return std::pow(x, y); }
};
struct sign_of_other {
    static constexpr const char* name = "copysign";
    static constexpr double allowed = 0;
    static constexpr auto own(auto x, auto y) { return numeric::portable::copysign(x, y); }
    static constexpr auto users(const auto& x, const auto& y) { return numeric::copysign(x, y); }
    static auto exact(auto x, auto y) { return std::copysign(x, y); }
};
struct rest_of_division {
    static constexpr const char* name = "fmod";
    static constexpr double allowed = 0;
    static constexpr auto own(auto x, auto y) { return numeric::portable::fmod(x, y); }
    static constexpr auto users(const auto& x, const auto& y) { return numeric::fmod(x, y); }
    static auto exact(auto x, auto y) { return std::fmod(x, y); }
};

template <class T>
constexpr std::array special{T(0),
                             T(1),
                             T(2.5),
                             T(0.1L),
                             limits<T>::denorm_min(),
                             limits<T>::min(),
                             limits<T>::max() / 3,
                             limits<T>::max(),
                             limits<T>::infinity(),
                             limits<T>::quiet_NaN()};
constexpr int count = 2 * static_cast<int>(special<double>.size());

template <class T>
constexpr T special_value(int k) {
    const T size = special<T>[static_cast<std::size_t>(k / 2)];
    return k % 2 == 0 ? size : -size;
}

template <class Function, class T>
constexpr auto table() {
    std::array<std::array<T, count>, count> values{};
    for (int i = 0; i < count; ++i)
        for (int j = 0; j < count; ++j)
            values[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] =
                Function::users(special_value<T>(i), special_value<T>(j));
    return values;
}

template <class T>
bool near(T computed, T exact, double allowed) {
    const T place = limits<T>::epsilon() * std::abs(exact) + limits<T>::denorm_min();
    return same(computed, exact) || std::abs(computed - exact) <= static_cast<T>(allowed) * place;
}

/// The function of packs, the second lane being something else.
template <class Function, class T>
T packed(T x, T y) {
    constexpr int width = 4;
    using pack = numeric::pack<T, width>;
    pack first(x);
    pack second(y);
    first.set(1, T(3));
    second.set(1, T(-4));
    const pack result = Function::users(first, second);
    BOOST_TEST(near(result[1], Function::exact(T(3), T(-4)), Function::allowed));
    return result[0];
}

template <class Function, class T>
void at_special_values() {
    // A remainder of very different numbers takes a compiler a thousand steps.
    const auto constants = [] {
        if constexpr (std::is_same_v<Function, rest_of_division>) return table<Function, T>();
        else {
            constexpr auto result = table<Function, T>();
            return result;
        }
    }();
    for (int i = 0; i < count; ++i)
        for (int j = 0; j < count; ++j) {
            const volatile T opaque = special_value<T>(i);
            const T x = opaque;
            const T y = special_value<T>(j);
            const T in_c = Function::exact(x, y);
            const T constant = constants[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
            BOOST_TEST_CONTEXT(Function::name << " of " << x << " and " << y << ", which is " << in_c) {
                BOOST_TEST(near(constant, in_c, Function::allowed), constant);
                BOOST_TEST(near(Function::own(x, y), in_c, Function::allowed), Function::own(x, y));
                BOOST_TEST(same(Function::users(x, y), in_c));
                if constexpr (numeric::detail::has_kernels<T>)
                    BOOST_TEST(near(packed<Function>(x, y), in_c, Function::allowed));
            }
        }
}

/// Of numbers whose sizes are about 2^-range to 2^range.
template <class Function, class T>
void at_random(int range) {
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> mantissa(-2, 2);
    std::uniform_int_distribution<int> exponent(-range, range);
    const auto number = [&] {
        return static_cast<T>(std::ldexp(static_cast<T>(mantissa(random)), exponent(random)));
    };
    double own = 0;
    double in_packs = 0;
    for (int step = 0; step < 6000; ++step) {
        const T x = number();
        const T y = number();
        const long double exact = Function::exact(static_cast<long double>(x), static_cast<long double>(y));
        if (!std::isfinite(exact)) continue;
        own = std::max(own, accuracy::ulps(Function::own(x, y), reference::real(exact)));
        if constexpr (numeric::detail::has_kernels<T>)
            in_packs = std::max(in_packs, accuracy::ulps(packed<Function>(x, y), reference::real(exact)));
    }
    std::printf("%-10s %-12s %8.4f %8.4f\n", Function::name, accuracy::name_of<T>(), own, in_packs);
    BOOST_TEST_CONTEXT(Function::name << " in " << accuracy::name_of<T>()) {
        BOOST_CHECK_LE(own, Function::allowed);
        BOOST_CHECK_LE(in_packs, Function::allowed);
    }
}

template <class T>
void all_functions() {
    at_special_values<angle, T>();
    at_special_values<length, T>();
    at_special_values<any_power, T>();
    at_special_values<sign_of_other, T>();
    at_special_values<rest_of_division, T>();
    for (const int range : {1, limits<T>::max_exponent - 1}) {
        at_random<angle, T>(range);
        at_random<length, T>(range);
    }
    for (const int range : {1, 4, 8, limits<T>::max_exponent - 1}) at_random<any_power, T>(range);
    at_random<rest_of_division, T>(40);
}

// of a user's type the type's own
struct counter {
    int value;
    friend constexpr counter atan2(counter a, counter b) { return {10 * a.value + b.value}; }
    friend constexpr counter hypot(counter a, counter b) { return {20 * a.value + b.value}; }
    friend constexpr counter pow(counter a, counter b) { return {50 * a.value + b.value}; }
    friend constexpr counter copysign(counter a, counter b) { return {30 * a.value + b.value}; }
    friend constexpr counter fmod(counter a, counter b) { return {40 * a.value + b.value}; }
};
static_assert(numeric::atan2(counter{1}, counter{2}).value == 12 &&
              numeric::hypot(counter{1}, counter{2}).value == 22);
static_assert(numeric::pow(counter{1}, counter{2}).value == 52);
static_assert(numeric::copysign(counter{1}, counter{2}).value == 32 &&
              numeric::fmod(counter{1}, counter{2}).value == 42);

static_assert(numeric::hypot(3e300, 4e300) == 5e300 && numeric::hypot(3e-310, 4e-310) == 5e-310);
template <class T>
constexpr bool remainders_are_constants() {
    return same(numeric::fmod(T(-0.0), T(3)), T(-0.0)) && same(numeric::fmod(T(-6), T(3)), T(-0.0)) &&
           same(numeric::fmod(T(-7.5), limits<T>::infinity()), T(-7.5)) &&
           ieee::is_nan(numeric::fmod(T(1), T(0))) &&
           ieee::is_nan(numeric::fmod(limits<T>::infinity(), T(2))) &&
           ieee::is_nan(numeric::fmod(limits<T>::quiet_NaN(), T(2)));
}
static_assert(remainders_are_constants<float>() && remainders_are_constants<double>() &&
              remainders_are_constants<long double>());
static_assert(numeric::fmod(-7.5, 2.0) == -1.5 &&
              numeric::fmod(1e308, 3e-300) == numeric::fmod(1e308, -3e-300));

}  // namespace

BOOST_AUTO_TEST_CASE(functions_of_two_in_float) {
    all_functions<float>();
}
BOOST_AUTO_TEST_CASE(functions_of_two_in_double) {
    all_functions<double>();
}
BOOST_AUTO_TEST_CASE(functions_of_two_in_long_double) {
    at_special_values<angle, long double>();
    at_special_values<length, long double>();
    at_special_values<any_power, long double>();
    at_special_values<rest_of_division, long double>();
    at_random<angle, long double>(40);
    at_random<any_power, long double>(6);
    at_random<length, long double>(16000);
}

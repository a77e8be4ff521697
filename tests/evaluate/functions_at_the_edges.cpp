// SPDX-License-Identifier: BSL-1.0

// Every function entry by entry at the edges of the numbers: what C (Annex F) and IEEE 754 say, in constant
// evaluation, as a number, in packs of two widths, and in programs of one number and of many.

#include <array>
#include <cmath>
#include <limits>
#include <ostream>
#include <tuple>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "numeric/ieee_values.hpp"

namespace {

using namespace ctgrad;

/// The function of a long double as the C library has it, or as it is made of what the C library has.
template <class Operation, int>
struct in_c {
    static_assert(std::is_void_v<Operation>,
                  "a new function entry by entry: say here what it is by the functions of C");
};
template <int n>
struct in_c<operations::exponential, n> {
    static long double of(long double x) { return std::exp(x); }
};
template <int n>
struct in_c<operations::logarithm, n> {
    static long double of(long double x) { return std::log(x); }
};
template <int n>
struct in_c<operations::square_root, n> {
    static long double of(long double x) { return std::sqrt(x); }
};
template <int n>
struct in_c<operations::cube_root, n> {
    static long double of(long double x) { return std::cbrt(x); }
};
template <int n>
struct in_c<operations::sine, n> {
    static long double of(long double x) { return std::sin(x); }
};
template <int n>
struct in_c<operations::cosine, n> {
    static long double of(long double x) { return std::cos(x); }
};
template <int n>
struct in_c<operations::hyperbolic_tangent, n> {
    static long double of(long double x) { return std::tanh(x); }
};
template <int n>
struct in_c<operations::exponential_less_one, n> {
    static long double of(long double x) { return std::expm1(x); }
};
template <int n>
struct in_c<operations::logarithm_of_one_plus, n> {
    static long double of(long double x) { return std::log1p(x); }
};
template <int n>
struct in_c<operations::exponential_of_two, n> {
    static long double of(long double x) { return std::exp2(x); }
};
template <int n>
struct in_c<operations::logarithm_of_two, n> {
    static long double of(long double x) { return std::log2(x); }
};
template <int n>
struct in_c<operations::rounding_down, n> {
    static long double of(long double x) { return std::floor(x); }
};
template <int n>
struct in_c<operations::rounding_up, n> {
    static long double of(long double x) { return std::ceil(x); }
};
template <int n>
struct in_c<operations::rounding_to_nearest, n> {
    static long double of(long double x) { return std::round(x); }
};
template <int n>
struct in_c<operations::arc_tangent, n> {
    static long double of(long double x) { return std::atan(x); }
};
template <int n>
struct in_c<operations::tangent, n> {
    static long double of(long double x) { return std::tan(x); }
};
template <int n>
struct in_c<operations::arc_sine, n> {
    static long double of(long double x) { return std::asin(x); }
};
template <int n>
struct in_c<operations::arc_cosine, n> {
    static long double of(long double x) { return std::acos(x); }
};
template <int n>
struct in_c<operations::hyperbolic_sine, n> {
    static long double of(long double x) { return std::sinh(x); }
};
template <int n>
struct in_c<operations::hyperbolic_cosine, n> {
    static long double of(long double x) { return std::cosh(x); }
};
template <int n>
struct in_c<operations::area_hyperbolic_sine, n> {
    static long double of(long double x) { return std::asinh(x); }
};
template <int n>
struct in_c<operations::area_hyperbolic_cosine, n> {
    static long double of(long double x) { return std::acosh(x); }
};
template <int n>
struct in_c<operations::area_hyperbolic_tangent, n> {
    static long double of(long double x) { return std::atanh(x); }
};
template <int n>
struct in_c<operations::error_function, n> {
    static long double of(long double x) { return std::erf(x); }
};
template <int n>
struct in_c<operations::complementary_error_function, n> {
    static long double of(long double x) { return std::erfc(x); }
};
template <int n>
struct in_c<operations::absolute_value, n> {
    static long double of(long double x) { return std::fabs(x); }
};
template <int n>
struct in_c<operations::logistic_sigmoid, n> {
    static long double of(long double x) { return 1 / (1 + std::exp(-x)); }
};
template <int n>
struct in_c<operations::smooth_rectifier, n> {
    static long double of(long double x) {
        return (x > 0 ? x : 0) + std::log1p(std::exp(-std::fabs(x))) + (std::isnan(x) ? x : 0);
    }
};
template <int n>
struct in_c<operations::rectifier, n> {
    static long double of(long double x) { return x <= 0 ? 0 : x; }
};
template <int n>
struct in_c<operations::heaviside_step, n> {
    static long double of(long double x) { return x > 0 ? 1 : x <= 0 ? 0 : x; }
};
template <int n>
struct in_c<operations::signum, n> {
    static long double of(long double x) { return x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x; }
};
template <int n>
struct in_c<operations::multiplicative_inverse, n> {
    static long double of(long double x) { return 1 / x; }
};
template <int n>
struct in_c<operations::integer_power, n> {
    static long double of(long double x) { return std::pow(x, n); }
};

template <class T>
constexpr auto edges = [] {
    using limits = std::numeric_limits<T>;
    const T magnitudes[]{T(0),
                         limits::denorm_min(),
                         3 * limits::denorm_min(),
                         limits::min(),
                         limits::epsilon() / 4,
                         T(0.5),
                         T(1),
                         T(88),
                         T(89),
                         T(709),
                         T(710),
                         T(745),
                         T(746),
                         T(100000),
                         limits::max() / 2,
                         limits::max(),
                         limits::infinity(),
                         limits::quiet_NaN()};
    std::array<T, 2 * std::size(magnitudes)> all{};
    for (std::size_t k = 0; k < std::size(magnitudes); ++k) {
        all[2 * k] = magnitudes[k];
        all[2 * k + 1] = -magnitudes[k];
    }
    return all;
}();
template <class T>
constexpr int count = static_cast<int>(edges<T>.size());

/// The value of one number, of a pack too.
template <class Operation, int n>
constexpr auto value_of(const auto& x) {
    if constexpr (n == 0) return Operation::value(x);
    else return numeric::power<n>(x);
}

/// To the bit where C leaves no choice, at zeros, infinities and NaN; else to two units of the last place.
template <class T>
bool agrees(T computed, long double in_c) {
    const T expected = static_cast<T>(in_c);
    if (expected == 0 || !std::isfinite(expected)) {
        // what rounds to infinity, or to 0, may be the last number before
        if (std::isfinite(in_c) && in_c != 0)
            return std::fabs(computed) >= std::numeric_limits<T>::max() / 2 ||
                   std::fabs(computed) <= std::numeric_limits<T>::denorm_min();
        return ieee::same(computed, expected);
    }
    const T place =
        std::nextafter(std::fabs(expected), std::numeric_limits<T>::infinity()) - std::fabs(expected);
    return std::fabs(computed - expected) <= 2 * place;
}

template <class Operation, int n, class T>
struct at_the_edges {
    template <class... Values>
    static void expect(const char* where, const std::array<T, edges<T>.size()>& computed) {
        for (std::size_t k = 0; k < computed.size(); ++k)
            BOOST_TEST(agrees(computed[k], in_c<Operation, n>::of(static_cast<long double>(edges<T>[k]))),
                       Operation::written.before.plain << n << " of " << edges<T>[k] << " is " << computed[k]
                                                       << " in " << where);
    }
    static constexpr std::array<T, edges<T>.size()> by_numbers(const std::array<T, edges<T>.size()>& x) {
        std::array<T, edges<T>.size()> result{};
        for (std::size_t k = 0; k < x.size(); ++k) result[k] = value_of<Operation, n>(x[k]);
        return result;
    }
    template <int W>
    static std::array<T, edges<T>.size()> by_packs() {
        std::array<T, edges<T>.size() + W> x{};
        for (std::size_t k = 0; k < edges<T>.size(); ++k) x[k] = edges<T>[k];
        std::array<T, edges<T>.size() + W> values{};
        for (std::size_t k = 0; k < edges<T>.size(); k += W)
            value_of<Operation, n>(numeric::pack<T, W>::load(&x[k])).store(&values[k]);
        std::array<T, edges<T>.size()> result{};
        for (std::size_t k = 0; k < result.size(); ++k) result[k] = values[k];
        return result;
    }

    static void check() {
        static constexpr auto constants = by_numbers(edges<T>);
        expect("constant evaluation", constants);
        static volatile T hidden[count<T>];
        std::array<T, edges<T>.size()> x{};
        for (std::size_t k = 0; k < x.size(); ++k) {
            hidden[k] = edges<T>[k];
            x[k] = hidden[k];
        }
        expect("numbers", by_numbers(x));
        expect("packs of 2", by_packs<2>());
        expect("packs of 8", by_packs<8>());
        constexpr auto v = vector<"v", count<T>>;
        constexpr auto s = scalar<"s">;
        constexpr applied_to<Operation, n, std::remove_const_t<decltype(v)>> of_many{};
        constexpr applied_to<Operation, n, std::remove_const_t<decltype(s)>> of_one{};
        expect("a loop", evaluate(of_many, v = x));
        expect("a loop of the platform's functions", evaluate(with_platform_functions(of_many), v = x));
        std::array<T, edges<T>.size()> one_by_one{};
        for (std::size_t k = 0; k < x.size(); ++k) one_by_one[k] = evaluate(of_one, s = x[k]);
        expect("straight-line code", one_by_one);
    }
};

template <class T, class... Operations>
void check_all(operations::list<Operations...>) {
    const auto check = []<class Operation>() {
        if constexpr (std::is_same_v<Operation, operations::integer_power>) {
            at_the_edges<Operation, -3, T>::check();
            at_the_edges<Operation, -2, T>::check();
            at_the_edges<Operation, -1, T>::check();
            at_the_edges<Operation, 2, T>::check();
            at_the_edges<Operation, 3, T>::check();
        } else if constexpr (requires { Operation::is_elementwise; }) {
            at_the_edges<Operation, 0, T>::check();
        }
    };
    (check.template operator()<Operations>(), ...);
}

}  // namespace

using types = std::tuple<float, double>;
BOOST_AUTO_TEST_CASE_TEMPLATE(functions_are_those_of_c, T, types) {
    check_all<T>(operations::all{});
}
// Like hypot, but that NaN beside an infinity is NaN: it is seen, wherever it stands.
BOOST_AUTO_TEST_CASE_TEMPLATE(norms_are_like_hypot, T, types) {
    using limits = std::numeric_limits<T>;
    const auto check = []<int n>() {
        constexpr auto v = vector<"v", n>;
        const auto of = [&](T first, T last) {
            std::array<T, n> x{};
            x[0] = first;
            x[n - 1] = last;
            return evaluate(norm(v), v = x);
        };
        BOOST_TEST(ieee::same(of(T(-0.0), T(-0.0)), T(0)));
        BOOST_TEST(of(limits::denorm_min(), 0) == limits::denorm_min());
        BOOST_TEST(of(0, -limits::min()) == limits::min());
        BOOST_TEST(of(limits::max(), 0) == limits::max());
        BOOST_TEST(of(limits::max(), -limits::max()) == limits::infinity());
        BOOST_TEST(of(3 * limits::min(), 4 * limits::min()) == 5 * limits::min());
        const T large = std::ldexp(T(1), limits::max_exponent - 4);
        BOOST_TEST(of(3 * large, 4 * large) == 5 * large);
        BOOST_TEST(of(-limits::infinity(), 1) == limits::infinity());
        BOOST_TEST(std::isnan(of(limits::quiet_NaN(), 1)));
        BOOST_TEST(std::isnan(of(limits::infinity(), limits::quiet_NaN())));
    };
    check.template operator()<2>();
    check.template operator()<3>();
    check.template operator()<20>();
}

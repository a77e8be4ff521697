// SPDX-License-Identifier: BSL-1.0

// Calls of one function with independent numbers, which straight-line code makes at once in packs: groups of
// all sizes, calls that wait for others, sines and cosines of the same and of other angles; and numbers that
// a kernel leaves to a branch disturb none of the others.

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <utility>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;

namespace {

/// How many of a program's calls are made with others, and in how many groups.
struct grouped {
    int calls = 0;
    int groups = 0;

    friend constexpr bool operator==(grouped, grouped) = default;
};
template <expression... Es>
constexpr grouped calls_of(outputs_type<Es...>) {
    grouped found;
    constexpr const auto& code = program::compiled<Es...>::template straight_for<true, true>();
    for (int k = 0; k < code.size(); ++k) {
        if (!program::is_made_with_others(code.steps[k])) continue;
        ++found.calls;
        if (code.steps[k].row + 1 == code.steps[k].column) ++found.groups;
    }
    return found;
}

template <class T>
constexpr long double exactly(T number) {
    return static_cast<long double>(number);
}

template <class T>
T distance_in_epsilons(T one, long double other) {
    if (std::isnan(one) && std::isnan(other)) return 0;
    if (static_cast<long double>(one) == other) return 0;
    const long double scale =
        std::max(std::abs(other), static_cast<long double>(std::numeric_limits<T>::min()));
    return static_cast<T>(std::abs(exactly(one) - other) / scale) / std::numeric_limits<T>::epsilon();
}

constexpr auto exponential = [](auto x) {
    using std::exp;
    return exp(x);
};
constexpr auto logarithm = [](auto x) {
    using std::log;
    return log(x);
};
constexpr auto root = [](auto x) {
    using std::sqrt;
    return sqrt(x);
};
constexpr auto tangent = [](auto x) {
    using std::tanh;
    return tanh(x);
};
constexpr auto sine = [](auto x) {
    using std::sin;
    return sin(x);
};
constexpr auto cosine = [](auto x) {
    using std::cos;
    return cos(x);
};

template <int n, class T>
std::array<T, n> random_numbers(unsigned seed, T from, T to) {
    std::mt19937 engine(seed);
    std::uniform_real_distribution<T> numbers(from, to);
    std::array<T, n> made;
    for (T& each : made) each = numbers(engine);
    return made;
}

template <int n>
using size = std::integral_constant<int, n>;
using sizes =
    boost::mp11::mp_list<size<1>, size<2>, size<3>, size<4>, size<5>, size<7>, size<8>, size<9>, size<18>>;

/// f(x₀y₀), f(x₁y₁), … as numbers of their own.
template <int n, class T>
void check_numbers_alone(const auto& function) {
    constexpr auto x = vector<"x", n>;
    constexpr auto y = vector<"y", n>;
    [&]<int... K>(std::integer_sequence<int, K...>) {
        const auto all = outputs(function(element<K>(x) * element<K>(y))...);
        constexpr int groups = (n + program::most_calls_at_once - 1) / program::most_calls_at_once;
        static_assert(calls_of(decltype(all){}) == (n == 1 ? grouped{} : grouped{n, groups}));
        for (unsigned seed = 1; seed < 9; ++seed) {
            const auto x_data = random_numbers<n, T>(seed, T(0.25), T(3));
            const auto y_data = random_numbers<n, T>(100 + seed, T(0.25), T(3));
            const auto values = evaluate(all, x = x_data, y = y_data);
            const std::array<T, n> found = [&] {
                if constexpr (n == 1) return std::array<T, n>{std::get<0>(values)};
                else return std::array<T, n>{std::get<K>(values)...};
            }();
            for (std::size_t k = 0; k < n; ++k) {
                const T argument = x_data[k] * y_data[k];
                const long double expected = function(static_cast<long double>(argument));
                BOOST_TEST(std::abs(exactly(found[k]) - expected) <=
                           exactly(3 * std::numeric_limits<T>::epsilon()) *
                               std::max(1.0l, std::abs(expected)));
            }
        }
    }(std::make_integer_sequence<int, n>{});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_numbers_alone_are_right_in_groups_of_all_sizes, Size, sizes) {
    check_numbers_alone<Size::value, double>(exponential);
    check_numbers_alone<Size::value, double>(logarithm);
    check_numbers_alone<Size::value, double>(sine);
    check_numbers_alone<Size::value, float>(tangent);
    check_numbers_alone<Size::value, float>(root);
    check_numbers_alone<Size::value, float>(cosine);
}

/// Both of some angles, sines of others and cosines of others.
template <int pairs, int sines, int cosines>
struct of_angles {
    static constexpr int angles = pairs + sines + cosines;
    static constexpr auto x = vector<"x", angles>;
    template <int... K>
    static constexpr auto all(std::integer_sequence<int, K...>) {
        return outputs([]<int k>(size<k>) {
            constexpr auto angle = element<k>(x);
            if constexpr (k < pairs) return sin(angle) + 2_c * cos(angle);
            else if constexpr (k < pairs + sines) return sin(angle);
            else return cos(angle);
        }(size<K>{})...);
    }
    static constexpr auto formulas = all(std::make_integer_sequence<int, angles>{});

    template <class T>
    static long double expected(std::size_t k, T angle) {
        const long double argument = exactly(angle);
        if (k < pairs) return std::sin(argument) + 2 * std::cos(argument);
        return k < pairs + sines ? std::sin(argument) : std::cos(argument);
    }
    template <class T>
    static std::array<T, angles> found(const std::array<T, angles>& data) {
        return [&]<int... K>(std::integer_sequence<int, K...>) {
            const auto values = evaluate(formulas, x = data);
            if constexpr (angles == 1) return std::array<T, angles>{std::get<0>(values)};
            else return std::array<T, angles>{std::get<K>(values)...};
        }(std::make_integer_sequence<int, angles>{});
    }
    template <class T>
    static void check() {
        const T tolerance = 8 * std::numeric_limits<T>::epsilon();
        for (unsigned seed = 1; seed < 9; ++seed) {
            auto data = random_numbers<angles, T>(seed, T(-9), T(9));
            const auto usual = found<T>(data);
            for (std::size_t k = 0; k < angles; ++k)
                BOOST_TEST(std::abs(exactly(usual[k]) - expected(k, data[k])) <= exactly(tolerance));
            // one of them is what the kernel does not reduce
            for (const T rare : {T(1e30), -T(1e30), std::numeric_limits<T>::infinity(),
                                 std::numeric_limits<T>::quiet_NaN(), std::numeric_limits<T>::denorm_min()}) {
                const std::size_t place = seed % angles;
                const T before = std::exchange(data[place], rare);
                const auto with_rare = found<T>(data);
                data[place] = before;
                for (std::size_t k = 0; k < angles; ++k) {
                    if (k != place) BOOST_TEST(with_rare[k] == usual[k]);
                    else if (!std::isfinite(rare)) BOOST_TEST(std::isnan(with_rare[k]));
                    else
                        BOOST_TEST(std::abs(exactly(with_rare[k]) - expected(k, rare)) <= exactly(tolerance));
                }
            }
        }
    }
};
using angles =
    boost::mp11::mp_list<of_angles<1, 0, 0>, of_angles<2, 0, 0>, of_angles<3, 0, 0>, of_angles<4, 0, 0>,
                         of_angles<6, 0, 0>, of_angles<7, 0, 0>, of_angles<9, 0, 0>, of_angles<0, 1, 1>,
                         of_angles<0, 3, 2>, of_angles<1, 1, 0>, of_angles<1, 0, 2>, of_angles<2, 1, 1>,
                         of_angles<1, 6, 7>, of_angles<3, 2, 4>, of_angles<1, 13, 1>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(of_the_same_and_of_other_angles_are_right, Angles, angles) {
    static_assert(calls_of(Angles::formulas).groups >= 1);
    Angles::template check<double>();
    Angles::template check<float>();
    paths::agree<double>(Angles::formulas);
    paths::agree<float>(Angles::formulas);
}

/// Of six numbers one is at an edge of the function.
template <class T>
void check_edges(const auto& function) {
    constexpr auto x = vector<"x", 6>;
    const auto all = outputs(function(element<0>(x)), function(element<1>(x)), function(element<2>(x)),
                             function(element<3>(x)), function(element<4>(x)), function(element<5>(x)));
    const auto found = [&](const std::array<T, 6>& data) {
        return std::apply([](auto... each) { return std::array<T, 6>{each...}; }, evaluate(all, x = data));
    };
    using limits = std::numeric_limits<T>;
    for (std::size_t place = 0; place < 6; ++place) {
        auto data = random_numbers<6, T>(static_cast<unsigned>(place) + 1, T(0.25), T(3));
        const auto usual = found(data);
        for (const T rare : {T(1e30), -T(1e30), limits::infinity(), -limits::infinity(), limits::quiet_NaN(),
                             limits::denorm_min(), -limits::denorm_min(), T(0), -T(0), limits::max(),
                             limits::lowest(), T(-1)}) {
            const T before = std::exchange(data[place], rare);
            const auto with_rare = found(data);
            data[place] = before;
            for (std::size_t k = 0; k < 6; ++k) {
                if (k != place) {
                    BOOST_TEST(with_rare[k] == usual[k]);
                    continue;
                }
                const T expected = static_cast<T>(function(static_cast<long double>(rare)));
                if (std::isnan(expected)) BOOST_TEST(std::isnan(with_rare[k]));
                else if (std::isinf(expected)) BOOST_TEST(with_rare[k] == expected);
                else
                    BOOST_TEST(std::abs(with_rare[k] - expected) <=
                               3 * limits::epsilon() * std::max(T(1), std::abs(expected)));
            }
        }
    }
}
using number_types = boost::mp11::mp_list<float, double>;
BOOST_AUTO_TEST_CASE_TEMPLATE(of_a_number_at_the_edge_disturb_no_other, T, number_types) {
    check_edges<T>(exponential);
    check_edges<T>(logarithm);
    check_edges<T>(root);
    check_edges<T>(tangent);
    check_edges<T>(sine);
    check_edges<T>(cosine);
}

constexpr auto a = scalar<"a">;
constexpr auto b = scalar<"b">;
constexpr auto c = scalar<"c">;
constexpr auto d = scalar<"d">;

BOOST_AUTO_TEST_CASE(that_wait_for_others_of_the_same_function_come_behind_them) {
    constexpr auto e = exp(exp(a) / b) + exp(b) - 2_c * exp(c);
    static_assert(calls_of(outputs(e)) == grouped{3, 1});
    constexpr auto twice = exp(exp(a) / b) + exp(b) - exp(exp(c) / d);
    static_assert(calls_of(outputs(twice)) == grouped{5, 2});
    paths::agree<double>(outputs(e, twice));
    paths::agree<float>(outputs(e, twice));
    const auto exact = [](long double p, long double q, long double r, long double s) {
        return std::exp(std::exp(p) / q) + std::exp(q) - std::exp(std::exp(r) / s);
    };
    BOOST_TEST(distance_in_epsilons(evaluate(twice, a = 0.3, b = 1.7, c = -0.4, d = 2.25),
                                    exact(0.3l, 1.7l, -0.4l, 2.25l)) <= 8);
}
BOOST_AUTO_TEST_CASE(that_wait_for_other_functions_are_waited_for) {
    // sin b comes before all exponentials
    constexpr auto e = exp(a) - exp(c) + exp(sin(b)) - 2_c * exp(d);
    static_assert(calls_of(outputs(e)) == grouped{4, 1});
    // of two that wait for each other some are made earlier
    constexpr auto crossed = exp(a) * sin(b) + exp(sin(c)) * sin(exp(d)) + sin(a) * exp(b);
    static_assert(calls_of(outputs(crossed)).calls >= 5);
    paths::agree<double>(outputs(e, crossed));
    paths::agree<float>(outputs(e, crossed));
    const auto exact = [](long double p, long double q, long double r, long double s) {
        return std::exp(p) * std::sin(q) + std::exp(std::sin(r)) * std::sin(std::exp(s)) +
               std::sin(p) * std::exp(q);
    };
    BOOST_TEST(distance_in_epsilons(evaluate(crossed, a = 0.3, b = 1.7, c = -0.4, d = 2.25),
                                    exact(0.3l, 1.7l, -0.4l, 2.25l)) <= 64);
}
BOOST_AUTO_TEST_CASE(in_derivatives_of_every_order) {
    constexpr auto x = vector<"x", 4>;
    constexpr auto f = exp(element<0>(x) * sin(element<1>(x))) * cos(element<2>(x)) +
                       log(element<3>(x) + 3_c) * sin(element<0>(x)) +
                       sqrt(element<3>(x) + 2_c) * sqrt(element<2>(x) + 2_c);
    paths::agree<double>(outputs(f, gradient(f, x), hessian(f, x)));
    paths::agree<float>(outputs(f, gradient(f, x), hessian(f, x)));
}

BOOST_AUTO_TEST_CASE(are_the_same_in_constant_evaluation) {
    constexpr auto e = sin(a) * cos(b) - cos(a) * sin(b) + exp(c) - exp(d);
    constexpr double in_constants = evaluate(e, a = 0.3, b = 1.7, c = -0.4, d = 2.25);
    volatile double known_later = 0.3;
    BOOST_TEST(distance_in_epsilons(evaluate(e, a = known_later, b = 1.7, c = -0.4, d = 2.25),
                                    exactly(in_constants)) <= 8);
}
BOOST_AUTO_TEST_CASE(in_place_read_their_arguments_first) {
    constexpr auto x = vector<"x", 3>;
    constexpr auto turned =
        vertical(sin(element<1>(x)) + exp(element<2>(x)), cos(element<0>(x)) * sin(element<2>(x)),
                 exp(element<0>(x)) - cos(element<1>(x)));
    const std::array<double, 3> data{0.3, 1.7, -0.4};
    const auto apart = evaluate(turned, x = data);
    auto in_place = data;
    evaluate_into(in_place, turned, x = in_place);
    for (std::size_t k = 0; k < 3; ++k) BOOST_TEST(in_place[k] == apart[k]);
    BOOST_TEST(std::abs(apart[0] - (std::sin(1.7) + std::exp(-0.4))) < 1e-14);
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0

// Programs in loops compute functions of single numbers at once where there are packs: all counts of them,
// those that wait for others, in short and in long programs, in place, of users; and a number at the edge of
// a function disturbs no other.

#include <array>
#include <cmath>
#include <concepts>
#include <limits>
#include <random>
#include <utility>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr int size = 20;
constexpr auto A = matrix<"A", size, size>;
constexpr auto B = matrix<"B", size, size>;
constexpr auto a = scalar<"a">;
constexpr auto b = scalar<"b">;
constexpr auto c = scalar<"c">;
constexpr auto d = scalar<"d">;

template <class T>
using square_matrix = std::array<std::array<T, size>, size>;

template <class What>
using compiled_of = typename evaluation::requested<What>::compiled;
/// Functions that the loops of a program compute with others.
template <class What>
constexpr int computed_with_others(What) {
    static_assert(compiled_of<What>::template straight_for<true>().size() == 0);
    int found = 0;
    for (const program::instruction& i : compiled_of<What>::program.instructions) found += i.at_once >= 0;
    return found;
}

template <class T>
constexpr long double exactly(T number) {
    return static_cast<long double>(number);
}
template <class T>
bool is_close(T found, long double expected, int epsilons = 3) {
    if (std::isnan(expected)) return std::isnan(found);
    if (std::isinf(expected) || std::abs(expected) > exactly(std::numeric_limits<T>::max()))
        return std::isinf(found) && (found > 0) == (expected > 0);
    return std::abs(exactly(found) - expected) <=
           exactly(T(epsilons) * std::numeric_limits<T>::epsilon()) * std::max(1.0l, std::abs(expected));
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

template <class T, std::size_t n>
std::array<T, n> random_numbers(std::mt19937& engine, T from, T to) {
    std::uniform_real_distribution<T> numbers(from, to);
    std::array<T, n> made;
    for (T& each : made) each = numbers(engine);
    return made;
}
template <class T>
square_matrix<T> random_matrix(std::mt19937& engine) {
    square_matrix<T> made;
    for (auto& row : made) row = random_numbers<T, size>(engine, T(-1) / size, T(1) / size);
    return made;
}

/// f(x₀y₀) v, f(x₁y₁) v, …, and beside them a product that is no straight-line code.
template <int n>
struct numbers_alone {
    static constexpr auto x = vector<"x", n>;
    static constexpr auto y = vector<"y", n>;
    static constexpr auto v = vector<"v", 2>;

    template <class Function, int... K>
    static constexpr auto formulas(Function function, std::integer_sequence<int, K...>) {
        return outputs(A * A, (function(element<K>(x) * element<K>(y)) * v)...);
    }
    template <class Function>
    static constexpr auto formulas(Function function) {
        return formulas(function, std::make_integer_sequence<int, n>{});
    }
    template <class T, class Function>
    static std::array<T, n> found(Function function, const std::array<T, n>& x_data,
                                  const std::array<T, n>& y_data) {
        static const square_matrix<T> matrix{};
        const std::array<T, 2> once_and_twice{1, 2};
        const auto results =
            evaluate(formulas(function), A = matrix, x = x_data, y = y_data, v = once_and_twice);
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            return std::array<T, n>{std::get<K + 1>(results)[0]...};
        }(std::make_index_sequence<n>{});
    }

    template <class T, class Function>
    static void check(Function function) {
        static_assert(computed_with_others(formulas(Function{})) == n);
        std::mt19937 engine(n);
        for (int trial = 0; trial < 8; ++trial) {
            auto x_data = random_numbers<T, n>(engine, T(0.25), T(3));
            auto y_data = random_numbers<T, n>(engine, T(0.25), T(3));
            const auto usual = found(function, x_data, y_data);
            for (std::size_t k = 0; k < n; ++k)
                BOOST_TEST(is_close(usual[k], function(exactly(x_data[k] * y_data[k]))));
            using limits = std::numeric_limits<T>;
            for (const T rare : {T(1e30), -T(1e30), limits::infinity(), -limits::infinity(),
                                 limits::quiet_NaN(), limits::denorm_min(), T(0), T(-1)}) {
                const std::size_t place = static_cast<std::size_t>(trial) % n;
                x_data[place] = rare;
                y_data[place] = T(1);
                const auto with_rare = found(function, x_data, y_data);
                for (std::size_t k = 0; k < n; ++k) {
                    if (k != place) BOOST_TEST(with_rare[k] == usual[k]);
                    else BOOST_TEST(is_close(with_rare[k], function(exactly(rare))));
                }
            }
        }
    }
};
using counts = boost::mp11::mp_list<numbers_alone<2>, numbers_alone<3>, numbers_alone<4>, numbers_alone<9>>;
BOOST_AUTO_TEST_CASE_TEMPLATE(of_all_counts_are_right, Numbers, counts) {
    Numbers::template check<double>(exponential);
    Numbers::template check<float>(tangent);
}
BOOST_AUTO_TEST_CASE(of_all_kinds_are_right) {
    numbers_alone<5>::check<double>(logarithm);
    numbers_alone<5>::check<double>(sine);
    numbers_alone<5>::check<float>(root);
}

BOOST_AUTO_TEST_CASE(that_wait_for_others_are_right_on_all_machines) {
    constexpr auto e = exp(a) * A + log(exp(a) + exp(b)) * B + exp(exp(c) / d) * (A * B) +
                       log(a) * transpose(A) + exp(sum(A * ones<size>) / 1000_c) * B;
    static_assert(computed_with_others(e) >= 5);
    paths::agree_in_wider_packs(outputs(e, derivative(trace(e), a), derivative(trace(e), c)));
    paths::agree<float>(outputs(e, derivative(trace(e), a)));
}
BOOST_AUTO_TEST_CASE(are_right_in_a_mixed_formula) {
    constexpr auto e = exp(a) * exp(-exp(-2_c * b) * A) + (exp(c) + sin(b) * sin(d)) * B;
    static_assert(computed_with_others(e) == 5);
    std::mt19937 engine(7);
    for (int trial = 0; trial < 20; ++trial) {
        const auto numbers = random_numbers<double, 4>(engine, -1, 1);
        const auto first = random_matrix<double>(engine);
        const auto second = random_matrix<double>(engine);
        const auto found = evaluate(e, A = first, B = second, a = numbers[0], b = numbers[1], c = numbers[2],
                                    d = numbers[3]);
        const auto exact = [&](std::size_t k) { return exactly(numbers[k]); };
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j) {
                const long double expected =
                    std::exp(exact(0)) * std::exp(-std::exp(-2 * exact(1)) * exactly(first[i][j])) +
                    (std::exp(exact(2)) + std::sin(exact(1)) * std::sin(exact(3))) * exactly(second[i][j]);
                BOOST_TEST(is_close(found[i][j], expected, 8));
            }
    }
}

/// A (… A (A B f(x₀) + B) f(x₁) + B …): many steps, each of which is cut out of the program.
template <int steps>
struct long_program {
    static constexpr auto x = vector<"x", steps>;
    template <int Step = 0>
    static constexpr auto from(auto value) {
        if constexpr (Step == steps) return value;
        else return from<Step + 1>(A * value * tanh(element<Step>(x)) + B);
    }
    static constexpr auto formula = from(B);
};
BOOST_AUTO_TEST_CASE(of_a_long_program_are_right) {
    constexpr int steps = 40;
    using program_type = long_program<steps>;
    constexpr auto e = program_type::formula;
    static_assert(program::runs_step_by_step<compiled_of<std::remove_const_t<decltype(e)>>>);
    static_assert(computed_with_others(e) == steps);
    std::mt19937 engine(11);
    const auto x_data = random_numbers<double, steps>(engine, 0.5, 2);
    const auto first = random_matrix<double>(engine);
    const auto second = random_matrix<double>(engine);
    std::array<std::array<long double, size>, size> expected;
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) expected[i][j] = exactly(second[i][j]);
    for (const double number : x_data) {
        const auto before = expected;
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j) {
                long double total = 0;
                for (std::size_t k = 0; k < size; ++k) total += exactly(first[i][k]) * before[k][j];
                expected[i][j] = total * std::tanh(exactly(number)) + exactly(second[i][j]);
            }
    }
    const auto found = evaluate(e, A = first, B = second, program_type::x = x_data);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) BOOST_TEST(is_close(found[i][j], expected[i][j], 8));
}

BOOST_AUTO_TEST_CASE(read_their_arguments_before_results_in_their_place_are_written) {
    constexpr auto x = vector<"x", 3>;
    constexpr auto all = outputs(exp(element<1>(x)) * x, A * A + exp(element<2>(x)) * A,
                                 log(exp(element<0>(x)) + exp(element<1>(x) * element<2>(x))));
    static_assert(computed_with_others(all) == 4);
    std::mt19937 engine(5);
    const auto x_data = random_numbers<double, 3>(engine, -1, 1);
    const auto data = random_matrix<double>(engine);
    const auto [column, matrix, number] = evaluate(all, x = x_data, A = data);
    auto column_in_place = x_data;
    auto matrix_in_place = data;
    double number_in_place = 0;
    evaluate_into(std::tie(column_in_place, matrix_in_place, number_in_place), all, x = column_in_place,
                  A = matrix_in_place);
    BOOST_TEST((column_in_place == column));
    BOOST_TEST((matrix_in_place == matrix));
    BOOST_TEST(number_in_place == number);
    BOOST_TEST(
        is_close(number, std::log(std::exp(exactly(x_data[0])) + std::exp(exactly(x_data[1] * x_data[2])))));
}

struct swish_operation : elementwise_operation<swish_operation> {
    static constexpr operation_facts facts{.name = "swish"};
    static constexpr auto value(const auto& number) { return number * numeric::sigmoid(number); }
    static constexpr auto slope(auto e) { return sigmoid(e) + hadamard(of(e), ones_like(e) - sigmoid(e)); }
};
constexpr swish_operation swish{};
/// A function that is called for one number after the other.
struct half_operation : elementwise_operation<half_operation> {
    static constexpr operation_facts facts{.name = "half"};
    template <std::floating_point T>
    static constexpr T value(T number) {
        return number < 0 ? -number / 2 : number / 2;
    }
    static constexpr auto slope(auto e) { return 0.5_c * sign(e); }
};
constexpr half_operation half{};

BOOST_AUTO_TEST_CASE(of_users_are_right) {
    constexpr auto e = swish(a) * A + swish(b) * B + half(a) * transpose(A) + half(c) * (A * B);
    static_assert(computed_with_others(e) == 4);
    std::mt19937 engine(3);
    const auto numbers = random_numbers<double, 3>(engine, -2, 2);
    const auto first = random_matrix<double>(engine);
    const auto zeros = square_matrix<double>{};
    const auto found = evaluate(e, A = first, B = zeros, a = numbers[0], b = numbers[1], c = numbers[2]);
    const long double swished = exactly(numbers[0]) / (1 + std::exp(-exactly(numbers[0])));
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j)
            BOOST_TEST(is_close(found[i][j], swished * exactly(first[i][j]) +
                                                 std::abs(exactly(numbers[0])) / 2 * exactly(first[j][i])));
    paths::agree_in_wider_packs(outputs(e));
}

BOOST_AUTO_TEST_CASE(of_other_numbers_and_functions_of_the_platform_are_right) {
    constexpr auto e = exp(a) * A + log(exp(b) + exp(c)) * B;
    std::mt19937 engine(9);
    const auto first = random_matrix<long double>(engine);
    const auto second = random_matrix<long double>(engine);
    const auto found = evaluate(e, A = first, B = second, a = 0.3l, b = 1.7l, c = -0.4l);
    const long double factor = std::exp(0.3l);
    const long double other = std::log(std::exp(1.7l) + std::exp(-0.4l));
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j)
            BOOST_TEST(is_close(found[i][j], factor * first[i][j] + other * second[i][j], 8));

    const auto first_in_double = random_matrix<double>(engine);
    const auto second_in_double = random_matrix<double>(engine);
    const auto by_platform = evaluate(with_platform_functions(e), A = first_in_double, B = second_in_double,
                                      a = 0.3, b = 1.7, c = -0.4);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j)
            BOOST_TEST(is_close(by_platform[i][j], exactly(std::exp(0.3)) * exactly(first_in_double[i][j]) +
                                                       other * exactly(second_in_double[i][j])));
}

}  // namespace

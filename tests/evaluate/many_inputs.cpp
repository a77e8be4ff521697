// SPDX-License-Identifier: BSL-1.0

// Packs as numbers: every lane has the value of the same formula of its own inputs.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#if __has_include(<experimental/simd>)
#include <experimental/simd>
#endif

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

template <class T, int W>
struct form {
    using number = T;
    using numbers = numeric::pack<T, W>;
    static constexpr int width = W;
};
using forms = std::tuple<form<double, 2>, form<double, 4>, form<double, 8>, form<float, 4>, form<float, 16>>;

/// m × n matrices of every lane, and the same with lanes as entries.
template <class Form, std::size_t Rows, std::size_t Columns>
struct inputs_of_lanes {
    using T = typename Form::number;
    template <class N>
    using matrix_of = std::array<std::array<N, Columns>, Rows>;
    std::array<matrix_of<T>, std::size_t{Form::width}> single;
    matrix_of<typename Form::numbers> together;

    explicit inputs_of_lanes(std::mt19937& generator) {
        std::uniform_real_distribution<double> uniform(0.25, 0.75);
        for (std::size_t i = 0; i < Rows; ++i)
            for (std::size_t j = 0; j < Columns; ++j)
                for (int lane = 0; lane < Form::width; ++lane) {
                    const T value = static_cast<T>(uniform(generator));
                    single[static_cast<std::size_t>(lane)][i][j] = value;
                    set(together[i][j], lane, value);
                }
    }
    static void set(auto& numbers, int lane, T value) {
        if constexpr (requires { numbers.set(lane, value); }) numbers.set(lane, value);
        else numbers[static_cast<std::size_t>(lane)] = value;
    }
};

template <class Numbers>
auto lane_of(const Numbers& numbers, int lane) {
    if constexpr (requires { Numbers::width; }) return numbers[lane];
    else return numbers[static_cast<std::size_t>(lane)];
}

/// Is an expression of A and B what it is lane by lane, to a few roundings of the largest entry?
template <class Form, class E, class A, class B>
void check(E e, A a, B b) {
    using T = typename Form::number;
    constexpr dims shape = E::shape;
    std::mt19937 generator(11);
    for (int repetition = 0; repetition < 5; ++repetition) {
        const inputs_of_lanes<Form, std::size_t{A::shape.rows}, std::size_t{A::shape.columns}> x(generator);
        const inputs_of_lanes<Form, std::size_t{B::shape.rows}, std::size_t{B::shape.columns}> y(generator);
        typename Form::numbers results[shape.rows][shape.columns];
        evaluate_into(results, e, a = x.together, b = y.together);
        for (int lane = 0; lane < Form::width; ++lane) {
            const auto at = static_cast<std::size_t>(lane);
            T wanted[shape.rows][shape.columns];
            evaluate_into(wanted, e, a = x.single[at], b = y.single[at]);
            T largest = 0;
            for (const auto& row : wanted)
                for (const T entry : row) largest = std::max(largest, std::abs(entry));
            for (int i = 0; i < shape.rows; ++i)
                for (int j = 0; j < shape.columns; ++j) {
                    const T computed = lane_of(results[i][j], lane);
                    BOOST_CHECK_SMALL(computed - wanted[i][j],
                                      8 * std::numeric_limits<T>::epsilon() * largest);
                }
        }
    }
}

constexpr auto q = vector<"q", 4>;
constexpr auto p = vector<"p", 3>;
constexpr auto v = vertical(element<1>(q), element<2>(q), element<3>(q));
constexpr auto r = p + 2_c * element<0>(q) * cross(v, p) + 2_c * cross(v, cross(v, p));
constexpr auto camera = vertical(5_c + element<0>(r), 5_c + element<1>(r)) / (7_c + element<2>(r));
constexpr auto wave = exp(transpose(p) * p / 10_c) * sin(element<0>(q)) + tanh(element<1>(q)) * norm(p);

constexpr auto A = matrix<"A", 5, 9>;
constexpr auto B = matrix<"B", 9, 7>;

template <class Form>
void check_functions() {
    check<Form>(wave, q, p);
    check<Form>(gradient(wave, q), q, p);
    check<Form>(sqrt(element<0>(q)) * log(1_c + element<1>(q)) + atan(element<2>(p)) / 3_c, q, p);
}
template <class Form>
void check_arithmetic() {
    check<Form>(camera, q, p);
    check<Form>(jacobian(camera, q), q, p);
    check<Form>(A * B, A, B);  // loops
}

BOOST_AUTO_TEST_CASE_TEMPLATE(packs_are_numbers, Form, forms) {
    check_arithmetic<Form>();
    check_functions<Form>();
    check<Form>(1_c + max(element<0>(q), element<1>(q)) * relu(element<0>(p) - 0.5_c), q, p);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(functions_that_branch_are_computed_lane_by_lane, Form, forms) {
    check<Form>(exp_so3(20_c * p) * v, q, p);  // of angles on both sides of where the series ends
    check<Form>(jacobian(exp_so3(2_c * p) * v, p), q, p);
    check<Form>(wrap_angle(9_c * q), q, p);
    check<Form>(A * wrap_angle(9_c * B), A, B);  // loops
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_lane_that_is_no_number_leaves_the_others_alone, Form, forms) {
    using T = typename Form::number;
    using numbers = typename Form::numbers;
    constexpr auto s = scalar<"s">;
    numbers x(T(0.5));
    x.set(0, std::numeric_limits<T>::quiet_NaN());
    x.set(1, std::numeric_limits<T>::infinity());
    for (int lane = 2; lane < Form::width; ++lane) x.set(lane, T(lane));
    const numbers y = evaluate(sin(s) * exp(s) / 3_c, s = x);
    BOOST_TEST(std::isnan(y[0]));
    BOOST_TEST(std::isnan(y[1]));
    for (int lane = 2; lane < Form::width; ++lane) {
        const T wanted = evaluate(sin(s) * exp(s) / 3_c, s = T(lane));
        BOOST_CHECK_SMALL(y[lane] / wanted - 1, 8 * std::numeric_limits<T>::epsilon());
    }
}

/// Of every lane the largest exponent is taken off, also where those of other lanes are infinite.
template <class Form>
void check_sums_of_exponentials() {
    using T = typename Form::number;
    constexpr auto x = matrix<"x", 3, 2>;
    constexpr auto z = column<0>(x);
    inputs_of_lanes<Form, 3, 2> given = [] {
        std::mt19937 generator(5);
        return inputs_of_lanes<Form, 3, 2>(generator);
    }();
    const T scales[]{T(1e4), T(-1e4), T(1), std::numeric_limits<T>::infinity()};
    for (std::size_t lane = 0; lane < std::size_t{Form::width}; ++lane)
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < 2; ++j) {
                given.single[lane][i][j] *= scales[lane % 4];
                given.set(given.together[i][j], static_cast<int>(lane), given.single[lane][i][j]);
            }
    const auto check_lanes = [&](auto e) {
        constexpr dims shape = decltype(e)::shape;
        typename Form::numbers results[shape.rows][shape.columns];
        evaluate_into(results, e, x = given.together);
        for (int lane = 0; lane < Form::width; ++lane) {
            T wanted[shape.rows][shape.columns];
            evaluate_into(wanted, e, x = given.single[static_cast<std::size_t>(lane)]);
            for (int i = 0; i < shape.rows; ++i)
                for (int j = 0; j < shape.columns; ++j) {
                    const T computed = lane_of(results[i][j], lane);
                    if (std::isfinite(wanted[i][j]))
                        BOOST_TEST(std::abs(computed - wanted[i][j]) <=
                                   16 * std::numeric_limits<T>::epsilon() *
                                       std::max(T(1), std::abs(wanted[i][j])));
                    else
                        BOOST_TEST(
                            (computed == wanted[i][j] || (std::isnan(computed) && std::isnan(wanted[i][j]))));
                }
        }
    };
    check_lanes(log_sum_exp(z));
    check_lanes(gradient(log_sum_exp(z), x));
    check_lanes(softmax(z));
    check_lanes(log_softmax(z));
    check_lanes(softmax_rows(x));
    check_lanes(log_sum_exp_columns(x));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(sums_of_exponentials_are_in_range, Form, forms) {
    check_sums_of_exponentials<Form>();
}

BOOST_AUTO_TEST_CASE_TEMPLATE(cholesky_factors_are_those_of_every_lane, Form, forms) {
    using T = typename Form::number;
    constexpr auto S = matrix<"S", 3, 3, property::positive_definite>;
    std::mt19937 generator(3);
    inputs_of_lanes<Form, 3, 3> given(generator);
    for (std::size_t lane = 0; lane < std::size_t{Form::width}; ++lane)
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < 3; ++j) {
                // every other lane is not definite, from the second pivot on
                const T diagonal = lane % 2 == 1 && i == 1 ? T(-2) : T(2);
                given.single[lane][i][j] =
                    i == j ? diagonal : given.single[lane][std::min(i, j)][std::max(i, j)];
                given.set(given.together[i][j], static_cast<int>(lane), given.single[lane][i][j]);
            }
    typename Form::numbers results[3][3];
    evaluate_into(results, cholesky(S), S = given.together);
    for (int lane = 0; lane < Form::width; ++lane) {
        T wanted[3][3];
        evaluate_into(wanted, cholesky(S), S = given.single[static_cast<std::size_t>(lane)]);
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < 3; ++j) {
                const T computed = results[i][j][lane];
                BOOST_TEST(std::isnan(wanted[i][j]) == (lane % 2 == 1 && i >= j && j >= 1));
                if (std::isnan(wanted[i][j])) BOOST_TEST(std::isnan(computed));
                else BOOST_CHECK_SMALL(computed - wanted[i][j], 8 * std::numeric_limits<T>::epsilon());
            }
    }
}

BOOST_AUTO_TEST_CASE(several_outputs_of_packs) {
    using numbers = numeric::pack<double, 4>;
    constexpr auto s = scalar<"s">;
    constexpr auto t = scalar<"t">;
    numbers product, slope;
    const numbers x = numbers(2.), y = numbers(3.);
    evaluate_into(std::tie(product, slope), outputs(s * s * t, derivative(s * s * t, s)), s = x, t = y);
    for (int lane = 0; lane < 4; ++lane) {
        BOOST_TEST(product[lane] == 12);
        BOOST_TEST(slope[lane] == 12);
    }
}

#if defined(__cpp_lib_experimental_parallel_simd)
template <class T>
struct form_of_standard {
    using number = T;
    using numbers = std::experimental::native_simd<T>;
    static constexpr int width = int{numbers::size()};
};
using standard_forms = std::tuple<form_of_standard<double>, form_of_standard<float>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(so_is_the_standard_library_s_simd, Form, standard_forms) {
    check_arithmetic<Form>();
    check_functions<Form>();
    check_sums_of_exponentials<Form>();
}
#endif

}  // namespace

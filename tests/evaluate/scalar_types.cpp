// SPDX-License-Identifier: BSL-1.0

// The arithmetic is done in the type of the entries, whatever it is.

#include <array>
#include <cmath>
#include <complex>
#include <cstdint>
#include <tuple>
#include <vector>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace arithmetic {

/// A float that cannot be made of a double, nor become one: whatever compiles with it was never computed in
/// double.
struct single {
    float value;

    single() = default;
    constexpr explicit single(float v) : value(v) {}
    constexpr explicit single(int v) : value(static_cast<float>(v)) {}
    constexpr explicit single(std::int64_t v) : value(static_cast<float>(v)) {}
    explicit single(double) = delete;
    explicit single(long double) = delete;

    friend single operator+(single a, single b) { return single(a.value + b.value); }
    friend single operator-(single a, single b) { return single(a.value - b.value); }
    friend single operator-(single a) { return single(-a.value); }
    friend single operator*(single a, single b) { return single(a.value * b.value); }
    friend single operator/(single a, single b) { return single(a.value / b.value); }
    friend bool operator==(single a, single b) { return a.value == b.value; }
    friend auto operator<=>(single a, single b) { return a.value <=> b.value; }

    friend single exp(single a) { return single(std::exp(a.value)); }
    friend single log(single a) { return single(std::log(a.value)); }
    friend single sqrt(single a) { return single(std::sqrt(a.value)); }
    friend single abs(single a) { return single(std::abs(a.value)); }
    friend single sin(single a) { return single(std::sin(a.value)); }
    friend single cos(single a) { return single(std::cos(a.value)); }
    friend single tanh(single a) { return single(std::tanh(a.value)); }
};

/// value + slope ε, with as little as a scalar type can have: no order, and of the functions exp alone.
struct dual {
    double value = 0;
    double slope = 0;

    dual() = default;
    constexpr explicit dual(double v, double s = 0) : value(v), slope(s) {}

    friend dual operator+(dual a, dual b) { return dual(a.value + b.value, a.slope + b.slope); }
    friend dual operator-(dual a) { return dual(-a.value, -a.slope); }
    friend dual operator-(dual a, dual b) { return a + -b; }
    friend dual operator*(dual a, dual b) {
        return dual(a.value * b.value, a.slope * b.value + a.value * b.slope);
    }
    friend dual operator/(dual a, dual b) {
        return dual(a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value));
    }
    friend bool operator==(dual a, dual b) { return a.value == b.value; }
    friend dual exp(dual a) { return dual(std::exp(a.value), std::exp(a.value) * a.slope); }
};

}  // namespace arithmetic

namespace {

using arithmetic::dual;
using arithmetic::single;
using wide = boost::multiprecision::cpp_bin_float_50;

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto L = matrix<"L", 5, 5>;

// Everything that has a value in every type with an order.
constexpr auto everything =
    outputs(1.5_c * A * x + x / 3_c - transpose(A) * x, hadamard(A, outer(x, x)), divide(x, A* x), pow<-3>(x),
            exp(x) + log(abs(x)) + sqrt(abs(x)), sign(x) + heaviside(x) + relu(x), sin(x) + cos(x) + tanh(x),
            sigmoid(x) + softplus(x) + reciprocal(x), norm(A), squared_norm(x), trace(A) * sum(A), dot(x, x),
            determinant(A), log_determinant(A), inverse(A), adjugate(A), matrix_power<-3>(A), determinant(L),
            log_determinant(L), inverse(L), adjugate(L), diagonal_of(A), diagonal_matrix(x), softmax(x),
            log_sum_exp(A* x), cross(x, A* x), skew(x), axial(A), solve(L, vertical(x, s, element<1, 2>(A))),
            horizontal(A, x));

// What a number's last digits depend on.
constexpr auto precise =
    outputs(A * x + x / 3_c, exp(x) + log(abs(x)) + sqrt(abs(x)), sin(x) + cos(x) + tanh(x),
            sigmoid(x) + softplus(x), norm(A), log_determinant(A), inverse(A), inverse(L), softmax(x));

template <class T>
auto arguments_in() {
    std::tuple<std::array<T, 3>, std::array<T, 9>, std::array<T, 25>> data;
    auto& [x_data, A_data, L_data] = data;
    for (int i = 0; i < 3; ++i) x_data[static_cast<std::size_t>(i)] = T(2 * i - 3) / T(4);
    for (int i = 0; i < 9; ++i) A_data[static_cast<std::size_t>(i)] = T(i * i % 7 - 3) / T(2);
    for (int i = 0; i < 25; ++i) L_data[static_cast<std::size_t>(i)] = T(i * i * i % 11 - 4) / T(2);
    return data;
}

template <class T, class What>
auto value_in(What what) {
    const auto [x_data, A_data, L_data] = arguments_in<T>();
    return evaluate(what, s = T(3) / T(4), x = x_data, A = A_data, L = L_data);
}

// The largest difference to the values in double, relative to the largest of them, over all the results.
template <class T>
long double as_number(const T& v) {
    return static_cast<long double>(v);
}
long double as_number(single v) {
    return static_cast<long double>(v.value);
}

template <class Number, class Visit>
void each_number(const Number& number, const Visit& visit) {
    visit(as_number(number));
}
template <class T, std::size_t N, class Visit>
void each_number(const std::array<T, N>& list, const Visit& visit) {
    for (const T& entry : list) each_number(entry, visit);
}

template <class Results, class Expected>
long double error_of(const Results& results, const Expected& expected) {
    std::vector<long double> a;
    std::vector<long double> b;
    std::apply([&](const auto&... r) { (each_number(r, [&](long double v) { a.push_back(v); }), ...); },
               results);
    std::apply([&](const auto&... r) { (each_number(r, [&](long double v) { b.push_back(v); }), ...); },
               expected);
    long double error = 0;
    for (std::size_t k = 0; k < a.size(); ++k)
        error = std::max(error, std::abs(a[k] - b[k]) / std::max(1.0L, std::abs(b[k])));
    return a.size() == b.size() ? error : 1;
}

template <class T, class Results>
constexpr bool all_in = false;
template <class T>
constexpr bool all_in<T, T> = true;
template <class T, class Entry, std::size_t N>
constexpr bool all_in<T, std::array<Entry, N>> = all_in<T, Entry>;
template <class T, class... Results>
constexpr bool all_in<T, std::tuple<Results...>> = (all_in<T, Results> && ...);

}  // namespace

BOOST_AUTO_TEST_CASE(float_stays_float) {
    const auto results = value_in<float>(everything);
    static_assert(all_in<float, std::remove_const_t<decltype(results)>>);
    BOOST_TEST(error_of(results, value_in<double>(everything)) < 1e-4);
}
BOOST_AUTO_TEST_CASE(float_is_never_computed_in_double) {
    const auto results = value_in<single>(everything);
    static_assert(all_in<single, std::remove_const_t<decltype(results)>>);
    BOOST_TEST(error_of(results, value_in<float>(everything)) < 1e-5);
}
BOOST_AUTO_TEST_CASE(float_is_never_computed_in_double_for_derivatives) {
    constexpr auto f = log_determinant(L) + norm(sigmoid(A * x)) / sum(exp(x)) + 0.1_c * trace(inverse(A));
    constexpr auto slopes = outputs(gradient(f, x), gradient(f, A), gradient(f, L), hessian(f, x));
    BOOST_TEST(error_of(value_in<single>(slopes), value_in<double>(slopes)) < 1e-4);
}
BOOST_AUTO_TEST_CASE(a_literal_is_rounded_once) {
    static_assert(evaluate(0.1_c * s, s = 1.0f) == 0.1f);
    static_assert(evaluate(0.1_c * s, s = 1.0) == 0.1);
    static_assert(evaluate(0.1_c * s, s = 1.0L) == 0.1L);
}
BOOST_AUTO_TEST_CASE(double_is_the_reference) {
    static_assert(all_in<double, decltype(value_in<double>(everything))>);
    BOOST_TEST(error_of(value_in<double>(everything), value_in<long double>(everything)) < 1e-12);
}
BOOST_AUTO_TEST_CASE(long_double_keeps_its_digits) {
    static_assert(all_in<long double, decltype(value_in<long double>(everything))>);
    BOOST_TEST(error_of(value_in<long double>(precise), value_in<wide>(precise)) < 1e-15);
}
BOOST_AUTO_TEST_CASE(fifty_digits_are_fifty_digits) {
    static_assert(all_in<wide, decltype(value_in<wide>(precise))>);
    const auto [x_data, A_data, L_data] = arguments_in<wide>();
    const auto identity_matrix = evaluate(inverse(L) * L, L = L_data);
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 5; ++j)
            BOOST_TEST(abs(identity_matrix[i][j] - (i == j ? 1 : 0)) < wide("1e-45"));
    BOOST_TEST(abs(evaluate(log(exp(s) * exp(s)), s = wide(1)) - 2) < wide("1e-48"));
    BOOST_TEST(abs(evaluate(s / 3_c, s = wide(1)) * 3 - 1) < wide("1e-49"));
}
BOOST_AUTO_TEST_CASE(complex_numbers) {
    using complex = std::complex<double>;
    const complex i(0, 1);
    const std::array<complex, 9> data{1.0 + i, 2.0, -i, 0.5, 1.0 - 2.0 * i, 3.0, i, -1.0, 2.0 + i};
    const auto unit_matrix = evaluate(inverse(A) * A, A = data);
    for (std::size_t k = 0; k < 9; ++k)
        BOOST_TEST(std::abs(unit_matrix[k / 3][k % 3] - (k % 4 == 0 ? 1.0 : 0.0)) < 1e-14);
    BOOST_TEST(evaluate(pow<2>(s), s = i) == -1.0);
    BOOST_TEST(std::abs(evaluate(exp(3_c * s), s = i) - (std::cos(3.0) + i * std::sin(3.0))) < 1e-15);
    BOOST_TEST(std::abs(evaluate(derivative(sigmoid(s), s), s = i) -
                        std::exp(-i) / std::pow(1.0 + std::exp(-i), 2)) < 1e-15);
    static_assert(std::is_same_v<decltype(evaluate(trace(A), A = data)), complex>);
}
BOOST_AUTO_TEST_CASE(complex_numbers_in_factorisations) {
    using complex = std::complex<double>;
    std::array<complex, 25> data;
    for (std::size_t k = 0; k < 25; ++k) data[k] = complex(std::sin(double(k * k)), std::cos(double(3 * k)));
    const auto unit_matrix = evaluate(inverse(L) * L, L = data);
    for (std::size_t k = 0; k < 25; ++k)
        BOOST_TEST(std::abs(unit_matrix[k / 5][k % 5] - (k % 6 == 0 ? 1.0 : 0.0)) < 1e-12);
    const complex product = evaluate(determinant(L) * determinant(inverse(L)), L = data);
    BOOST_TEST(std::abs(product - 1.0) < 1e-12);
}
BOOST_AUTO_TEST_CASE(a_minimal_scalar_type_is_enough) {
    const auto f = transpose(x) * inverse(A) * x / 2_c + sum(sigmoid(x)) + pow<-2>(determinant(A)) +
                   dot(cross(x, A * x), softmax(x)) * element<1>(x);
    std::array<dual, 9> A_data;
    for (int k = 0; k < 9; ++k) A_data[static_cast<std::size_t>(k)] = dual(k * k % 7 - 3);
    for (std::size_t k = 0; k < 3; ++k) {
        std::array<dual, 3> x_data{dual(0.5), dual(-1.5), dual(2)};
        const dual slope_of_f = evaluate(gradient(f, x), A = A_data, x = x_data)[k];
        x_data[k].slope = 1;
        BOOST_TEST(evaluate(f, A = A_data, x = x_data).slope == slope_of_f.value,
                   boost::test_tools::tolerance(1e-14));
    }
}

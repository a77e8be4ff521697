// SPDX-License-Identifier: BSL-1.0

// Every operation evaluated by the compiler: the value is right, and it is the value at run time.

#include <array>
#include <cmath>
#include <limits>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 2>;
constexpr auto y = vector<"y", 2>;
constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 2, 3>;
constexpr auto M = matrix<"M", 2, 2>;
constexpr auto L = matrix<"L", 5, 5>;  // large enough to be factored

constexpr double s_data = 0.5;
constexpr std::array<double, 2> x_data{3, -4};
constexpr std::array<double, 2> y_data{0.5, 2};
constexpr std::array<double, 6> A_data{1, 2, 3, 4, 5, 6};
constexpr std::array<double, 6> B_data{2, -1, 4, 0.5, 1, -2};
constexpr std::array<double, 4> M_data{2, 1, -4, 3};  // determinant 10
constexpr std::array<double, 25> L_data{4, 1, 0, 2, 1, 0, 3, 1, 0, 2, 1, 0, 5,
                                        1, 0, 2, 1, 0, 4, 1, 0, 2, 1, 0, 3};

template <class E>
constexpr auto value(E e) {
    return evaluate(e, s = s_data, x = x_data, y = y_data, A = A_data, B = B_data, M = M_data, L = L_data);
}

/// A copy that the compiler knows nothing of.
template <class T>
T hidden(const T& data) {
    volatile T copy = data;
    return copy;
}
template <std::size_t N>
std::array<double, N> hidden(const std::array<double, N>& data) {
    std::array<double, N> copy;
    for (std::size_t k = 0; k < N; ++k) copy[k] = hidden(data[k]);
    return copy;
}

// The elementary functions of the platform and of the library may differ in the last bits.
bool close(double a, double b) {
    return std::abs(a - b) <= 8 * std::numeric_limits<double>::epsilon() * std::abs(a);
}
template <class T, std::size_t N>
bool close(const std::array<T, N>& a, const std::array<T, N>& b) {
    bool all = true;
    for (std::size_t k = 0; k < N; ++k) all = all && close(a[k], b[k]);
    return all;
}

template <class E>
bool same_at_run_time(E e) {
    constexpr auto while_compiling = value(e);
    return close(while_compiling,
                 evaluate(e, s = hidden(s_data), x = hidden(x_data), y = hidden(y_data), A = hidden(A_data),
                          B = hidden(B_data), M = hidden(M_data), L = hidden(L_data)));
}

using pair = std::array<double, 2>;
using rows = std::array<std::array<double, 3>, 2>;
using square = std::array<std::array<double, 2>, 2>;

constexpr bool near(double a, double b) {
    return a - b < 1e-15 && b - a < 1e-15;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(arithmetic)

BOOST_AUTO_TEST_CASE(sums) {
    static_assert(value(A + B) == rows{{{3, 1, 7}, {4.5, 6, 4}}});
    static_assert(value(A - B) == rows{{{-1, 3, -1}, {3.5, 4, 8}}});
    static_assert(value(-x) == pair{-3, 4});
    BOOST_TEST(same_at_run_time(A + B));
    BOOST_TEST(same_at_run_time(A - B));
    BOOST_TEST(same_at_run_time(-x));
}
BOOST_AUTO_TEST_CASE(products) {
    static_assert(value(M * x) == pair{2, -24});
    static_assert(value(A * transpose(B)) == square{{{12, -3.5}, {27, -5}}});
    static_assert(value(s * A) == rows{{{0.5, 1, 1.5}, {2, 2.5, 3}}});
    static_assert(value(x / s) == pair{6, -8});
    static_assert(value(dot(x, y)) == -6.5);
    static_assert(value(outer(x, y)) == square{{{1.5, 6}, {-2, -8}}});
    BOOST_TEST(same_at_run_time(M * x));
    BOOST_TEST(same_at_run_time(A * transpose(B)));
    BOOST_TEST(same_at_run_time(s * A));
    BOOST_TEST(same_at_run_time(x / s));
    BOOST_TEST(same_at_run_time(dot(x, y)));
    BOOST_TEST(same_at_run_time(outer(x, y)));
}
BOOST_AUTO_TEST_CASE(entry_by_entry) {
    static_assert(value(hadamard(A, B)) == rows{{{2, -2, 12}, {2, 5, -12}}});
    static_assert(value(divide(x, y)) == pair{6, -2});
    static_assert(value(reciprocal(y)) == pair{2, 0.5});
    static_assert(value(pow<3>(x)) == pair{27, -64} && value(pow<-2>(y)) == pair{4, 0.25});
    static_assert(value(pow<0>(x)) == pair{1, 1} && value(pow<1>(x)) == x_data);
    BOOST_TEST(same_at_run_time(hadamard(A, B)));
    BOOST_TEST(same_at_run_time(divide(x, y)));
    BOOST_TEST(same_at_run_time(reciprocal(x)));
    BOOST_TEST(same_at_run_time(pow<-3>(x)));
}
BOOST_AUTO_TEST_CASE(constants) {
    static_assert(value(identity<2>) == square{{{1, 0}, {0, 1}}} && value(zeros<2>) == pair{0, 0});
    static_assert(value(ones<2>) == pair{1, 1} && value(unit<2, 1>) == pair{0, 1});
    static_assert(value(1_c / 3_c) == 1.0 / 3 && value(-2.5_c) == -2.5);
    BOOST_TEST(same_at_run_time(M + identity<2> + outer(unit<2, 0>, ones<2>)));
}

template <class T>
constexpr bool is_gradient_of_quadratic_form_in_twenty() {
    constexpr int n = 20;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto x = vector<"x", n>;
    T a[n][n]{}, at[n]{};
    for (int i = 0; i < n; ++i) {
        at[i] = T(i % 7 - 3);
        for (int j = 0; j < n; ++j) a[i][j] = T((3 * i + 5 * j) % 11 - 5);
    }
    const auto gradient_at = evaluate(gradient(transpose(x) * A * x, x), A = a, x = at);
    bool equal = true;
    for (int j = 0; j < n; ++j) {
        T wanted{};
        for (int i = 0; i < n; ++i) wanted += at[i] * (a[i][j] + a[j][i]);
        equal = equal && gradient_at[static_cast<std::size_t>(j)] == wanted;
    }
    return equal;
}
// Numbers that there are no packs of are multiplied with A + A' one by one, also where there are many rows.
BOOST_AUTO_TEST_CASE(quadratic_forms_of_many_rows_are_constants_too) {
    static_assert(is_gradient_of_quadratic_form_in_twenty<double>());
    BOOST_TEST(is_gradient_of_quadratic_form_in_twenty<double>());
    BOOST_TEST(is_gradient_of_quadratic_form_in_twenty<long double>());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(operations_on_matrices)

BOOST_AUTO_TEST_CASE(transposes_and_diagonals) {
    static_assert(value(transpose(M)) == square{{{2, -4}, {1, 3}}});
    static_assert(value(diagonal_of(M)) == pair{2, 3});
    static_assert(value(diagonal_matrix(x)) == square{{{3, 0}, {0, -4}}});
    BOOST_TEST(same_at_run_time(transpose(A)));
    BOOST_TEST(same_at_run_time(diagonal_of(L)));
    BOOST_TEST(same_at_run_time(diagonal_matrix(x)));
}
BOOST_AUTO_TEST_CASE(sums_of_entries) {
    static_assert(value(trace(M)) == 5 && value(sum(A)) == 21);
    static_assert(value(norm(x)) == 5 && value(squared_norm(x)) == 25 && value(squared_norm(A)) == 91);
    BOOST_TEST(same_at_run_time(trace(L)));
    BOOST_TEST(same_at_run_time(sum(A)));
    BOOST_TEST(same_at_run_time(norm(A)));
    BOOST_TEST(same_at_run_time(squared_norm(B)));
}
BOOST_AUTO_TEST_CASE(determinants) {
    static_assert(value(determinant(M)) == 10);
    static_assert(near(value(log_determinant(M)), 2.302585092994046));
    static_assert(near(value(determinant(L) / 308_c), 1));
    BOOST_TEST(same_at_run_time(determinant(M)));
    BOOST_TEST(same_at_run_time(determinant(L)));
    BOOST_TEST(same_at_run_time(log_determinant(M)));
    BOOST_TEST(same_at_run_time(log_determinant(L)));
}
BOOST_AUTO_TEST_CASE(inverses) {
    static_assert(near(value(inverse(M))[0][0], 0.3) && near(value(inverse(M))[0][1], -0.1));
    static_assert(near(value(inverse(M))[1][0], 0.4) && near(value(inverse(M))[1][1], 0.2));
    static_assert(value(adjugate(M)) == square{{{3, -1}, {4, 2}}});
    BOOST_TEST(same_at_run_time(inverse(M)));
    BOOST_TEST(same_at_run_time(inverse(L)));
    BOOST_TEST(same_at_run_time(adjugate(M)));
    BOOST_TEST(same_at_run_time(adjugate(L)));
}
BOOST_AUTO_TEST_CASE(powers) {
    static_assert(value(matrix_power<2>(M)) == square{{{0, 5}, {-20, 5}}});
    static_assert(value(matrix_power<0>(M)) == square{{{1, 0}, {0, 1}}});
    static_assert(value(matrix_power<1>(M)) == value(M));
    BOOST_TEST(same_at_run_time(matrix_power<5>(M)));
    BOOST_TEST(same_at_run_time(matrix_power<-3>(M)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(functions_entry_by_entry)

BOOST_AUTO_TEST_CASE(exponentials) {
    static_assert(near(value(exp(s)), 1.6487212707001282) && near(value(log(s)), -0.69314718055994531));
    static_assert(near(value(log(exp(s) + 0_c)), 0.5));
    BOOST_TEST(same_at_run_time(exp(x)));
    BOOST_TEST(same_at_run_time(log(y)));
}
BOOST_AUTO_TEST_CASE(roots) {
    static_assert(value(sqrt(s * s * 9_c)) == 1.5 && value(sqrt(abs(x) + ones<2> / 4_c + x - x))[0] > 1.8);
    BOOST_TEST(same_at_run_time(sqrt(y)));
}
BOOST_AUTO_TEST_CASE(signs) {
    static_assert(value(abs(x)) == pair{3, 4} && value(sign(x)) == pair{1, -1});
    static_assert(value(heaviside(x)) == pair{1, 0} && value(relu(x)) == pair{3, 0});
    static_assert(value(sign(x - x)) == pair{0, 0} && value(heaviside(x - x)) == pair{0, 0});
    BOOST_TEST(same_at_run_time(abs(x)));
    BOOST_TEST(same_at_run_time(sign(x)));
    BOOST_TEST(same_at_run_time(heaviside(x)));
    BOOST_TEST(same_at_run_time(relu(x)));
}
BOOST_AUTO_TEST_CASE(circular_and_hyperbolic) {
    static_assert(near(value(sin(s)), 0.479425538604203) && near(value(cos(s)), 0.8775825618903728));
    static_assert(near(value(tanh(s)), 0.46211715726000973));
    BOOST_TEST(same_at_run_time(sin(x)));
    BOOST_TEST(same_at_run_time(cos(x)));
    BOOST_TEST(same_at_run_time(tanh(x)));
}
BOOST_AUTO_TEST_CASE(of_machine_learning) {
    static_assert(near(value(sigmoid(s)), 0.6224593312018546));
    static_assert(near(value(softplus(s)), 0.9740769841801067));
    BOOST_TEST(same_at_run_time(sigmoid(x)));
    BOOST_TEST(same_at_run_time(softplus(x)));
}
BOOST_AUTO_TEST_CASE(softplus_and_sigmoid_do_not_overflow) {
    constexpr double values[]{evaluate(softplus(s), s = 1000.0), evaluate(softplus(s), s = -1000.0),
                              evaluate(sigmoid(s), s = 1000.0), evaluate(sigmoid(s), s = -1000.0)};
    static_assert(values[0] == 1000 && values[1] == 0 && values[2] == 1 && values[3] == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(derivatives_are_constants_too) {
    constexpr auto f = log(1_c + squared_norm(sin(M * x))) + log_determinant(M);
    static_assert(value(derivative(f, M))[0][0] != 0);
    BOOST_TEST(same_at_run_time(derivative(f, M)));
    BOOST_TEST(same_at_run_time(hessian(f, x)));
    BOOST_TEST(same_at_run_time(jacobian(tanh(M * x), x)));
}

// SPDX-License-Identifier: BSL-1.0

// Determinants, inverses and adjugates through evaluate, against their definitions by permutations and
// cofactors; and what they are at singular matrices.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <type_traits>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

template <int n>
using size = std::integral_constant<int, n>;
using sizes = boost::mp11::mp_list<size<1>, size<2>, size<3>, size<4>, size<5>, size<6>>;

constexpr std::size_t at(int k) {
    return static_cast<std::size_t>(k);
}

template <int n>
using numbers_of = std::array<double, at(n* n)>;

template <int n>
numbers_of<n> random_matrix() {
    std::mt19937 engine(static_cast<unsigned>(n));
    numbers_of<n> a;
    for (double& entry : a) entry = static_cast<double>(engine() % 2001) / 1000 - 1;
    return a;
}

/// The sum over the permutations of the columns, by expansion along the first row.
template <int n>
double determinant_of(const numbers_of<n>& a) {
    if constexpr (n == 1) {
        return a[0];
    } else {
        double total = 0;
        for (int column = 0; column < n; ++column) {
            numbers_of<n - 1> minor;
            for (int k = 0; k < (n - 1) * (n - 1); ++k) {
                const int i = k / (n - 1) + 1;
                const int j = k % (n - 1);
                minor[at(k)] = a[at(i * n + (j < column ? j : j + 1))];
            }
            total += (column % 2 == 0 ? 1 : -1) * a[at(column)] * determinant_of<n - 1>(minor);
        }
        return total;
    }
}

/// The determinant with row i replaced by the unit vector e_j: the cofactor of entry (i, j).
template <int n>
double cofactor(numbers_of<n> a, int i, int j) {
    for (int k = 0; k < n; ++k) a[at(i * n + k)] = k == j ? 1 : 0;
    return determinant_of<n>(a);
}

template <class Result>
double entry_of(const Result& result, int i, int j) {
    if constexpr (std::is_arithmetic_v<Result>) return result;
    else return result[at(i)][at(j)];
}

/// The largest difference of a square result from cofactors in the place of their transposes, times a factor.
template <int n, class Result>
double distance_from_adjugate(const Result& result, const numbers_of<n>& a, double factor = 1) {
    double largest = 0;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            const double difference = std::abs(entry_of(result, i, j) - factor * cofactor<n>(a, j, i));
            if (!(difference <= largest)) largest = difference;
        }
    return largest;
}

/// Whole numbers of no pattern.
template <int n>
numbers_of<n> whole_numbers() {
    numbers_of<n> a;
    for (int k = 0; k < n * n; ++k) a[at(k)] = (k * k + k / 2) % 7 - 3;
    return a;
}

/// Singular, and so that no rounding hides it: the first row comes again as the last.
template <int n>
numbers_of<n> with_equal_rows() {
    numbers_of<n> a = whole_numbers<n>();
    for (int j = 0; j < n; ++j) a[at((n - 1) * n + j)] = a[at(j)];
    return a;
}

/// A matrix of the rank: the last rows are combinations of the first.
template <int n, int rank>
numbers_of<n> deficient() {
    numbers_of<n> a = whole_numbers<n>();
    for (int i = rank; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            double& entry = a[at(i * n + j)];
            entry = 0;
            for (int k = 0; k < rank; ++k) entry += (i + k) % 3 == 0 ? -a[at(k * n + j)] : a[at(k * n + j)];
        }
    return a;
}

template <class Result>
bool nothing_finite(const Result& result) {
    if constexpr (std::is_arithmetic_v<Result>) {
        return !std::isfinite(result);
    } else {
        for (const auto& entry : result)
            if (!nothing_finite(entry)) return false;
        return true;
    }
}

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

BOOST_AUTO_TEST_SUITE(against_the_definition)

BOOST_AUTO_TEST_CASE_TEMPLATE(determinant, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    const numbers_of<n> a = random_matrix<n>();
    BOOST_TEST(evaluate(ctgrad::determinant(A), A = a) == determinant_of<n>(a),
               boost::test_tools::tolerance(1e-12));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(logarithm_of_the_determinant, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    const numbers_of<n> a = random_matrix<n>();
    BOOST_TEST(evaluate(log_determinant(A), A = a) == std::log(std::abs(determinant_of<n>(a))),
               boost::test_tools::tolerance(1e-12));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(adjugate, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    const numbers_of<n> a = random_matrix<n>();
    BOOST_TEST(distance_from_adjugate<n>(evaluate(ctgrad::adjugate(A), A = a), a) < 1e-13);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(inverse, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    const numbers_of<n> a = random_matrix<n>();
    const double factor = 1 / determinant_of<n>(a);
    BOOST_TEST(distance_from_adjugate<n>(evaluate(ctgrad::inverse(A), A = a), a, factor) < 1e-12);
}
// Rows that are whole packs of every width, and more.
template <int n, class T>
T largest_residual(const std::array<T, at(n* n)>& a) {
    constexpr auto A = matrix<"A", n, n>;
    const auto x = evaluate(ctgrad::inverse(A), A = a);
    T largest = 0;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            T entry = i == j ? -1 : 0;
            for (int k = 0; k < n; ++k) entry += a[at(i * n + k)] * x[at(k)][at(j)];
            largest = std::max(largest, std::abs(entry));
        }
    return largest;
}
using lengths = boost::mp11::mp_list<size<5>, size<6>, size<7>, size<8>, size<11>, size<16>, size<17>>;
BOOST_AUTO_TEST_CASE_TEMPLATE(inverse_of_longer_rows, Size, lengths) {
    constexpr int n = Size::value;
    const auto a = random_matrix<n>();
    std::array<float, at(n * n)> in_float;
    for (int k = 0; k < n * n; ++k) in_float[at(k)] = static_cast<float>(a[at(k)]);
    BOOST_TEST(largest_residual<n>(a) < 1e-12);
    BOOST_TEST(largest_residual<n>(in_float) < 1e-3f);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(gradient_of_the_determinant, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    const numbers_of<n> a = random_matrix<n>();
    BOOST_TEST(distance_from_adjugate<n>(evaluate(derivative(ctgrad::determinant(A), A), A = a), a) < 1e-13);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(inverse_times_a_vector, Size, sizes) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto b = vector<"b", n>;
    const numbers_of<n> a = random_matrix<n>();
    std::array<double, at(n)> right_side;
    for (int k = 0; k < n; ++k) right_side[at(k)] = k - 1.5;
    const auto residual =
        evaluate(norm(A * (ctgrad::inverse(A) * b + b - b) + b - 2_c * b), A = a, b = right_side);
    BOOST_TEST(std::abs(residual) < 1e-13);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(at_singular_matrices)

using squares = boost::mp11::mp_list<size<2>, size<3>, size<4>, size<5>, size<6>>;
using small = boost::mp11::mp_list<size<2>, size<3>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(the_determinant_is_0_and_its_logarithm_minus_infinity, Size, squares) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    const numbers_of<n> a = with_equal_rows<n>();
    BOOST_TEST(evaluate(ctgrad::determinant(A), A = a) == 0);
    BOOST_TEST(evaluate(log_determinant(A), A = a) == -infinity);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(the_inverse_is_not_finite, Size, squares) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    BOOST_TEST(nothing_finite(evaluate(ctgrad::inverse(A), A = with_equal_rows<n>())));
    BOOST_TEST(nothing_finite(evaluate(ctgrad::inverse(A), A = numbers_of<n>{})));
    numbers_of<n> without_a_column = random_matrix<n>();
    for (int i = 0; i < n; ++i) without_a_column[at(i * n)] = 0;
    BOOST_TEST(nothing_finite(evaluate(ctgrad::inverse(A), A = without_a_column)));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(the_gradient_of_the_determinant_is_the_adjugate, Size, squares) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    const numbers_of<n> a = deficient<n, n - 1>();
    const auto slopes = evaluate(derivative(ctgrad::determinant(A), A), A = a);
    BOOST_TEST(distance_from_adjugate<n>(slopes, a) < 1e-10);
    BOOST_TEST(distance_from_adjugate<n>(slopes, a, 0) > 1);  // there is something to see
}
BOOST_AUTO_TEST_CASE_TEMPLATE(the_gradient_of_the_determinant_is_0_at_lower_ranks, Size, squares) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    const auto slopes = evaluate(derivative(ctgrad::determinant(A), A), A = numbers_of<n>{});
    if constexpr (n > 2) {
        const numbers_of<n> a = deficient<n, n - 2>();
        BOOST_TEST(distance_from_adjugate<n>(evaluate(derivative(ctgrad::determinant(A), A), A = a), a) <
                   1e-10);
    }
    BOOST_TEST(distance_from_adjugate<n>(slopes, numbers_of<n>{}) == 0);
}
// |A + sB + tC| is a polynomial; up to the third degree its mixed slope at 0 is a difference of four values.
BOOST_AUTO_TEST_CASE_TEMPLATE(second_derivatives_of_small_determinants_are_there, Size, small) {
    constexpr int n = Size::value;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto B = matrix<"B", n, n>;
    constexpr auto C = matrix<"C", n, n>;
    constexpr auto s = scalar<"s">;
    constexpr auto t = scalar<"t">;
    constexpr auto f = ctgrad::determinant(A + s * B + t * C);
    numbers_of<n> b{};
    numbers_of<n> c{};
    for (int k = 0; k < n * n; ++k) b[at(k)] = k * k % 5 - 2;
    for (int k = 0; k < n * n; ++k) c[at(k)] = k * 3 % 7 - 3;
    double largest = 0;
    for (const numbers_of<n>& a : {numbers_of<n>{}, with_equal_rows<n>()}) {
        const auto value = [&](double s_value, double t_value) {
            return evaluate(f, A = a, B = b, C = c, s = s_value, t = t_value);
        };
        const double slope = (value(1, 1) - value(1, -1) - value(-1, 1) + value(-1, -1)) / 4;
        const double found = evaluate(derivative(derivative(f, s), t), A = a, B = b, C = c, s = 0.0, t = 0.0);
        BOOST_TEST(std::abs(found - slope) < 1e-12);
        largest = std::max(largest, std::abs(slope));
    }
    BOOST_TEST(largest >= 1);  // there is something to see
}
BOOST_AUTO_TEST_CASE(a_number_of_value_0_has_no_inverse) {
    constexpr auto A = matrix<"A", 1, 1>;
    BOOST_TEST(evaluate(ctgrad::inverse(A), A = 0.0) == infinity);
    BOOST_TEST(evaluate(log_determinant(A), A = 0.0) == -infinity);
    BOOST_TEST(evaluate(derivative(ctgrad::determinant(A), A), A = 0.0) == 1);
}
BOOST_AUTO_TEST_CASE(the_value_times_the_inverse_would_not_do) {
    constexpr auto A = matrix<"A", 3, 3>;
    BOOST_TEST(
        nothing_finite(evaluate(ctgrad::determinant(A) * ctgrad::inverse(A), A = with_equal_rows<3>())));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(at_difficult_matrices)

BOOST_AUTO_TEST_CASE(a_zero_in_the_first_place_is_no_pivot) {
    constexpr auto A = matrix<"A", 5, 5>;
    std::array<double, 25> permutation{};
    for (int i = 0; i < 5; ++i) permutation[at(i * 5 + (i + 1) % 5)] = i + 1;
    BOOST_TEST(evaluate(ctgrad::determinant(A), A = permutation) == 120);
    BOOST_TEST(evaluate(ctgrad::inverse(A), A = permutation)[1][0] == 1);
}
BOOST_AUTO_TEST_CASE(a_determinant_out_of_range_has_a_logarithm) {
    constexpr auto A = matrix<"A", 6, 6>;
    constexpr auto huge = 1e100;
    const auto a = evaluate(scalar<"s"> * identity<6>, scalar<"s"> = huge);
    BOOST_TEST(evaluate(log_determinant(A), A = a) == 600 * std::log(10.0),
               boost::test_tools::tolerance(1e-14));
    BOOST_TEST(evaluate(derivative(log_determinant(A), A), A = a)[5][5] == 1e-100,
               boost::test_tools::tolerance(1e-14));
}
BOOST_AUTO_TEST_CASE(singular_matrices_are_no_error_while_compiling) {
    constexpr auto A = matrix<"A", 3, 3>;
    constexpr numbers_of<3> a{1, 2, 3, 2, 4, 6, 1, 0, 1};
    static_assert(evaluate(ctgrad::determinant(A), A = a) == 0);
    static_assert(evaluate(derivative(ctgrad::determinant(A), A), A = a)[0][0] == 4);
}

BOOST_AUTO_TEST_SUITE_END()

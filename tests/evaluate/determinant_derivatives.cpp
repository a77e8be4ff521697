// SPDX-License-Identifier: BSL-1.0

// Second and third derivatives of determinants at matrices of every rank and next to them, against the minors
// that they are by definition.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <type_traits>
#include <vector>

#include <boost/mp11.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "oracles/definitions.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

using reference = exact_oracle::small_matrix<long double>;

template <int rows, int columns = rows>
using numbers_of = std::array<std::array<double, columns>, rows>;

/// Small whole numbers, so that products of them are exact.
template <int rows, int columns>
numbers_of<rows, columns> whole_numbers(std::mt19937& random) {
    std::uniform_int_distribution<int> number{-3, 3};
    numbers_of<rows, columns> result;
    for (auto& row : result)
        for (double& x : row) x = number(random);
    return result;
}

/// A matrix of at most that rank, exactly.
template <int n, int rank>
numbers_of<n> matrix_of_rank(std::mt19937& random) {
    numbers_of<n> result{};
    if constexpr (rank > 0) {
        const auto left = whole_numbers<n, rank>(random);
        const auto right = whole_numbers<rank, n>(random);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                for (std::size_t k = 0; k < rank; ++k) result[i][j] += left[i][k] * right[k][j];
    }
    return result;
}

template <int rows, int columns>
reference as_reference(const numbers_of<rows, columns>& a) {
    reference result{dims{rows, columns}};
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j)
            result.at(i, j) =
                static_cast<long double>(a[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
    return result;
}

/// The determinant without the rows and columns of these places; zero if two are equal.
long double minor_without(reference a, std::vector<int> places) {
    std::sort(places.rbegin(), places.rend());
    for (std::size_t k = 0; k < places.size(); ++k) {
        if (k > 0 && places[k] == places[k - 1]) return 0;
        a = exact_oracle::minor_of(a, places[k], places[k]);
    }
    return exact_oracle::determinant_of(a);
}

/// The coefficient of t, or of st, in the adjugate of A + tE, or of A + sE + tF.
template <int n, int rows>
reference differential(const numbers_of<n>& a, const numbers_of<rows, n>& directions) {
    reference result{dims{n, n}};
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            result.at(i, j) = ((i + j) % 2 == 0 ? 1 : -1) *
                              exact_oracle::detail::minors_with_rows_of(
                                  as_reference<n, n>(a), as_reference<rows, n>(directions), 0, 1u << j, j, i);
    return result;
}

/// What rounding may be compared with: entries to the power of the degree.
template <int n>
double size_of(const numbers_of<n>& a, int degree) {
    double largest = 1;
    for (const auto& row : a)
        for (const double x : row) largest = std::max(largest, std::abs(x));
    return std::pow(2 * largest, std::max(degree, 0));
}

/// All entries of the Hessian of |D + Diag x| by x, and some third derivatives.
template <int n>
void check_at(const numbers_of<n>& d, double offset) {
    constexpr auto D = matrix<"D", n, n>;
    constexpr auto x = vector<"x", n>;
    constexpr auto f = determinant(D + diagonal_matrix(x));
    std::array<double, n> point;
    point.fill(offset);
    const auto second = evaluate(hessian(f, x), D = d, x = point);
    const auto third =
        evaluate(jacobian(transpose(derivative(element<0, 1>(hessian(f, x)), x)), x), D = d, x = point);
    const auto of_second = evaluate(derivative(element<n - 1, 0>(hessian(f, x)), x), D = d, x = point);
    reference a = as_reference<n, n>(d);
    for (int i = 0; i < n; ++i) a.at(i, i) += static_cast<long double>(offset);
    for (int i = 0; i < n; ++i) {
        const auto row = static_cast<std::size_t>(i);
        for (int j = 0; j < n; ++j) {
            const auto column = static_cast<std::size_t>(j);
            BOOST_TEST(std::abs(second[row][column] - static_cast<double>(minor_without(a, {i, j}))) <=
                       2e-15 * n * size_of<n>(d, n - 2));
            BOOST_TEST(std::abs(third[row][column] - static_cast<double>(minor_without(a, {0, 1, i, j}))) <=
                       2e-15 * n * size_of<n>(d, n - 4));
        }
        BOOST_TEST(std::abs(of_second[row] - static_cast<double>(minor_without(a, {n - 1, 0, i}))) <=
                   2e-15 * n * size_of<n>(d, n - 3));
    }
}

/// Derivatives by a whole matrix: tr(E dA*[F]) as second and third derivatives of |A + sE + tF|.
template <int n>
void check_by_matrix(const numbers_of<n>& a, std::mt19937& random) {
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto E = matrix<"E", n, n>;
    constexpr auto F = matrix<"F", n, n>;
    const auto e = whole_numbers<n, n>(random);
    const auto f = whole_numbers<n, n>(random);
    constexpr auto along_e = trace(derivative(determinant(A), A) * E);
    const auto second = evaluate(derivative(along_e, A), A = a, E = e);
    const auto third = evaluate(derivative(trace(derivative(along_e, A) * F), A), A = a, E = e, F = f);
    numbers_of<2 * n, n> both{};
    std::copy(e.begin(), e.end(), both.begin());
    std::copy(f.begin(), f.end(), both.begin() + n);
    const auto expected = differential<n, n>(a, e);
    const auto expected_third = differential<n, 2 * n>(a, both);
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            const auto row = static_cast<std::size_t>(i);
            const auto column = static_cast<std::size_t>(j);
            BOOST_TEST(std::abs(second[row][column] - static_cast<double>(expected(i, j))) <=
                       2e-14 * n * size_of<n>(a, n - 2));
            BOOST_TEST(std::abs(third[row][column] - static_cast<double>(expected_third(i, j))) <=
                       2e-13 * n * size_of<n>(a, n - 3));
        }
}

template <int n, int rank>
void check_rank() {
    std::mt19937 random{100 * n + rank};
    for (int repeat = 0; repeat < 5; ++repeat) {
        const numbers_of<n> d = matrix_of_rank<n, rank>(random);
        for (const double offset : {0.0, 1e-9, -1e-12}) check_at<n>(d, offset);
        check_by_matrix<n>(d, random);
    }
}

template <int n>
struct size : std::integral_constant<int, n> {};
using sizes = boost::mp11::mp_list<size<2>, size<3>, size<4>, size<5>, size<6>>;

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(at_every_rank, Size, sizes) {
    constexpr int n = Size::value;
    check_rank<n, n>();
    check_rank<n, n - 1>();
    check_rank<n, n - 2>();
    if constexpr (n > 2) check_rank<n, n - 3>();
    if constexpr (n > 3) check_rank<n, 0>();
}

BOOST_AUTO_TEST_CASE(of_a_matrix_of_rank_three) {
    constexpr auto D = matrix<"D", 4, 4>;
    constexpr auto x = vector<"x", 4>;
    constexpr auto second = hessian(determinant(D + diagonal_matrix(x)), x);
    const double d[4][4] = {{1, 2, 3, 4}, {2, 3, 5, 7}, {3, 5, 8, 11}, {1, 0, 2, 1}};
    const numbers_of<4> expected{{{0, -14, 3, -1}, {-14, 0, -3, -1}, {3, -3, 0, -1}, {-1, -1, -1, 0}}};
    for (const double offset : {0.0, 1e-9}) {
        const auto found = evaluate(second, D = d, x = std::array{offset, offset, offset, offset});
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = 0; j < 4; ++j)
                BOOST_TEST(std::abs(found[i][j] - expected[i][j]) <= 2e-14 + 12 * offset);
    }
}

// In constant evaluation, too, and of numbers that are not a number.
BOOST_AUTO_TEST_CASE(while_compiling_and_of_nan) {
    constexpr auto A = matrix<"A", 4, 4>;
    constexpr auto E = matrix<"E", 4, 4>;
    constexpr numbers_of<4> ones{{{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}}};
    constexpr numbers_of<4> two{{{2, 0, 0, 0}, {0, 3, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}};
    constexpr auto found = evaluate(adjugate_differential(A, E), A = two, E = ones);
    static_assert(found == numbers_of<4>{{{0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 6, -6}, {0, 0, -6, 6}}});
    numbers_of<4> bad = ones;
    bad[2][1] = std::numeric_limits<double>::quiet_NaN();
    const auto spread = evaluate(adjugate_differential(A, E), A = bad, E = ones);
    for (const auto& row : spread)
        for (const double entry : row) BOOST_TEST(entry != entry);
}

// The Hessian by a symmetric direction is symmetric to the bit.
BOOST_AUTO_TEST_CASE(symmetric_to_the_bit) {
    constexpr auto S = matrix<"S", 5, 5, symmetric>;
    constexpr auto T = matrix<"T", 5, 5, symmetric>;
    std::mt19937 random{3};
    std::uniform_real_distribution<float> number{-1, 1};
    float s[5][5], t[5][5];
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j <= i; ++j) {
            s[i][j] = s[j][i] = number(random);
            t[i][j] = t[j][i] = number(random);
        }
    const auto found = evaluate(adjugate_differential(S, T), S = s, T = t);
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < i; ++j) BOOST_TEST(found[i][j] == found[j][i]);
}

static_assert(derivative(trace(adjugate(matrix<"A", 4, 4>) * matrix<"E", 4, 4>), matrix<"A", 4, 4>) ==
              adjugate_differential(matrix<"A", 4, 4>, matrix<"E", 4, 4>));
static_assert([] {
    constexpr auto A = matrix<"A", 4, 4>;
    constexpr auto E = matrix<"E", 4, 4>;
    return adjugate_differential(A, E) == trace(adjugate(A) * E) * inverse(A) - adjugate(A) * E * inverse(A);
}());

// SPDX-License-Identifier: BSL-1.0

// log(determinant(A)) where the determinant itself is out of range: as log_determinant, but NaN where the
// determinant is negative.

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <utility>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

template <class T, int N>
using square = std::array<std::array<T, N>, N>;

template <class T, int N>
square<T, N> random_matrix(std::mt19937& random, double scale) {
    std::normal_distribution<double> normal;
    square<T, N> a;
    for (auto& row : a)
        for (T& entry : row) entry = static_cast<T>(normal(random) * scale);
    return a;
}

/// Is it the logarithm that is expected?
template <class T>
void check_logarithm(T found, T expected) {
    BOOST_TEST(std::abs(found - expected) <=
               8 * std::numeric_limits<T>::epsilon() * (1 + std::abs(expected)));
}

template <class T, int N>
void check(double scale) {
    constexpr auto A = matrix<"A", N, N>;
    constexpr auto L = matrix<"L", N, N, lower_triangular>;
    constexpr auto D = matrix<"D", N, N, diagonal>;
    constexpr auto S = matrix<"S", N, N, positive_definite>;
    constexpr auto logarithm = log(determinant(A));
    std::mt19937 random(N);
    for (int trial = 0; trial < 20; ++trial) {
        auto a = random_matrix<T, N>(random, 1);
        const bool negative = evaluate(determinant(A), A = a) < 0;
        for (auto& row : a)
            for (T& entry : row) entry *= static_cast<T>(scale);
        const T expected = evaluate(log_determinant(A), A = a);
        const auto with_sign = [&](bool is_negative) {
            const T found = evaluate(logarithm, A = a);
            BOOST_TEST(std::isnan(found) == is_negative);
            if (!is_negative) check_logarithm(found, expected);
        };
        with_sign(negative);
        std::swap(a[0], a[1]);
        with_sign(!negative);
        check_logarithm(evaluate(log(abs(determinant(A))), A = a), expected);
        check_logarithm(evaluate(log(pow<2>(determinant(A))), A = a), 2 * expected);

        auto triangle = a;
        for (std::size_t i = 0; i < N; ++i) triangle[i][i] = std::abs(a[i][i]);
        const T of_triangle = evaluate(log_determinant(L), L = triangle);
        check_logarithm(evaluate(log(determinant(L)), L = triangle), of_triangle);
        check_logarithm(evaluate(log(determinant(D)), D = triangle), of_triangle);
        check_logarithm(evaluate(log(determinant(L * transpose(L))), L = triangle), 2 * of_triangle);
        triangle[1][1] = -triangle[1][1];
        BOOST_TEST(std::isnan(evaluate(log(determinant(L)), L = triangle)));
        BOOST_TEST(std::isnan(evaluate(log(determinant(D)), D = triangle)));
        check_logarithm(evaluate(log(determinant(L * transpose(L))), L = triangle), 2 * of_triangle);
        triangle[0][0] = 0;
        BOOST_TEST(evaluate(log(determinant(D)), D = triangle) == -infinity);

        square<T, N> definite{};
        for (std::size_t i = 0; i < N; ++i) definite[i][i] = static_cast<T>(scale);
        check_logarithm(evaluate(log(determinant(S)), S = definite),
                        static_cast<T>(N * std::log(static_cast<double>(definite[0][0]))));
    }
    square<T, N> singular{};
    BOOST_TEST(evaluate(logarithm, A = singular) == -infinity);
    singular[0][0] = static_cast<T>(-scale);
    BOOST_TEST(evaluate(logarithm, A = singular) == -infinity);
}

}  // namespace

using sizes = boost::mp11::mp_list_c<int, 2, 3, 4, 5, 6>;

BOOST_AUTO_TEST_CASE_TEMPLATE(out_of_range, Size, sizes) {
    for (const double scale : {1e-200, 1e-100, 1.0, 1e100, 1e200}) check<double, Size::value>(scale);
    for (const double scale : {1e-25, 1.0, 1e25}) check<float, Size::value>(scale);
}

BOOST_AUTO_TEST_CASE(while_compiling) {
    constexpr auto A = matrix<"A", 4, 4>;
    constexpr square<double, 4> a{
        {{1e-200, 0, 0, 0}, {0, 0, 1e-200, 0}, {0, 1e-200, 0, 0}, {0, 0, 0, 1e-200}}};
    constexpr double none = evaluate(log(determinant(A)), A = a);
    static_assert(none != none);
    constexpr double some =
        evaluate(log(determinant(-1_c * A * A * A)),
                 A = square<double, 4>{{{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}});
    static_assert(some == 0);
}

static_assert(log(abs(determinant(matrix<"A", 3, 3>))) == log_determinant(matrix<"A", 3, 3>));
static_assert(log(determinant(matrix<"S", 3, 3, positive_definite>)) ==
              log_determinant(matrix<"S", 3, 3, positive_definite>));
static_assert(!(log(determinant(matrix<"A", 3, 3>)) == log_determinant(matrix<"A", 3, 3>)));

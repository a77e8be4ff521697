// SPDX-License-Identifier: BSL-1.0

// Determinants that can be represented, of matrices whose minors or partial products cannot.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;

namespace {

template <class T, int N>
using square = std::array<std::array<T, N>, N>;

/// A random matrix with rows and columns multiplied by powers of two, and the sum of their exponents.
template <class T, int N>
struct badly_scaled {
    square<T, N> entries{};
    square<T, N> unscaled{};
    int exponent = 0;

    badly_scaled(std::mt19937& random, int largest, int wanted) {
        std::normal_distribution<double> normal;
        std::uniform_int_distribution<int> exponents{-largest, largest};
        std::array<int, N> rows, columns;
        for (int k = 0; k < N; ++k) {
            rows[std::size_t(k)] = exponents(random) + wanted / N;
            columns[std::size_t(k)] = exponents(random);
            exponent += rows[std::size_t(k)] + columns[std::size_t(k)];
        }
        // the last row brings the determinant to where it can be represented
        const int last =
            std::clamp(rows[N - 1] + wanted - exponent, -3 * largest + wanted / N, 3 * largest + wanted / N);
        exponent += last - rows[N - 1];
        rows[N - 1] = last;
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j) {
                unscaled[i][j] = static_cast<T>(normal(random));
                entries[i][j] = std::ldexp(unscaled[i][j], rows[i] + columns[j]);
            }
    }
};

template <class T, int N>
void check(int largest, int wanted) {
    constexpr auto A = matrix<"A", N, N>;
    std::mt19937 random(N);
    int compared = 0;
    for (int trial = 0; trial < 200; ++trial) {
        const badly_scaled<T, N> matrix{random, largest, wanted};
        const T expected = std::ldexp(evaluate(determinant(A), A = matrix.unscaled), matrix.exponent);
        // what rounds on the way, or has been rounded as a subnormal entry, is not looked at
        bool exact = std::isnormal(expected);
        for (const auto& row : matrix.entries)
            exact = exact && std::all_of(row.begin(), row.end(), [](T x) { return std::isnormal(x); });
        if (!exact) continue;
        ++compared;
        const T tolerance =
            100 * std::numeric_limits<T>::epsilon() * std::ldexp(T(std::pow(3, N)), matrix.exponent);
        BOOST_TEST(std::abs(evaluate(determinant(A), A = matrix.entries) - expected) <= tolerance);
        const auto [with_adjugate, adjugate] =
            evaluate(outputs(ctgrad::determinant(A), ctgrad::adjugate(A)), A = matrix.unscaled);
        BOOST_TEST(std::abs(std::ldexp(with_adjugate, matrix.exponent) - expected) <= tolerance);
        if constexpr (std::is_same_v<T, double>) {
            const auto data = [&](const auto& called) {
                using bound = binding<matrix_type<"A", N, N>, square<T, N>>;
                called(bound_arguments<T>(bound{&matrix.entries}));
            };
            const auto in_loops = static_cast<T>(
                paths::results_on<T, paths::small_code>(outputs(ctgrad::determinant(A)), data)[0]);
            BOOST_TEST(std::abs(in_loops - expected) <= tolerance);
        }
    }
    BOOST_TEST(compared > 50);
}

}  // namespace

using sizes = boost::mp11::mp_list_c<int, 2, 3, 4, 5, 6>;

BOOST_AUTO_TEST_CASE_TEMPLATE(in_float, Size, sizes) {
    for (const int wanted : {-110, -60, 0, 60, 110}) check<float, Size::value>(14, wanted);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(in_double, Size, sizes) {
    for (const int wanted : {-1000, -600, 0, 600, 1000}) check<double, Size::value>(120, wanted);
}

BOOST_AUTO_TEST_CASE(of_diagonals) {
    constexpr auto A = matrix<"A", 4, 4>;
    const auto of = [&](auto a, auto b, auto c, auto d) {
        square<decltype(a), 4> m{};
        m[0][0] = a, m[1][1] = b, m[2][2] = c, m[3][3] = d;
        return evaluate(determinant(A), A = m);
    };
    BOOST_TEST(of(0x1p70f, 0x1p70f, 0x1p-70f, 0x1p-70f) == 1);
    BOOST_TEST(of(0x1p-70f, 0x1p-70f, 0x1p70f, 0x1p70f) == 1);
    BOOST_TEST(of(0x1p-700, 0x1p-700, 0x1p700, -0x1p700) == -1);
    BOOST_TEST(of(0x1p700, 0x1p700, 0x1p700, 0x1p-1074) == std::numeric_limits<double>::infinity());
    BOOST_TEST(of(0x1p700, 0x1p700, -0x1p-700, 0x1p-1074) == -0x1p-374);
    BOOST_TEST(of(0x1p-700, 0x1p700, -0x1p-700, 0x1p-1000) == 0);
    BOOST_TEST(of(1.0, 0x1p700, 0x1p-700, 0x1p-1074) == 0x1p-1074);
    BOOST_TEST(std::isnan(of(1.0, std::numeric_limits<double>::quiet_NaN(), 1.0, 0.0)));
    BOOST_TEST(of(1.0, -std::numeric_limits<double>::infinity(), 1.0, 1.0) != 1.0);
    BOOST_TEST(of(0.0, 1.0, 1.0, 1.0) == 0);
}

BOOST_AUTO_TEST_CASE(while_compiling) {
    constexpr auto A = matrix<"A", 3, 3>;
    constexpr square<double, 3> a{{{0x1p-600, 0, 0}, {0, 0x1p600, 0}, {0, 0x1p600, 0x1p-600}}};
    static_assert(evaluate(determinant(A), A = a) == 0x1p-600);
}

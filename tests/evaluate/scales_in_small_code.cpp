// SPDX-License-Identifier: BSL-1.0

// Small code factors in loops: the same residuals at every scale and condition, the same answers to singular
// matrices and to NaN, and symmetric inverses to the bit.

#include <boost/mp11/list.hpp>

#include "scales.hpp"

using namespace scales;

namespace {

constexpr auto in_small_code = [](auto e) { return optimize_for_size(e); };

template <int N>
square<double, N> random_square(std::mt19937& random) {
    std::normal_distribution<double> normal;
    square<double, N> a;
    for (auto& row : a)
        for (double& entry : row) entry = normal(random);
    return a;
}

}  // namespace

template <>
inline constexpr int scales::rows_of_symmetric<in_small_code> = 2;
template <>
inline constexpr int scales::rows_of_definite<in_small_code> = 2;

using sizes = boost::mp11::mp_list_c<int, 1, 2, 3, 4, 5, 6>;
using larger_sizes = boost::mp11::mp_list_c<int, 2, 3, 4, 5, 7, 16>;

BOOST_AUTO_TEST_CASE_TEMPLATE(in_float, Size, sizes) {
    check_in_float<in_small_code, Size::value>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(in_double, Size, sizes) {
    check_in_double<in_small_code, Size::value>();
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_nan, Size, larger_sizes) {
    constexpr int N = Size::value;
    constexpr auto A = matrix<"A", N, N>;
    std::mt19937 random(N);
    for (int trial = 0; trial < 10; ++trial) {
        auto a = random_square<N>(random);
        a[random() % N][random() % N] = std::numeric_limits<double>::quiet_NaN();
        for (const auto& row : evaluate(optimize_for_size(inverse(A)), A = a))
            for (const double entry : row) BOOST_TEST(std::isnan(entry));
        BOOST_TEST(std::isnan(evaluate(optimize_for_size(log_determinant(A)), A = a)));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_singular_matrices, Size, larger_sizes) {
    constexpr int N = Size::value;
    constexpr auto A = matrix<"A", N, N>;
    constexpr auto b = vector<"b", N>;
    std::mt19937 random(N);
    for (int trial = 0; trial < 10; ++trial) {
        auto a = random_square<N>(random);
        const std::size_t empty = random() % N;
        for (auto& row : a) row[empty] = 0;
        std::array<double, N> right;
        for (double& entry : right) entry = 1 + static_cast<double>(random() % 7);
        BOOST_TEST(evaluate(optimize_for_size(log_determinant(A)), A = a) ==
                   -std::numeric_limits<double>::infinity());
        bool finite = true;
        for (const double entry : evaluate(optimize_for_size(solve(A, b)), A = a, b = right))
            finite = finite && std::isfinite(entry);
        BOOST_TEST(!finite);
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(symmetric_to_the_bit, Size, larger_sizes) {
    constexpr int N = Size::value;
    constexpr auto S = matrix<"S", N, N, positive_definite>;
    std::mt19937 random(N);
    const auto a = random_matrix<double, N, kind::definite>(random, 100, 3);
    const auto inverted = evaluate(optimize_for_size(inverse(S)), S = a);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < i; ++j) BOOST_TEST(inverted[i][j] == inverted[j][i]);
    const auto logarithm = evaluate(optimize_for_size(log_determinant(S)), S = a);
    BOOST_TEST(std::abs(logarithm - static_cast<double>(log_determinant_of<double, N>(a))) < 1e-12 * N);
}

// SPDX-License-Identifier: BSL-1.0

// What is divided by a determinant of zero is infinite or NaN, also where zero is known while compiling.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

bool none_is_finite(const auto& matrix) {
    for (const auto& row : matrix)
        if (std::any_of(row.begin(), row.end(), [](auto entry) { return std::isfinite(entry); }))
            return false;
    return true;
}

}  // namespace

using sizes = boost::mp11::mp_list_c<int, 2, 3, 4>;

BOOST_AUTO_TEST_CASE_TEMPLATE(matrices_known_while_compiling, Size, sizes) {
    constexpr int N = Size::value;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr auto M = matrix<"M", N, N>;
    constexpr auto x = vector<"x", N>;
    std::array<std::array<double, N>, N> m{};
    std::array<double, N> numbers{};
    for (std::size_t i = 0; i < N; ++i) {
        numbers[i] = static_cast<double>(i + 1);
        for (std::size_t j = 0; j < N; ++j) m[i][j] = static_cast<double>(i * j + i + 1);
    }
    BOOST_TEST(none_is_finite(evaluate(inverse(ones<N, N> + M - M), M = m)));
    BOOST_TEST(none_is_finite(evaluate(inverse(x * transpose(x)), x = numbers)));
    BOOST_TEST(evaluate(determinant(M - M), M = m) == 0);
    BOOST_TEST(evaluate(log_determinant(M - M), M = m) == -infinity);
    BOOST_TEST(evaluate(log_determinant(ones<N, N> + M - M), M = m) == -infinity);
    // the inverse of a diagonal matrix is diagonal
    const auto of_zero = evaluate(inverse(M - M), M = m);
    for (std::size_t i = 0; i < N; ++i) BOOST_TEST(of_zero[i][i] == infinity);
    for (const double entry : evaluate(solve(M - M, x), M = m, x = numbers)) BOOST_TEST(entry == infinity);
}

// SPDX-License-Identifier: BSL-1.0

// What is symmetric by algebra is so to the last bit: products, sums, inverses, and what filters make of
// them.

#include <array>
#include <random>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, std::size_t Rows, std::size_t Columns>
std::array<std::array<T, Columns>, Rows> random_entries(std::mt19937& random) {
    std::normal_distribution<double> normal;
    std::array<std::array<T, Columns>, Rows> result;
    for (auto& row : result)
        for (T& entry : row) entry = static_cast<T>(normal(random));
    return result;
}

bool is_symmetric(const auto& matrix) {
    for (std::size_t i = 0; i < matrix.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (matrix[i][j] != matrix[j][i]) return false;
    return true;
}

template <class T, int N>
void check() {
    constexpr auto F = matrix<"F", N, N>;
    constexpr auto H = matrix<"H", 2, N>;
    constexpr auto P = matrix<"P", N, N, symmetric>;
    constexpr auto S = matrix<"P", N, N, positive_definite>;
    constexpr auto R = matrix<"R", 2, 2, positive_definite>;
    std::mt19937 random(N);
    const auto f = random_entries<T, N, N>(random);
    const auto h = random_entries<T, 2, N>(random);
    auto p = random_entries<T, N, N>(random);
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t j = 0; j < i; ++j) p[i][j] = p[j][i];
        p[i][i] += T(3 * N);
    }
    const std::array<std::array<T, 2>, 2> r{{{T(2), T(0.3)}, {T(0.3), T(1)}}};

    BOOST_TEST_CONTEXT(N << " rows, " << sizeof(T) << " bytes") {
        BOOST_TEST(is_symmetric(evaluate(F * P * transpose(F), F = f, P = p)));
        BOOST_TEST(is_symmetric(evaluate(F * P * transpose(F) + P, F = f, P = p)));
        BOOST_TEST(is_symmetric(evaluate(F * P * transpose(F) + F + transpose(F), F = f, P = p)));
        BOOST_TEST(is_symmetric(evaluate(inverse(P), P = p)));
        BOOST_TEST(is_symmetric(evaluate(inverse(S), S = p)));
        BOOST_TEST(is_symmetric(evaluate(H * S * transpose(H) + R, H = h, S = p, R = r)));
        constexpr auto gain = S * transpose(H) * inverse(H * S * transpose(H) + R);
        BOOST_TEST(is_symmetric(evaluate(S - gain * H * S, H = h, S = p, R = r)));
    }
}

}  // namespace

using sizes = boost::mp11::mp_list_c<int, 2, 3, 4, 5, 6, 7, 8, 9, 15, 24>;

BOOST_AUTO_TEST_CASE_TEMPLATE(in_float, Size, sizes) {
    check<float, Size::value>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(in_double, Size, sizes) {
    check<double, Size::value>();
}

// SPDX-License-Identifier: BSL-1.0

// A number times a column by a row: the column is multiplied, once for all that needs it.

#include <array>
#include <cmath>
#include <limits>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

template <class T, int N>
using column = std::array<T, N>;
template <class T, int M, int N>
using entries = std::array<std::array<T, N>, M>;

template <class T, int M, int N>
struct points {
    entries<T, M, N> a;
    column<T, M> x;
    column<T, N> y;
    T s;

    explicit points(unsigned seed) {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> uniform(-2, 2);
        const auto next = [&] { return static_cast<T>(uniform(random)); };
        for (auto& row : a)
            for (T& entry : row) entry = next();
        for (T& entry : x) entry = next();
        for (T& entry : y) entry = next();
        s = next();
    }
};

template <class T>
void check_entry(T found, T expected) {
    BOOST_TEST(std::abs(found - expected) <= 64 * std::numeric_limits<T>::epsilon());
}

/// A step down a gradient that is a column by a row; of the column, too, and in the place of A.
template <class T, int M, int N>
void check_step() {
    constexpr auto A = matrix<"A", M, N>;
    constexpr auto x = vector<"x", M>;
    constexpr auto y = vector<"y", N>;
    constexpr auto s = scalar<"s">;
    constexpr auto product = outer(x, y);
    for (unsigned seed = 0; seed < 5; ++seed) {
        const points<T, M, N> p(seed);
        const auto [less, column_less, negative, twice] =
            evaluate(ctgrad::outputs(A - s * product, x - s * x, -s * product, A + 2_c * s * product),
                     A = p.a, x = p.x, y = p.y, s = p.s);
        auto in_place = p.a;
        evaluate_into(in_place, A - s * product, A = in_place, x = p.x, y = p.y, s = p.s);
        for (std::size_t i = 0; i < M; ++i) {
            check_entry(column_less[i], p.x[i] - p.s * p.x[i]);
            for (std::size_t j = 0; j < N; ++j) {
                const T expected = p.s * p.x[i] * p.y[j];
                check_entry(less[i][j], p.a[i][j] - expected);
                check_entry(in_place[i][j], p.a[i][j] - expected);
                check_entry(negative[i][j], -expected);
                check_entry(twice[i][j], p.a[i][j] + 2 * expected);
            }
        }
    }
}

/// What is symmetric is so to the last bit.
template <class T, int N>
void check_symmetric() {
    constexpr auto x = vector<"x", N>;
    constexpr auto s = scalar<"s">;
    for (unsigned seed = 0; seed < 5; ++seed) {
        const points<T, N, N> p(seed);
        const auto found = evaluate(s * outer(x, x), x = p.x, s = p.s);
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j) {
                check_entry(found[i][j], p.s * p.x[i] * p.x[j]);
                BOOST_TEST(found[i][j] == found[j][i]);
            }
    }
}

constexpr auto u = vector<"u", 20>;
constexpr auto v = vector<"v", 30>;
constexpr auto r = scalar<"r">;

BOOST_AUTO_TEST_SUITE(multiples_of_outer_products)

BOOST_AUTO_TEST_CASE(as_steps_of_every_size) {
    check_step<float, 3, 2>();
    check_step<double, 3, 2>();
    check_step<float, 12, 6>();
    check_step<float, 4, 12>();
    check_step<double, 33, 17>();
}
BOOST_AUTO_TEST_CASE(symmetric_ones) {
    check_symmetric<float, 3>();
    check_symmetric<double, 12>();
    check_symmetric<float, 33>();
}
BOOST_AUTO_TEST_CASE(the_column_is_multiplied) {
    static_assert(flops(r * outer(u, v)) == 20 + 600);
    static_assert(flops(-r * outer(u, v)) <= 1 + 20 + 600);
    static_assert(flops(outputs(r * outer(u, v), r * u)) == 20 + 600);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace

// SPDX-License-Identifier: BSL-1.0

// Destinations that are arguments. This file is compiled at every level of optimisation
// (tests/CMakeLists.txt).

#include "in_place.hpp"

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using in_place::wrong_entries;

namespace {

constexpr auto x = vector<"x", 5>;
constexpr auto A = matrix<"A", 5, 5>;
constexpr auto B = matrix<"B", 5, 5>;
constexpr auto P = matrix<"P", 12, 12>;
constexpr auto Q = matrix<"Q", 12, 12>;
constexpr auto u = vector<"u", 3>;
constexpr auto M = matrix<"M", 3, 3>;

}  // namespace

BOOST_AUTO_TEST_SUITE(in_place_of_an_argument)

BOOST_AUTO_TEST_CASE(random_overlaps) {
    BOOST_TEST(wrong_entries<float>(A * B) == 0);
    BOOST_TEST(wrong_entries<double>(P * Q) == 0);
    BOOST_TEST(wrong_entries<double>(2_c * P + Q) == 0);
    BOOST_TEST(wrong_entries<float>(outputs(A * x, A * B * transpose(A) + B)) == 0);
    BOOST_TEST(wrong_entries<double>(outputs(u / norm(u), jacobian(u / norm(u), u), M * u)) == 0);
}

/// A product in place of its right factor.
template <class T, int N>
constexpr bool product_is_right() {
    constexpr auto F = matrix<"F", N, N>;
    constexpr auto G = matrix<"G", N, N>;
    T f[N][N]{}, g[N][N]{};
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) {
            f[i][j] = T((7 * i + 3 * j) % 5) - T(2);
            g[i][j] = T((2 * i + 5 * j) % 7) - T(3);
        }
    const auto right = evaluate(F * G, F = f, G = g);
    evaluate_into(g, F * G, F = f, G = g);
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j)
            if (g[i][j] != right[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]) return false;
    return true;
}
static_assert(product_is_right<float, 5>());
static_assert(product_is_right<double, 3>());

BOOST_AUTO_TEST_CASE(whole_numbers_exactly) {
    BOOST_TEST((product_is_right<float, 2>()));
    BOOST_TEST((product_is_right<float, 5>()));
    BOOST_TEST((product_is_right<double, 12>()));
}

/// A prediction of a filter, state and covariance in place.
constexpr bool filter_is_right() {
    constexpr auto S = matrix<"S", 5, 5, symmetric>;
    std::array<double, 5> state{1, -2, 3, 0.5, 4};
    std::array<std::array<double, 5>, 5> covariance{}, turn{};
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 5; ++j) {
            covariance[i][j] = static_cast<double>((i * j + i + j) % 4);
            turn[i][j] = static_cast<double>((i + 3 * j) % 5) - 1;
        }
    constexpr auto prediction = outputs(A * x, A * S * transpose(A) + S);
    const auto [next, spread] = evaluate(prediction, A = turn, x = state, S = covariance);
    evaluate_into(std::tie(state, covariance), prediction, A = turn, x = state, S = covariance);
    return state == next && covariance == spread;
}
static_assert(filter_is_right());

BOOST_AUTO_TEST_CASE(state_and_covariance) {
    BOOST_TEST(filter_is_right());
}

BOOST_AUTO_TEST_SUITE_END()

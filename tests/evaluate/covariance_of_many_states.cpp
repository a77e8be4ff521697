// SPDX-License-Identifier: BSL-1.0

// The covariance of fifteen states that mostly stay as they are: straight-line code, loops and a dense
// product by hand agree, in place, too.

#include <array>
#include <cmath>
#include <cstddef>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr std::size_t states = 15;

constexpr auto R = matrix<"R", 3, 3>;
constexpr auto a = vector<"a", 3>;
constexpr auto w = vector<"w", 3>;
constexpr auto t = scalar<"t">;
constexpr auto P = matrix<"P", 15, 15, symmetric>;
constexpr auto q = vector<"q", 15>;
constexpr auto I = identity<3>;
constexpr auto Z = zeros<3, 3>;
constexpr auto F = vertical(horizontal(I, t* I, Z, Z, Z), horizontal(Z, I, -t* R* skew(a), -t* R, Z),
                            horizontal(Z, Z, I - t * skew(w), Z, -t* I), horizontal(Z, Z, Z, I, Z),
                            horizontal(Z, Z, Z, Z, I));
constexpr auto predicted = F * P * transpose(F) + t * diagonal_matrix(q);

using predicted_type = std::remove_const_t<decltype(predicted)>;
static_assert(program::compiled<predicted_type>::straight_for<true>().size() > 1400);

template <class T>
struct example {
    std::array<std::array<T, 3>, 3> rotation;
    std::array<T, 3> acceleration;
    std::array<T, 3> turn;
    std::array<T, states> noise;
    std::array<std::array<T, states>, states> covariance;
    T seconds = T(0.01);

    explicit example(T scale) {
        std::mt19937 random{7};
        std::uniform_real_distribution<T> entry{-1, 1};
        for (auto& row : rotation)
            for (T& each : row) each = entry(random);
        for (T& each : acceleration) each = entry(random);
        for (T& each : turn) each = entry(random);
        for (T& each : noise) each = scale * entry(random);
        for (std::size_t i = 0; i < states; ++i)
            for (std::size_t j = 0; j <= i; ++j) covariance[i][j] = covariance[j][i] = scale * entry(random);
    }
    auto evaluated(auto what) const {
        return evaluate(what, R = rotation, a = acceleration, w = turn, q = noise, P = covariance,
                        t = seconds);
    }
    // F P Fᵀ + t Diag(q) as its formula says.
    auto by_hand() const {
        const auto f = evaluate(F, R = rotation, a = acceleration, w = turn, t = seconds);
        auto result = covariance;
        for (std::size_t i = 0; i < states; ++i)
            for (std::size_t j = 0; j < states; ++j) {
                result[i][j] = i == j ? seconds * noise[i] : T(0);
                for (std::size_t k = 0; k < states; ++k)
                    for (std::size_t l = 0; l < states; ++l)
                        result[i][j] += f[i][k] * covariance[k][l] * f[j][l];
            }
        return result;
    }
};

template <class T>
void compare(const auto& actual, const auto& expected, T scale, T tolerance) {
    for (std::size_t i = 0; i < states; ++i)
        for (std::size_t j = 0; j < states; ++j)
            BOOST_TEST(std::abs(actual[i][j] - expected[i][j]) <= tolerance * scale,
                       i << ", " << j << ": " << actual[i][j] << " and " << expected[i][j]);
}

template <class T>
void every_way_agrees(T scale, T tolerance) {
    const example<T> given{scale};
    const auto expected = given.by_hand();
    compare(given.evaluated(predicted), expected, scale, tolerance);
    compare(given.evaluated(optimize_for_size(predicted)), expected, scale, tolerance);
    auto in_place = given.covariance;
    evaluate_into(in_place, predicted, R = given.rotation, a = given.acceleration, w = given.turn,
                  q = given.noise, P = in_place, t = given.seconds);
    compare(in_place, expected, scale, tolerance);
    for (std::size_t i = 0; i < states; ++i)
        for (std::size_t j = 0; j < i; ++j) BOOST_TEST(in_place[i][j] == in_place[j][i]);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(covariance_of_many_states)

BOOST_AUTO_TEST_CASE(in_double) {
    for (const double scale : {1e-200, 1.0, 1e200}) every_way_agrees(scale, 1e-14);
}

BOOST_AUTO_TEST_CASE(in_float) {
    for (const float scale : {1e-30f, 1.0f, 1e30f}) every_way_agrees(scale, 4e-6f);
}

BOOST_AUTO_TEST_SUITE_END()

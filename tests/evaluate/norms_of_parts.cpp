// SPDX-License-Identifier: BSL-1.0

// Sums of functions of the norms of parts of one vector, as the energy of springs: where a part vanishes its
// direction is 0, whatever the others are.

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

template <class T>
using points = std::array<T, 6>;

constexpr auto z = vector<"z", 6>;
constexpr auto a = block<0, 0, 2, 1>(z);
constexpr auto b = block<2, 0, 2, 1>(z);
constexpr auto c = block<4, 0, 2, 1>(z);

// What Σ φ(‖p − q‖) of two pairs has for a gradient, given the pairs and φ'.
template <class T>
points<T> expected(const points<T>& at, bool between_points, auto slope) {
    points<T> gradient{};
    for (std::size_t first : {std::size_t{0}, std::size_t{2}}) {
        const T other_x = between_points ? at[first + 2] : T(0);
        const T other_y = between_points ? at[first + 3] : T(0);
        const T x = at[first] - other_x;
        const T y = at[first + 1] - other_y;
        const T norm = std::hypot(x, y);
        if (norm == 0) continue;
        gradient[first] += slope(norm) * (x / norm);
        gradient[first + 1] += slope(norm) * (y / norm);
        if (!between_points) continue;
        gradient[first + 2] -= slope(norm) * (x / norm);
        gradient[first + 3] -= slope(norm) * (y / norm);
    }
    return gradient;
}

template <class T>
bool are_close(const points<T>& found, const points<T>& wanted, T size) {
    for (std::size_t k = 0; k < found.size(); ++k)
        if (!(std::abs(found[k] - wanted[k]) <= 16 * std::numeric_limits<T>::epsilon() * size)) return false;
    return true;
}

// At 0, where one part vanishes, and at random points of every size.
template <class T, class F>
void check(F, bool between_points, auto slope) {
    std::mt19937 random(7);
    std::uniform_real_distribution<T> number(-1, 1);
    constexpr F f{};
    for (const T size : {T(0), T(1e-30), T(1e-5), T(1), T(1e5), T(1e15)})
        for (int vanishing = 0; vanishing < 3; ++vanishing) {
            points<T> at;
            for (T& coordinate : at) coordinate = size * number(random);
            for (int k = 0; vanishing > 0 && k < 2; ++k) {
                const auto first = static_cast<std::size_t>(2 * (vanishing - 1) + k);
                at[first] = between_points ? at[first + 2] : T(0);
            }
            const points<T> wanted = expected(at, between_points, slope);
            const T scale = 1 + std::abs(slope(size));
            BOOST_TEST(are_close<T>(evaluate(gradient(f, z), z = at), wanted, scale));
            const auto [value, by_z, row] = evaluate(outputs(f, gradient(f, z), jacobian(f, z)), z = at);
            BOOST_TEST(std::isfinite(value));
            BOOST_TEST(are_close<T>(by_z, wanted, scale));
            BOOST_TEST(are_close<T>(row, wanted, scale));
        }
}

template <class T>
void check_sums_of_norms() {
    check<T>(norm(a - b) + norm(b - c), true, [](T) { return T(1); });
    check<T>(norm(a) + norm(b), false, [](T) { return T(1); });
}
template <class T>
void check_springs() {
    const auto slope = [](T length) { return 2 * (length - 1); };
    check<T>(pow<2>(norm(a - b) - 1_c) + pow<2>(norm(b - c) - 1_c), true, slope);
    check<T>(pow<2>(norm(a) - 1_c) + pow<2>(norm(b) - 1_c), false, slope);
}

BOOST_AUTO_TEST_CASE(sums_of_norms) {
    check_sums_of_norms<double>();
    check_sums_of_norms<float>();
}
BOOST_AUTO_TEST_CASE(springs) {
    check_springs<double>();
    check_springs<float>();
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0

// Differentials of a simple eigenvalue λ and of its eigenvector u of length 1, of a symmetric matrix, as
// Magnus and Neudecker have them (Matrix Differential Calculus with Applications in Statistics and
// Econometrics, third edition, sections 9.12, 9.13, 10.6 and 10.9), with P = (λI − S)⁺. They normalise by a
// constant vector; with uᵀu = 1 the second differential of u has the part −‖du‖² u, too. Matrices that are
// not symmetric have no eigenvalues here.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr int n = 4;
constexpr auto S = matrix<"S", n, n, symmetric>;
constexpr auto dS = matrix<"dS", n, n, symmetric>;
constexpr auto I = identity<n>;

template <class F>
constexpr auto first(F f) {
    return directional_derivative(f, S, dS);
}
template <class F>
constexpr auto second(F f) {
    return first(first(f));
}

std::array<std::array<double, n>, n> random_symmetric(unsigned seed) {
    std::mt19937 engine(seed);
    std::array<std::array<double, n>, n> made{};
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            made[i][j] = made[j][i] = static_cast<double>(engine() % 2001) / 500 - 2;
    return made;
}

/// Largest entry of what vanishes, relative to the largest of what it is compared with.
template <class Difference, class Size>
double relative_error(Difference difference, Size size) {
    double error = 0, scale = 0;
    for (unsigned seed = 1; seed < 12; ++seed) {
        const auto s = random_symmetric(seed), direction = random_symmetric(seed + 100);
        const double found = evaluate(norm_infinity(difference), S = s, dS = direction);
        error = std::max(error, found);
        scale = std::max(scale, evaluate(norm_infinity(size), S = s, dS = direction));
        if (std::isnan(found)) return found;
    }
    return error / scale;
}

template <int Place>
void check() {
    constexpr auto lambda = element<Place>(eigenvalues(S));
    constexpr auto u = column<Place>(eigenvectors(S));
    constexpr auto P = pseudo_inverse<n - 1>(lambda * I - S);
    constexpr auto du = P * dS * u;
    constexpr auto change = transpose(u) * dS * u;
    BOOST_TEST(relative_error(first(lambda) - change, change) < 1e-13);  // 9.12
    BOOST_TEST(relative_error(first(u) - du, du) < 1e-12);               // 9.13
    BOOST_TEST(relative_error(second(lambda) - 2_c * transpose(u) * dS * P * dS * u, second(lambda)) <
               1e-12);  // 10.6
    constexpr auto of_vector = 2_c * P * (dS - change * I) * du - squared_norm(du) * u;
    BOOST_TEST(relative_error(second(u) - of_vector, of_vector) < 1e-10);  // 10.9
}

BOOST_AUTO_TEST_CASE(of_every_eigenvalue) {
    check<0>();
    check<1>();
    check<n - 1>();
}

BOOST_AUTO_TEST_CASE(as_formulas) {
    constexpr auto V = eigenvectors(S);
    constexpr auto u = column<n - 1>(V);
    static_assert(gradient(largest_eigenvalue(S), S) == u * transpose(u));
    static_assert(first(largest_eigenvalue(S)) == transpose(u) * dS * u);
}

}  // namespace

// SPDX-License-Identifier: BSL-1.0

// The potential of gravity by solid harmonics up to degree 3, its gradient and its Hessian by the place: more
// than one constant translates. Each term is homogeneous and solves Laplace's equation, so that with the
// gradient g and the Hessian H of a term of degree l at v, tr H = 0, H v = −(l + 2) g.

#include <array>
#include <cmath>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr int largest_degree = 3;
constexpr int terms = (largest_degree + 1) * (largest_degree + 1);
constexpr auto v = vector<"v", 3>;
constexpr auto coefficients = vector<"c", terms>;
constexpr auto x = element<0>(v);
constexpr auto y = element<1>(v);
constexpr auto z = element<2>(v);
constexpr auto squared_radius = squared_norm(v);
constexpr auto radius = sqrt(squared_radius);

/// Re (x + i y)ᵐ and Im (x + i y)ᵐ.
template <int M>
struct power_of_plane {
    static constexpr auto real = x * power_of_plane<M - 1>::real - y * power_of_plane<M - 1>::imaginary;
    static constexpr auto imaginary = x * power_of_plane<M - 1>::imaginary + y * power_of_plane<M - 1>::real;
};
template <>
struct power_of_plane<1> {
    static constexpr auto real = x;
    static constexpr auto imaginary = y;
};

/// What a harmonic of degree L and order M has along the axis.
template <int L, int M>
constexpr auto along_axis() {
    if constexpr (L == M) return 1_c;
    else if constexpr (L == M + 1) return z;
    else if constexpr (L == 2) return 3_c * z * z - squared_radius;
    else if constexpr (L == 3 && M == 0) return z * (5_c * z * z - 3_c * squared_radius);
    else if constexpr (L == 3) return 5_c * z * z - squared_radius;
    else if constexpr (M == 0)
        return 35_c * z * z * z * z - 30_c * z * z * squared_radius + 3_c * squared_radius * squared_radius;
    else if constexpr (M == 1) return z * (7_c * z * z - 3_c * squared_radius);
    else return 7_c * z * z - squared_radius;
}
template <int L, int M>
constexpr auto harmonic() {
    if constexpr (M == 0) return along_axis<L, 0>();
    else if constexpr (M > 0) return along_axis<L, M>() * power_of_plane<M>::real;
    else return along_axis<L, -M>() * power_of_plane<-M>::imaginary;
}
template <int L, int M>
constexpr auto term() {
    return element<L * L + L + M>(coefficients) * harmonic<L, M>() / pow<2 * L + 1>(radius);
}
template <int L, int... M>
constexpr auto of_degree(std::integer_sequence<int, M...>) {
    return (term<L, M - L>() + ...);
}
template <int... L>
constexpr auto of_degrees(std::integer_sequence<int, L...>) {
    return (of_degree<L>(std::make_integer_sequence<int, 2 * L + 1>{}) + ...);
}
constexpr auto potential = of_degrees(std::make_integer_sequence<int, largest_degree + 1>{});

}  // namespace

BOOST_AUTO_TEST_CASE(of_every_term_solves_the_equations_of_laplace_and_euler) {
    for (const std::array<double, 3>& at : {std::array{0.75, -1.1, 0.9}, std::array{-0.2, 0.4, 1.6}})
        for (int degree = 0, first = 0; degree <= largest_degree; first += 2 * degree + 1, ++degree)
            for (int k = first; k < first + 2 * degree + 1; ++k) {
                std::array<double, terms> c{};
                c[static_cast<std::size_t>(k)] = 1;
                const auto [slope, curvature] = evaluate(
                    outputs(gradient(potential, v), hessian(potential, v)), v = at, coefficients = c);
                BOOST_TEST(std::abs(curvature[0][0] + curvature[1][1] + curvature[2][2]) < 1e-10);
                for (std::size_t i = 0; i < 3; ++i) {
                    double moved = 0;
                    for (std::size_t j = 0; j < 3; ++j) moved += curvature[i][j] * at[j];
                    BOOST_TEST(std::abs(moved + (degree + 2) * slope[i]) < 1e-10);
                }
                BOOST_TEST(slope[0] * slope[0] + slope[1] * slope[1] + slope[2] * slope[2] > 0);
            }
}

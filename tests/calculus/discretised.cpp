// SPDX-License-Identifier: BSL-1.0

// Models in steps of time: Euler's method, Runge and Kutta's, transition matrices and the noise that is
// added.

#include <array>
#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto x = state<"x", part<"angle">, part<"rate">>;
constexpr auto dt = scalar<"dt">;
constexpr auto F = matrix<"F", 2, 2>;
constexpr auto G = matrix<"G", 2, 1>;
constexpr auto w = scalar<"w", positive>;
constexpr auto Q = matrix<"Q", 2, 2, positive_semidefinite>;
constexpr auto pendulum =
    x.assemble(named<"angle">(x.part<"rate">()), named<"rate">(-sin(x.part<"angle">())));

static_assert(discretise(pendulum, x, dt, euler) == x + dt * pendulum);
static_assert(derivative(discretise(pendulum, x, dt, euler), x) ==
              transition_matrix(derivative(pendulum, x), dt, first_order));

// Of a linear model the method of fourth order is the exponential's series up to dt⁴.
constexpr auto Fdt = dt * F;
static_assert(derivative(discretise(F * x, x, dt, runge_kutta_4), x) ==
              identity<2> + Fdt + Fdt * Fdt / 2_c + Fdt * Fdt * Fdt / 6_c + Fdt * Fdt * Fdt * Fdt / 24_c);
static_assert(transition_matrix(F, dt, second_order) == identity<2> + Fdt + Fdt * Fdt / 2_c);
static_assert(transition_matrix(F, dt, all_orders) == matrix_exp(dt * F));

// Noise of a double integrator, of which F² is 0: [dt³/3, dt²/2; dt²/2, dt].
constexpr auto integrator = entries<2, 2>(0_c, 1_c, 0_c, 0_c);
constexpr auto density = entries<2, 2>(0_c, 0_c, 0_c, 1_c);
static_assert(process_noise(F, Q, dt, first_order) == dt * Q);
static_assert(process_noise(F, Q, dt, second_order) == dt * Q + dt * dt / 2_c * (F * Q + Q * transpose(F)) +
                                                           dt * dt * dt / 2_c * (F * Q * transpose(F)));
static_assert(transpose(process_noise(F, Q, dt, all_orders)) == process_noise(F, Q, dt, all_orders));
static_assert(
    diagnostics::is_known_symmetric<decltype(process_noise(F, w*(G* transpose(G)), dt, all_orders))>);
static_assert(diagnostics::is_known_symmetric<decltype(process_noise(F, Q, dt, second_order))>);

}  // namespace

BOOST_AUTO_TEST_CASE(errors_fall_with_the_fourth_power_of_a_step) {
    // from 1.2 rad at rest, the same time in steps and in halves of them
    constexpr auto step = discretise(pendulum, x, dt, runge_kutta_4);
    const auto after = [&](int steps) {
        std::array<double, 2> at{1.2, 0};
        for (int k = 0; k < steps; ++k) evaluate_into(at, step, x = at, dt = 1.0 / steps);
        return at[0];
    };
    const double exact_angle = after(4096);
    const double ratio = (after(8) - exact_angle) / (after(16) - exact_angle);
    BOOST_TEST(ratio > 14);
    BOOST_TEST(ratio < 18);
}

BOOST_AUTO_TEST_CASE(noise_of_a_double_integrator) {
    const double t = 0.3;
    const auto found = evaluate(process_noise(integrator, density, dt, all_orders), dt = t);
    BOOST_TEST(found[0][0] == t * t * t / 3, boost::test_tools::tolerance(1e-14));
    BOOST_TEST(found[0][1] == t * t / 2, boost::test_tools::tolerance(1e-14));
    BOOST_TEST(found[1][0] == found[0][1]);
    BOOST_TEST(found[1][1] == t, boost::test_tools::tolerance(1e-14));
}

BOOST_AUTO_TEST_CASE(noise_is_the_integral) {
    // Simpson's rule on 512 parts of it
    const std::array<std::array<double, 2>, 2> f{{{0.3, -1.2}, {0.9, -0.4}}};
    const std::array<std::array<double, 2>, 2> q{{{0.5, 0.2}, {0.2, 0.8}}};
    std::array<std::array<double, 2>, 2> total{};
    for (int k = 0; k <= 512; ++k) {
        const double weight = (k == 0 || k == 512 ? 1.0 : k % 2 == 1 ? 4.0 : 2.0) / (3 * 512);
        const auto at = evaluate(dt * matrix_exp(w * F) * Q * transpose(matrix_exp(w * F)), F = f, Q = q,
                                 dt = 0.7, w = 0.7 * k / 512);
        for (std::size_t i = 0; i < 2; ++i)
            for (std::size_t j = 0; j < 2; ++j) total[i][j] += weight * at[i][j];
    }
    const auto found = evaluate(process_noise(F, Q, dt, all_orders), F = f, Q = q, dt = 0.7);
    for (std::size_t i = 0; i < 2; ++i)
        BOOST_TEST(found[i] == total[i], boost::test_tools::tolerance(1e-9)
                                             << boost::test_tools::per_element());
}

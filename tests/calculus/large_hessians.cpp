// SPDX-License-Identifier: BSL-1.0

// The Hessian of a tyre's force across its way: its gradient is too large for its Jacobian to be one
// constant, so that the sweep through it and what stands behind the free row are constants of their own.

#include <array>
#include <cmath>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr auto u = vector<"u", 3>;  // angle, load, camber
constexpr auto p = vector<"p", 30>;
template <int K>
constexpr auto parameter = element<K>(p);
constexpr auto angle = element<0>(u);
constexpr auto load = element<1>(u);
constexpr auto camber = element<2>(u);
constexpr auto rise = (load - parameter<0>) / parameter<0>;

/// Pacejka's formula.
constexpr auto formula(auto x, auto stiffness, auto shape, auto peak, auto curvature) {
    const auto bx = stiffness * x;
    return peak * sin(shape * atan(bx - curvature * (bx - atan(bx))));
}

constexpr auto peak_across =
    (parameter<13> + parameter<14> * rise) * (1_c - parameter<15> * camber * camber) * load;
constexpr auto slope_across = parameter<16> * parameter<0> *
                              sin(2_c * atan(load / (parameter<17> * parameter<0>))) *
                              (1_c - parameter<18> * abs(camber));
constexpr auto curvature_across = (parameter<20> + parameter<21> * rise) *
                                  (1_c - (parameter<22> + parameter<23> * camber) * tanh(10_c * angle));
constexpr auto across = formula(angle + parameter<24> * camber, slope_across / (parameter<19> * peak_across),
                                parameter<19>, peak_across, curvature_across);

}  // namespace

BOOST_AUTO_TEST_CASE(of_a_tyre_is_the_derivative_of_its_gradient) {
    std::array<double, 30> parameters;
    for (std::size_t k = 0; k < 30; ++k) parameters[k] = 0.1 + 0.07 * static_cast<double>((k * 11) % 30);
    parameters[0] = 1;
    const std::array<double, 3> at{-0.08, 1.25, 0.03};
    const auto curvature = evaluate(hessian(across, u), u = at, p = parameters);
    const auto slope = [&](std::size_t k, double step) {
        auto moved = at;
        moved[k] += step;
        return evaluate(gradient(across, u), u = moved, p = parameters);
    };
    constexpr double step = 1e-4;
    for (std::size_t k = 0; k < 3; ++k) {
        const auto before = slope(k, -step), after = slope(k, step);
        const auto far_before = slope(k, -2 * step), far_after = slope(k, 2 * step);
        for (std::size_t i = 0; i < 3; ++i) {
            const double difference =
                (8 * (after[i] - before[i]) - (far_after[i] - far_before[i])) / (12 * step);
            BOOST_TEST(std::abs(curvature[i][k] - difference) < 1e-6 * (1 + std::abs(difference)));
        }
    }
}

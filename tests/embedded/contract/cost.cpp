// SPDX-License-Identifier: BSL-1.0
// The gradient and Hessian of a quadratic cost over four steps of a pendulum, by what is done.
#include <ctgrad/ctgrad.hpp>

#include "stack_of.hpp"

using namespace ctgrad;

void cost_of_control(float (&slope)[4], float (&curvature)[4][4], const float (&start)[2],
                     const float (&control)[4], float step) {
    constexpr auto s = vector<"s", 2>;
    constexpr auto u = vector<"u", 4>;
    constexpr auto h = scalar<"h">;
    constexpr auto next = [](auto now, auto force) {
        return vertical(element<0>(now) + h * element<1>(now),
                        element<1>(now) + h * (sin(element<0>(now)) + force));
    };
    constexpr auto a = next(s, element<0>(u));
    constexpr auto b = next(a, element<1>(u));
    constexpr auto c = next(b, element<2>(u));
    constexpr auto d = next(c, element<3>(u));
    constexpr auto cost =
        squared_norm(a) + squared_norm(b) + squared_norm(c) + 10_c * squared_norm(d) + dot(u, u);
    constexpr auto results = outputs(gradient(cost, u), hessian(cost, u));
    STACK_OF(cost_of_control, results);
    evaluate_into(std::tie(slope, curvature), results, s = start, u = control, h = step);
}

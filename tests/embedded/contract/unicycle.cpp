// SPDX-License-Identifier: BSL-1.0
// The prediction of a filter of five states, position, heading, speed and rate of turn: its Jacobian is the
// library's.
#include <ctgrad/ctgrad.hpp>

#include "stack_of.hpp"

using namespace ctgrad;

void predict_unicycle(float (&state)[5], float (&covariance)[5][5], const float (&noise)[5][5], float step) {
    constexpr auto x = vector<"x", 5>;
    constexpr auto P = matrix<"P", 5, 5, symmetric>;
    constexpr auto Q = matrix<"Q", 5, 5, diagonal>;
    constexpr auto dt = scalar<"dt">;
    constexpr auto heading = element<2>(x);
    constexpr auto speed = element<3>(x);
    constexpr auto f = x + dt * vertical(speed * cos(heading), speed * sin(heading), element<4>(x), 0_c, 0_c);
    constexpr auto F = jacobian(f, x);
    constexpr auto results = outputs(f, F * P * transpose(F) + dt * Q);
    STACK_OF(predict_unicycle, results);
    evaluate_into(std::tie(state, covariance), results, x = state, P = covariance, Q = noise, dt = step);
}

// SPDX-License-Identifier: BSL-1.0

// A vehicle that knows how fast it is and turns (a unicycle), and sees a landmark: an extended Kalman filter.
#pragma once

#include <ctgrad/ctgrad.hpp>

namespace vehicle {

using namespace ctgrad;

// The state: where it is, where it heads, how fast it is, how fast it turns.
constexpr auto x = vector<"x", 5>;
constexpr auto P = matrix<"P", 5, 5, symmetric>;
constexpr auto Q = matrix<"Q", 5, 5, diagonal>;
constexpr auto dt = scalar<"dt">;

constexpr auto heading = element<2>(x);
constexpr auto way = element<3>(x) * dt;
constexpr auto next = vertical(element<0>(x) + way * cos(heading), element<1>(x) + way * sin(heading),
                               heading + element<4>(x) * dt, element<3>(x), element<4>(x));
constexpr auto F = jacobian(next, x);
constexpr auto predict = outputs(next, F* P* transpose(F) + Q);

// What is measured: how far away the landmark is, and in which direction.
constexpr auto landmark = vector<"landmark", 2>;
constexpr auto z = vector<"z", 2>;
constexpr auto R = matrix<"R", 2, 2, diagonal>;

constexpr auto away = landmark - block<0, 0, 2, 1>(x);
constexpr auto bearing = atan2(element<1>(away), element<0>(away)) - heading;
constexpr auto H = jacobian(vertical(norm(away), bearing), x);
constexpr auto turned = element<1>(z) - bearing;  // by whole turns, perhaps
constexpr auto surprise = vertical(element<0>(z) - norm(away), atan2(sin(turned), cos(turned)));
constexpr auto K = P * transpose(H) * inverse(H * P * transpose(H) + R);
constexpr auto correct = outputs(x + K * surprise, P - K * H * P);

}  // namespace vehicle

// SPDX-License-Identifier: BSL-1.0
#pragma once

// A vehicle that turns, and a radar on it that measures how far away posts are, and in which direction.

#include <ctgrad/ctgrad.hpp>

namespace model {

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = state<"x", part<"position", 2>, part<"heading">, part<"speed">, part<"turn_rate">>;
constexpr int n = 5;
constexpr auto dt = scalar<"dt">;
constexpr auto P = matrix<"P", n, n, positive_definite>;

// How the state moves, and a step of it.
constexpr auto position = x.part<"position">();
constexpr auto heading = x.part<"heading">();
constexpr auto speed = x.part<"speed">();
constexpr auto motion =
    x.assemble(named<"position">(speed * vertical(cos(heading), sin(heading))),
               named<"heading">(x.part<"turn_rate">()), named<"speed">(0_c), named<"turn_rate">(0_c));
constexpr auto next_x = discretise(motion, x, dt, runge_kutta_4);

// The covariance of the next state: the Jacobian of the step, and noise of the accelerations, in m²/s³ and
// rad²/s³.
constexpr auto a = scalar<"a", positive>;
constexpr auto b = scalar<"b", positive>;
constexpr auto density = diagonal_matrix(
    x.assemble(named<"position">(zeros<2>), named<"heading">(0_c), named<"speed">(a), named<"turn_rate">(b)));
constexpr auto F = derivative(next_x, x);
constexpr auto next_P = F * P * transpose(F) + process_noise(derivative(motion, x), density, dt, first_order);

// What is measured of a post at m: range and bearing, and by how much z differs from it.
constexpr auto m = vector<"m", 2>;
constexpr auto z = vector<"z", 2>;
constexpr auto to_post = m - position;
constexpr auto range = norm(to_post);
constexpr auto bearing = atan2(element<1>(to_post), element<0>(to_post)) - heading;
constexpr auto innovation = vertical(element<0>(z) - range, wrap_angle(element<1>(z) - bearing));
constexpr auto r = vector<"r", 2, positive>;  // variances
constexpr auto R = diagonal_matrix(r);

// Kalman's update in its standard form and in Joseph's, which stays definite whatever the gain is.
constexpr auto H = -derivative(innovation, x);
constexpr auto S = H * P * transpose(H) + R;
constexpr auto K = P * transpose(H) * inverse(S);
constexpr auto updated_x = x + K * innovation;
constexpr auto standard_P = P - K * H * P;
constexpr auto left = identity<n> - K * H;
constexpr auto josephs_P = left * P * transpose(left) + K * R * transpose(K);

// The same, one number of the measurement after the other: nothing is inverted, a division is left. The
// second number is measured of the state that the first one has corrected: d is by how much it is so far.
template <int Which>
struct scalar_update {
    static constexpr auto d = vector<"d", n>;
    static constexpr auto h = transpose(row<Which>(H));
    static constexpr auto s = transpose(h) * P * h + element<Which>(r);
    static constexpr auto k = P * h / s;
    static constexpr auto updated_d = d + k * (element<Which>(innovation) - transpose(h) * d);
    static constexpr auto updated_P = P - s * outer(k, k);
};

}  // namespace model

// SPDX-License-Identifier: BSL-1.0
// The prediction of a filter for a vehicle: position, heading, speed and turning rate.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto x = vector<"x", 5>;
inline constexpr auto P = matrix<"P", 5, 5, symmetric>;
inline constexpr auto Q = matrix<"Q", 5, 5, diagonal>;
inline constexpr auto dt = scalar<"dt">;
inline constexpr auto speed = element<3>(x) * dt;
inline constexpr auto f =
    vertical(element<0>(x) + speed * cos(element<2>(x)), element<1>(x) + speed * sin(element<2>(x)),
             element<2>(x) + dt * element<4>(x), element<3>(x), element<4>(x));
inline constexpr auto F = jacobian(f, x);

inline constexpr auto formulas = outputs(f, F* P* transpose(F) + Q);
inline constexpr auto arguments = inputs(x, P, Q, dt);

}  // namespace model

// SPDX-License-Identifier: BSL-1.0
// Position, velocity, attitude and bias, whose Jacobian is mostly zeros: it is put together of parts, and
// products pass over its zeros, also where what they would be multiplied with is infinite.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto x =
    state<"x", part<"position", 3>, part<"velocity", 3>, part<"attitude", 4>, part<"bias", 3>>;
inline constexpr auto turn_rate = vector<"w", 3>;
inline constexpr auto force = vector<"f", 3>;
inline constexpr auto dt = scalar<"dt">;
inline constexpr auto P = matrix<"P", 13, 13, symmetric>;

inline constexpr auto attitude = x.part<"attitude">();
inline constexpr auto turning = vertical(0_c, turn_rate - x.part<"bias">());
inline constexpr auto motion =
    x.assemble(named<"position">(x.part<"velocity">()), named<"velocity">(rotation_matrix(attitude) * force),
               named<"attitude">(0.5_c * quaternion_product(attitude, turning)), named<"bias">(zeros<3, 1>));
inline constexpr auto next = discretise(motion, x, dt, euler);
inline constexpr auto F = jacobian(next, x);

inline constexpr auto formulas = outputs(next, F* P* transpose(F));
inline constexpr auto arguments = inputs(x, turn_rate, force, dt, P);

}  // namespace model

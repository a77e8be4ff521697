// SPDX-License-Identifier: BSL-1.0
// A step of Runge and Kutta's, whose formulas are too long to be written out, and its derivatives.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto x = state<"x", part<"angle">, part<"rate">>;
inline constexpr auto torque = scalar<"u">;
inline constexpr auto dt = scalar<"dt">;

inline constexpr auto motion =
    x.assemble(named<"angle">(x.part<"rate">()),
               named<"rate">(torque - 9.81_c * sin(x.part<"angle">()) - 0.1_c * x.part<"rate">()));
inline constexpr auto next = discretise(motion, x, dt, runge_kutta_4);

inline constexpr auto formulas = outputs(next, jacobian(next, x), derivative(next, torque));
inline constexpr auto arguments = inputs(x, torque, dt);

}  // namespace model

// SPDX-License-Identifier: BSL-1.0
// How fast an arm of two links moves and turns under two torques, and the Jacobians by angles, velocities and
// torques. Masses and lengths are in five constants: M(q) a + c(q, w) + g(q) = torque.
#pragma once

inline constexpr int angles_at = 0;      // 2, the second is that between the links
inline constexpr int velocities_at = 2;  // 2
inline constexpr int torques_at = 4;     // 2
inline constexpr int inputs = 6;
inline constexpr int outputs =
    14;  // accelerations, their derivatives by angles and velocities and by torques
inline constexpr int symmetric_at = 0;
inline constexpr int symmetric_rows = 0;

inline constexpr float both = 3.5f, coupling = 0.75f, second = 1.25f;  // M = both + 2 coupling cos q₂, …
inline constexpr float weight_of_first = 19.5f, weight_of_second = 4.9f;

void step(float* out, const float* in);

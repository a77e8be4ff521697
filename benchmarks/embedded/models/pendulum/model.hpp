// SPDX-License-Identifier: BSL-1.0
// How an inverted double pendulum moves, and how fast its sensitivities do, S' = A S: angles from the
// vertical, velocities, and their derivatives by the four numbers it began with.
#pragma once

inline constexpr int state_at = 0;          // 2 angles, 2 velocities
inline constexpr int sensitivities_at = 4;  // 4 × 4
inline constexpr int torques_at = 20;       // 2
inline constexpr int inputs = 22;
inline constexpr int outputs = 20;  // as state and sensitivities
inline constexpr int symmetric_at = 0;
inline constexpr int symmetric_rows = 0;

// first a₁ + coupling cos(q₁ − q₂) a₂ = …, coupling cos(q₁ − q₂) a₁ + second a₂ = …
inline constexpr float first = 3.5f, coupling = 0.75f, second = 1.25f;
inline constexpr float weight_of_first = 19.5f, weight_of_second = 4.875f;

void step(float* out, const float* in);

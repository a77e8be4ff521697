// SPDX-License-Identifier: BSL-1.0
// The covariance's prediction of an inertial navigation by the errors of position, velocity, attitude and of
// the biases of accelerometers and gyroscopes: R turns what is measured to where the navigation counts.
#pragma once

inline constexpr int rotation_at = 0;      // 3 × 3
inline constexpr int acceleration_at = 9;  // 3
inline constexpr int turn_at = 12;         // 3
inline constexpr int noise_at = 15;        // 15
inline constexpr int seconds_at = 30;
inline constexpr int covariance_at = 31;  // 15 × 15, symmetric
inline constexpr int inputs = 256;
inline constexpr int outputs = 225;
inline constexpr int symmetric_at = covariance_at;
inline constexpr int symmetric_rows = 15;

void step(float* out, const float* in);

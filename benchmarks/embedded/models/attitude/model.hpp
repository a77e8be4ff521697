// SPDX-License-Identifier: BSL-1.0
// The prediction of an attitude, a quaternion, and of the gyroscope's offset, and their covariance: a step of
// Euler.
#pragma once

inline constexpr int state_at = 0;       // (w, x, y, z), 3
inline constexpr int covariance_at = 7;  // 7 × 7, symmetric
inline constexpr int noise_at = 56;      // 7
inline constexpr int turn_at = 63;       // 3
inline constexpr int seconds_at = 66;
inline constexpr int inputs = 67;
inline constexpr int outputs = 56;  // state, covariance
inline constexpr int symmetric_at = covariance_at;
inline constexpr int symmetric_rows = 7;

void step(float* out, const float* in);

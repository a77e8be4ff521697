// SPDX-License-Identifier: BSL-1.0
// The prediction of a vehicle with one axle: position, heading, speed and rate of turn, and their covariance.
#pragma once

inline constexpr int state_at = 0;
inline constexpr int covariance_at = 5;  // 5 × 5, symmetric
inline constexpr int noise_at = 30;
inline constexpr int seconds_at = 35;
inline constexpr int inputs = 36;
inline constexpr int outputs = 30;  // state, covariance
inline constexpr int symmetric_at = covariance_at;
inline constexpr int symmetric_rows = 5;

void step(float* out, const float* in);

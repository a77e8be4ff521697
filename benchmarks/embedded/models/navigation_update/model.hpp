// SPDX-License-Identifier: BSL-1.0
// An update of the same navigation by a direction that is seen from the body, h, as the magnetic north: three
// numbers that depend on the three errors of attitude. Kalman's standard form.
#pragma once

inline constexpr int direction_at = 0;   // 3
inline constexpr int difference_at = 3;  // 3, measured less expected
inline constexpr int variance_at = 6;
inline constexpr int covariance_at = 7;  // 15 × 15, symmetric
inline constexpr int inputs = 232;
inline constexpr int outputs = 240;  // error, covariance
inline constexpr int symmetric_at = covariance_at;
inline constexpr int symmetric_rows = 15;

void step(float* out, const float* in);

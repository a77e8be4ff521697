// SPDX-License-Identifier: BSL-1.0
// The logarithm of the absolute value of the determinant of a 4 × 4 matrix.
#pragma once

inline constexpr int inputs = 16;
inline constexpr int outputs = 1;
inline constexpr int symmetric_at = 0;
inline constexpr int symmetric_rows = 0;

void step(float* out, const float* in);

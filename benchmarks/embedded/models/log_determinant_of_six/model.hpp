// SPDX-License-Identifier: BSL-1.0
// The logarithm of the determinant of a positive definite 6 × 6 matrix.
#pragma once

inline constexpr int inputs = 36;
inline constexpr int outputs = 1;
inline constexpr int symmetric_at = 0;
inline constexpr int symmetric_rows = 6;

void step(float* out, const float* in);

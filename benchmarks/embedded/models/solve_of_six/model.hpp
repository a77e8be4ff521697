// SPDX-License-Identifier: BSL-1.0
// The solution of a linear system of six, of a positive definite matrix.
#pragma once

inline constexpr int right_at = 36;
inline constexpr int inputs = 42;
inline constexpr int outputs = 6;
inline constexpr int symmetric_at = 0;
inline constexpr int symmetric_rows = 6;

void step(float* out, const float* in);

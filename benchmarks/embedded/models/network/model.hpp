// SPDX-License-Identifier: BSL-1.0
// A step of learning by one example: 6 inputs, 12 hidden units (tanh), 4 outputs, half the squared error.
#pragma once

inline constexpr int example_at = 0;  // 6
inline constexpr int wanted_at = 6;   // 4
inline constexpr int rate_at = 10;
inline constexpr int first_at = 11;         // 12 × 6
inline constexpr int first_offset_at = 83;  // 12
inline constexpr int second_at = 95;        // 4 × 12
inline constexpr int second_offset_at = 143;
inline constexpr int inputs = 147;
inline constexpr int outputs = 136;  // new weights and offsets, in the order of the old ones
inline constexpr int symmetric_at = 0;
inline constexpr int symmetric_rows = 0;

void step(float* out, const float* in);

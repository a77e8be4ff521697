// SPDX-License-Identifier: BSL-1.0
// Control over ten steps: of the sum of xₖᵀQ xₖ + r uₖ², with xₖ₊₁ = A xₖ + b uₖ, the gradient and the
// Hessian by the ten inputs.
#pragma once

inline constexpr int cost_at = 0;     // Q, 2 × 2, symmetric
inline constexpr int motion_at = 4;   // A, 2 × 2
inline constexpr int push_at = 8;     // b, 2
inline constexpr int begin_at = 10;   // 2
inline constexpr int price_at = 12;   // r
inline constexpr int pushes_at = 13;  // 10
inline constexpr int inputs = 23;
inline constexpr int outputs = 110;  // gradient, Hessian
inline constexpr int symmetric_at = cost_at;
inline constexpr int symmetric_rows = 2;

void step(float* out, const float* in);

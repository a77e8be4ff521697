// SPDX-License-Identifier: BSL-1.0
// Sums over all entries, norms that do not overflow, and softmax.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto x = vector<"x", 9>;
inline constexpr auto y = vector<"y", 9>;
inline constexpr auto A = matrix<"A", 9, 4>;

inline constexpr auto formulas =
    outputs(norm(x), x / norm(x), jacobian(x / norm(x), x), norm(A* transpose(A) * x - y), sum(sin(A)),
            trace(transpose(A) * A), log_sum_exp(x), softmax(A* transpose(A) * y), squared_norm(x - y));
inline constexpr auto arguments = inputs(x, y, A);

}  // namespace model

// SPDX-License-Identifier: BSL-1.0
// A Gaussian likelihood: what is made of Cholesky's factors and of a symmetric sweep.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto S = matrix<"S", 6, 6, positive_definite>;
inline constexpr auto x = vector<"x", 6>;
inline constexpr auto likelihood = transpose(x) * inverse(S) * x + log_determinant(S);

inline constexpr auto formulas =
    outputs(likelihood, derivative(likelihood, S), solve(S, x), inverse(S), determinant(S));
inline constexpr auto arguments = inputs(S, x);

}  // namespace model

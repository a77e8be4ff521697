// SPDX-License-Identifier: BSL-1.0
#pragma once

// The same filter by a Cholesky factor L of the covariance, P = L Lᵀ: what is rounded away can never make P
// indefinite.

#include "model.hpp"

namespace model {

constexpr auto L = matrix<"L", n, n, lower_triangular>;

constexpr auto next_root = cholesky(F * L * transpose(L) * transpose(F) + diagonal_matrix(noise));
constexpr auto innovation_of_root = H * L * transpose(L) * transpose(H) + r * identity<3>;
constexpr auto gain_of_root = L * transpose(L) * transpose(H) * inverse(innovation_of_root);
constexpr auto left_of_root = (identity<n> - gain_of_root * H) * L;
constexpr auto updated_root =
    cholesky(left_of_root * transpose(left_of_root) + r * gain_of_root * transpose(gain_of_root));

}  // namespace model

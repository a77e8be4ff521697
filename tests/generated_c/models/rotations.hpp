// SPDX-License-Identifier: BSL-1.0
// Rotations, their derivatives, and Stumpff's functions that these are made of.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto v = vector<"v", 3>;
inline constexpr auto p = vector<"p", 3>;
inline constexpr auto R = matrix<"R", 3, 3>;
inline constexpr auto q = vector<"q", 4>;
inline constexpr auto s = scalar<"s">;

inline constexpr auto formulas =
    outputs(exp_so3(v) * p, jacobian(exp_so3(v) * p, v), exp_quaternion(v), jacobian(exp_quaternion(v), v),
            right_jacobian_so3(v), inverse_right_jacobian_so3(v), log_so3(R), log_so3(exp_so3(v)),
            rotation_matrix<unit_norm>(q), quaternion_product(q, quaternion_conjugate(q)),
            vertical(stumpff<0>(s), stumpff<4>(s), stumpff<5>(s), stumpff<9>(s), stumpff<10>(s)));
inline constexpr auto arguments = inputs(v, p, R, q, s);

}  // namespace model

// SPDX-License-Identifier: BSL-1.0
// Operations of users on matrices are calls beside loops.
#pragma once

#include "../operations_of_users.hpp"

namespace model {

// A variable is called as a function of C is.
inline constexpr auto A = matrix<"A", 3, 4>;
inline constexpr auto B = matrix<"B", 3, 4>;
inline constexpr auto x = vector<"flow", 3>;

inline constexpr auto flow = flow_operation::of(x);
inline constexpr auto sums = running_sums_operation<true>::of(A + B);
inline constexpr auto total = weighed_operation::of(A, 2_c * B);
inline constexpr auto seen = sensor_operation::of(flow);

inline constexpr auto formulas =
    outputs(flow + hadamard(flow, x), jacobian(flow, x), sums, total, seen, jacobian(seen, x),
            gradient(total* sum(hadamard(sums, B)), A) + hadamard(A, flow_operation::of(B)),
            running_sums_operation<false>::of(transpose(A)), total* seen);
inline constexpr auto arguments = inputs(A, B, x);

}  // namespace model

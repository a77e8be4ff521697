// SPDX-License-Identifier: BSL-1.0
// A function of a user's is called for every entry, in straight-line code and in loops.
#pragma once

#include "../operations_of_users.hpp"

namespace model {

// A cart's place, heading and speed; a valve sets how fast it gains speed.
inline constexpr auto x = vector<"x", 4>;
inline constexpr auto P = matrix<"P", 4, 4, symmetric>;
inline constexpr auto valve = scalar<"valve">;
inline constexpr auto t = scalar<"t">;
inline constexpr auto h = element<2>(x);
inline constexpr auto speed = element<3>(x);
inline constexpr auto next = x + t * entries<4, 1>(speed * cos(h), speed* sin(h), flow_operation::of(speed),
                                                   flow_operation::of(valve - speed));
inline constexpr auto F = jacobian(next, x);

inline constexpr auto formulas = outputs(next, F* P* transpose(F), jacobian(next, valve));
inline constexpr auto arguments = inputs(x, P, valve, t);

static_assert(evaluation::requested<std::remove_const_t<decltype(formulas)>>::compiled::straight_for<true>()
                  .size() > 0);

}  // namespace model

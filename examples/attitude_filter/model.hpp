// SPDX-License-Identifier: BSL-1.0
#pragma once

// An attitude, a unit quaternion, and the offset of the gyroscope: an error-state filter ("multiplicative" in
// the literature: Markley 2003). The state has seven numbers, its error six: a small rotation and an offset.

#include <ctgrad/ctgrad.hpp>

namespace model {

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto x = state<"x", part<"attitude", 4>, part<"offset", 3>>;
constexpr auto e = state<"e", part<"turn", 3>, part<"offset", 3>>;
constexpr int n = 6;
constexpr auto dt = scalar<"dt">;
constexpr auto P = matrix<"P", n, n, positive_definite>;

// The true state is the estimate x with an error e: q exp(turn), offset + offset.
constexpr auto q = x.part<"attitude">();
constexpr auto corrected_x =
    x.assemble(named<"attitude">(quaternion_product(q, exp_quaternion(e.part<"turn">()))),
               named<"offset">(x.part<"offset">() + e.part<"offset">()));

// With what the gyroscope says, w, the attitude turns by exp(dt (w − offset)).
constexpr auto w = vector<"w", 3>;
constexpr auto turned_by = dt * (w - x.part<"offset">());
constexpr auto next_x = x.assemble(named<"attitude">(quaternion_product(q, exp_quaternion(turned_by))),
                                   named<"offset">(x.part<"offset">()));

// How an error grows: exp(−turned_by) exp(turn) exp(turned_by − dt offset) is the rotation that is left after
// a step, and twice the vector part of its quaternion the vector of it, to the first order.
constexpr auto left_over = quaternion_product(
    exp_quaternion(-turned_by), quaternion_product(exp_quaternion(e.part<"turn">()),
                                                   exp_quaternion(turned_by - dt * e.part<"offset">())));
constexpr auto next_turn = 2_c * block<1, 0, 3, 1>(left_over);
constexpr auto next_e = e.assemble(named<"turn">(next_turn), named<"offset">(e.part<"offset">()));
constexpr auto at_zero = [](auto f) { return substitute(f, e, zeros<n>); };
constexpr auto F = at_zero(jacobian(next_e, e));
constexpr auto noise = vector<"noise", n, positive>;  // variances of a step
constexpr auto next_P = F * P * transpose(F) + diagonal_matrix(noise);

// A direction that is known in the world, g, is seen from the body as z: down, or the magnetic north.
constexpr auto g = vector<"g", 3>;
constexpr auto z = vector<"z", 3>;
constexpr auto r = scalar<"r", positive>;
constexpr auto seen = transpose(rotation_matrix<unit_norm>(q)) * g;
constexpr auto H = at_zero(jacobian(exp_so3(-e.part<"turn">()) * seen, e));

// Joseph's form of the update, and the error that is found.
constexpr auto K = P * transpose(H) * inverse(H * P * transpose(H) + r * identity<3>);
constexpr auto found_e = K * (z - seen);
constexpr auto left = identity<n> - K * H;
constexpr auto updated_P = left * P * transpose(left) + r * K * transpose(K);

}  // namespace model

// SPDX-License-Identifier: BSL-1.0
// The prediction of a vehicle with one axle, its covariance too: mostly zeros, straight-line code is smaller.
#include <tuple>

#include "asked.hpp"

using namespace ctgrad;

void predict(float (&state)[5], float (&covariance)[5][5], const float (&noise)[5], float seconds) {
    constexpr auto x = vector<"x", 5>;
    constexpr auto P = matrix<"P", 5, 5, symmetric>;
    constexpr auto q = vector<"q", 5>;
    constexpr auto t = scalar<"t">;
    constexpr auto heading = element<2>(x);
    constexpr auto speed = element<3>(x);
    constexpr auto turn = element<4>(x);
    constexpr auto next =
        entries<5, 1>(element<0>(x) + t * speed * cos(heading), element<1>(x) + t * speed * sin(heading),
                      heading + t * turn, speed, turn);
    constexpr auto F = jacobian(next, x);
    evaluate_into(std::tie(state, covariance),
                  asked(outputs(next, F * P * transpose(F) + diagonal_matrix(q))), x = state, P = covariance,
                  q = noise, t = seconds);
}

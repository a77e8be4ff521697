// SPDX-License-Identifier: BSL-1.0
#include <tuple>

#include "asked.hpp"
#include "model.hpp"

using namespace ctgrad;

void step(float* out, const float* in) {
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
    auto to_state = row_major(out);
    auto to_covariance = row_major(out + covariance_at);
    evaluate_into(std::tie(to_state, to_covariance),
                  asked(ctgrad::outputs(next, F * P * transpose(F) + diagonal_matrix(q))),
                  x = row_major(in + state_at), P = row_major(in + covariance_at),
                  q = row_major(in + noise_at), t = in[seconds_at]);
}

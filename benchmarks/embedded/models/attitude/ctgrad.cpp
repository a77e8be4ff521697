// SPDX-License-Identifier: BSL-1.0
#include <tuple>

#include "asked.hpp"
#include "model.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

void step(float* out, const float* in) {
    constexpr auto x = state<"x", part<"attitude", 4>, part<"offset", 3>>;
    constexpr auto P = matrix<"P", 7, 7, symmetric>;
    constexpr auto noise = vector<"noise", 7>;
    constexpr auto w = vector<"w", 3>;
    constexpr auto t = scalar<"t">;
    constexpr auto q = x.part<"attitude">();
    constexpr auto turn = vertical(0_c, w - x.part<"offset">());
    constexpr auto next = x.assemble(named<"attitude">(q + t / 2_c * quaternion_product(q, turn)),
                                     named<"offset">(x.part<"offset">()));
    constexpr auto F = jacobian(next, x);
    auto to_state = row_major(out);
    auto to_covariance = row_major(out + covariance_at);
    evaluate_into(std::tie(to_state, to_covariance),
                  asked(ctgrad::outputs(next, F * P * transpose(F) + diagonal_matrix(noise))),
                  x = row_major(in + state_at), P = row_major(in + covariance_at),
                  noise = row_major(in + noise_at), w = row_major(in + turn_at), t = in[seconds_at]);
}

// SPDX-License-Identifier: BSL-1.0
#include <tuple>

#include "asked.hpp"
#include "model.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

void step(float* out, const float* in) {
    constexpr auto x = state<"x", part<"angles", 2>, part<"velocities", 2>>;
    constexpr auto S = matrix<"S", 4, 4>;
    constexpr auto u = vector<"u", 2>;
    constexpr auto q1 = element<0>(x.part<"angles">());
    constexpr auto q2 = element<1>(x.part<"angles">());
    constexpr auto w1 = element<0>(x.part<"velocities">());
    constexpr auto w2 = element<1>(x.part<"velocities">());
    constexpr auto c = 3_c / 4_c * cos(q1 - q2);
    constexpr auto s = 3_c / 4_c * sin(q1 - q2);
    constexpr auto m1 = 7_c / 2_c;
    constexpr auto m2 = 5_c / 4_c;
    constexpr auto b1 = element<0>(u) - s * w2 * w2 + 39_c / 2_c * sin(q1);
    constexpr auto b2 = element<1>(u) + s * w1 * w1 + 39_c / 8_c * sin(q2);
    constexpr auto accelerations = vertical(m2 * b1 - c * b2, m1 * b2 - c * b1) / (m1 * m2 - c * c);
    constexpr auto change = vertical(x.part<"velocities">(), accelerations);
    auto of_state = row_major(out);
    auto of_sensitivities = row_major(out + sensitivities_at);
    evaluate_into(std::tie(of_state, of_sensitivities),
                  asked(ctgrad::outputs(change, jacobian(change, x) * S)), x = row_major(in + state_at),
                  S = row_major(in + sensitivities_at), u = row_major(in + torques_at));
}

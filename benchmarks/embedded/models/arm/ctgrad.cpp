// SPDX-License-Identifier: BSL-1.0
#include <tuple>

#include "asked.hpp"
#include "model.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

void step(float* out, const float* in) {
    constexpr auto x = state<"x", part<"angles", 2>, part<"velocities", 2>>;
    constexpr auto u = vector<"u", 2>;
    constexpr auto q = x.part<"angles">();
    constexpr auto w = x.part<"velocities">();
    constexpr auto w1 = element<0>(w);
    constexpr auto w2 = element<1>(w);
    constexpr auto c = 3_c / 4_c * cos(element<1>(q));
    constexpr auto s = 3_c / 4_c * sin(element<1>(q));
    constexpr auto of_second = 49_c / 10_c * cos(element<0>(q) + element<1>(q));
    constexpr auto weight = vertical(39_c / 2_c * cos(element<0>(q)) + of_second, of_second);
    constexpr auto turning = s * vertical(-w2 * (2_c * w1 + w2), w1 * w1);
    constexpr auto m11 = 7_c / 2_c + 2_c * c;
    constexpr auto m12 = 5_c / 4_c + c;
    constexpr auto m22 = 5_c / 4_c;
    constexpr auto b = u - turning - weight;
    constexpr auto accelerations =
        vertical(m22 * element<0>(b) - m12 * element<1>(b), m11 * element<1>(b) - m12 * element<0>(b)) /
        (m11 * m22 - m12 * m12);
    auto to_accelerations = row_major(out);
    auto by_state = row_major(out + 2);
    auto by_torques = row_major(out + 10);
    evaluate_into(
        std::tie(to_accelerations, by_state, by_torques),
        asked(ctgrad::outputs(accelerations, jacobian(accelerations, x), jacobian(accelerations, u))),
        x = row_major(in + angles_at), u = row_major(in + torques_at));
}

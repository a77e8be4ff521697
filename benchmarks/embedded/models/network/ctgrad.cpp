// SPDX-License-Identifier: BSL-1.0
#include <tuple>

#include "asked.hpp"
#include "model.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

void step(float* out, const float* in) {
    constexpr auto x = vector<"x", 6>;
    constexpr auto y = vector<"y", 4>;
    constexpr auto rate = scalar<"rate">;
    constexpr auto V = matrix<"V", 12, 6>;
    constexpr auto a = vector<"a", 12>;
    constexpr auto W = matrix<"W", 4, 12>;
    constexpr auto b = vector<"b", 4>;
    constexpr auto loss = squared_norm(W * tanh(V * x + a) + b - y) / 2_c;
    auto to_v = row_major(out);
    auto to_a = row_major(out + 72);
    auto to_w = row_major(out + 84);
    auto to_b = row_major(out + 132);
    evaluate_into(std::tie(to_v, to_a, to_w, to_b),
                  asked(ctgrad::outputs(V - rate * gradient(loss, V), a - rate * gradient(loss, a),
                                        W - rate * gradient(loss, W), b - rate * gradient(loss, b))),
                  x = row_major(in), y = row_major(in + wanted_at), rate = in[rate_at],
                  V = row_major(in + first_at), a = row_major(in + first_offset_at),
                  W = row_major(in + second_at), b = row_major(in + second_offset_at));
}

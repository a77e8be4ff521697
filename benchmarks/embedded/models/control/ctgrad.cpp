// SPDX-License-Identifier: BSL-1.0
#include <tuple>

#include "asked.hpp"
#include "model.hpp"

using namespace ctgrad;

namespace {

constexpr auto u = vector<"u", 10>;
constexpr auto A = matrix<"A", 2, 2>;
constexpr auto b = vector<"b", 2>;
constexpr auto Q = matrix<"Q", 2, 2, symmetric>;
constexpr auto r = scalar<"r">;

template <int Step>
constexpr auto cost_from(auto x) {
    constexpr auto push = element<Step>(u);
    const auto next = A * x + b * push;
    const auto cost = transpose(next) * Q * next + r * push * push;
    if constexpr (Step == 9) return cost;
    else return cost + cost_from<Step + 1>(next);
}

}  // namespace

void step(float* out, const float* in) {
    constexpr auto begin = vector<"x", 2>;
    constexpr auto cost = cost_from<0>(begin);
    auto to_gradient = row_major(out);
    auto to_hessian = row_major(out + 10);
    evaluate_into(std::tie(to_gradient, to_hessian),
                  asked(ctgrad::outputs(gradient(cost, u), hessian(cost, u))), Q = row_major(in + cost_at),
                  A = row_major(in + motion_at), b = row_major(in + push_at),
                  begin = row_major(in + begin_at), r = in[price_at], u = row_major(in + pushes_at));
}

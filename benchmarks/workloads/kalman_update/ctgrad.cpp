// SPDX-License-Identifier: BSL-1.0
#include <ctgrad/ctgrad.hpp>

#include "workload.hpp"

using namespace ctgrad;
using namespace benchmarks;

namespace {

struct by_ctgrad {
    template <int states, int measurements>
    static void evaluate(const kalman_update<states, measurements>& given,
                         typename kalman_update<states, measurements>::result& result) {
        constexpr auto x = vector<"x", states>;
        constexpr auto P = matrix<"P", states, states, positive_definite>;
        constexpr auto H = matrix<"H", measurements, states>;
        constexpr auto R = matrix<"R", measurements, measurements, positive_definite>;
        constexpr auto z = vector<"z", measurements>;
        constexpr auto S = H * P * transpose(H) + R;
        constexpr auto K = P * transpose(H) * inverse(S);
        evaluate_into(std::tie(result.gain, result.state, result.covariance),
                      outputs(K, x + K * (z - H * x), P - K * H * P), x = given.x, P = given.P, H = given.H,
                      R = given.R, z = given.z);
    }
};

const registered<by_ctgrad> entered("ctgrad", sizes{});

}  // namespace

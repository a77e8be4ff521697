// SPDX-License-Identifier: BSL-1.0
#include "../eigen_maps.hpp"
#include "workload.hpp"

using namespace benchmarks;

namespace {

struct eigen {
    template <int states, int measurements>
    static void evaluate(const kalman_update<states, measurements>& given,
                         typename kalman_update<states, measurements>::result& result) {
        const auto x = mapped(given.x);
        const auto P = mapped(given.P);
        const auto H = mapped(given.H);
        const row_major<states, measurements> PH = P * H.transpose();
        const row_major<measurements, measurements> S = H * PH + mapped(given.R);
        const row_major<measurements, measurements> inverse = S.inverse();  // closed form
        const column<measurements> innovation = mapped(given.z) - H * x;
        auto K = mapped(result.gain);
        K.noalias() = PH * inverse;
        mapped(result.state).noalias() = x + K * innovation;
        mapped(result.covariance).noalias() = P - K * PH.transpose();
    }
};

const registered<eigen> entered("eigen", sizes{});

}  // namespace

// SPDX-License-Identifier: BSL-1.0
#include <tuple>

#include "asked.hpp"
#include "model.hpp"

using namespace ctgrad;

void step(float* out, const float* in) {
    constexpr auto h = vector<"h", 3>;
    constexpr auto y = vector<"y", 3>;
    constexpr auto r = scalar<"r", positive>;
    constexpr auto P = matrix<"P", 15, 15, positive_definite>;
    constexpr auto H = horizontal(zeros<3, 6>, skew(h), zeros<3, 6>);
    constexpr auto S = H * P * transpose(H) + r * identity<3>;
    constexpr auto K = P * transpose(H) * inverse(S);
    auto to_error = row_major(out);
    auto to_covariance = row_major(out + 15);
    evaluate_into(std::tie(to_error, to_covariance), asked(ctgrad::outputs(K * y, P - K * H * P)),
                  h = row_major(in + direction_at), y = row_major(in + difference_at), r = in[variance_at],
                  P = row_major(in + covariance_at));
}

// SPDX-License-Identifier: BSL-1.0
// A filter of five states that observes two: what firmware is made of.
#include "filter.hpp"

#include <ctgrad/ctgrad.hpp>

#include "contract/stack_of.hpp"

using namespace ctgrad;

namespace {

#ifdef CTGRAD_FOR_SIZE
constexpr auto asked(auto all) {
    return optimize_for_size(all);
}
#else
constexpr auto asked(auto all) {
    return all;
}
#endif

}  // namespace

void predict(filter& estimate, const float (&model)[5][5], const float (&noise)[5][5]) {
    constexpr auto x = vector<"x", 5>;
    constexpr auto P = matrix<"P", 5, 5, symmetric>;
    constexpr auto F = matrix<"F", 5, 5>;
    constexpr auto Q = matrix<"Q", 5, 5, diagonal>;
    constexpr auto results = asked(outputs(F * x, F * P * transpose(F) + Q));
    STACK_OF(predict, results);
    evaluate_into(std::tie(estimate.state, estimate.covariance), results, x = estimate.state,
                  P = estimate.covariance, F = model, Q = noise);
}

void correct(filter& estimate, const float (&sensor)[2][5], const float (&noise)[2][2],
             const float (&measured)[2]) {
    constexpr auto x = vector<"x", 5>;
    constexpr auto P = matrix<"P", 5, 5, symmetric>;
    constexpr auto H = matrix<"H", 2, 5>;
    constexpr auto R = matrix<"R", 2, 2, diagonal>;
    constexpr auto z = vector<"z", 2>;
    constexpr auto K = P * transpose(H) * inverse(H * P * transpose(H) + R);
    constexpr auto results = asked(outputs(x + K * (z - H * x), P - K * H * P));
    STACK_OF(correct, results);
    evaluate_into(std::tie(estimate.state, estimate.covariance), results, x = estimate.state,
                  P = estimate.covariance, H = sensor, R = noise, z = measured);
}

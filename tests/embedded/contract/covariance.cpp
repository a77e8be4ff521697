// SPDX-License-Identifier: BSL-1.0
// The covariance's prediction of a filter of 15 states with a few blocks that are not zero.
#include <ctgrad/ctgrad.hpp>

#include "stack_of.hpp"

using namespace ctgrad;

void predict_covariance(float (&covariance)[15][15], const float (&turned)[3][3], const float (&force)[3],
                        const float (&noise)[15][15], float step) {
    constexpr auto P = matrix<"P", 15, 15, symmetric>;
    constexpr auto Q = matrix<"Q", 15, 15, diagonal>;
    constexpr auto R = matrix<"R", 3, 3>;
    constexpr auto a = vector<"a", 3>;
    constexpr auto dt = scalar<"dt">;
    constexpr auto z = zeros<3, 3>;
    constexpr auto I = identity<3>;
    constexpr auto F =
        vertical(horizontal(I, dt * I, z, z, z), horizontal(z, I, -dt * (R * skew(a)), -dt * R, z),
                 horizontal(z, z, I, z, -dt * R), horizontal(z, z, z, I, z), horizontal(z, z, z, z, I));
    constexpr auto results = F * P * transpose(F) + dt * Q;
    STACK_OF(predict_covariance, results);
    evaluate_into(covariance, results, P = covariance, Q = noise, R = turned, a = force, dt = step);
}

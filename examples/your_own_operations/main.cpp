// SPDX-License-Identifier: BSL-1.0

// A boat is driven by a valve, whose flow is a measured table, and sees a beacon, by code that exists
// already. Its step, its sensor and their Jacobians are formulas in which these stand like any other
// operation; then a few steps of an extended Kalman filter find out where it is.

#include <cmath>
#include <cstdio>

#include <ctgrad/check/check_operation.hpp>

#include "operations.hpp"

using namespace ctgrad;

constexpr auto p = vector<"p", 2>;  // where the boat is
constexpr auto u = vector<"u", 2>;  // how far its two valves are open
constexpr auto dt = scalar<"dt">;
constexpr auto P = matrix<"P", 2, 2, symmetric>;
constexpr auto R = matrix<"R", 2, 2, positive_definite>;
constexpr auto z = vector<"z", 2>;  // what is seen

constexpr auto moved = p + dt * (valve::flow(u) - 0.1_c * valve::swish(p));
constexpr auto F = jacobian(moved, p);
constexpr auto predicted = F * P * transpose(F) + 0.001_c * identity<2>;

constexpr auto H = jacobian(valve::beacon(p), p);
constexpr auto S = H * P * transpose(H) + R;
constexpr auto K = P * transpose(H) * inverse(S);
constexpr auto corrected = p + K * (z - valve::beacon(p));
constexpr auto covariance = P - K * H * P;

constexpr auto step = function(outputs(moved, predicted), inputs(p, u, P, dt));
constexpr auto update = function(outputs(corrected, covariance), inputs(p, z, P, R));

using pair = std::array<double, 2>;
using square = std::array<pair, 2>;

int main() {
    std::printf("H  = %s\nF  = %s\n", to_string(H).data(), to_string(F).data());
    std::printf("by the valves: %s\n", to_string(jacobian(moved, u)).data());

    for (const check_verdict& verdict :
         {check_operation<valve::swish_operation>(), check_operation<valve::flow_operation>(),
          check_operation<valve::beacon_operation>({.least = 0.5, .most = 3})})
        if (!verdict) {
            std::printf("%s\n", verdict.message.c_str());
            return 1;
        }

    const square noise{{{1e-4, 0}, {0, 1e-4}}};
    pair truth{3, 2}, guess{2.5, 2.4};
    square known{{{0.5, 0}, {0, 0.5}}};
    for (int k = 0; k < 40; ++k) {
        const pair open{0.5 + 0.4 * std::sin(0.3 * k), 0.6};
        truth = evaluate(moved, p = truth, u = open, dt = 0.1);
        std::tie(guess, known) = step(guess, open, known, 0.1);
        pair seen = evaluate(valve::beacon(p), p = truth);
        seen[0] += 0.01 * std::sin(7.0 * k);  // the sensor's errors
        seen[1] += 0.01 * std::cos(5.0 * k);
        std::tie(guess, known) = update(guess, seen, known, noise);
    }
    const double error = std::hypot(guess[0] - truth[0], guess[1] - truth[1]);
    std::printf("at (%.4f, %.4f), found within %.1e\n", truth[0], truth[1], error);
    return error < 0.05 ? 0 : 1;
}

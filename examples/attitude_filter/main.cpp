// SPDX-License-Identifier: BSL-1.0

// The attitude of a body from its gyroscope, whose offset is unknown, and two directions: down and north. In
// single precision, the covariance packed, 21 numbers, in place. Beside it runs a filter that keeps a
// Cholesky factor of the covariance, a square-root filter, whose products must be the covariance.

#include <array>
#include <cmath>
#include <cstdio>
#include <random>

#include "model.hpp"
#include "square_root.hpp"

using namespace model;

struct attitude_and_offset {
    float attitude[4], offset[3];
};

struct filter {
    attitude_and_offset estimate{{1, 0, 0, 0}, {}};
    float covariance[n * (n + 1) / 2];
    float root[n][n]{};  // lower triangular, root times its transpose is the covariance

    filter() {
        constexpr auto variances = vertical(0.1_c * ones<3>, 0.001_c * ones<3>);
        evaluate_into(packed_upper(covariance), diagonal_matrix(variances) + 0_c * P,
                      P = packed_upper(covariance));
        evaluate_into(root, diagonal_matrix(sqrt(variances)));
    }
    void predict(const float (&rate)[3], float step) {
        constexpr std::array<float, n> variances{1e-8F, 1e-8F, 1e-8F, 1e-11F, 1e-11F, 1e-11F};
        auto packed = packed_upper(covariance);
        evaluate_into(root, next_root, L = root, x = estimate, w = rate, dt = step, noise = variances);
        evaluate_into(packed, next_P, P = packed, x = estimate, w = rate, dt = step, noise = variances);
        evaluate_into(estimate, next_x, x = estimate, w = rate, dt = step);
    }
    void update(const float (&known)[3], const std::array<float, 3>& measured, float variance) {
        auto packed = packed_upper(covariance);
        evaluate_into(root, updated_root, L = root, x = estimate, g = known, r = variance);
        std::array<float, n> error{};
        evaluate_into(std::tie(error, packed), outputs(found_e, updated_P), P = packed, x = estimate,
                      g = known, z = measured, r = variance);
        evaluate_into(estimate, corrected_x, x = estimate, e = error);
        constexpr auto unit_q =
            x.assemble(named<"attitude">(q / norm(q)), named<"offset">(x.part<"offset">()));
        evaluate_into(estimate, unit_q, x = estimate);
    }
};

int main() {
    std::mt19937 random{3};
    std::normal_distribution<float> noise_of;
    const float known[2][3]{{0, 0, -1}, {0.6F, 0, -0.8F}};
    attitude_and_offset truth{{0.95F, 0.2F, -0.1F, 0.2179449F}, {0.02F, -0.03F, 0.01F}};
    filter f;
    constexpr int steps = 3000;
    for (int k = 0; k < steps; ++k) {
        // the body tumbles; its gyroscope adds the offset
        const float t = 0.01F * static_cast<float>(k);
        const float rate[3]{std::sin(t) + truth.offset[0], std::cos(0.7F * t) + truth.offset[1],
                            0.3F + truth.offset[2]};
        evaluate_into(truth, next_x, x = truth, w = rate, dt = 0.01F);
        f.predict(rate, 0.01F);
        if (k % 5 == 0) {
            auto measured = evaluate(seen, x = truth, g = known[k / 5 % 2]);
            for (float& each : measured) each += 0.02F * noise_of(random);
            f.update(known[k / 5 % 2], measured, 0.0004F);
        }
    }
    // what is left of the error, a rotation vector and an offset, and how likely it is in what the filter
    // believes
    constexpr auto y = vector<"y", 7>;
    constexpr auto true_q = block<0, 0, 4, 1>(y);
    constexpr auto error =
        vertical(log_so3(transpose(rotation_matrix(q)) * rotation_matrix(true_q)), block<4, 0, 3, 1>(y - x));
    const auto [turn_left, offset_left, outside] =
        evaluate(outputs(norm(block<0, 0, 3, 1>(error)), norm(block<3, 0, 3, 1>(error)),
                         transpose(error) * inverse(P) * error),
                 x = f.estimate, y = truth, P = packed_upper(f.covariance));
    const auto apart = evaluate(norm_infinity(L * transpose(L) - P) / norm_infinity(P), L = f.root,
                                P = packed_upper(f.covariance));
    const auto length = evaluate(norm(q), x = f.estimate);
    std::printf("after %d steps: attitude off by %.4f rad, offset by %.5f rad/s, ‖q‖ = %.7f\n", steps,
                double(turn_left), double(offset_left), double(length));
    std::printf("eᵀP⁻¹e is %.2f, of %d numbers\n", double(outside), n);
    std::printf("L Lᵀ and P differ by %.1e of P\n", double(apart));
    return turn_left < 0.02F && outside < 4 * n && apart < 1e-4F ? 0 : 1;
}

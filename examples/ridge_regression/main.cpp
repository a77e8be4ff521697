// SPDX-License-Identifier: BSL-1.0

// Ridge regression by gradient descent, w ← w − η ∂F/∂wᵀ: how far a patient's diabetes progresses within a
// year, predicted from ten measurements.

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

#include <ctgrad/ctgrad.hpp>

#include "../read_csv.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr int samples = 442;
constexpr int features = 10;

// The mathematics. Nothing is computed here: these are formulas, and every shape in them is checked.
constexpr auto X = matrix<"X", samples, features>;
constexpr auto y = vector<"y", samples>;
constexpr auto w = vector<"w", features>;
constexpr auto n = scalar<"n">;
constexpr auto lambda = scalar<"lambda">;
constexpr auto eta = scalar<"eta">;

constexpr auto F = squared_norm(X * w - y) / n + lambda * squared_norm(w);
constexpr auto dF = derivative(F, w);  // in numerator layout a row, as ∂F/∂w is in the textbook
static_assert(dF == 2_c / n * transpose(X * w - y) * X + 2_c * lambda * transpose(w));

constexpr auto next = w - eta * transpose(dF);  // without the transpose this would not compile

// The descent converges for η < 2 / (largest eigenvalue of the Hessian); the norm of the Hessian is no less
// than its largest eigenvalue and needs no iteration to compute.
constexpr auto safe_eta = 1_c / norm(hessian(F, w));

// The normal equations, solved: what the descent must arrive at.
constexpr auto solution = inverse(transpose(X) * X / n + lambda * identity<features>) * transpose(X) * y / n;
constexpr auto r_squared = 1_c - squared_norm(X * w - y) / squared_norm(y);

struct regression_data {
    std::array<std::array<double, features>, samples> X;  // mean 0, variance 1 in every column
    std::array<double, samples> y;                        // mean 0
};

// Puts the features on one scale, so that neither λ nor η depends on their units.
regression_data standardised(const table<features + 1>& raw) {
    regression_data result;
    for (std::size_t column = 0; column <= features; ++column) {
        double mean = 0;
        for (const auto& row : raw.rows) mean += row[column] / samples;
        double variance = 0;
        for (const auto& row : raw.rows) variance += std::pow(row[column] - mean, 2) / samples;
        const double deviation = std::sqrt(variance);
        if (!(deviation > 1e-9 * std::abs(mean) && std::isfinite(deviation)))
            throw std::runtime_error("the values of " + raw.names[column] +
                                     " are all the same, or too large");
        for (std::size_t i = 0; i < samples; ++i) {
            const double centred = raw.rows[i][column] - mean;
            if (column < features) result.X[i][column] = centred / deviation;
            else result.y[i] = centred;
        }
    }
    return result;
}

int main(int argc, char** argv) try {
    const auto raw = read_csv<features + 1>(argc > 1 ? argv[1] : CTGRAD_EXAMPLE_DATA "/diabetes.csv");
    if (raw.rows.size() != samples)
        throw std::runtime_error("the data have " + std::to_string(raw.rows.size()) +
                                 " rows, this program is for " + std::to_string(samples));
    const regression_data data = standardised(raw);

    std::printf("loss        F     = %s\n", to_string(F).data());
    std::printf("derivative  ∂F/∂w = %s\n", to_string(dF).data());
    std::printf("Hessian     H     = %s\n", to_string(hessian(F, w)).data());
    std::printf("solution    w     = %s\n", to_string(solution).data());
    std::printf("descent     w     ← %s\n\n", to_string(next).data());

    const double strength = 0.01;
    const double rate = evaluate(safe_eta, X = data.X, n = samples, lambda = strength);
    std::printf("n = %d, λ = %g, η = 1/‖H‖ = %.4f\n\n", samples, strength, rate);

    // F − λ‖w‖² is convex, therefore |w − solution| ≤ |∂F/∂w| / 2λ: this tells when w is good to 1e-9.
    const double small = 2 * strength * 1e-9;
    std::array<double, features> weights{};
    std::printf("   step             F       |∂F/∂w|\n");
    for (int step = 0; step < 1'000'000; ++step) {
        const auto [loss, slope, moved] = evaluate(outputs(F, norm(dF), next), w = weights, X = data.X,
                                                   y = data.y, n = samples, lambda = strength, eta = rate);
        const bool arrived = slope <= small;
        if (step == 0 || std::has_single_bit(static_cast<unsigned>(step)) || arrived)
            std::printf("%7d  %12.6f  %12.3e\n", step, loss, slope);
        if (arrived) break;
        weights = moved;
    }

    const auto [expected, difference] = evaluate(outputs(solution, norm(w - solution)), w = weights,
                                                 X = data.X, y = data.y, n = samples, lambda = strength);
    std::printf("\nWeights, in points of progression per standard deviation of the feature\n");
    std::printf("%-10s %12s %12s\n", "feature", "descent", "solution");
    for (std::size_t k = 0; k < features; ++k)
        std::printf("%-10s %12.6f %12.6f\n", raw.names[k].c_str(), weights[k], expected[k]);
    std::printf("\nR² = %.4f\n", evaluate(r_squared, w = weights, X = data.X, y = data.y));

    const bool agrees = difference <= 1e-8;
    std::printf("|descent − solution| = %.1e, %s\n", difference,
                agrees ? "at most 1e-8 as it should be" : "MORE THAN 1e-8");
    return agrees ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "ridge_regression: %s\n", error.what());
    return 2;
}

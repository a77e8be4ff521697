// SPDX-License-Identifier: BSL-1.0

// Softmax regression, by gradient descent and by Newton's method: which of three species an iris belongs to,
// told by four measurements.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <string>
#include <tuple>
#include <vector>

#include <ctgrad/ctgrad.hpp>

#include "../iris/read_iris.hpp"
#include "../write_svg.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

// The mathematics: the mean cross-entropy of what is known, Y, and what is predicted, of every flower a row.
constexpr auto X = matrix<"X", iris::flowers, iris::measurements>;
constexpr auto Y = matrix<"Y", iris::flowers, iris::species, rows_sum_to_one>;
constexpr auto W = matrix<"W", iris::measurements, iris::species>;
constexpr auto b = vector<"b", iris::species>;
constexpr auto n = scalar<"n">;
constexpr auto lambda = scalar<"lambda">;
constexpr auto eta = scalar<"eta">;

constexpr auto scores = X * W + ones<iris::flowers> * transpose(b);
constexpr auto F =
    -sum(hadamard(Y, log_softmax_rows(scores))) / n + lambda * (squared_norm(W) + squared_norm(b));

// The textbook's gradients: what is predicted without what is known, weighed by what was measured.
constexpr auto E = softmax_rows(scores) - Y;
static_assert(gradient(F, W) == transpose(X) * E / n + 2_c * lambda * W);
static_assert(gradient(F, b) == transpose(E) * ones<iris::flowers> / n + 2_c * lambda * b);

constexpr auto descended = outputs(W - eta * gradient(F, W), b - eta * gradient(F, b));

// The Hessian times a direction (V, v), of W and b together, without forming the 15 × 15 Hessian: the change
// of both gradients along both.
constexpr auto V = matrix<"V", iris::measurements, iris::species>;
constexpr auto v = vector<"v", iris::species>;
constexpr auto slope_along = directional_derivative(F, W, V) + directional_derivative(F, b, v);
constexpr auto H_V = gradient(slope_along, W);
constexpr auto H_v = gradient(slope_along, b);

// One step of the method of conjugate gradients (Hestenes and Stiefel, 1952) for H (D, d) = −(gradients),
// from the residual (R, r) and the direction (V, v).
constexpr auto D = matrix<"D", iris::measurements, iris::species>;
constexpr auto d = vector<"d", iris::species>;
constexpr auto R = matrix<"R", iris::measurements, iris::species>;
constexpr auto r = vector<"r", iris::species>;
constexpr auto Q = matrix<"Q", iris::measurements, iris::species>;  // H (V, v)
constexpr auto q = vector<"q", iris::species>;
constexpr auto alpha = (squared_norm(R) + squared_norm(r)) / (sum(hadamard(V, Q)) + dot(v, q));
constexpr auto R_next = R - alpha * Q;
constexpr auto r_next = r - alpha * q;
constexpr auto beta = (squared_norm(R_next) + squared_norm(r_next)) / (squared_norm(R) + squared_norm(r));
constexpr auto conjugate_step =
    outputs(D + alpha * V, d + alpha * v, R_next, r_next, R_next + beta * V, r_next + beta * v);

using weights = std::array<std::array<double, iris::species>, iris::measurements>;
using biases = std::array<double, iris::species>;

struct model {
    weights W{};
    biases b{};
};

constexpr double strength = 0.001;
constexpr double samples = iris::flowers;

// What minimises the second-order Taylor polynomial of F about a model, minus the model.
model newton_direction(const iris::data& data, const model& at) {
    model direction{};
    auto [residual, residual_b] = evaluate(outputs(-gradient(F, W), -gradient(F, b)), X = data.X, Y = data.Y,
                                           W = at.W, b = at.b, n = samples, lambda = strength);
    weights along = residual;
    biases along_b = residual_b;
    const double start = evaluate(squared_norm(R) + squared_norm(r), R = residual, r = residual_b);
    for (int step = 0; step < 60; ++step) {
        if (evaluate(squared_norm(R) + squared_norm(r), R = residual, r = residual_b) <= 1e-24 * start) break;
        const auto [curved, curved_b] =
            evaluate(outputs(H_V, H_v), X = data.X, Y = data.Y, W = at.W, b = at.b, V = along, v = along_b,
                     n = samples, lambda = strength);
        std::tie(direction.W, direction.b, residual, residual_b, along, along_b) =
            evaluate(conjugate_step, D = direction.W, d = direction.b, R = residual, r = residual_b,
                     V = along, v = along_b, Q = curved, q = curved_b);
    }
    return direction;
}

int main(int argc, char** argv) try {
    const iris::data data = iris::read(argc > 1 ? argv[1] : CTGRAD_EXAMPLE_DATA "/../iris");

    std::printf("loss       F     = %s\n", to_string(F).data());
    std::printf("gradient   ∂F/∂Wᵀ = %s\n", to_string(gradient(F, W)).data());
    std::printf("gradient   ∂F/∂bᵀ = %s\n\n", to_string(gradient(F, b)).data());

    const auto measured_at = [&](const model& at) {
        return evaluate(outputs(F, norm(gradient(F, W)) + norm(gradient(F, b))), X = data.X, Y = data.Y,
                        W = at.W, b = at.b, n = samples, lambda = strength);
    };

    curve descent{"gradient descent, η = 0.5", {}}, newton{"Newton's method", {}};
    model slow{}, fast{};
    std::printf("  step   F by descent   F by Newton   |gradients| by Newton\n");
    for (int step = 0; step <= 60; ++step) {
        const auto [slow_loss, slow_slope] = measured_at(slow);
        const auto [fast_loss, fast_slope] = measured_at(fast);
        descent.heights.push_back(slow_loss);
        newton.heights.push_back(fast_loss);
        if (step <= 12 || step % 12 == 0)
            std::printf("%6d %14.8f %13.8f %17.3e\n", step, slow_loss, fast_loss, fast_slope);
        std::tie(slow.W, slow.b) = evaluate(descended, X = data.X, Y = data.Y, W = slow.W, b = slow.b,
                                            n = samples, lambda = strength, eta = 0.5);
        if (fast_slope < 1e-12) continue;
        const model direction = newton_direction(data, fast);
        std::tie(fast.W, fast.b) =
            evaluate(outputs(W + V, b + v), W = fast.W, b = fast.b, V = direction.W, v = direction.b);
    }
    plot("Softmax regression on Iris", "step", "F")
        .with(descent)
        .with(newton)
        .write("softmax_regression.svg");

    const int right = iris::recognised(evaluate(scores, X = data.X, W = fast.W, b = fast.b), data);
    const auto [loss, slope] = measured_at(fast);
    std::printf("\n%d of %d flowers recognised; the loss is drawn in softmax_regression.svg\n", right,
                iris::flowers);

    // F − λ‖(W, b)‖² is convex: a small gradient proves that the minimum is near. And no descent is below it.
    const bool agrees = slope < 1e-9 && loss <= descent.heights.back() && right >= 145;
    std::printf("|gradients| = %.1e, %s\n", slope, agrees ? "at most 1e-9 as it should be" : "WRONG");
    return agrees ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "softmax_regression: %s\n", error.what());
    return 2;
}

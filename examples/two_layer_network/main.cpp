// SPDX-License-Identifier: BSL-1.0

// A network of two layers, trained by gradient descent with momentum (Polyak, 1964), tells the species of an
// iris by four measurements.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <random>
#include <string>
#include <tuple>

#include <ctgrad/ctgrad.hpp>

#include "../iris/read_iris.hpp"
#include "../write_svg.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr int hidden = 8;

// The mathematics: every row of X is a flower.
constexpr auto X = matrix<"X", iris::flowers, iris::measurements>;
constexpr auto Y = matrix<"Y", iris::flowers, iris::species, rows_sum_to_one>;
constexpr auto W1 = matrix<"W₁", iris::measurements, hidden>;
constexpr auto b1 = vector<"b₁", hidden>;
constexpr auto W2 = matrix<"W₂", hidden, iris::species>;
constexpr auto b2 = vector<"b₂", iris::species>;
constexpr auto n = scalar<"n">;

constexpr auto H = tanh(X * W1 + ones<iris::flowers> * transpose(b1));
constexpr auto scores = H * W2 + ones<iris::flowers> * transpose(b2);
constexpr auto F = -sum(hadamard(Y, log_softmax_rows(scores))) / n;

// Backpropagation, as the textbook writes it: the error of the output, and that of the hidden layer.
constexpr auto E2 = softmax_rows(scores) / n - Y / n;
constexpr auto E1 = hadamard(E2 * transpose(W2), ones<iris::flowers, hidden> - pow<2>(H));
static_assert(gradient(F, W2) == transpose(H) * E2);
static_assert(gradient(F, W1) == transpose(X) * E1);

// One step: the velocities keep a part μ and gain the gradients, the weights follow the velocities.
constexpr auto V1 = matrix<"V₁", iris::measurements, hidden>;
constexpr auto v1 = vector<"v₁", hidden>;
constexpr auto V2 = matrix<"V₂", hidden, iris::species>;
constexpr auto v2 = vector<"v₂", iris::species>;
constexpr auto mu = scalar<"mu">;
constexpr auto eta = scalar<"eta">;
constexpr auto V1_next = mu * V1 - eta * gradient(F, W1);
constexpr auto v1_next = mu * v1 - eta * gradient(F, b1);
constexpr auto V2_next = mu * V2 - eta * gradient(F, W2);
constexpr auto v2_next = mu * v2 - eta * gradient(F, b2);
constexpr auto step_and_loss =
    outputs(F, W1 + V1_next, b1 + v1_next, W2 + V2_next, b2 + v2_next, V1_next, v1_next, V2_next, v2_next);

// How F changes along a velocity, for the check against a quotient of differences.
constexpr auto along_V1 = directional_derivative(F, W1, V1);

struct network {
    std::array<std::array<double, hidden>, iris::measurements> W1{};
    std::array<double, hidden> b1{};
    std::array<std::array<double, iris::species>, hidden> W2{};
    std::array<double, iris::species> b2{};
};

int main(int argc, char** argv) try {
    const iris::data data = iris::read(argc > 1 ? argv[1] : CTGRAD_EXAMPLE_DATA "/../iris");

    std::printf("loss      F      = %s\n", to_string(F).data());
    std::printf("gradient  ∂F/∂W₂ᵀ = %s\n", to_string(gradient(F, W2)).data());
    std::printf("gradient  ∂F/∂W₁ᵀ = %s\n\n", to_string(gradient(F, W1)).data());

    std::mt19937 random(1);
    const auto number = [&] { return static_cast<double>(random()) / 4294967296.0 - 0.5; };
    network now, velocity;
    for (auto& row : now.W1)
        for (double& entry : row) entry = number();
    for (auto& row : now.W2)
        for (double& entry : row) entry = number();

    curve training{"momentum 0.9, η = 0.1", {}};
    std::printf("  step             F\n");
    for (int step = 0; step <= 400; ++step) {
        double loss = 0;
        std::tie(loss, now.W1, now.b1, now.W2, now.b2, velocity.W1, velocity.b1, velocity.W2, velocity.b2) =
            evaluate(step_and_loss, X = data.X, Y = data.Y, W1 = now.W1, b1 = now.b1, W2 = now.W2,
                     b2 = now.b2, V1 = velocity.W1, v1 = velocity.b1, V2 = velocity.W2, v2 = velocity.b2,
                     mu = 0.9, eta = 0.1, n = iris::flowers);
        training.heights.push_back(loss);
        if (step % 40 == 0) std::printf("%6d %13.8f\n", step, loss);
    }
    plot("A two-layer network on Iris", "step", "F", scale::logarithmic)
        .with(training)
        .write("two_layer_network.svg");

    const auto loss_at = [&](const network& at) {
        return evaluate(F, X = data.X, Y = data.Y, W1 = at.W1, b1 = at.b1, W2 = at.W2, b2 = at.b2,
                        n = iris::flowers);
    };
    const int right = iris::recognised(
        evaluate(scores, X = data.X, W1 = now.W1, b1 = now.b1, W2 = now.W2, b2 = now.b2), data);
    std::printf("\n%d of %d flowers recognised; the loss is drawn in two_layer_network.svg\n", right,
                iris::flowers);

    // The direction in which the quotient of differences is taken is random, of length about 3.
    network direction, ahead = now, behind = now;
    constexpr double h = 1e-5;
    for (std::size_t i = 0; i < iris::measurements; ++i)
        for (std::size_t j = 0; j < hidden; ++j) {
            direction.W1[i][j] = 2 * number();
            ahead.W1[i][j] += h * direction.W1[i][j];
            behind.W1[i][j] -= h * direction.W1[i][j];
        }
    const double derived = evaluate(along_V1, X = data.X, Y = data.Y, W1 = now.W1, b1 = now.b1, W2 = now.W2,
                                    b2 = now.b2, V1 = direction.W1, n = iris::flowers);
    const double quotient = (loss_at(ahead) - loss_at(behind)) / (2 * h);
    const bool agrees = std::abs(derived - quotient) <= 1e-9 && right >= 147;
    std::printf("derivative in a random direction %.10f, quotient of differences %.10f, %s\n", derived,
                quotient, agrees ? "equal to 1e-9 as they should be" : "WRONG");
    return agrees ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "two_layer_network: %s\n", error.what());
    return 2;
}

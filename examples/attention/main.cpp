// SPDX-License-Identifier: BSL-1.0

// An attention head (A. Vaswani et al., Attention Is All You Need, 2017) reads a handwritten digit line by
// line, each line of eight pixels a token, and tells which digit it is. Trained by stochastic gradient
// descent, one image at a time.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <random>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include <ctgrad/ctgrad.hpp>

#include "../read_csv.hpp"
#include "../write_svg.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr int tokens = 8;
constexpr int width = 8;
constexpr int digits = 4;

// The mathematics. A token is a row; its query is compared with the keys of all, and it is given the mean of
// their values, weighed by how well they fit.
constexpr auto X = matrix<"X", tokens, width>;
constexpr auto P = matrix<"P", tokens, width>;  // tells the tokens where they stand
constexpr auto W_Q = matrix<"W_Q", width, width>;
constexpr auto W_K = matrix<"W_K", width, width>;
constexpr auto W_V = matrix<"W_V", width, width>;
constexpr auto U = matrix<"U", digits, tokens * width>;
constexpr auto c = vector<"c", digits>;
constexpr auto y = vector<"y", digits, sums_to_one>;
constexpr auto eta = scalar<"eta">;

constexpr auto T = X + P;
constexpr auto A = softmax_rows(T * W_Q * transpose(T * W_K) / sqrt(8_c));
constexpr auto O = A * T * W_V;
constexpr auto z = U * vec(O) + c;
constexpr auto F = log_sum_exp(z) - dot(y, z);

// The textbook's gradients: of the scores, and through them.
constexpr auto E = softmax(z) - y;
static_assert(gradient(F, U) == E * transpose(vec(O)));
static_assert(gradient(F, c) == E);
constexpr auto by_O = unvec<tokens, width>(transpose(U) * E);
static_assert(gradient(F, W_V) == transpose(A * T) * by_O);

constexpr auto learned =
    outputs(F, P - eta * gradient(F, P), W_Q - eta * gradient(F, W_Q), W_K - eta * gradient(F, W_K),
            W_V - eta * gradient(F, W_V), U - eta * gradient(F, U), c - eta * gradient(F, c));

// How F changes along a direction of the queries' weights, for the check against a quotient of differences.
constexpr auto D = matrix<"D", width, width>;
constexpr auto along_W_Q = directional_derivative(F, W_Q, D);

template <std::size_t Rows, std::size_t Columns>
using array = std::array<std::array<double, Columns>, Rows>;

struct head {
    array<tokens, width> P{};
    array<width, width> W_Q{}, W_K{}, W_V{};
    array<digits, tokens * width> U{};
    std::array<double, digits> c{};
};

struct image {
    array<tokens, width> X{};
    std::array<double, digits> y{};
};

image image_of(const std::array<double, tokens * width + 1>& row) {
    image result;
    for (std::size_t i = 0; i < tokens; ++i)
        for (std::size_t j = 0; j < width; ++j) result.X[i][j] = row[i * width + j] / 16;
    const double digit = row[tokens * width];
    if (!(digit >= 0 && digit < digits) || digit != std::floor(digit))
        throw std::runtime_error("the digit of an image must be 0, 1, 2 or 3");
    result.y[static_cast<std::size_t>(digit)] = 1;
    return result;
}

bool recognised(const image& seen, const head& by) {
    const auto scores =
        evaluate(z, X = seen.X, P = by.P, W_Q = by.W_Q, W_K = by.W_K, W_V = by.W_V, U = by.U, c = by.c);
    std::size_t best = 0;
    for (std::size_t k = 1; k < digits; ++k)
        if (scores[k] > scores[best]) best = k;
    return seen.y[best] == 1;
}

int main(int argc, char** argv) try {
    const auto raw = read_csv<tokens * width + 1>(argc > 1 ? argv[1] : CTGRAD_EXAMPLE_DATA "/digits.csv");
    std::vector<image> training, unseen;
    for (const auto& row : raw.rows)
        (training.size() <= unseen.size() ? training : unseen).push_back(image_of(row));

    std::printf("attention  A       = %s\n", to_string(A).data());
    std::printf("gradient   ∂F/∂W_Vᵀ = %s\n\n", to_string(gradient(F, W_V)).data());

    std::mt19937 random(1);
    const auto number = [&] { return static_cast<double>(random()) / 4294967296.0 - 0.5; };
    head now;
    for (array<width, width>* weights : {&now.W_Q, &now.W_K, &now.W_V})
        for (auto& row : *weights)
            for (double& entry : row) entry = number();
    for (auto& row : now.U)
        for (double& entry : row) entry = number() / 4;

    // Before it has learned anything, in a random direction.
    head ahead = now, behind = now;
    array<width, width> direction{};
    constexpr double h = 1e-5;
    for (std::size_t i = 0; i < width; ++i)
        for (std::size_t j = 0; j < width; ++j) {
            direction[i][j] = number();
            ahead.W_Q[i][j] += h * direction[i][j];
            behind.W_Q[i][j] -= h * direction[i][j];
        }
    const image& first = training.front();
    const auto loss_at = [&](const head& at) {
        return evaluate(F, X = first.X, y = first.y, P = at.P, W_Q = at.W_Q, W_K = at.W_K, W_V = at.W_V,
                        U = at.U, c = at.c);
    };
    const double derived = evaluate(along_W_Q, X = first.X, y = first.y, P = now.P, W_Q = now.W_Q,
                                    W_K = now.W_K, W_V = now.W_V, U = now.U, c = now.c, D = direction);
    const double quotient = (loss_at(ahead) - loss_at(behind)) / (2 * h);

    curve descent{"mean loss of an epoch, η = 0.03", {}};
    std::printf(" epoch     mean loss   recognised of %zu that were not learned from\n", unseen.size());
    int right = 0;
    for (int epoch = 0; epoch <= 12; ++epoch) {
        double total = 0;
        for (const image& seen : training) {
            double loss = 0;
            std::tie(loss, now.P, now.W_Q, now.W_K, now.W_V, now.U, now.c) =
                evaluate(learned, X = seen.X, y = seen.y, P = now.P, W_Q = now.W_Q, W_K = now.W_K,
                         W_V = now.W_V, U = now.U, c = now.c, eta = 0.03);
            total += loss;
        }
        descent.heights.push_back(total / static_cast<double>(training.size()));
        right = 0;
        for (const image& seen : unseen) right += recognised(seen, now) ? 1 : 0;
        std::printf("%6d %13.6f %12d\n", epoch, descent.heights.back(), right);
    }
    plot("An attention head learns digits", "epoch", "F", scale::logarithmic)
        .with(descent)
        .write("attention.svg");

    const bool agrees =
        std::abs(derived - quotient) <= 1e-9 && 10 * right >= 9 * static_cast<int>(unseen.size());
    std::printf("\nderivative in a random direction %.10f, quotient of differences %.10f, %s\n", derived,
                quotient, agrees ? "equal to 1e-9 as they should be" : "WRONG");
    return agrees ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "attention: %s\n", error.what());
    return 2;
}

// SPDX-License-Identifier: BSL-1.0
// The gradient of ridge regression, ‖Xw − y‖² + λ‖w‖² by w: the library against the loops that an expert
// writes.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdlib>
#include <ctgrad/ctgrad.hpp>
#include <random>

using namespace ctgrad;

namespace {

template <int Samples, int Features>
struct problem {
    static constexpr auto X = matrix<"X", Samples, Features>;
    static constexpr auto y = vector<"y", Samples>;
    static constexpr auto w = vector<"w", Features>;
    static constexpr auto lambda = scalar<"lambda">;
    static constexpr auto F = squared_norm(X * w - y) + lambda * squared_norm(w);

    double data[Samples][Features];
    double targets[Samples];
    double weights[Features];
    double penalty = 0.1;

    problem() {
        std::mt19937 generator(42);
        std::normal_distribution<double> normal;
        for (auto& row : data)
            for (double& entry : row) entry = normal(generator);
        for (double& entry : targets) entry = normal(generator);
        for (double& entry : weights) entry = normal(generator);
    }

    void by_library(double (&result)[Features]) const {
        evaluate_into(result, gradient(F, w), X = data, y = targets, w = weights, lambda = penalty);
    }

    // Two passes, row by row both times, so that memory is read in its order.
    void by_hand(double (&result)[Features]) const {
        for (int j = 0; j < Features; ++j) result[j] = penalty * weights[j];
        for (int i = 0; i < Samples; ++i) {
            double residual = -targets[i];
            for (int j = 0; j < Features; ++j) residual += data[i][j] * weights[j];
            for (int j = 0; j < Features; ++j) result[j] += residual * data[i][j];
        }
        for (double& entry : result) entry *= 2;
    }
};

// The contestants must agree before they are timed.
template <class Problem, int Features>
void check(const Problem& p) {
    double ours[Features];
    double theirs[Features];
    p.by_library(ours);
    p.by_hand(theirs);
    for (int j = 0; j < Features; ++j)
        if (!(std::abs(ours[j] - theirs[j]) <= 1e-12 * (1 + std::abs(theirs[j])))) std::abort();
}

template <int Samples, int Features, bool Library>
void ridge_gradient(benchmark::State& state) {
    static const problem<Samples, Features> p;
    check<problem<Samples, Features>, Features>(p);
    double result[Features];
    for (auto step : state) {
        if constexpr (Library) p.by_library(result);
        else p.by_hand(result);
        benchmark::DoNotOptimize(result);
        benchmark::ClobberMemory();
    }
}

}  // namespace

BENCHMARK(ridge_gradient<5, 3, true>)->Name("ridge 5x3 library");
BENCHMARK(ridge_gradient<5, 3, false>)->Name("ridge 5x3 by hand");
BENCHMARK(ridge_gradient<50, 30, true>)->Name("ridge 50x30 library");
BENCHMARK(ridge_gradient<50, 30, false>)->Name("ridge 50x30 by hand");

// SPDX-License-Identifier: BSL-1.0
// Kernels of CUDA's that evaluate a gradient in straight-line code, and in loops. Variables stand in the kernel: those of
// a namespace are not there on the device.
#include <tuple>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

__global__ void gradients(const float* points, const float (*weights)[4][4], float* slopes, int k) {
    constexpr auto x = vector<"x", 4>;
    constexpr auto A = matrix<"A", 4, 4>;
    constexpr auto loss = log_sum_exp(A * x) + norm(x) + sum(tanh(x));
    float at[4];
    float slope[4];
    for (int j = 0; j < 4; ++j) at[j] = points[4 * k + j];
    evaluate_into(slope, gradient(loss, x), x = at, A = *weights);
    for (int j = 0; j < 4; ++j) slopes[4 * k + j] = slope[j];
}

__global__ void factorisations(const double (*p)[12][12], const double (*b)[12], double* results) {
    constexpr auto P = matrix<"P", 12, 12, positive_definite>;
    constexpr auto y = vector<"y", 12>;
    const auto [whitened, information] = evaluate(outputs(solve(P, y), log_determinant(P)), P = *p, y = *b);
    for (std::size_t j = 0; j < 12; ++j) results[j] = whitened[j];
    results[12] = information;
}

int main() {}

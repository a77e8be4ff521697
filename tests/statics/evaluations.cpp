// SPDX-License-Identifier: BSL-1.0

// Compiled only: what the library's evaluations leave in an object file. See no_writable_data.cmake.

#include <array>
#include <tuple>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto A = matrix<"A", 10, 10>;
constexpr auto B = matrix<"B", 60, 60>;
constexpr auto S = matrix<"S", 10, 10, positive_definite>;
constexpr auto x = vector<"x", 10>;
constexpr auto F = log_sum_exp(A * x);

}  // namespace

double written_by_the_test = 0;

double of_a_function(const std::array<double, 10>& v, const std::array<double, 100>& a) {
    constexpr auto update = function(outputs(F, gradient(F, x), hessian(F, x)), inputs(x, A));
    const auto [value, slope, curvature] = update(v, a);
    return value + slope[0] + curvature[0][0];
}
double of_factorisations(const std::array<double, 10>& v, const std::array<double, 100>& a) {
    const auto results = evaluate(outputs(inverse(S), solve(A, x), log_determinant(A)), S = a, A = a, x = v);
    return std::get<2>(results) + std::get<1>(results)[0] + std::get<0>(results)[0][0];
}
void of_a_large_workspace(std::array<double, 3600>& result, const std::array<double, 3600>& b) {
    static_assert(workspace_bytes<double>(exp(B * B) * tanh(B) * B) > 50'000);
    evaluate_into(result, exp(B * B) * tanh(B) * B, B = b);
    written_by_the_test = result[0];
}
float of_elementary_functions(const std::array<float, 10>& v) {
    return evaluate(sum(sin(x) + hadamard(log(exp(x)), sigmoid(x))), x = v);
}
#ifdef CTGRAD_MISTAKE
double of_a_static() {
    static double remembered = written_by_the_test;
    return remembered += 1;
}
#endif

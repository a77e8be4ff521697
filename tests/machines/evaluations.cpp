// SPDX-License-Identifier: BSL-1.0

// Compiled only, for several machines: the functions that evaluations leave in object files. See
// shared_functions.cmake.

#include <array>
#include <span>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto A = matrix<"A", 10, 10>;
constexpr auto B = matrix<"B", 6, 6>;
constexpr auto S = matrix<"S", 10, 10, positive_definite>;
constexpr auto C = matrix<"C", 3, 3>;
constexpr auto x = vector<"x", 10>;
constexpr auto u = vector<"u", 3>;
constexpr auto s = scalar<"s">;
constexpr auto F = log_sum_exp(A * x);

template <class T>
T model(T t) {
    return pow<2>(t) * 2_c - exp(sin(t) / 3_c) + pow(t, 0.5_c) * (1_c - sigmoid(t)) + pow<-1.5>(abs(t) + 1_c);
}

}  // namespace

double of_a_function(const std::array<double, 10>& v, const double (&a)[10][10]) {
    constexpr auto update = function(outputs(F, gradient(F, x), hessian(F, x)), inputs(x, A));
    const auto [value, slope, curvature] = update(v, a);
    return value + slope[0] + curvature[0][0];
}
double of_factorisations(const std::array<double, 10>& v, const std::array<double, 100>& a,
                         std::span<const double> b) {
    const auto [inverted, solved, logarithm, volume, adjoint, other] = evaluate(
        outputs(inverse(S), solve(A, x), log_determinant(A), determinant(A), adjugate(B), inverse(A)), S = a,
        A = a, x = v, B = b);
    return inverted[0][0] + solved[0] + logarithm + volume + adjoint[0][0] + other[0][0];
}
void into_place(std::array<double, 36>& result, float (&numbers)[10], const float (&matrix)[10][10]) {
    evaluate_into(result, exp(B * B) * tanh(B) * B, B = result);
    evaluate_into(numbers, softmax(A * x), A = matrix, x = numbers);
}
float of_elementary_functions(const std::array<float, 10>& v) {
    return evaluate(sum(sin(x) + hadamard(log(exp(x)), sigmoid(x)) + cos(x) + softplus(x) + sqrt(exp(x)) +
                        abs(x) + relu(x) + sign(x) + heaviside(x) + pow<3>(x) + pow<-2>(x)),
                    x = v);
}
float of_numbers(float number, const std::array<float, 9>& c, const std::array<float, 3>& v) {
    return evaluate(exp(s) + sin(s) * cos(s) + tanh(s) + log(s) + sigmoid(s) * softplus(s) + norm(u) +
                        sqrt(s) + sum(solve(C, u)) + determinant(C) + log_determinant(C) + trace(inverse(C)) +
                        pow<5>(s) + pow<-3>(s),
                    s = number, C = c, u = v);
}
double of_a_model(double number, float other) {
    return model(number) + static_cast<double>(model(other));
}
double of_the_platform(const std::array<double, 10>& v) {
    return evaluate(with_platform_functions(sum(exp(x) + sin(x) + log(x) + tanh(x))), x = v);
}

#ifdef CTGRAD_MISTAKE
namespace ctgrad {

template <class T>
[[gnu::noinline]] T shared_by_mistake(T number) {
    return number * number + T(1);
}

}  // namespace ctgrad

double by_mistake(double number) {
    return shared_by_mistake(number);
}
#endif

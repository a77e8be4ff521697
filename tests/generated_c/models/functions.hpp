// SPDX-License-Identifier: BSL-1.0
// Functions entry by entry, those that C99 has and those that it has not.
#pragma once

namespace model {

using namespace ctgrad;

inline constexpr auto A = matrix<"A", 3, 5>;
inline constexpr auto B = matrix<"B", 3, 5>;
inline constexpr auto a = vector<"a", 4>;
inline constexpr auto b = vector<"b", 4>;

inline constexpr auto formulas = outputs(
    hadamard(exp(A), tanh(B)) + softplus(A), sigmoid(hadamard(A, B)) - relu(B), max(A, B) + min(A, sin(B)),
    where(A < B, hypot(A, B), atan2(A, B)), pow<3>(A) + pow<-2>(B), sqrt(abs(A)) + cbrt(B),
    floor(a) + ceil(b) + round(a), hadamard(sign(a), log(abs(b))), heaviside(a) - copysign(a, b),
    reciprocal(a), fmod(a, b), erf(a) + log1p(abs(b)) + expm1(a), pow(abs(a), b) + asinh(b), pow<5>(b));
inline constexpr auto arguments = inputs(A, B, a, b);

}  // namespace model

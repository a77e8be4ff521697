// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>

/// The platform's elementary functions, each in the precision of its argument: std::exp and the like, called
/// by the compiler's own names for them, since <cmath> takes a compiler as long to read as half of this
/// library. `using platform::exp; return exp(x);` calls them for a floating-point number and the function of
/// its own type for anything else. They are constexpr, though never constants, for CUDA: kernels may call
/// them.
namespace ctgrad::numeric::platform {

template <std::floating_point T>
[[gnu::always_inline]] constexpr T exp(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_expf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_exp(x);
    else return __builtin_expl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T log(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_logf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_log(x);
    else return __builtin_logl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T log1p(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_log1pf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_log1p(x);
    else return __builtin_log1pl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T sqrt(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_sqrtf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_sqrt(x);
    else return __builtin_sqrtl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T abs(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_fabsf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_fabs(x);
    else return __builtin_fabsl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T sin(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_sinf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_sin(x);
    else return __builtin_sinl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T cos(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_cosf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_cos(x);
    else return __builtin_cosl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T tanh(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_tanhf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_tanh(x);
    else return __builtin_tanhl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T exp2(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_exp2f(x);
    else if constexpr (std::same_as<T, double>) return __builtin_exp2(x);
    else return __builtin_exp2l(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T expm1(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_expm1f(x);
    else if constexpr (std::same_as<T, double>) return __builtin_expm1(x);
    else return __builtin_expm1l(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T log2(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_log2f(x);
    else if constexpr (std::same_as<T, double>) return __builtin_log2(x);
    else return __builtin_log2l(x);
}

// Of floating-point numbers these three are the library's own: only other types have their own called.
void floor() = delete;
void ceil() = delete;
void round() = delete;

}  // namespace ctgrad::numeric::platform

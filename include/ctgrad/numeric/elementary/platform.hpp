// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/concepts.hpp"

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
[[gnu::always_inline]] constexpr T cbrt(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_cbrtf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_cbrt(x);
    else return __builtin_cbrtl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T erf(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_erff(x);
    else if constexpr (std::same_as<T, double>) return __builtin_erf(x);
    else return __builtin_erfl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T erfc(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_erfcf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_erfc(x);
    else return __builtin_erfcl(x);
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
[[gnu::always_inline]] constexpr T tan(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_tanf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_tan(x);
    else return __builtin_tanl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T asin(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_asinf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_asin(x);
    else return __builtin_asinl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T acos(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_acosf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_acos(x);
    else return __builtin_acosl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T atan(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_atanf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_atan(x);
    else return __builtin_atanl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T sinh(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_sinhf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_sinh(x);
    else return __builtin_sinhl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T cosh(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_coshf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_cosh(x);
    else return __builtin_coshl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T asinh(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_asinhf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_asinh(x);
    else return __builtin_asinhl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T acosh(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_acoshf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_acosh(x);
    else return __builtin_acoshl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T atanh(T x) {
    if constexpr (std::same_as<T, float>) return __builtin_atanhf(x);
    else if constexpr (std::same_as<T, double>) return __builtin_atanh(x);
    else return __builtin_atanhl(x);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T atan2(T x, T y) {
    if constexpr (std::same_as<T, float>) return __builtin_atan2f(x, y);
    else if constexpr (std::same_as<T, double>) return __builtin_atan2(x, y);
    else return __builtin_atan2l(x, y);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T pow(T x, T y) {
    if constexpr (std::same_as<T, float>) return __builtin_powf(x, y);
    else if constexpr (std::same_as<T, double>) return __builtin_pow(x, y);
    else return __builtin_powl(x, y);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T hypot(T x, T y) {
    if constexpr (std::same_as<T, float>) return __builtin_hypotf(x, y);
    else if constexpr (std::same_as<T, double>) return __builtin_hypot(x, y);
    else return __builtin_hypotl(x, y);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T copysign(T x, T y) {
    if constexpr (std::same_as<T, float>) return __builtin_copysignf(x, y);
    else if constexpr (std::same_as<T, double>) return __builtin_copysign(x, y);
    else return __builtin_copysignl(x, y);
}

template <std::floating_point T>
[[gnu::always_inline]] constexpr T fmod(T x, T y) {
    if constexpr (std::same_as<T, float>) return __builtin_fmodf(x, y);
    else if constexpr (std::same_as<T, double>) return __builtin_fmod(x, y);
    else return __builtin_fmodl(x, y);
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

// SPDX-License-Identifier: BSL-1.0
#pragma once

/// The platform's elementary functions, each in the precision of its argument: std::exp and the like, called
/// by the compiler's own names for them, since <cmath> takes a compiler as long to read as half of this
/// library. `using platform::exp; return exp(x);` calls them for a floating-point number and the function of
/// its own type for anything else.
namespace ctgrad::numeric::platform {

[[gnu::always_inline]] inline float exp(float x) {
    return __builtin_expf(x);
}
[[gnu::always_inline]] inline double exp(double x) {
    return __builtin_exp(x);
}
[[gnu::always_inline]] inline long double exp(long double x) {
    return __builtin_expl(x);
}

[[gnu::always_inline]] inline float log(float x) {
    return __builtin_logf(x);
}
[[gnu::always_inline]] inline double log(double x) {
    return __builtin_log(x);
}
[[gnu::always_inline]] inline long double log(long double x) {
    return __builtin_logl(x);
}

[[gnu::always_inline]] inline float log1p(float x) {
    return __builtin_log1pf(x);
}
[[gnu::always_inline]] inline double log1p(double x) {
    return __builtin_log1p(x);
}
[[gnu::always_inline]] inline long double log1p(long double x) {
    return __builtin_log1pl(x);
}

[[gnu::always_inline]] inline float sqrt(float x) {
    return __builtin_sqrtf(x);
}
[[gnu::always_inline]] inline double sqrt(double x) {
    return __builtin_sqrt(x);
}
[[gnu::always_inline]] inline long double sqrt(long double x) {
    return __builtin_sqrtl(x);
}

[[gnu::always_inline]] inline float abs(float x) {
    return __builtin_fabsf(x);
}
[[gnu::always_inline]] inline double abs(double x) {
    return __builtin_fabs(x);
}
[[gnu::always_inline]] inline long double abs(long double x) {
    return __builtin_fabsl(x);
}

[[gnu::always_inline]] inline float sin(float x) {
    return __builtin_sinf(x);
}
[[gnu::always_inline]] inline double sin(double x) {
    return __builtin_sin(x);
}
[[gnu::always_inline]] inline long double sin(long double x) {
    return __builtin_sinl(x);
}

[[gnu::always_inline]] inline float cos(float x) {
    return __builtin_cosf(x);
}
[[gnu::always_inline]] inline double cos(double x) {
    return __builtin_cos(x);
}
[[gnu::always_inline]] inline long double cos(long double x) {
    return __builtin_cosl(x);
}

[[gnu::always_inline]] inline float tanh(float x) {
    return __builtin_tanhf(x);
}
[[gnu::always_inline]] inline double tanh(double x) {
    return __builtin_tanh(x);
}
[[gnu::always_inline]] inline long double tanh(long double x) {
    return __builtin_tanhl(x);
}

}  // namespace ctgrad::numeric::platform

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstring>

namespace benchmarks {

/// Registers of two or four numbers, by the vector types that g++ and clang have in common: for loops that
/// one of them does not vectorise by itself.
#if defined(__AVX2__)
inline constexpr int lanes = 4;
#else
inline constexpr int lanes = 2;
#endif
typedef double pack __attribute__((vector_size(lanes * sizeof(double))));

inline pack load(const double* from) {
    pack result;
    std::memcpy(&result, from, sizeof result);
    return result;
}

inline double sum_of_lanes(pack x) {
#if defined(__AVX2__)
    return (x[0] + x[2]) + (x[1] + x[3]);
#else
    return x[0] + x[1];
#endif
}

inline void store(double* to, pack x) {
    std::memcpy(to, &x, sizeof x);
}

}  // namespace benchmarks

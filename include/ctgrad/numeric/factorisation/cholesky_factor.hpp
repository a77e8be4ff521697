// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/dispatch.hpp"
#include "../series/not_finite.hpp"
#include "../this_machine.hpp"
#include "cholesky.hpp"

namespace ctgrad::numeric {

/// The lower triangular L with L Lᵀ = (A + Aᵀ)/2 and a positive diagonal, of the row-major N x N matrix `a`;
/// zeros above. Where that is not positive definite, the columns from the first pivot on that is not positive
/// are NaN, on and below the diagonal. `result` must not overlap `a`.
template <int N, class T, machine = this_machine>
constexpr void cholesky_factor(const T* a, T* result) {
    cholesky_factors<N, T, 1> factors{};
    for (int i = 0; i < N; ++i)
        for (int j = i; j < N; ++j) factors.upper[i * N + j] = a[i * N + j] / T(2) + a[j * N + i] / T(2);
    factor(factors);
    if constexpr (detail::ordered<T>) {
        bool exists = true;
        for (int j = 0; j < N; ++j) {
            exists = exists && factors.upper[j * N + j] > T(0);
            for (int i = 0; i < N; ++i) {
                if (i < j) result[i * N + j] = T(0);
                else if (exists) result[i * N + j] = factors.upper[j * N + i];
                else result[i * N + j] = not_a_number<T>;
            }
        }
    } else {
        // several numbers in one: a pivot that is not positive has left NaN on the diagonal
        T missing(0);
        for (int j = 0; j < N; ++j) {
            missing += factors.upper[j * N + j] - factors.upper[j * N + j];
            for (int i = 0; i < N; ++i)
                result[i * N + j] = i < j ? T(0) : T(factors.upper[j * N + i] + missing);
        }
    }
}

}  // namespace ctgrad::numeric

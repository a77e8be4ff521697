// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "closed_form.hpp"
#include "substitution.hpp"

namespace ctgrad::numeric {

/// The inverse of the row-major N x N matrix `a`, written to `result`, which must not overlap `a`.
///
/// Up to 4 x 4 the adjugate over the determinant, which has to be in the range of T together with its
/// reciprocal; above that by Gaussian elimination with partial pivoting.
///
/// If the determinant comes out exactly zero, it is divided by: with IEEE floating point every entry of the
/// result is infinite or NaN, any other T does what it does, and a constant expression does not compile. If
/// an entry of `a` is NaN, so is every entry of the result.
template <int N, class T>
constexpr void inverse(const T* a, T* result) {
    static_assert(N > 0, "an inverse needs a matrix of at least one row");
    if constexpr (N <= closed_form::largest_size) {
        closed_form::adjugate<N>(a, result);
        T determinant = a[0] * result[0];
        for (int j = 1; j < N; ++j) determinant = determinant + a[j] * result[j * N];
        const T reciprocal = T(1) / determinant;
        for (int entry = 0; entry < N * N; ++entry) result[entry] = result[entry] * reciprocal;
    } else {
        const auto factors = lu_factorisation<pivoting::partial, N>(a);
        solve(factors, N, identity_entries<T>{}, result);
    }
}

}  // namespace ctgrad::numeric

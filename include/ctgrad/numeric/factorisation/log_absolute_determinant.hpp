// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "small_factors.hpp"
#include "substitution.hpp"

namespace ctgrad::numeric {

/// ln|det a| of the row-major N x N matrix `a`; minus infinity if the determinant is exactly zero, NaN if an
/// entry of `a` is NaN.
///
/// The logarithms of the pivots of Gaussian elimination are added, so that a determinant far outside the
/// range of T does no harm.
template <int N, class T, machine = this_machine>
constexpr T log_absolute_determinant(const T* a) {
    static_assert(N > 0, "a determinant needs a matrix of at least one row");
    if constexpr (N <= small::largest_size) {
        return log_absolute_determinant(small_factorisation<small_pivots<N, T>, N>(a));
    } else {
        return log_absolute_determinant(lu_factorisation<pivoting::partial, N>(a));
    }
}

}  // namespace ctgrad::numeric

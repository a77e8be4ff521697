// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "determinant_in_range.hpp"
#include "substitution.hpp"

namespace ctgrad::numeric {

/// The determinant of the row-major N x N matrix `a`.
///
/// Up to 4 x 4 in closed form without division; above that as the product of the pivots of Gaussian
/// elimination with partial pivoting, which is exactly zero if the elimination meets an exactly zero pivot.
/// Partial products may be out of the range of T. NaN if an entry of `a` is NaN. An exact field never sees a
/// division by zero.
template <int N, class T, machine = this_machine>
constexpr T determinant(const T* a) {
    static_assert(N > 0, "a determinant needs a matrix of at least one row");
    if constexpr (N <= closed_form::largest_size) {
        return determinant_in_range<N>(a, closed_form::determinant<N>(a));
    } else {
        return determinant(lu_factorisation<pivoting::partial, N>(a));
    }
}

}  // namespace ctgrad::numeric

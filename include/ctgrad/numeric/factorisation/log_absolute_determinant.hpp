// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../elementary/abs.hpp"
#include "../elementary/log.hpp"
#include "closed_form.hpp"
#include "substitution.hpp"

namespace ctgrad::numeric {

/// ln|det a| of the row-major N x N matrix `a`; minus infinity if the determinant is exactly zero, NaN if an
/// entry of `a` is NaN.
///
/// Up to 4 x 4 the logarithm of the determinant in closed form, which has to be in the range of T. Above that
/// the sum of the logarithms of the pivots, so that a determinant far outside the range of T does no harm.
template <int N, class T>
constexpr T log_absolute_determinant(const T* a) {
    static_assert(N > 0, "a determinant needs a matrix of at least one row");
    if constexpr (N <= closed_form::largest_size) {
        const T value = closed_form::determinant<N>(a);
        return T(numeric::log(numeric::abs(value)));
    } else {
        return log_absolute_determinant(lu_factorisation<pivoting::partial, N>(a));
    }
}

}  // namespace ctgrad::numeric

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "closed_form.hpp"
#include "substitution.hpp"

namespace ctgrad::numeric {

/// The adjugate of the row-major N x N matrix `a`: the transposed cofactors, written to `result`, which must
/// not overlap `a`. It is a polynomial in the entries and right at singular matrices too: of rank one at rank
/// N-1, zero at a lower rank. All NaN if an entry of `a` is NaN, up to 4 x 4 only where the entry takes part.
///
/// Up to 4 x 4 in closed form. Above that from L U = P A Q with complete pivoting, hence
///     adj A = det P det Q  Q adj(U) L^-1 P.
/// With the last pivot d kept apart, U = [V u; 0 d] has the adjugate det V [d V^-1, -V^-1 u; 0, 1], in which
/// nothing is divided by d. Complete pivoting leaves the smallest pivot for d and keeps the bracket moderate,
/// so that the result stays accurate however small d is. The derivative carried by a dual number is right
/// wherever the rank is at least N-1.
///
/// G. W. Stewart, On the adjugate matrix, Linear Algebra and its Applications 283 (1998), 151-164.
template <int N, class T, machine = this_machine>
constexpr void adjugate(const T* a, T* result) {
    static_assert(N > 0, "an adjugate needs a matrix of at least one row");
    if constexpr (N <= closed_form::largest_size) {
        closed_form::adjugate<N>(a, result);
    } else {
        const auto factors = lu_factorisation<pivoting::complete, N>(a);
        if (factors.sign == T(0)) {
            for (int entry = 0; entry < N * N; ++entry) result[entry] = T(0);
            return;
        }
        forward_substitution(factors, N, identity_entries<T>{}, result);

        constexpr int last = N - 1;
        const T d = factors.lu[last * N + last];
        const T* const last_row = solution_row(factors, N, result, last);
        T scale = factors.sign;
        for (int i = 0; i < last; ++i) {
            T* const row = solution_row(factors, N, result, i);
            for (int j = 0; j < N; ++j) row[j] = d * row[j];
            subtract_multiple(N, row, factors.lu[i * N + last], last_row);
            scale = scale * factors.lu[i * N + i];
        }
        back_substitution(factors, last, N, result);

        // Last, as det V may be too small or too large for the steps before.
        for (int entry = 0; entry < N * N; ++entry) result[entry] = scale * result[entry];
    }
}

}  // namespace ctgrad::numeric

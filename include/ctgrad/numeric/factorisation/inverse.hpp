// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../this_machine.hpp"
#include "small_factors.hpp"
#include "substitution.hpp"

namespace ctgrad::numeric {

/// The inverse of the row-major N x N matrix `a`, written to `result`, which must not overlap `a`.
///
/// By Gaussian elimination with partial pivoting, up to 4 x 4 without loops.
///
/// If a pivot comes out exactly zero, it is divided by: with IEEE floating point entries of the result are
/// infinite or NaN, any other T does what it does, and a constant expression does not compile. If
/// an entry of `a` is NaN, so is every entry of the result.
template <int N, class T, machine = this_machine>
constexpr void inverse(const T* a, T* result) {
    static_assert(N > 0, "an inverse needs a matrix of at least one row");
    if constexpr (N <= small::largest_size) {
        inverse(small_factorisation<small_factors<N, T>, N>(a), result);
    } else {
        const auto factors = lu_factorisation<pivoting::partial, N>(a);
        solve(factors, N, identity_entries<T>{}, result);
    }
}

}  // namespace ctgrad::numeric

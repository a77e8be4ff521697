// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace ctgrad::operations {

/// The adjoint of a K-th differential C = dᴷf(A)[E], E = [E₁; …; E_K] being its directions one below the
/// other, if tr(E₀ C) is symmetric in E₀, E₁, …, E_K, as it is where tr(E₀ f(A)) is a differential itself.
/// With df = tr(L dC) then L_A = dᴷ⁺¹f(A)[E; L], and L_E is dᴷf(A)[E₂; …; E_K; L] for E₁ beside the others.
/// `Differential::of(a, e)` makes such a differential.
template <class Differential>
constexpr auto adjoint_in_directions(auto a, auto e, auto l) {
    // a block as one of several, below each other
    const auto placed = [&](auto block_of_rows, int length_of_all, int rows_before) {
        return length_of_all == a.shape().rows ? block_of_rows
                                               : selection_for(a, length_of_all, rows_before) * block_of_rows;
    };
    const int n = a.shape().rows;
    const int length = e.shape().rows;
    const auto by_a =
        Differential::of(a, selection_for(e, length + n, 0) * e + placed(l, length + n, length));
    if (length == n) return both{by_a, Differential::of(a, l)};
    auto by_e = zeros_like(transpose(e));
    for (int own = 0; own < length; own += n) {
        auto others = placed(l, length, length - n);
        for (int block = 0, at = 0; block < length; block += n) {
            if (block == own) continue;
            others = others + placed(transpose(selection_for(a, length, block)) * e, length, at);
            at += n;
        }
        by_e = by_e + Differential::of(a, others) * transpose(selection_for(a, length, own));
    }
    return both{by_a, by_e};
}

}  // namespace ctgrad::operations

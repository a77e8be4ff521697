// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// xᵀ(A + Aᵀ) or (A + Aᵀ) x, in the shape of the vector: both products in one pass over A, whose transpose is
/// never read.
struct symmetrised_product {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "product with both A and Aᵀ";
    static constexpr dims shape(dims x, dims) { return x; }
    static constexpr structure keeps(structure, structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& x, const auto& a, int i, int j) {
        using field = decltype(x(i, j) * a(0, 0));
        const int place = i + j;
        const bool row = x.rows() == 1;
        field total(0);
        for (int k = 0; k < a.rows(); ++k)
            total = total + (row ? x(0, k) : x(k, 0)) * (a(k, place) + a(place, k));
        return total;
    }
};

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// Σ a_ij b_ij = tr(AᵀB), the inner product of two matrices: the trace of a product without the product.
struct sum_of_products {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{};
    static constexpr bool is_reduction = true;
    static constexpr const char* name = "sum of products of entries";
    static constexpr dims shape(dims, dims) { return {1, 1}; }
    static constexpr structure keeps(structure a, structure b) { return a & b & property::positive; }
    [[gnu::always_inline]] static constexpr auto term(const auto& x, const auto& y) { return x * y; }
    [[gnu::always_inline]] static constexpr auto finish(const auto& total) { return total; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int, int) {
        using field = decltype(a(0, 0));
        field total(0);
        for (int i = 0; i < a.rows(); ++i)
            for (int j = 0; j < a.columns(); ++j) total = total + a(i, j) * b(i, j);
        return total;
    }
};

/// The diagonal of A B as a column, without the rest of the product: entry i is Σ_k a_ik b_ki.
struct diagonal_of_product {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "diagonal of a product";
    static constexpr dims shape(dims a, dims) { return {a.rows, 1}; }
    static constexpr structure keeps(structure a, structure b) { return a & b & property::positive; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int) {
        auto total = a(i, 0) * b(0, i);
        for (int k = 1; k < a.columns(); ++k) total = total + a(i, k) * b(k, i);
        return total;
    }
};

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../numeric/factorisation/log_of_pivots.hpp"
#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// ln |v₁ v₂ …| of a column of a few entries: the logarithm of the determinant of a matrix that has it on its
/// diagonal and nothing above, or nothing below. The product may be out of range.
struct log_of_product {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr const char* name = "logarithm of the product";
    static constexpr dims shape(dims) { return {1, 1}; }
    static constexpr std::int64_t flops(const auto& v, const auto&) { return v.rows(); }
    static constexpr structure keeps(structure) { return property::none; }
    template <int N, class T>
    [[gnu::always_inline]] static constexpr void whole(const T* v, T* result) {
        *result = numeric::log_of_pivots<N>(v, 1);
    }
};

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// a bᵀ, a column by a row: a product without a sum, so that an entry costs no loop.
struct column_by_row {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.is_pointwise = true};
    static constexpr const char* name = "column by row";
    static constexpr dims shape(dims a, dims b) { return {a.rows, b.columns}; }
    static constexpr structure keeps(structure a, structure b) { return a & b & property::positive; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, const auto& b, int i, int j) {
        return a(i, 0) * b(0, j);
    }
};

}  // namespace ctgrad::program::steps

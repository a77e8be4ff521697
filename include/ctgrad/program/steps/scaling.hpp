// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// Diag(v) B without the diagonal matrix: row i of B times v_i.
struct row_scaling {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.is_pointwise = true};
    static constexpr const char* name = "rows scaled";
    static constexpr dims shape(dims, dims b) { return b; }
    static constexpr structure keeps(structure, structure b) {
        return b & (lower_triangular | upper_triangular);
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& v, const auto& b, int i, int j) {
        return v(i, 0) * b(i, j);
    }
};

/// B Diag(v) without the diagonal matrix: column j of B times v_j. The second operand is the row vᵀ.
struct column_scaling {
    static constexpr int arity = 2;
    static constexpr operations::operation_laws laws{.is_pointwise = true};
    static constexpr const char* name = "columns scaled";
    static constexpr dims shape(dims b, dims) { return b; }
    static constexpr structure keeps(structure b, structure) {
        return b & (lower_triangular | upper_triangular);
    }
    [[gnu::always_inline]] static constexpr auto entry(const auto& b, const auto& v, int i, int j) {
        return b(i, j) * v(0, j);
    }
};

}  // namespace ctgrad::program::steps

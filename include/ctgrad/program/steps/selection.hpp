// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// e_kᵀ A without the unit vector: row k of A, k being the payload.
struct row_selection {
    static constexpr int arity = 1;
    static constexpr const char* name = "row";
    static constexpr dims shape(dims a) { return {1, a.columns}; }
    template <int Row>
    static constexpr auto entry(const auto& a, int, int j) {
        return a(Row, j);
    }
};

/// A e_k without the unit vector: column k of A, k being the payload.
struct column_selection {
    static constexpr int arity = 1;
    static constexpr const char* name = "column";
    static constexpr dims shape(dims a) { return {a.rows, 1}; }
    template <int Column>
    static constexpr auto entry(const auto& a, int i, int) {
        return a(i, Column);
    }
};

}  // namespace ctgrad::program::steps

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// EᵀA without the matrix of zeros and ones: rows of A from `Offset` on, as many as the result has.
struct row_selection {
    static constexpr int arity = 1;
    static constexpr const char* name = "rows selected";
    template <int Offset>
    static constexpr auto entry(const auto& a, int i, int j) {
        return a(i + Offset, j);
    }
};

/// A E: columns of A from `Offset` on.
struct column_selection {
    static constexpr int arity = 1;
    static constexpr const char* name = "columns selected";
    template <int Offset>
    static constexpr auto entry(const auto& a, int i, int j) {
        return a(i, j + Offset);
    }
};

/// E A: the rows of A from row `Offset` of the result on, zeros elsewhere.
struct row_placement {
    static constexpr int arity = 1;
    static constexpr const char* name = "rows placed";
    template <int Offset>
    static constexpr auto entry(const auto& a, int i, int j) {
        using field = decltype(a(0, 0));
        return i >= Offset && i < Offset + a.rows() ? a(i - Offset, j) : field(0);
    }
};

/// A Eᵀ: the columns of A from column `Offset` of the result on, zeros elsewhere.
struct column_placement {
    static constexpr int arity = 1;
    static constexpr const char* name = "columns placed";
    template <int Offset>
    static constexpr auto entry(const auto& a, int i, int j) {
        using field = decltype(a(0, 0));
        return j >= Offset && j < Offset + a.columns() ? a(i, j - Offset) : field(0);
    }
};

}  // namespace ctgrad::program::steps

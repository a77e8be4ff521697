// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// EᵀA without the matrix of zeros and ones: rows of A from `offset` on, as many as the result has.
struct row_selection {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_view = true};
    static constexpr bool has_offset = true;
    static constexpr const char* name = "rows selected";
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j, int offset) {
        return a(i + offset, j);
    }
};

/// A E: columns of A from `offset` on.
struct column_selection {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_view = true};
    static constexpr bool has_offset = true;
    static constexpr const char* name = "columns selected";
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j, int offset) {
        return a(i, j + offset);
    }
};

/// E A: the rows of A from row `offset` of the result on, zeros elsewhere.
struct row_placement {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr bool has_offset = true;
    static constexpr const char* name = "rows placed";
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j, int offset) {
        using field = decltype(a(0, 0));
        return i >= offset && i < offset + a.rows() ? a(i - offset, j) : field(0);
    }
};

/// A Eᵀ: the columns of A from column `offset` of the result on, zeros elsewhere.
struct column_placement {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{};
    static constexpr bool has_offset = true;
    static constexpr const char* name = "columns placed";
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int j, int offset) {
        using field = decltype(a(0, 0));
        return j >= offset && j < offset + a.columns() ? a(i, j - offset) : field(0);
    }
};

}  // namespace ctgrad::program::steps

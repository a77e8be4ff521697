// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../operations/list.hpp"

namespace ctgrad::program::steps {

/// vec(Aᵀ), the rows of A one behind the other as a column: they lie in memory like that.
struct rows_as_column {
    static constexpr int arity = 1;
    static constexpr operations::operation_laws laws{.is_view = true};
    static constexpr const char* name = "rows as a column";
    static constexpr dims shape(dims a) { return {a.count(), 1}; }
    static constexpr structure keeps(structure) { return property::none; }
    [[gnu::always_inline]] static constexpr auto entry(const auto& a, int i, int) {
        return a(i / a.columns(), i % a.columns());
    }
};

}  // namespace ctgrad::program::steps
